using SeveEmploi.AnimationRegionale.Groupements;
using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Besoins;

/// <summary>Un recrutement que cherche un groupement.</summary>
internal sealed record BesoinDeGroupementVue : IVersionedView
{
    public required Guid Id { get; init; }

    public required Guid GroupementId { get; init; }

    public required string Groupement { get; init; }

    public required string CodeRome { get; init; }

    public required string Libelle { get; init; }

    public required string DepartementLieu { get; init; }

    public string? Commune { get; init; }

    public required ContratBesoin Contrat { get; init; }

    public required DateOnly Debut { get; init; }

    public required int Postes { get; init; }

    public required int Pourvus { get; init; }

    public string? Contraintes { get; init; }

    public required DateOnly DeposeLe { get; init; }

    public required DateOnly ExpireLe { get; init; }

    public required EtatBesoin Etat { get; init; }

    public DateOnly? FermeLe { get; init; }

    public string? MotifRetrait { get; init; }

    public required DateTimeOffset ModifieLe { get; init; }

    public required long Version { get; init; }

    public static readonly BesoinDeGroupementVue Exemple = new()
    {
        Id = new("01990000-0000-7000-8000-0000000000a2"),
        GroupementId = new("01990000-0000-7000-8000-0000000000a1"),
        Groupement = "GE des Pays de Loire",
        CodeRome = "N1103",
        Libelle = "Préparation de commandes",
        DepartementLieu = "44",
        Commune = "Carquefou",
        Contrat = ContratBesoin.Cdi,
        Debut = new(2022, 2, 1),
        Postes = 2,
        Pourvus = 0,
        DeposeLe = new(2021, 12, 20),
        ExpireLe = new(2022, 4, 30),
        Etat = EtatBesoin.Ouvert,
        ModifieLe = default,
        Version = 1,
    };
}

internal static class LectureBesoins
{
    public static System.Linq.Expressions.Expression<Func<Besoin, BesoinDeGroupementVue>> Vue(AnimationRegionaleDbContext db, DateOnly aujourdhui) => b => new BesoinDeGroupementVue
    {
        Id = b.Id.Value,
        GroupementId = b.GroupementId.Value,
        Groupement = db.Groupements.Where(g => g.Id == b.GroupementId).Select(g => g.Nom).FirstOrDefault() ?? "",
        CodeRome = b.CodeRome,
        Libelle = b.Libelle,
        DepartementLieu = b.Lieu.Code,
        Commune = b.Commune,
        Contrat = b.Contrat,
        Debut = b.Debut,
        Postes = b.Postes,
        Pourvus = b.Pourvus,
        Contraintes = b.Contraintes,
        DeposeLe = b.DeposeLe,
        ExpireLe = b.ExpireLe,
        Etat = b.Etat == EtatBesoin.Ouvert && b.ExpireLe < aujourdhui ? EtatBesoin.Expire : b.Etat,
        FermeLe = b.FermeLe,
        MotifRetrait = b.MotifRetrait,
        ModifieLe = b.ModifieLe,
        Version = b.Version,
    };

    public static IQueryable<Besoin> Filtrer(this AnimationRegionaleDbContext db, ListerBesoins query, DateOnly aujourdhui)
    {
        var besoins = db.Besoins.AsNoTracking();
        if (query.GroupementId is { } id && new GroupementId(id) is var groupement) besoins = besoins.Where(b => b.GroupementId == groupement);
        if (query.Region is { } region) besoins = besoins.Where(b => db.Groupements.Any(g => g.Id == b.GroupementId && g.Region == region));
        if (query.Departement is { } lieu) besoins = besoins.Where(b => b.Lieu == lieu);
        if (query.CodeRome is { Length: > 0 } rome) besoins = besoins.Where(b => b.CodeRome.StartsWith(rome));
        return query.Etat switch
        {
            EtatBesoin.Ouvert => besoins.Where(b => b.Etat == EtatBesoin.Ouvert && b.ExpireLe >= aujourdhui),
            EtatBesoin.Expire => besoins.Where(b => b.Etat == EtatBesoin.Ouvert && b.ExpireLe < aujourdhui),
            { } etat => besoins.Where(b => b.Etat == etat),
            null => besoins,
        };
    }
}
