using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Formateurs;

// To name an account is to open every parcours of the formateur to it: it is given as accounts are given.
[Exige("comptes:ecrire", Partout = true)]
internal sealed record RattacherCompteFormateur(Guid FormateurId, Guid? CompteId) : ICommand;

internal sealed class RattacherCompteFormateurHandler(FormationActionDbContext db, TimeProvider clock) : ICommandHandler<RattacherCompteFormateur>
{
    public async Task<Result> Handle(RattacherCompteFormateur command, CancellationToken cancellationToken)
    {
        var found = await db.UnFormateur(command.FormateurId, cancellationToken);
        if (found.Error is { } absent) return absent;
        if (command.CompteId is { } compte && await db.Formateurs.AnyAsync(autre => autre.CompteId == compte && autre.Id != found.Value.Id, cancellationToken))
            return new CompteDejaRattache();
        if (found.Value.RattacherCompte(command.CompteId, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RattacherCompteFormateurEndpoint
{
    internal sealed record RattacherCompteFormateurRequest(Guid? CompteId = null);

    public static void MapRattacherCompteFormateur(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/formateurs/{formateurId:guid}/compte", Put)
            .WithName(nameof(RattacherCompteFormateur))
            .WithSummary("Rattacher le compte d'un formateur")
            .WithDescription(
                "Le compte par lequel cette personne entre dans l'application : les parcours qu'elle suit lui sont ouverts, ceux qu'elle ne suit plus se ferment. "
                + "Sans compte, l'accès s'arrête.")
            .WithExample(new RattacherCompteFormateurRequest(new("01990000-0000-7000-8000-0000000000c1")))
            .RequiresIfMatch()
            .Refuses(typeof(FormateurIntrouvable), typeof(FormateurDejaEfface), typeof(CompteDejaRattache))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid formateurId, RattacherCompteFormateurRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RattacherCompteFormateur(formateurId, request.CompteId), cancellationToken)).ToHttp();
}
