using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Evenements;

[Exige("animation:ecrire")]
internal sealed record RedigerCompteRendu(Guid EvenementId, string Texte) : ICommand;

internal sealed class RedigerCompteRenduValidator : AbstractValidator<RedigerCompteRendu>
{
    public RedigerCompteRenduValidator() => RuleFor(command => command.Texte).EstUnPropos(ReglesEvenement.CompteRenduMax);
}

internal sealed class RedigerCompteRenduHandler(AnimationRegionaleDbContext db, DbSession session) : ICommandHandler<RedigerCompteRendu>
{
    public async Task<Result> Handle(RedigerCompteRendu command, CancellationToken cancellationToken)
    {
        var trouve = await db.Animer(command.EvenementId, session, cancellationToken);
        if (trouve.Error is { } absent) return absent;
        if (trouve.Value.RedigerCompteRendu(command.Texte).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RedigerCompteRenduEndpoint
{
    internal sealed record RedigerCompteRenduRequest(string Texte);

    public static void MapRedigerCompteRendu(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/evenements/{evenementId:guid}/compte-rendu", Put)
            .WithName(nameof(RedigerCompteRendu))
            .WithSummary("Rédiger le compte-rendu")
            .WithDescription("D'un événement tenu ; il se complète et se corrige (OPP-14).")
            .WithExample(new RedigerCompteRenduRequest("Quatre témoignages de structures, puis deux ateliers."))
            .RequiresIfMatch()
            .Refuses(typeof(EvenementIntrouvable), typeof(EvenementNonTenu))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid evenementId, RedigerCompteRenduRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RedigerCompteRendu(evenementId, request.Texte), cancellationToken)).ToHttp();
}
