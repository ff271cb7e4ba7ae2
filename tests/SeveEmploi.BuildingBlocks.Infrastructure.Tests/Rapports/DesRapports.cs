using FsCheck;
using FsCheck.Fluent;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>Reports to render: of any shape, and of any text that someone could type.</summary>
internal static class DesRapports
{
    public static readonly DateOnly Le = new(2022, 12, 31);

    private static readonly string[] Textes =
    [
        "Entreprise d'insertion", "Atelier & chantier", "", " ", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "=1+1", "@SUM(A1)", "'+cmd|' /C calc'!A0",
        "a\u0000\u0001\u0008b", "ligne\r\nligne\u2028ligne\tfin", "seul \uD83D ici", "\uDE00", "emoji \U0001F600", "\u202Eesrever\u202C", "مرحبا\u200F", "]]> &amp; &#0; <!--", "_x0041_",
        "{0} {x}", "Tableau [1]: a/b\\c*?", "d'un'autre'", "\uFFFE\uFFFF", "é à ç œ € « » \u202F\u00A0",
    ];

    public static Arbitrary<Rapport> AuHasard => Gen.Choose(0, int.MaxValue - 1).Select(graine => UnRapport(new Random(graine))).ToArbitrary();

    public static SourceChiffre Source(string fait = "candidatures retenues", string? adresse = "/api/v1/mobilisation/candidatures?annee=2022") =>
        new("Mobilisation", fait, adresse, Le);

    public static Rapport Avec(params TableauRapport[] tableaux) =>
        new("Bilan", "Normandie, 2022", Le, [new("i", "Première partie", 1, ["Un texte."], tableaux)]);

    public static TableauRapport Tableau(Representation representation, params (string Code, string Libelle, decimal?[] Valeurs)[] lignes) => new(
        "t", "Structures retenues", "Département", [.. lignes[0].Valeurs.Select((_, rang) => new ColonneRapport($"c{rang}", $"Année {2021 + rang}", Tracee: true))],
        [.. lignes.Select(ligne => new LigneRapport(ligne.Code, ligne.Libelle, [.. ligne.Valeurs.Select(valeur => CelluleRapport.De(valeur, Source()))]))], representation);

    /// <summary>Many long tables, as a national report could have.</summary>
    public static Rapport Long(int tableaux, int lignes) => new("Bilan national", "2022", Le,
    [
        .. Enumerable.Range(1, tableaux).Select(rang => new SectionRapport($"s{rang}", $"Chapitre {rang}", 1 + rang % 3, ["Texte."],
            [Tableau((Representation)(rang % 4), [.. Enumerable.Range(1, lignes).Select(ligne => ($"{ligne}", $"Structure {ligne}", new decimal?[] { ligne, ligne * 1.5m, null }))])])),
    ]);

    private static Rapport UnRapport(Random hasard) => new(Texte(hasard), Texte(hasard), Le,
        [.. Enumerable.Range(0, hasard.Next(5)).Select(rang => new SectionRapport($"s{rang}", Texte(hasard), hasard.Next(-1, 6), Fois(hasard, 3, Texte), Fois(hasard, 3, UnTableau)))]);

    private static TableauRapport UnTableau(Random hasard)
    {
        var colonnes = Enumerable.Range(1, hasard.Next(1, 5)).Select(rang => new ColonneRapport($"c{rang}", $"Colonne {rang}", hasard.Next(3) > 0)).ToList();
        var genre = (Representation)hasard.Next(5);
        var lignes = Enumerable.Range(0, hasard.Next(7))
            .Select(rang => new LigneRapport(
                hasard.Next(4) == 0 ? Texte(hasard) : Departement.Tous[hasard.Next(Departement.Tous.Count)].Code, Texte(hasard), [.. colonnes.Select(_ => Cellule(hasard))]));
        return new("t", Texte(hasard), Texte(hasard), colonnes, [.. lignes], genre, hasard.Next(2) == 0 ? null : Texte(hasard));
    }

    private static CelluleRapport Cellule(Random hasard)
    {
        var source = new SourceChiffre(Texte(hasard), Texte(hasard), hasard.Next(3) == 0 ? null : Texte(hasard), Le);
        return hasard.Next(6) switch
        {
            0 => CelluleRapport.De(Texte(hasard)),
            1 => CelluleRapport.De(null, source, "ETP"),
            2 => CelluleRapport.Part(hasard.Next(10), hasard.Next(10), source),
            3 => CelluleRapport.Evolution(hasard.Next(-5, 9), hasard.Next(3) == 0 ? null : 4, source),
            4 => CelluleRapport.De(hasard.Next(2) == 0 ? decimal.MaxValue : decimal.MinValue, source, Texte(hasard)),
            _ => CelluleRapport.De(hasard.Next(-1_000, 100_000) / 100m, source, hasard.Next(2) == 0 ? "" : "%"),
        };
    }

    private static List<T> Fois<T>(Random hasard, int max, Func<Random, T> faire) => [.. Enumerable.Range(0, hasard.Next(max + 1)).Select(_ => faire(hasard))];

    private static string Texte(Random hasard) => Textes[hasard.Next(Textes.Length)] + (hasard.Next(3) == 0 ? Textes[hasard.Next(Textes.Length)] : "");
}
