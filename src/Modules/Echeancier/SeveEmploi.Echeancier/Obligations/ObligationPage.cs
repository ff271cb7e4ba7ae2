using System.Globalization;
using SeveEmploi.Echeancier.Rappels;

namespace SeveEmploi.Echeancier.Obligations;

/// <summary>La page où mène un rappel, tant que le formulaire n'a pas la sienne : quoi, pour quand, et ce qui a été dit.</summary>
internal static class ObligationPage
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    public static string De(ObligationVue vue)
    {
        var titre = vue.Precision.Length == 0 ? vue.Libelle : $"{vue.Libelle} ({vue.Precision})";
        return Markup.Html(
            $"""
            <!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{titre}</title><style>{new Markup(Markup.PrintStyle)}</style></head>
            <body><h1>{titre}</h1>
            <p>{vue.Structure ?? ""}</p><p><strong>À faire au plus tard le {vue.Echeance}</strong>{(vue.EcheanceOuvree ? "" : ", un jour non ouvré")} : {vue.Etat.EnClair()}.</p><p>{vue.Consigne}</p>
            {Markup.All(vue.Lien is { } lien ? [Markup.Html($"<p><a href=\"{lien}\">Répondre</a></p>")] : [])}
            {Markup.All(vue.Motif is { } motif ? [Markup.Html($"<p>Motif : {motif} ({vue.Par}, le {vue.CloseLe})</p>")] : [])}
            <h2>Rappels</h2>{Markup.All([vue.Rappels.Count == 0 ? Markup.Html($"<p>Aucun rappel encore.</p>") : Histoire(vue.Rappels)])}
            <p>{(vue.ProchainRappel is { } prochain ? $"Prochain rappel : {prochain.Palier}, le {Jour(prochain.A)}." : "Aucun autre rappel n'est prévu.")}</p></body></html>
            """).Text;
    }

    private static Markup Histoire(IReadOnlyList<RappelVue> rappels) => Markup.Table(
        ["Palier", "À", "Ce qu'il est devenu"],
        rappels.Select(rappel => new object?[] { rappel.Palier, rappel.Courriel ?? rappel.Role, Devenir(rappel) }));

    private static string Devenir(RappelVue rappel) => rappel.Etat switch
    {
        EtatRappel.Envoye => $"parti le {Jour(rappel.EnvoyeA!.Value)}",
        EtatRappel.SansObjet => $"rien à envoyer : {rappel.Raison}",
        EtatRappel.Echoue => $"non envoyé : {rappel.Raison}",
        EtatRappel.Groupe => rappel.Essais == 0 ? "en train de partir" : $"essai {rappel.Essais} : {rappel.DerniereErreur}",
        _ => $"partira à partir du {Jour(rappel.PasAvant)}",
    };

    private static string Jour(DateTimeOffset instant) => Lieu.National.Jour(instant).ToString("d MMMM yyyy", Francais) + Lieu.National.Heure(instant).ToString(" à HH:mm", Francais);
}
