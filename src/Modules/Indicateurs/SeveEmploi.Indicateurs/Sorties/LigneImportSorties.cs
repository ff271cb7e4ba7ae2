using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Indicateurs.Sorties;

/// <summary>Une ligne d'un fichier de sorties, lue ; ce qui ne va pas est dit sur elle, à sa case.</summary>
internal sealed record LigneImportSorties(TableRow Row, NomARapprocher Nom, Guid? StructureId, ComptesSorties Comptes, string? Motif)
{
    public static readonly IReadOnlyList<string> Obligatoires = ["structure", .. ComptesSorties.Categories.Select(AnomaliesSorties.Champ)];

    private static readonly string[] Facultatives = ["total", "siret", "type", "departement", "annee", "structure_id", "motif"];

    public static bool EstConnue(string colonne) => Obligatoires.Contains(colonne) || Facultatives.Contains(colonne);

    /// <summary>Null quand la ligne est bloquée : ses anomalies disent pourquoi.</summary>
    public static LigneImportSorties? Lire(TableRow row, int annee)
    {
        var id = row.Choix("structure_id", texte => Guid.TryParse(texte, out var guid) ? guid : (Guid?)null, valeurs: "l'identifiant d'une structure");
        var nom = row.Texte("structure", obligatoire: id is null);
        var (siret, type, departement) = (LireSiret(row), row.Texte("type"), row.Texte("departement"));
        LireAnnee(row, annee);
        var comptes = new ComptesSorties(
            Compte(row, CategorieSortie.EmploiDurable), Compte(row, CategorieSortie.Courtes), Compte(row, CategorieSortie.Transition),
            Compte(row, CategorieSortie.Positives), Compte(row, CategorieSortie.Autres));
        var total = row.Entier("total");
        if (!row.EstBloquee && total is { } saisi && AnomaliesSorties.Total(comptes, saisi) is { } faux) row.Signaler(faux.Champ, faux.Code, faux.Message, faux.Gravite);
        var motif = row.Texte("motif", max: SortiesAnnuelles.MotifMax);
        return row.EstBloquee ? null : new(row, new(nom ?? "", siret, type, departement?.PadLeft(2, '0').ToUpperInvariant()), id, comptes, motif);
    }

    private static int? Compte(TableRow row, CategorieSortie categorie) => row.Entier(AnomaliesSorties.Champ(categorie), max: ComptesSorties.Maximum);

    private static void LireAnnee(TableRow row, int annee)
    {
        if (row.Entier("annee") is { } dite && dite != annee)
            row.Signaler("annee", "annee_differente", $"La ligne est de {dite}, l'import de {annee} : déposez le fichier de l'année.");
    }

    private static string? LireSiret(TableRow row)
    {
        if (row.Texte("siret") is not { } texte) return null;
        var chiffres = string.Concat(texte.Where(caractere => !char.IsWhiteSpace(caractere)));
        if (Siret.EstValide(chiffres)) return chiffres;
        row.Signaler("siret", "siret_invalide", "Ce SIRET n'existe pas : vérifiez ses quatorze chiffres.");
        return null;
    }
}
