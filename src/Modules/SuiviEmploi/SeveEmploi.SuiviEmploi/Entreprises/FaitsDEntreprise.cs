using SeveEmploi.SuiviEmploi.Suivis;

namespace SeveEmploi.SuiviEmploi.Entreprises;

/// <summary>Ce qu'une SIAE mène avec une entreprise (SUI-72, SUI-73, SUI-87).</summary>
internal enum NatureActionEntreprise
{
    Visite,
    Forum,
    PresentationMetier,
    JobDating,
    MiseEnRelation,
    Pmsmp,
    MiseADisposition,
    Immersion,
    Autre,
}

/// <summary>Avec qui l'action se mène : un groupe de salariés en transition, un seul, ou l'équipe sans eux.</summary>
internal enum PorteeActionEntreprise
{
    Collective,
    Individuelle,
    SansSalarie,
}

/// <summary>Une personne de l'entreprise : nom, fonction, coordonnées professionnelles, et rien d'autre.</summary>
internal sealed class ContactEntreprise
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Nom { get; private set; } = "";

    public string NomCle { get; private set; } = "";

    public string? Fonction { get; private set; }

    public string? Courriel { get; private set; }

    public string? Telephone { get; private set; }

    public static ContactEntreprise De(ContactSaisi saisi)
    {
        var contact = new ContactEntreprise();
        contact.Corriger(saisi);
        return contact;
    }

    /// <summary>Sous un autre identifiant, dans la fiche qui reste.</summary>
    public ContactEntreprise Copier() => De(new(Nom, Fonction, Courriel, Telephone));

    public void Corriger(ContactSaisi saisi)
    {
        (Nom, NomCle, Fonction) = (saisi.Nom.Trim(), CleRecherche.De(saisi.Nom), FormesDuSuivi.OuRien(saisi.Fonction));
        (Courriel, Telephone) = (FormesDuSuivi.OuRien(saisi.Courriel), FormesDuSuivi.OuRien(saisi.Telephone));
    }
}

/// <summary>Un contact, tel qu'on le remplit.</summary>
internal sealed record ContactSaisi(string Nom, string? Fonction = null, string? Courriel = null, string? Telephone = null);

/// <summary>Ce que l'entreprise cherche, jusqu'à ce que ce soit pourvu ou abandonné.</summary>
internal sealed class BesoinEntreprise
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string Metier { get; init; }

    public string? CodeRome { get; init; }

    public int? Postes { get; init; }

    public required DateOnly ConnuLe { get; init; }

    public DateOnly? FermeLe { get; private set; }

    public static BesoinEntreprise De(BesoinSaisi saisi, DateOnly aujourdhui) => new()
    {
        Metier = saisi.Metier.Trim(),
        CodeRome = saisi.CodeRome?.ToUpperInvariant(),
        Postes = saisi.Postes,
        ConnuLe = saisi.ConnuLe ?? aujourdhui,
    };

    public BesoinEntreprise Copier() => new() { Metier = Metier, CodeRome = CodeRome, Postes = Postes, ConnuLe = ConnuLe, FermeLe = FermeLe };

    public void Fermer(DateOnly le) => FermeLe = le;
}

/// <summary>Un besoin, tel qu'on le remplit.</summary>
internal sealed record BesoinSaisi(string Metier, string? CodeRome = null, int? Postes = null, DateOnly? ConnuLe = null);

/// <summary>L'entreprise a contacté la SIAE, d'elle-même, pour un besoin de recrutement (SUI-78).</summary>
internal sealed class SollicitationEntreprise
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required DateOnly Le { get; init; }

    public string? Objet { get; init; }

    public DateTimeOffset? AnnuleeA { get; private set; }

    public string? MotifAnnulation { get; private set; }

    public SollicitationEntreprise Copier() => new() { Le = Le, Objet = Objet, AnnuleeA = AnnuleeA, MotifAnnulation = MotifAnnulation };

    public void Annuler(string motif, DateTimeOffset a) => (MotifAnnulation, AnnuleeA) = (motif.Trim(), a);
}
