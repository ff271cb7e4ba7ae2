using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Vigilances;

[Exige("animation:ecrire")]
internal sealed record NoterSuiviVigilance(Guid VigilanceId, DateOnly Le, string Note, GraviteVigilance? Gravite = null) : ICommand;

internal sealed class NoterSuiviVigilanceValidator : AbstractValidator<NoterSuiviVigilance>
{
    public NoterSuiviVigilanceValidator()
    {
        RuleFor(command => command.Note).DitQuelqueChose(FormesDeVie.TexteMax);
        RuleFor(command => command.Gravite).IsInEnum();
    }
}

internal sealed class NoterSuiviVigilanceHandler(AnimationRegionaleDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<NoterSuiviVigilance>
{
    public async Task<Result> Handle(NoterSuiviVigilance command, CancellationToken cancellationToken)
    {
        var found = await db.UneVigilance(command.VigilanceId, cancellationToken);
        if (found.Error is { } absente) return absente;

        var auteur = session.Appelant.Nature == NatureAppelant.Personne ? session.Appelant.Id : null;
        if (found.Value.Suivre(command.Note, command.Gravite, command.Le, auteur, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class NoterSuiviVigilanceEndpoint
{
    internal sealed record NoterSuiviVigilanceRequest(DateOnly Le, string Note, GraviteVigilance? Gravite = null);

    public static void MapNoterSuiviVigilance(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/vigilances/{vigilanceId:guid}/suivi", Post)
            .WithName(nameof(NoterSuiviVigilance))
            .WithSummary("Noter le suivi d'une structure en difficulté")
            .WithDescription("Ce qui a été dit ou fait, un jour. La note s'ajoute aux autres et ne s'efface pas ; elle peut changer la gravité.")
            .WithExample(new NoterSuiviVigilanceRequest(new(2021, 12, 15), "Point téléphonique avec la présidence.", GraviteVigilance.Preoccupante))
            .RequiresIfMatch()
            .AnswersNoContent()
            .Refuses(typeof(VigilanceIntrouvable), typeof(VigilanceLevee), typeof(VigilanceAVenir), typeof(VigilanceAvantSonDebut));

    private static async Task<IResult> Post(Guid vigilanceId, NoterSuiviVigilanceRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new NoterSuiviVigilance(vigilanceId, request.Le, request.Note, request.Gravite), cancellationToken)).ToHttp();
}
