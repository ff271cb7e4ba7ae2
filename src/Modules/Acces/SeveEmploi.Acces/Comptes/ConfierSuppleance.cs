using SeveEmploi.Acces.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Comptes;

[Exige(Droits.Connecte)]
internal sealed record ConfierSuppleance(Guid CompteId, Guid SuppleantId, DateOnly Du, DateOnly Au, string Motif) : ICommand<Guid>;

internal sealed class ConfierSuppleanceValidator : AbstractValidator<ConfierSuppleance>
{
    public const int MotifMax = 500;

    public ConfierSuppleanceValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(MotifMax);
}

internal sealed class ConfierSuppleanceHandler(AccesDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<ConfierSuppleance, Guid>
{
    public async Task<Result<Guid>> Handle(ConfierSuppleance command, CancellationToken cancellationToken)
    {
        if (!session.PeutConfierPour(command.CompteId)) return new CompteIntrouvable(command.CompteId);
        var found = await db.Find<Compte>(new CompteId(command.CompteId), new CompteIntrouvable(command.CompteId), cancellationToken);
        if (found.Error is { } absent) return absent;
        if (await db.Comptes.FindAsync([new CompteId(command.SuppleantId)], cancellationToken) is not { } suppleant) return new SuppleantInconnu(command.SuppleantId);

        var suppleance = found.Value.ConfierSuppleance(suppleant, command.Du, command.Au, command.Motif, session.Compte(), clock.Today(), clock.GetUtcNow());
        if (suppleance.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return suppleance.Value.Id;
    }
}

internal static class ConfierSuppleanceEndpoint
{
    internal sealed record ConfierSuppleanceRequest(Guid SuppleantId, DateOnly Du, DateOnly Au, string Motif);

    // No If-Match: a deputy is added beside the others, and the absent person does not read her own account here.
    public static void MapConfierSuppleance(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/comptes/{compteId:guid}/suppleances", Post)
            .WithName(nameof(ConfierSuppleance))
            .WithSummary("Confier une suppléance")
            .WithDescription(
                "La personne absente, ou l'équipe nationale, confie ses droits à une autre du premier jour au dernier, compris, trois mois au plus. "
                + "Ce que fait le suppléant porte son nom et celui de la personne suppléée.")
            .WithExample(new ConfierSuppleanceRequest(new("0192f0c4-0000-7000-8000-0000000000c2"), new(2022, 7, 1), new(2022, 8, 31), "Congé"))
            .Refuses(
                typeof(CompteIntrouvable), typeof(CompteNonActif), typeof(SuppleantInconnu), typeof(SuppleanceASoi), typeof(SuppleanceHorsDuree),
                typeof(SuppleanceDejaConfiee))
            .AnswersCreated();

    private static async Task<IResult> Post(
        Guid compteId, ConfierSuppleanceRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConfierSuppleance(compteId, request.SuppleantId, request.Du, request.Au, request.Motif), cancellationToken))
            .ToCreated($"/api/v1/acces/comptes/{compteId}/suppleances");
}
