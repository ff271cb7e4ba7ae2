using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

[Exige("structures:ecrire")]
internal sealed record ReleverEffectifs(Guid StructureId, DateOnly Le, int? Permanents = null, int? SalariesInsertion = null, int? EntreprisesPartenaires = null) : ICommand;

internal sealed class ReleverEffectifsValidator : AbstractValidator<ReleverEffectifs>
{
    public ReleverEffectifsValidator()
    {
        RuleFor(command => command.Permanents).EstUnEffectif();
        RuleFor(command => command.SalariesInsertion).EstUnEffectif();
        RuleFor(command => command.EntreprisesPartenaires).EstUnEffectif();
    }
}

internal sealed class ReleverEffectifsHandler(ReferentielDbContext db) : ICommandHandler<ReleverEffectifs>
{
    public async Task<Result> Handle(ReleverEffectifs command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Structure>(new StructureId(command.StructureId), new StructureIntrouvable(command.StructureId), cancellationToken);
        if (found.Error is { } absente) return absente;

        var structure = found.Value;
        if (structure.ReleverEffectifs(new(command.Le, command.Permanents, command.SalariesInsertion, command.EntreprisesPartenaires)).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ReleverEffectifsEndpoint
{
    internal sealed record ReleverEffectifsRequest(DateOnly Le, int? Permanents = null, int? SalariesInsertion = null, int? EntreprisesPartenaires = null);

    public static void MapReleverEffectifs(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/structures/{structureId:guid}/effectifs", Post)
            .WithName(nameof(ReleverEffectifs))
            .WithSummary("Relever les effectifs à un jour de référence")
            .WithDescription("Permanents, salariés en insertion et entreprises partenaires ce jour-là ; un nombre absent n'est pas dit, 0 est zéro. Un second relevé du même jour corrige ce qu'il dit et laisse le reste.")
            .WithExample(new ReleverEffectifsRequest(new(2022, 1, 1), 5, 28, 0))
            .RequiresIfMatch()
            .Refuses(typeof(StructureIntrouvable), typeof(StructureDejaFusionnee), typeof(EffectifsVides))
            .AnswersNoContent();

    private static async Task<IResult> Post(
        Guid structureId, ReleverEffectifsRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ReleverEffectifs(structureId, request.Le, request.Permanents, request.SalariesInsertion, request.EntreprisesPartenaires), cancellationToken)).ToHttp();
}
