using static SeveEmploi.BuildingBlocks.Infrastructure.Markup;

namespace SeveEmploi.BuildingBlocks.Infrastructure.DonneesPersonnelles;

/// <summary>The export as a person reads or prints it.</summary>
internal static class DonneesPersonnellesPage
{
    public static string Of(DonneesPersonnellesVue vue) => Html($"""
        <!DOCTYPE html>
        <html lang="fr">
        <head><meta charset="utf-8"><title>Données personnelles</title><style>{new Markup(PrintStyle)}</style></head>
        <body>
        <h1>Données personnelles de {vue.Courriel}</h1>
        <p>Export établi le {Clock.DayOf(vue.EtabliLe)}. {Reserve(vue)}</p>
        {(vue.Donnees.Count == 0 ? Html($"<p>Rien n'est tenu sur cette personne.</p>") : All(vue.Donnees.GroupBy(donnee => donnee.Traitement).Select(Section)))}
        </body>
        </html>
        """).Text;

    private static string Reserve(DonneesPersonnellesVue vue) => (vue.Homonymes, vue.NonRendues) switch
    {
        (0, 0) => "",
        (var homonymes, var retenues) => $"Homonymes connus : {homonymes}. Données non rendues : {retenues}. {DonneesPersonnellesVue.Explication}",
    };

    private static Markup Section(IGrouping<string, DonneePersonnelleVue> traitement)
    {
        var premiere = traitement.First();
        return Html($"""
            <h2>{traitement.Key}</h2>
            <p>Finalité : {premiere.Finalite}. Base légale : {premiere.BaseLegale}. Conservation : {premiere.Conservation}.</p>
            {All(traitement.Select(Donnee))}
            """);
    }

    private static Markup Donnee(DonneePersonnelleVue donnee) => Html($"""
        <h3>{donnee.Ou} : {donnee.Quoi}</h3>
        <p>Rattachement : {Lien(donnee.Rattachement)}.{(donnee.Depuis is { } jour ? Html($" Depuis le {jour}.") : new Markup(""))}</p>
        {Table(["Champ", "Valeur"], donnee.Contenu.Select(champ => new object?[] { champ.Nom, champ.Valeur }))}
        """);

    private static string Lien(Rattachement rattachement) => rattachement switch
    {
        Rattachement.Courriel => "par le courriel",
        Rattachement.Compte => "par le compte",
        _ => "par le nom seul ; la donnée peut être d'une autre personne",
    };
}
