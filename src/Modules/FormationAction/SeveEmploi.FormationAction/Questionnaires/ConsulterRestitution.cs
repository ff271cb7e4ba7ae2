using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Questionnaires;

// Names a région and is not confined to it: outside, what three structures said is read, and nothing else.
[Exige("parcours:lire")]
internal sealed record ConsulterRestitution(int Annee, Region Region) : IQuery<RestitutionVue>;

/// <summary>Ce que les structures d'une région disent du programme, par rubrique (FOR-47 à FOR-49, FOR-97).</summary>
/// <param name="EstPartielle">Hors de votre périmètre, une rubrique où moins de trois structures ont écrit n'est pas montrée.</param>
/// <param name="Structures">Combien ont remis leur questionnaire ; absent quand cela ne vous est pas montré.</param>
internal sealed record RestitutionVue(int Annee, string Region, bool EstPartielle, int? Structures, IReadOnlyList<RubriqueRestitueeVue> Rubriques);

internal sealed record RubriqueRestitueeVue(
    string Code, string Libelle, int Structures, IReadOnlyList<string> PointsPositifs, IReadOnlyList<string> PointsProgression, IReadOnlyList<string> Verbatims);

internal sealed class ConsulterRestitutionHandler(FormationActionDbContext db, DbSession session) : IQueryHandler<ConsulterRestitution, RestitutionVue>
{
    public async Task<RestitutionVue> Handle(ConsulterRestitution query, CancellationToken cancellationToken)
    {
        var entiere = session.Appelant.PerimetrePour("parcours:lire")?.Contient(query.Region) == true;
        var reponses = await db.Reponses.AsNoTracking()
            .Where(reponse => reponse.Region == query.Region && reponse.Annee == query.Annee && (entiere || reponse.EstPubliable))
            .OrderBy(reponse => reponse.Id).ToListAsync(cancellationToken);
        return new(
            query.Annee, query.Region.Code, !entiere, entiere ? Structures(reponses) : null,
            [.. reponses.GroupBy(reponse => reponse.Rubrique).OrderBy(rubrique => rubrique.Key, StringComparer.Ordinal).Select(rubrique => Restituer(rubrique.Key, [.. rubrique]))]);
    }

    private static int Structures(IEnumerable<ReponseQuestionnaire> reponses) => reponses.Select(reponse => reponse.QuestionnaireId).Distinct().Count();

    private static RubriqueRestitueeVue Restituer(string code, List<ReponseQuestionnaire> reponses)
    {
        var vue = RubriqueVue.De(code, reponses[0].Libelle, reponses);
        return new(code, vue.Libelle, Structures(reponses), vue.PointsPositifs, vue.PointsProgression, vue.Verbatims);
    }
}

internal static class ConsulterRestitutionEndpoint
{
    public static void MapConsulterRestitution(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/questionnaires/restitution", Get)
            .WithName(nameof(ConsulterRestitution))
            .WithSummary("Consulter la restitution des questionnaires d'une région")
            .WithDescription(
                "Par rubrique, les points positifs, les points de progression et les verbatims, sans auteur ni structure. Qui n'anime pas la région n'en lit que les "
                + "rubriques où trois structures au moins ont écrit.")
            .WithExample(new RestitutionVue(2022, "28", false, 10, [new(
                "evaluation_mensuelle", "Évaluation mensuelle", 7, ["Un outil complet"], ["Des termes à expliquer"], ["Nous avons pris en main très facilement l'outil"])]))
            .Produces<RestitutionVue>();

    private static async Task<IResult> Get(int annee, string region, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ConsulterRestitution(annee, region.ToRegion() ?? throw RegionAbsente()), cancellationToken));

    private static RefusalException RegionAbsente() =>
        new(new ValidationError([new("region", "obligatoire", "Donnez une région : « 28 » pour la Normandie.")]));
}
