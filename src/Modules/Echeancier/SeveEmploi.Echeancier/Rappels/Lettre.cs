using System.Globalization;
using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Obligations;

namespace SeveEmploi.Echeancier.Rappels;

/// <summary>Une obligation, dans un rappel, pour la personne qui le lit.</summary>
internal sealed record LigneLettre(Obligation Obligation, Nature Nature, bool EstResponsable)
{
    public string Titre => Obligation.Precision.Length == 0 ? Nature.Libelle : $"{Nature.Libelle} ({Obligation.Precision})";
}

/// <summary>
/// Ce qu'un rappel dit : ce qui est dû, pour quand, pourquoi cette personne le reçoit, et un seul lien à suivre. Le texte se suffit ; la page
/// est la même, sans image. Nulle année ni nul nom n'y est écrit d'avance.
/// </summary>
internal sealed class Lettre(string nom, IReadOnlyList<LigneLettre> lignes, DateOnly aujourdhui, string adressePublique)
{
    private const int LignesMax = 30;

    private const string Style = "font-family:sans-serif;font-size:16px;line-height:1.5;color:#1e1e1e;max-width:38rem";
    private const string StyleLien = "display:inline-block;padding:.6rem 1rem;background:#000091;color:#ffffff;text-decoration:none";

    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    // What is late first, then what comes soonest.
    private readonly List<LigneLettre> _lignes = [.. lignes.OrderBy(ligne => ligne.Obligation.Echeance).ThenBy(ligne => ligne.Titre, StringComparer.Ordinal)];

    public string Sujet => _lignes switch
    {
        [var seule] when EstEnRetard(seule) => $"En retard : {seule.Titre}{Chez(seule)}",
        [var seule] => $"{seule.Titre}{Chez(seule)} : {Delai(seule)}",
        _ => $"{_lignes.Count} échéances à suivre{(_lignes.Count(EstEnRetard) is > 0 and var retards ? $", dont {retards} en retard" : "")}",
    };

    public string Texte => string.Join("\n", [
        $"Bonjour {nom},", "",
        .. _lignes.Take(LignesMax).SelectMany(ligne => new[] { $"- {ligne.Titre}{Chez(ligne)}", $"  {Terme(ligne)}", $"  {Consigne(ligne)}", "" }),
        .. Reste is { } reste ? new[] { reste, "" } : [],
        $"{Invitation} : {Lien}", "", "Ce rappel part tout seul, et s'arrête dès que c'est fait.", "L'équipe SÈVE Emploi", ""]);

    public string Html => Markup.Html(
        $"""
        <!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Sujet}</title></head>
        <body style="{Style}"><p>Bonjour {nom},</p><ul>{Markup.All(_lignes.Take(LignesMax).Select(Element))}</ul>{Markup.All(Reste is { } reste ? [Markup.Html($"<p>{reste}</p>")] : [])}
        <p><a href="{Lien}" style="{StyleLien}">{Invitation}</a></p>
        <p>Ce rappel part tout seul, et s'arrête dès que c'est fait.<br>L'équipe SÈVE Emploi</p></body></html>
        """).Text;

    /// <summary>One thing to do: its own form; several: the list of them.</summary>
    private string Lien => _lignes is [var seule]
        ? $"{adressePublique}{seule.Obligation.Lien ?? $"/obligations/{seule.Obligation.Id.Value}"}"
        : $"{adressePublique}/obligations";

    private string Invitation => _lignes is [{ EstResponsable: true }] ? "Répondre" : "Voir ce qui est attendu";

    private string? Reste => _lignes.Count > LignesMax ? $"Et {_lignes.Count - LignesMax} autres, dans l'application." : null;

    private Markup Element(LigneLettre ligne) => Markup.Html($"<li><strong>{ligne.Titre}{Chez(ligne)}</strong><br>{Terme(ligne)}<br>{Consigne(ligne)}</li>");

    private bool EstEnRetard(LigneLettre ligne) => ligne.Obligation.Echeance < aujourdhui;

    private static string Chez(LigneLettre ligne) =>
        ligne is { EstResponsable: false, Obligation.StructureNom: { } structure } ? $", {structure}"
        : ligne is { EstResponsable: false, Obligation.Region: { } region } ? $", {region.Nom}"
        : "";

    private string Terme(LigneLettre ligne)
    {
        var jour = ligne.Obligation.Echeance;
        var chome = jour.EstOuvre(ligne.Obligation.Lieu.Zone) ? "" : ", un jour non ouvré";
        return $"À faire au plus tard le {jour.ToString("dddd d MMMM yyyy", Francais)}{chome} : {Delai(ligne)}.";
    }

    private string Delai(LigneLettre ligne) => (ligne.Obligation.Echeance.DayNumber - aujourdhui.DayNumber) switch
    {
        0 => "c'est aujourd'hui",
        1 => "c'est demain",
        > 1 and var jours => $"il reste {jours} jours",
        -1 => "en retard d'un jour",
        var jours => $"en retard de {-jours} jours",
    };

    private static string Consigne(LigneLettre ligne) => ligne.EstResponsable
        ? ligne.Nature.Consigne
        : "Vous en êtes prévenu·e parce que le rappel n'a pas suffi.";
}
