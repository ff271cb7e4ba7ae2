using SeveEmploi.SuiviEmploi.Suivis;

namespace SeveEmploi.SuiviEmploi.Entreprises;

internal readonly record struct EntrepriseId(Guid Value) : ITypedId<EntrepriseId>
{
    public static EntrepriseId From(Guid value) => new(value);
}

/// <summary>Ce qui se dit d'une entreprise.</summary>
internal sealed record FicheEntreprise(string Nom, Siret? Siret, string? Commune, Departement? Lieu, string? Secteur);

/// <summary>Ses mots, comme ils se cherchent : à part, car aucun index de trigrammes ne sert une table protégée.</summary>
internal sealed class NomsEntreprise(string recherche)
{
    public string Recherche { get; private set; } = recherche;

    public void Dire(string recherche) => Recherche = recherche;
}

/// <summary>
/// Une entreprise partenaire d'une SIAE : ses contacts, ses besoins, ce qu'elles mènent ensemble (SUI-87, SUI-88). Chaque SIAE tient les siennes.
/// </summary>
internal sealed partial class Entreprise : AggregateRoot
{
    public const int SecteurMax = 120;

    private readonly List<ContactEntreprise> _contacts = [];
    private readonly List<BesoinEntreprise> _besoins = [];
    private readonly List<SollicitationEntreprise> _sollicitations = [];
    private readonly List<ActionEntreprise> _actions = [];

    private Entreprise()
    {
    }

    public EntrepriseId Id { get; private init; }

    public Guid StructureId { get; private set; }

    /// <summary>Le département de la SIAE, qui dit qui voit la fiche ; celui de l'entreprise est son lieu.</summary>
    public Departement Departement { get; private set; } = null!;

    public Region Region { get; private set; } = null!;

    public string Nom { get; private set; } = "";

    public string Cle { get; private set; } = "";

    public NomsEntreprise Noms { get; private set; } = null!;

    public Siret? Siret { get; private set; }

    public string? Commune { get; private set; }

    public Departement? Lieu { get; private set; }

    public string? Secteur { get; private set; }

    /// <summary>La dernière fois qu'elles se sont parlé ou ont agi ensemble, hors suivis.</summary>
    public DateOnly? DernierContactLe { get; private set; }

    public IReadOnlyList<ContactEntreprise> Contacts => _contacts;

    public IReadOnlyList<BesoinEntreprise> Besoins => _besoins;

    public IReadOnlyList<SollicitationEntreprise> Sollicitations => _sollicitations;

    public IReadOnlyList<ActionEntreprise> Actions => _actions;

    public static Entreprise Creer(SiaeDuSuivi siae, FicheEntreprise fiche)
    {
        var entreprise = new Entreprise { Id = new(Guid.CreateVersion7()), StructureId = siae.Id, Departement = siae.Departement, Region = siae.Departement.Region };
        entreprise.Noms = new("");
        entreprise.Decrire(fiche);
        return entreprise;
    }

    public Result Corriger(FicheEntreprise fiche)
    {
        if (FusionneeDans is { } conservee) return new EntrepriseFusionnee(conservee);

        Decrire(fiche);
        return Result.Success;
    }

    public void Reporter(Guid structure) => StructureId = structure;

    private void Decrire(FicheEntreprise fiche)
    {
        (Nom, Cle) = (fiche.Nom.Trim(), CleRecherche.De(fiche.Nom));
        (Siret, Lieu) = (fiche.Siret, fiche.Lieu);
        (Commune, Secteur) = (FormesDuSuivi.OuRien(fiche.Commune), FormesDuSuivi.OuRien(fiche.Secteur));
        Noms.Dire($" {CleRecherche.De($"{fiche.Nom} {fiche.Commune}")}");
    }
}
