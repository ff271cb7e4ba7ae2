using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rome;

namespace SeveEmploi.AnimationRegionale.Besoins;

[Exige("besoins:saisir")]
internal sealed record CorrigerBesoin(Guid BesoinId, BesoinDeGroupementSaisi Besoin) : ICommand;

internal sealed class CorrigerBesoinValidator : AbstractValidator<CorrigerBesoin>
{
    public CorrigerBesoinValidator() => RuleFor(command => command.Besoin).SetValidator(new BesoinDeGroupementSaisiValidator()).OverridePropertyName("");
}

internal sealed class CorrigerBesoinHandler(AnimationRegionaleDbContext db) : ICommandHandler<CorrigerBesoin>
{
    public async Task<Result> Handle(CorrigerBesoin command, CancellationToken cancellationToken)
    {
        var found = await db.UnBesoin(command.BesoinId, cancellationToken);
        if (found.Error is { } absent) return absent;
        if (await db.CodeRomeInconnu([command.Besoin.CodeRome], cancellationToken) is { } inconnu) return inconnu;
        if (found.Value.Corriger(command.Besoin.EnFiche()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CorrigerBesoinEndpoint
{
    public static void MapCorrigerBesoin(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/besoins/{besoinGroupementId:guid}", Put)
            .WithName(nameof(CorrigerBesoin))
            .WithSummary("Corriger ou prolonger un besoin")
            .WithDescription("Le besoin entier. Expiré, il se rouvre par une date d'expiration à venir ; pourvu ou retiré, il ne change plus.")
            .WithExample(DeposerBesoinEndpoint.Exemple)
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(BesoinDeGroupementIntrouvable), typeof(CodeRomeInconnu), typeof(BesoinFerme), typeof(PostesDejaPourvus), typeof(BesoinExpireAvantDepot));

    private static async Task<IResult> Put(Guid besoinGroupementId, BesoinDeGroupementSaisi request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CorrigerBesoin(besoinGroupementId, request), cancellationToken)).ToHttp();
}
