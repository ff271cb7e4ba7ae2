using SeveEmploi.Mobilisation.Candidatures;

namespace SeveEmploi.Mobilisation.Comites;

/// <summary>
/// Une candidature à l'ordre du jour d'un comité : qui s'en est écarté, et ce que le comité en a décidé. Ajournée, elle quitte l'ordre du
/// jour avec un motif et reste transmise, pour un autre comité.
/// </summary>
internal sealed class DossierComite
{
    public CandidatureId CandidatureId { get; init; }

    /// <summary>Le nom de la structure au jour de l'inscription.</summary>
    public required string Structure { get; init; }

    public required Region Region { get; init; }

    /// <summary>La dotation demandée au jour de l'inscription, en euros ; null quand la campagne n'en donne pas.</summary>
    public decimal? DotationSolliciteeEur { get; init; }

    /// <summary>Le rang de passage, de 1 à n ; null une fois ajournée.</summary>
    public int? Ordre { get; internal set; }

    public IReadOnlyList<Interet> Interets { get; private set; } = [];

    public Deliberation? Deliberation { get; private set; }

    public string? MotifAjournement { get; private set; }

    public bool EstAjourne => MotifAjournement is not null;

    internal bool EstRetenu => Deliberation?.Sens == SensDecision.Retenue;

    internal bool Ecarte(MembreComite membre) => Interets.Any(interet => interet.MembreId == membre.Id.Value);

    internal void Declarer(Interet interet) => Interets = [.. Interets, interet];

    internal void Statuer(Deliberation deliberation) => Deliberation = deliberation;

    internal void Ajourner(string motif) => (MotifAjournement, Ordre, Deliberation) = (motif, null, null);
}

/// <summary>Le lien d'un membre avec une structure : il ne voit ni le dossier ni ses avis, et ne vote pas (decisions.md, Mobilisation).</summary>
internal sealed record Interet(Guid MembreId, string Motif);

/// <summary>Ce que le comité a décidé d'un dossier, et qui a voté. La dernière vaut, jusqu'à la clôture.</summary>
internal sealed record Deliberation(SensDecision Sens, string Motif, int? Rang, IReadOnlyList<Guid> Votants)
{
    /// <summary>En euros, un échelon du barème, au plus ce qui est demandé.</summary>
    public decimal? DotationOctroyeeEur { get; init; }

    public string? MotifBaisse { get; init; }
}

/// <summary>Le nombre de structures visé en France, ou dans une région, et combien sont déjà retenues.</summary>
internal sealed record Cible(Region? Region, int Objectif, int DejaRetenues);

/// <summary>Pourquoi l'on dépasse une cible ; sans région, la cible nationale.</summary>
internal sealed record MotifDepassement(string Motif, string? Region = null);

/// <summary>Une cible dépassée en connaissance de cause, gardée au procès-verbal.</summary>
internal sealed record Depassement(string? Region, int Objectif, int Retenues, string Motif)
{
    public string NomCible() => Region is null ? "France" : BuildingBlocks.Region.De(Region).Nom;
}
