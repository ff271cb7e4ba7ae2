namespace SeveEmploi.Mobilisation.Candidatures;

/// <summary>Quelqu'un de la structure, par sa fonction : qui était à l'entretien, qui était à la visite (MOB-64, MOB-28).</summary>
internal sealed record Participant(string Nom, FonctionParticipant Fonction);

internal enum FonctionParticipant
{
    Direction,
    ConseillerInsertion,
    EncadrantTechnique,
    Administratif,
    Administrateur,
    ChargeRelationEntreprise,
    Autre,
}

/// <summary>
/// L'échange téléphonique : il vérifie l'éligibilité et recueille réseau, équipe, relations avec les entreprises et motivations
/// (MOB-19, MOB-27, MOB-40), selon le guide de la campagne (MOB-41).
/// </summary>
internal sealed record Entretien
{
    public required DateOnly Le { get; init; }

    public required IReadOnlyList<Participant> Participants { get; init; }

    public string? ReseauAppartenance { get; init; }

    public string? StructurationEquipe { get; init; }

    public string? RelationsEntreprises { get; init; }

    public string? Motivations { get; init; }

    /// <summary>Les réponses au guide d'entretien, dans l'ordre de ses questions.</summary>
    public IReadOnlyList<string> Reponses { get; init; } = [];

    public bool Avec(FonctionParticipant fonction) => Participants.Any(participant => participant.Fonction == fonction);
}

/// <summary>Les trois publics à préparer avant la visite (MOB-44).</summary>
internal enum PublicPrepare
{
    Direction,
    ConseilAdministration,
    Equipe,
}

/// <summary>Ce qu'un public a reçu pour se préparer, et s'il l'a vu : c'est un critère d'engagement de la structure (MOB-43, OPP-2).</summary>
internal sealed class Preparation
{
    public PublicPrepare Public { get; init; }

    public required IReadOnlyList<string> Supports { get; set; }

    public DateOnly EnvoyeeLe { get; set; }

    public DateOnly? VueLe { get; set; }
}

/// <summary>La demi-journée d'immersion sur site, avec toute l'équipe (MOB-28, MOB-42, MOB-45).</summary>
/// <param name="Le">Le jour de la visite.</param>
/// <param name="Participants">Qui était là, par fonction.</param>
/// <param name="Themes">Les sujets abordés.</param>
/// <param name="CandidatureFerme">Ce que la visite a conclu (MOB-52).</param>
internal sealed record Visite(DateOnly Le, IReadOnlyList<Participant> Participants, IReadOnlyList<string> Themes, bool CandidatureFerme)
{
    /// <summary>Direction, administrateurs et permanents étaient là (MOB-28).</summary>
    public bool EquipeEntiere =>
        Avec(FonctionParticipant.Direction) && Avec(FonctionParticipant.Administrateur)
        && Participants.Any(p => p.Fonction is not FonctionParticipant.Direction and not FonctionParticipant.Administrateur);

    private bool Avec(FonctionParticipant fonction) => Participants.Any(participant => participant.Fonction == fonction);
}

/// <summary>Une version de la fiche de synthèse, aussi dite « fiche de candidature » (INC-29) ; aucune n'est effacée (MOB-29, MOB-30, MOB-47).</summary>
internal sealed class VersionSynthese
{
    public int Numero { get; init; }

    public DateOnly Le { get; init; }

    public required string Auteur { get; set; }

    public required ContenuSynthese Contenu { get; init; }
}

/// <summary>Le compte rendu qui éclaire le comité : pratiques actuelles, adéquation avec SEVE, échange avec la DDETS(PP), conclusion.</summary>
internal sealed record ContenuSynthese(string Pratiques, string Adequation, string EchangeDdets, string Conclusion)
{
    public const int SectionMax = 10_000;
}

/// <summary>Une pièce reçue.</summary>
internal sealed class PieceRecue
{
    public required string Code { get; init; }

    public required string Reference { get; init; }

    public DateOnly RecueLe { get; init; }
}
