using System.Text.Json.Serialization;
using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Sorties;

/// <summary>Ce qu'un taux compte : l'officielle laisse de côté les sorties d'avant le seuil, l'autre les compte toutes (CFG-18).</summary>
internal enum BaseSorties
{
    Officielle,
    Toutes,
}

internal enum UniteSeuil
{
    Mois,
    Heures,
}

/// <summary>Le nom et l'aide d'une catégorie, comme les personnes les lisent (CFG-27).</summary>
internal sealed record LibelleCategorie(CategorieSortie Categorie, string Libelle, string? Aide);

/// <summary>Le seuil d'un type de structure (CFG-20), et si la base officielle laisse de côté les sorties d'avant lui.</summary>
internal sealed record RegleType(string Type, int? Seuil, UniteSeuil? Unite, bool HorsBaseOfficielle)
{
    [JsonIgnore]
    public string SeuilEnClair => Seuil is null ? "sans seuil" : Unite == UniteSeuil.Heures ? $"{Seuil} h" : $"{Seuil} mois";
}

/// <summary>Ce qui se règle des sorties pour une année et les suivantes : des données, jamais du code.</summary>
internal sealed record ReglementSorties
{
    public required IReadOnlyList<LibelleCategorie> Categories { get; init; }

    public required IReadOnlyList<RegleType> Types { get; init; }

    public required BaseSorties BaseParDefaut { get; init; }

    /// <summary>Une évolution est atypique quand elle passe à la fois cette part de l'année d'avant…</summary>
    public required int EvolutionAtypiquePourcent { get; init; }

    /// <summary>… et ce nombre de sorties : deux sorties au lieu d'une ne disent rien.</summary>
    public required int EvolutionAtypiqueSorties { get; init; }

    /// <summary>
    /// Les usages de decisions.md. Une EITI accompagne des travailleurs indépendants, sans contrat à durer ni heures de mise à disposition : aucun seuil ne
    /// s'y compte, et toutes ses sorties entrent dans la base.
    /// </summary>
    public static ReglementSorties ParDefaut { get; } = new()
    {
        Categories =
        [
            new(CategorieSortie.EmploiDurable, "Sorties en emploi durable", "CDI, CDD ou intérim de six mois et plus, création d'entreprise, titularisation."),
            new(CategorieSortie.Courtes, "Sorties en emploi à moins de 3 mois ou 150 h", "Sorties d'avant le seuil : 3 mois en ACI et EI, 150 h en AI et ETTI."),
            new(CategorieSortie.Transition, "Sorties en transition", "CDD ou intérim de moins de six mois, contrat aidé hors insertion."),
            new(CategorieSortie.Positives, "Sorties positives", "Formation qualifiante, embauche dans une autre structure d'insertion."),
            new(CategorieSortie.Autres, "Autres sorties", "Toutes les autres."),
        ],
        Types =
        [
            new("ACI", 3, UniteSeuil.Mois, true), new("EI", 3, UniteSeuil.Mois, true), new("AI", 150, UniteSeuil.Heures, true),
            new("ETTI", 150, UniteSeuil.Heures, true), new("EITI", null, null, false),
        ],
        BaseParDefaut = BaseSorties.Officielle,
        EvolutionAtypiquePourcent = 50,
        EvolutionAtypiqueSorties = 5,
    };

    /// <summary>Les sorties courtes d'une structure de ces types sont-elles hors de la base ? Un double conventionnement suit le plus exigeant des deux.</summary>
    public bool EcarteLesCourtes(BaseSorties taux, IEnumerable<string> types) =>
        taux == BaseSorties.Officielle && types.Any(type => Types.Any(regle => regle.Type == type && regle.HorsBaseOfficielle));

    public string Libelle(CategorieSortie categorie) => Categories.First(libelle => libelle.Categorie == categorie).Libelle;

    /// <summary>La base, comme le rapport la nomme.</summary>
    public string DireLaBase(BaseSorties taux)
    {
        if (taux == BaseSorties.Toutes) return "Toutes les sorties sont comptées.";
        var ecartees = Types.Where(regle => regle.HorsBaseOfficielle).GroupBy(regle => regle.SeuilEnClair)
            .Select(groupe => $"avant {groupe.Key} ({string.Join(", ", groupe.Select(regle => regle.Type))})");
        return $"Base officielle : sans les sorties {string.Join(" ou ", ecartees)}.";
    }
}

internal readonly record struct ReglementDesSortiesId(Guid Value) : ITypedId<ReglementDesSortiesId>
{
    public static ReglementDesSortiesId From(Guid value) => new(value);
}

/// <summary>Le règlement écrit pour une année : il vaut jusqu'à ce qu'une année suivante ait le sien.</summary>
internal sealed class ReglementDesSorties : AggregateRoot
{
    public ReglementDesSortiesId Id { get; private init; } = new(Guid.CreateVersion7());

    public int Annee { get; init; }

    public ReglementSorties Contenu { get; private set; } = ReglementSorties.ParDefaut;

    public Result Fixer(ReglementSorties contenu)
    {
        if (contenu.Categories.Select(libelle => libelle.Categorie).Order().SequenceEqual(ComptesSorties.Categories) is false)
            return new ReglementDesSortiesInvalide("Chacune des cinq catégories a un libellé, et un seul.");
        if (contenu.Types.Select(regle => regle.Type).Order(StringComparer.Ordinal).SequenceEqual(TypesConnus) is false)
            return new ReglementDesSortiesInvalide("Chacun des types ACI, AI, EI, ETTI et EITI a une règle, et une seule.");
        if (contenu.Types.Any(regle => (regle.Seuil is null) != (regle.Unite is null)))
            return new ReglementDesSortiesInvalide("Un seuil se donne avec son unité, mois ou heures.");

        Contenu = contenu;
        return Result.Success;
    }

    private static readonly string[] TypesConnus = ["ACI", "AI", "EI", "EITI", "ETTI"];
}

internal static class ReglementsDesSorties
{
    public static async Task<ReglementSorties> ReglementDesSorties(this IndicateursDbContext db, int annee, CancellationToken cancellationToken) =>
        await db.ReglementsSorties.AsNoTracking().Where(reglement => reglement.Annee <= annee).OrderByDescending(reglement => reglement.Annee)
            .Select(reglement => reglement.Contenu).FirstOrDefaultAsync(cancellationToken) ?? ReglementSorties.ParDefaut;
}
