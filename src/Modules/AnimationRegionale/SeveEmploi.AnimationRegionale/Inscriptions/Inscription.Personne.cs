namespace SeveEmploi.AnimationRegionale.Inscriptions;

/// <summary>Au nom de qui une personne vient.</summary>
internal enum OrigineParticipant
{
    /// <summary>D'une SIAE du programme.</summary>
    Permanent,
    SalarieFas,
    Formateur,
    Partenaire,
    Autre,
}

internal enum PresenceEvenement
{
    Present,
    Absent,
    Excuse,
}

/// <summary>Une personne, telle qu'on l'inscrit.</summary>
/// <param name="StructureId">Une structure du programme ; sinon <paramref name="Structure"/> la dit en mots.</param>
/// <param name="Region">La sienne : celle de l'événement peut être une autre (ANI-71).</param>
/// <param name="Secteur">IAE, logement, insertion par le sport… (ANI-63).</param>
internal sealed record PersonneSaisie(
    string Nom, string Prenom, string? Courriel = null, string? Fonction = null, Guid? StructureId = null, string? Structure = null, string? Region = null,
    OrigineParticipant Origine = OrigineParticipant.Permanent, string? Secteur = null)
{
    /// <summary>Ce qui la distingue dans un événement, sans courriel : son nom et sa structure, comme ils se cherchent.</summary>
    public string Cle => $"{CleRecherche.De($"{Nom} {Prenom}")}|{(StructureId is { } id ? id.ToString() : CleRecherche.De(Structure))}";

    public string? CleCourriel => ReglesEvenement.OuRien(Courriel)?.ToLowerInvariant();
}

/// <remarks>Qui elle est, tant que cela se garde.</remarks>
internal sealed partial class Inscription
{
    public const int NomMax = 200;
    public const int CourrielMax = 254;

    public string Nom { get; private set; } = "";

    public string Prenom { get; private set; } = "";

    public string? Courriel { get; private set; }

    /// <summary>Deux inscriptions d'un événement n'ont pas la même.</summary>
    public string Cle { get; private set; } = "";

    public string? CleCourriel { get; private set; }

    /// <summary>Ses noms, comme ils se cherchent.</summary>
    public string CleNom { get; private set; } = "";

    public string? Fonction { get; private set; }

    public Guid? StructureId { get; private set; }

    public string? StructureNom { get; private set; }

    public Region? Region { get; private set; }

    public OrigineParticipant Origine { get; private set; }

    public string? Secteur { get; private set; }

    public DateOnly? NomsEffacesLe { get; private set; }

    public void EffacerNoms(DateOnly le)
    {
        (Nom, Prenom, NomsEffacesLe) = (Conservation.NomEfface, Conservation.PrenomEfface, le);
        (Courriel, CleCourriel, Fonction) = (null, null, null);
        // Two erased people of one event are still two.
        (Cle, CleNom) = ($"{Id.Value}", "");
    }

    private void Nommer(PersonneSaisie personne)
    {
        (Nom, Prenom, Courriel) = (personne.Nom.Trim(), personne.Prenom.Trim(), ReglesEvenement.OuRien(personne.Courriel));
        (Cle, CleCourriel, CleNom) = (personne.Cle, personne.CleCourriel, CleRecherche.De($"{personne.Nom} {personne.Prenom}"));
        (Fonction, Origine, Secteur) = (ReglesEvenement.OuRien(personne.Fonction), personne.Origine, ReglesEvenement.OuRien(personne.Secteur));
        (StructureId, StructureNom) = (personne.StructureId, ReglesEvenement.OuRien(personne.Structure));
        Region = personne.Region is { } code ? BuildingBlocks.Region.De(code) : null;
    }
}
