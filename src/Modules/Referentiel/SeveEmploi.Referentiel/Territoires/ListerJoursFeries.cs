namespace SeveEmploi.Referentiel.Territoires;

internal static class ListerJoursFeriesEndpoint
{
    public static void MapListerJoursFeries(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/jours-feries", Get)
            .WithName("ListerJoursFeries")
            .WithSummary("Lister les jours fériés d'une année dans un département")
            .WithDescription("Calculés pour la zone du département : Alsace-Moselle et outre-mer ont les leurs.")
            .WithExample(new JourFerieVue(new(2022, 4, 18), "Lundi de Pâques"))
            .AnswersList<JourFerieVue>();

    private static Task<IResult> Get(int annee, string departement, HttpContext http)
    {
        if (annee is < JoursFeries.PremiereAnnee or > JoursFeries.DerniereAnnee)
        {
            throw new RefusalException(new ValidationError(
                [new("annee", "hors_bornes", $"Demandez une année de {JoursFeries.PremiereAnnee} à {JoursFeries.DerniereAnnee}.")]));
        }

        if (departement.ToDepartement() is not { } connu)
            throw new RefusalException(new ValidationError([new("departement", "obligatoire", "Donnez le code d'un département.")]));

        var feries = JoursFeries.De(annee, connu.Zone).Select(ferie => new JourFerieVue(ferie.Jour, ferie.Nom)).ToList();
        return new PageRequest().ToList(http, "jours-feries", _ => Task.FromResult(new Page<JourFerieVue>(feries, null, null)));
    }
}

/// <summary>Un jour férié et son nom.</summary>
internal sealed record JourFerieVue(DateOnly Jour, string Nom);
