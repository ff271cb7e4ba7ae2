using System.Globalization;

namespace SeveEmploi.FormationAction.Bilans;

/// <summary>What the page and the document both say, once.</summary>
internal static class TexteBilan
{
    private const string IleDeFrance = "11";

    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly (ThemeChiffre Theme, string Titre)[] Themes =
    [
        (ThemeChiffre.Formation, "La formation-action"),
        (ThemeChiffre.Equipe, "L'équipe formée"),
        (ThemeChiffre.Indicateurs, "Entreprises, mises en relation et en situation, contrats"),
        (ThemeChiffre.Sorties, "Sorties de l'année"),
    ];

    public static string Titre(BilanExecutionVue b) => $"Bilan d'exécution de {b.Structure}, année {b.Annee}";

    public static IEnumerable<string> Paragraphes(BilanExecutionVue b)
    {
        yield return $"Structure : {b.Structure}, {Departement.De(b.Departement)}. Formation-action {(b.Programme == Programme.Seve1 ? "SEVE 1" : "SEVE 2")}, promotion {b.Annee}.";
        yield return $"État : {Etat(b)}.{(b.Terme is { } terme ? $" À rendre au plus tard le {Jour(terme)}{(b.EnRetard ? " : en retard" : "")}." : "")}";
        if (b.PieceId is not null) yield return "Un fichier est joint à ce bilan.";
        if (b.EstDu) yield return Releve(b);
    }

    /// <summary>Ce que la direction écrit.</summary>
    public static IEnumerable<(string Titre, string Texte)> Sections(BilanExecutionVue b) => b.Sections is not { } sections ? [] :
    [
        ("Réalisations", sections.Realisations),
        ("Résultats", sections.Resultats),
        ("Difficultés", sections.Difficultes),
        ("Perspectives", sections.Perspectives),
    ];

    public static IEnumerable<(string Titre, string[] Colonnes, IReadOnlyList<string[]> Lignes)> Tableaux(BilanExecutionVue b)
    {
        foreach (var (theme, titre) in Themes)
        {
            if (b.Chiffres.Where(chiffre => chiffre.Theme == theme).Select(Ligne).ToList() is { Count: > 0 } lignes)
                yield return (titre, ["Chiffre", "Valeur", "Source", "Au"], lignes);
        }

        if (b.Actes.Count > 0) yield return ("Dépôts et lectures", ["Date", "Acte", "Commentaire"], [.. b.Actes.Select(acte => Ligne(acte, b))]);
    }

    private static string Etat(BilanExecutionVue b) => b.Etat switch
    {
        _ when !b.EstDu => "ce programme n'attend pas de bilan d'exécution",
        EtatBilan.Depose => "déposé, pas encore lu",
        EtatBilan.Renvoye => "renvoyé, à corriger",
        EtatBilan.Accepte => "accepté",
        _ => "pas encore déposé",
    };

    private static string Releve(BilanExecutionVue b) =>
        b.ChiffresFigesLe is not { } figes ? "Les chiffres sont ceux du jour : ils suivent l'année jusqu'au dépôt du bilan."
        : b.Chiffres.Count == 0 ? $"Ce bilan a été déposé le {Jour(figes)} sans que ses chiffres soient relevés."
        : $"Les chiffres ont été relevés et figés au dépôt du bilan, le {Jour(figes)}. Ceux qui ont changé depuis le disent.";

    private static string[] Ligne(ChiffreVue c) => [c.Libelle, Valeur(c) + (c.AChange ? $" (aujourd'hui : {EnClair(c.ValeurDuJour, c.Unite)})" : ""), c.Source, Jour(c.Le)];

    private static string Valeur(ChiffreVue c) =>
        c.Denominateur is null ? EnClair(c.Valeur, c.Unite) : $"{EnClair(c.Valeur, c.Unite)} ({Nombre(c.Numerateur)} sur {Nombre(c.Denominateur)})";

    private static string EnClair(decimal? valeur, string unite) =>
        valeur is null ? "non disponible"
        // A rate has one decimal everywhere (FOR-65).
        : unite == "%" ? $"{valeur.Value.ToString("0.0", Francais)} %"
        : $"{Nombre(valeur)} {unite}";

    private static string Nombre(decimal? nombre) => nombre?.ToString("0.##", Francais) ?? "";

    private static string[] Ligne(ActeBilan acte, BilanExecutionVue b)
    {
        var quoi = acte.Etat switch { EtatBilan.Depose => "Déposé", EtatBilan.Renvoye => "Renvoyé", _ => "Accepté" };
        var auNomDe = acte.AuNomDe is null ? "" : $", au nom de la {Autorite(b)}";
        return [Jour(acte.Le), $"{quoi}{Auteur(acte.Role, b)}{auNomDe}", acte.Commentaire ?? ""];
    }

    private static string Auteur(string? role, BilanExecutionVue b) => role switch
    {
        null => "",
        ActeBilan.Ddets => $" par la {Autorite(b)}",
        "direction_siae" => " par la direction de la structure",
        "charge_mission" => " par la ou le chargé·e de mission",
        "equipe_nationale" => " par l'équipe nationale",
        _ => " par un système habilité",
    };

    /// <summary>Le service de l'État a un autre nom en Île-de-France.</summary>
    private static string Autorite(BilanExecutionVue b) => Departement.De(b.Departement).Region.Code == IleDeFrance ? "DRIEETS" : "DDETS(PP)";

    private static string Jour(DateOnly jour) => jour.Day == 1 ? $"1er {jour.ToString("MMMM yyyy", Francais)}" : jour.ToString("d MMMM yyyy", Francais);
}
