using SeveEmploi.Acces.Persistence;
using SeveEmploi.Acces.Roles;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Comptes;

[Exige("comptes:ecrire", Partout = true)]
internal sealed record AttribuerDroit(Guid CompteId, DroitSaisi Droit) : ICommand<Guid>;

internal sealed class AttribuerDroitValidator : AbstractValidator<AttribuerDroit>
{
    // The body is the right itself: its fields are named as they were sent.
    public AttribuerDroitValidator() => RuleFor(command => command.Droit).SetValidator(new DroitSaisiValidator()).OverridePropertyName("");
}

internal sealed class AttribuerDroitHandler(AccesDbContext db, DbSession session, IMediator mediator, TimeProvider clock) : ICommandHandler<AttribuerDroit, Guid>
{
    public async Task<Result<Guid>> Handle(AttribuerDroit command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Compte>(new CompteId(command.CompteId), new CompteIntrouvable(command.CompteId), cancellationToken);
        if (found.Error is { } absent) return absent;

        var demande = await mediator.Demander(command.Droit, clock.Today(), cancellationToken);
        if (demande.Error is { } inconnue) return inconnue;

        var droit = found.Value.AttribuerDroit(demande.Value, session.Compte(), clock.Today());
        if (droit.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return droit.Value.Id;
    }
}

internal static class AttribuerDroitEndpoint
{
    public static void MapAttribuerDroit(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/comptes/{compteId:guid}/droits", Post)
            .WithName(nameof(AttribuerDroit))
            .WithSummary("Attribuer un droit")
            .WithDescription("Un rôle, sur le territoire qu'il demande, à compter d'aujourd'hui ou du jour donné. Nul ne se donne un droit à soi-même.")
            .WithExample(new DroitSaisi(Role.Ddets, Departements: ["14"]))
            .RequiresIfMatch()
            .Refuses(
                typeof(CompteIntrouvable), typeof(CompteDejaFerme), typeof(StructureDuDroitInconnue), typeof(PerimetreInadapte), typeof(TerritoireInconnu),
                typeof(DroitFiniAvantSonDebut), typeof(DroitDejaTenu), typeof(PropresDroits))
            .AnswersCreated();

    private static async Task<IResult> Post(Guid compteId, DroitSaisi droit, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AttribuerDroit(compteId, droit), cancellationToken)).ToCreated($"/api/v1/acces/comptes/{compteId}/droits");
}
