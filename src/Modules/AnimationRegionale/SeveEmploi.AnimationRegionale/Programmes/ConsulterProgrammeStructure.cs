using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.AnimationRegionale.Programmes;

[Exige("animation:lire")]
internal sealed record ConsulterProgrammeStructure(Guid StructureId, Programme Programme, int Annee) : IQuery<ProgrammeAnnuelVue?>;

internal sealed class ConsulterProgrammeStructureHandler(LectureDesProgrammes lecture, IMediator mediator, TimeProvider clock)
    : IQueryHandler<ConsulterProgrammeStructure, ProgrammeAnnuelVue?>
{
    public async Task<ProgrammeAnnuelVue?> Handle(ConsulterProgrammeStructure query, CancellationToken cancellationToken)
    {
        if (await mediator.Send(new ConsulterFaitsStructure(query.StructureId, clock.Today()), cancellationToken) is not { } faits) return null;

        var region = Region.De(faits.Region);
        return ProgrammeAnnuelVue.De(faits.Nom, region, await lecture.DeLaStructure(region, query.Programme, query.Annee, cancellationToken));
    }
}

internal static class ConsulterProgrammeStructureEndpoint
{
    public static void MapConsulterProgrammeStructure(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/programmes/structures/{structureId:guid}/{annee:int:range(2015,2099)}", Get)
            .WithName(nameof(ConsulterProgrammeStructure))
            .WithSummary("Consulter le programme annuel d'une structure")
            .WithDescription(
                "Les temps collectifs de sa région et ce qu'elle doit elle-même : ses indicateurs mensuels et, en SEVE 2, ses auto-évaluations, points trimestriels et bilan ; en SEVE 1, "
                + "ses bilans d'exécution et financier.")
            .WithExample(ProgrammeAnnuelVue.Exemple with { PourQui = "ASTA" })
            .Produces<ProgrammeAnnuelVue>()
            .Refuses(typeof(RessourceIntrouvable));

    private static async Task<IResult> Get(Guid structureId, int annee, string? programme, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ConsulterProgrammeStructure(structureId, programme.ToChoice<Programme>("programme") ?? Programme.Seve1, annee);
        return (await mediator.Send(query, cancellationToken)).ToAnswer();
    }
}
