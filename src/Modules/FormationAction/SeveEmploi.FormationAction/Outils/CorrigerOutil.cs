using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Outils;

[Exige("outils:ecrire")]
internal sealed record CorrigerOutil(Guid OutilId, OutilSaisi Outil) : ICommand;

internal sealed class CorrigerOutilValidator : AbstractValidator<CorrigerOutil>
{
    public CorrigerOutilValidator() => RuleFor(command => command.Outil).SetValidator(new OutilSaisiValidator()).OverridePropertyName("");
}

internal sealed class CorrigerOutilHandler(FormationActionDbContext db) : ICommandHandler<CorrigerOutil>
{
    public async Task<Result> Handle(CorrigerOutil command, CancellationToken cancellationToken)
    {
        var found = await db.UnOutil(command.OutilId, cancellationToken);
        if (found.Error is { } absent) return absent;
        if (found.Value.Corriger(command.Outil.EnFiche()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CorrigerOutilEndpoint
{
    public static void MapCorrigerOutil(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/outils/{outilId:guid}", Put)
            .WithName(nameof(CorrigerOutil))
            .WithSummary("Corriger un outil proposé")
            .WithDescription("Remplace ce qui est dit de l'outil. Publié, il ne change plus : il faut le retirer d'abord.")
            .WithExample(new OutilSaisi("Planning des PMSMP", "Un tableur, et son mode d'emploi.", NatureOutil.Outil, LicenceOutil.CcBySa, [MetierOutil.Cip], [ThemeOutil.PmsmpEtProduction]))
            .RequiresIfMatch()
            .Refuses(typeof(OutilIntrouvable), typeof(OutilDejaPublie))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid outilId, OutilSaisi outil, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CorrigerOutil(outilId, outil), cancellationToken)).ToHttp();
}
