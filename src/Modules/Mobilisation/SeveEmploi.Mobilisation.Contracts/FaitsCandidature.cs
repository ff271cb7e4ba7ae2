namespace SeveEmploi.Mobilisation.Contracts;

/// <summary>Quelqu'un s'est manifesté pour une structure, nommée ou non.</summary>
public sealed record ManifestationDeposee(Guid CandidatureId, Guid CampagneId, Guid? StructureId, string Region, DateOnly Le) : IIntegrationEvent;

/// <summary>La direction a confirmé la candidature ; la confirmation s'adresse à trois destinataires (MOB-36).</summary>
public sealed record CandidatureConfirmee(
    Guid CandidatureId, Guid StructureId, DateOnly Le, string ChargeeMission, string Ddets, string ResponsableProgramme) : IIntegrationEvent;

/// <summary>Le dossier est entre les mains du comité.</summary>
public sealed record CandidatureTransmise(Guid CandidatureId, Guid CampagneId, Guid StructureId, DateOnly Le) : IIntegrationEvent;

/// <summary>Le comité a retenu la structure : son parcours et sa convention peuvent s'ouvrir, et elle doit en être informée (MOB-37).</summary>
public sealed record CandidatureRetenue(
    Guid CandidatureId, Guid CampagneId, Guid StructureId, Programme Programme, int Promotion, string Departement, DateOnly Le) : IIntegrationEvent
{
    /// <summary>En euros ; null quand la campagne ne donne pas de dotation.</summary>
    public decimal? DotationSolliciteeEur { get; init; }

    public decimal? DotationOctroyeeEur { get; init; }

    /// <summary>Pourquoi elle est moindre que celle demandée (FIN-20).</summary>
    public string? MotifBaisse { get; init; }
}

/// <summary>Le comité n'a pas retenu la structure, qui doit en être informée avec le motif (MOB-37).</summary>
public sealed record CandidatureNonRetenue(Guid CandidatureId, Guid CampagneId, Guid StructureId, string Motif, DateOnly Le) : IIntegrationEvent;

/// <summary>Le comité a placé la structure en liste d'attente, à ce rang.</summary>
public sealed record CandidatureMiseEnListeAttente(Guid CandidatureId, Guid CampagneId, Guid StructureId, int Rang, DateOnly Le) : IIntegrationEvent;

/// <summary>La structure renonce.</summary>
public sealed record CandidatureAbandonnee(Guid CandidatureId, Guid? StructureId, string Motif, DateOnly Le) : IIntegrationEvent;

/// <summary>La structure ne peut pas candidater, et sait pourquoi.</summary>
public sealed record CandidatureDeclareeIneligible(Guid CandidatureId, Guid StructureId, string Motif, DateOnly Le) : IIntegrationEvent;
