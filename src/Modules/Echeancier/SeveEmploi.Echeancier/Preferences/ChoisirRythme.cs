using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Echeancier.Calendriers;
using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Preferences;

[Exige(Droits.Connecte)]
internal sealed record ChoisirRythme(string Nature, Rythme Rythme) : ICommand;

internal sealed class ChoisirRythmeHandler(EcheancierDbContext db, DbSession session) : ICommandHandler<ChoisirRythme>
{
    public async Task<Result> Handle(ChoisirRythme command, CancellationToken cancellationToken)
    {
        if (session.Compte() is not { } compte) return new ComptePersonnelExige();
        if (await db.Natures.AsNoTracking().SingleOrDefaultAsync(nature => nature.Code == command.Nature, cancellationToken) is not { } nature)
            return new NatureIntrouvable(command.Nature);
        if (nature.Accepter(command.Rythme).Error is { } refus) return refus;

        await db.Choisir(compte, nature.Code, command.Rythme, cancellationToken);
        return Result.Success;
    }
}

internal static class ChoisirRythmeEndpoint
{
    internal sealed record ChoisirRythmeRequest(Rythme Rythme);

    public static void MapChoisirRythme(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/preferences/{nature}", Put)
            .WithName(nameof(ChoisirRythme))
            .WithSummary("Choisir le rythme de rappels")
            .WithDescription(
                "« immediat », « quotidien » (un courriel par jour ouvré), « hebdomadaire » ou « jamais ». Ce qui est dû par convention ou par règlement se groupe et ne s'arrête pas.")
            .WithExample(new ChoisirRythmeRequest(Rythme.Hebdomadaire))
            .Refuses(typeof(NatureIntrouvable), typeof(RappelObligatoire), typeof(ComptePersonnelExige))
            .AnswersNoContent();

    private static async Task<IResult> Put(string nature, ChoisirRythmeRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ChoisirRythme(nature, request.Rythme), cancellationToken)).ToHttp();
}
