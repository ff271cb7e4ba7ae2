using System.Globalization;
using System.Text.RegularExpressions;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;

namespace SeveEmploi.Referentiel.Structures;

/// <summary>Les colonnes de l'état des lieux à l'entrée : l'année ou le jour de référence se lit dans leur titre (MOB-67, MOB-68).</summary>
internal sealed partial class ColonnesStructures
{
    public static readonly IReadOnlyList<string> Obligatoires = ["nom", "departement", "statut"];

    private static readonly string[] Facultatives = ["activites", "siret", "structure_id", "nouvelle", "alias"];

    public ColonnesStructures(IReadOnlyList<string> colonnes)
    {
        Sorties = [.. colonnes.Select(colonne => Annee().Match(colonne)).Where(lue => lue.Success)
            .Select(lue => (lue.Value, int.Parse(lue.Groups[1].Value, CultureInfo.InvariantCulture)))];
        Jours = [.. colonnes.Select(JourDe).OfType<DateOnly>().Distinct().Order()];
    }

    public IReadOnlyList<(string Colonne, int Annee)> Sorties { get; }

    public IReadOnlyList<DateOnly> Jours { get; }

    public static bool EstConnue(string colonne) =>
        Obligatoires.Contains(colonne) || Facultatives.Contains(colonne) || Annee().IsMatch(colonne) || JourDe(colonne) is not null;

    private static DateOnly? JourDe(string colonne) =>
        Jour().Match(colonne) is { Success: true } lu
        && DateOnly.TryParseExact(lu.Groups[1].Value, "yyyy_MM_dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : null;

    [GeneratedRegex("^sorties_emploi_durable_(20[0-9]{2})$")]
    private static partial Regex Annee();

    [GeneratedRegex("^(?:permanents|salaries_insertion|entreprises_partenaires)_(20[0-9]{2}_[0-9]{2}_[0-9]{2})$")]
    private static partial Regex Jour();
}

/// <summary>Une ligne de l'état des lieux, lue.</summary>
internal sealed record LigneStructure(
    TableRow Row, string Nom, Departement Departement, TypeStructure Type, Siret? Siret, Guid? StructureId, bool EstNouvelle,
    IReadOnlyList<string> Aliases, IReadOnlyList<string> Activites, IReadOnlyList<SortiesEmploiDurable> Sorties, IReadOnlyList<Effectifs> Effectifs)
{
    private const int EffectifMax = 1_000_000;

    public string Cle { get; } = CleRecherche.De(Nom);

    /// <summary>Null quand la ligne est bloquée : ses anomalies disent pourquoi.</summary>
    public static LigneStructure? Lire(TableRow row, ColonnesStructures colonnes)
    {
        var nom = row.Texte("nom", obligatoire: true, Structure.NomMax);
        if (nom is not null && CleRecherche.De(nom).Length == 0) row.Signaler("nom", "obligatoire", "Le nom n'a ni lettre ni chiffre.");
        var departement = row.Choix("departement", LireDepartement, obligatoire: true, "« 14 », « 2A », « 971 »…");
        var type = row.Choix<TypeStructure>("statut", obligatoire: true);
        var siret = LireSiret(row);
        var id = row.Choix("structure_id", texte => Guid.TryParse(texte, out var guid) ? guid : (Guid?)null, valeurs: "l'identifiant d'une structure");
        var nouvelle = row.Choix("nouvelle", texte => CleRecherche.De(texte) switch { "oui" => true, "non" => false, _ => (bool?)null }, valeurs: "oui, non");
        var aliases = (row.Texte("alias") ?? "").Split(['|', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var activites = Structures.Activites.Lire(row.Texte("activites", max: 1000));
        var sorties = LireSorties(row, colonnes);
        var effectifs = LireEffectifs(row, colonnes);
        return row.EstBloquee ? null : new(
            row, nom!, departement!, type!.Value, siret, id, nouvelle ?? false,
            [.. aliases.Where(alias => CleRecherche.De(alias).Length > 0)], activites, sorties, effectifs);
    }

    // A spreadsheet drops the leading zero of « 01 ».
    private static Departement? LireDepartement(string texte)
    {
        var code = texte.ToUpperInvariant().PadLeft(2, '0');
        return Departement.EstConnu(code) ? Departement.De(code) : null;
    }

    private static Siret? LireSiret(TableRow row)
    {
        if (row.Texte("siret") is not { } texte) return null;
        var chiffres = string.Concat(texte.Where(caractere => !char.IsWhiteSpace(caractere)));
        if (BuildingBlocks.Siret.EstValide(chiffres)) return new(chiffres);
        row.Signaler("siret", "siret_invalide", "Ce SIRET n'existe pas : vérifiez ses quatorze chiffres.");
        return null;
    }

    private static List<SortiesEmploiDurable> LireSorties(TableRow row, ColonnesStructures colonnes) =>
        [.. colonnes.Sorties
            .Select(colonne => row.Entier(colonne.Colonne, max: EffectifMax) is { } nombre ? new SortiesEmploiDurable(colonne.Annee, nombre) : null)
            .OfType<SortiesEmploiDurable>()];

    private static List<Effectifs> LireEffectifs(TableRow row, ColonnesStructures colonnes)
    {
        return [.. colonnes.Jours
            .Select(jour => new Effectifs(jour, Nombre("permanents", jour), Nombre("salaries_insertion", jour), Nombre("entreprises_partenaires", jour)))
            .Where(releve => !releve.EstVide)];

        int? Nombre(string nombre, DateOnly jour) => row.Entier($"{nombre}_{jour:yyyy_MM_dd}", max: EffectifMax);
    }
}
