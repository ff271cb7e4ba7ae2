using SeveEmploi.AnimationRegionale.Bilans;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Rapports;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.AnimationRegionale.Fiches;

[Exige("bilans-regionaux:lire")]
internal sealed record TelechargerPointAvancement(Region Region, int Annee) : IQuery<Rapport>, ISurTerritoireEntier
{
    Region? ISurTerritoire.RegionVisee => Region;
}

internal sealed class TelechargerPointAvancementHandler(RedactionDuBilan redaction, DbSession session) : IQueryHandler<TelechargerPointAvancement, Rapport>
{
    /// <summary>Ce qu'un comité de pilotage regarde : la promotion, l'année en cours, ce qui freine (ANI-53).</summary>
    private static readonly string[] Sections =
        ["contexte_regional", "bilan_chiffre", "cartographie", "etat_des_lieux", "impacts", "mises_en_situation", "sorties", "difficultes", "plans", "bilan_animation"];

    public async Task<Rapport> Handle(TelechargerPointAvancement query, CancellationToken cancellationToken)
    {
        var bilan = await redaction.Dresser(query.Region, query.Annee, Clock.DayOf(session.Now), cancellationToken);
        return bilan.Rapport with
        {
            Titre = $"Point d'avancement {query.Annee}",
            SousTitre = $"{query.Region.Nom} : comité de pilotage du programme SEVE Emploi",
            Sections =
            [
                .. bilan.Rapport.Sections.Where(section => Sections.Contains(section.Code)).Select(section => section with { Niveau = 1 }),
                .. bilan.Anomalies.Count == 0 ? (IEnumerable<SectionRapport>)[] : [new("a_suivre", "À suivre", 1, [.. bilan.Anomalies.Select(anomalie => anomalie.Message)], [])],
            ],
        };
    }
}

internal static class TelechargerPointAvancementEndpoint
{
    public static void MapTelechargerPointAvancement(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/fiches/regions/{region}/{annee:int}", Get)
            .WithName(nameof(TelechargerPointAvancement))
            .WithSummary("Lire ou télécharger le point d'avancement d'un COPIL")
            .WithDescription("La promotion, l'année en cours et ce qui freine, aux chiffres du jour : page, document Word ou classeur, selon « Accept ».")
            .WithExample("<!DOCTYPE html>…")
            .AnswersDocument();

    private static async Task<IResult> Get(string region, int annee, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new TelechargerPointAvancement(region.ToRegion()!, annee), cancellationToken)).ToDocument(http.Request, $"point-avancement-{region}-{annee}");
}
