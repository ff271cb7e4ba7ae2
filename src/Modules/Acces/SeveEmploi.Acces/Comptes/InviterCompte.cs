using SeveEmploi.Acces.Persistence;
using SeveEmploi.Acces.Roles;

namespace SeveEmploi.Acces.Comptes;

[Exige("comptes:ecrire", Partout = true)]
internal sealed record InviterCompte(string Courriel, string Nom, string Prenom, DroitSaisi Droit) : ICommand<Guid>;

internal sealed class InviterCompteValidator : AbstractValidator<InviterCompte>
{
    public InviterCompteValidator()
    {
        RuleFor(command => command.Courriel).EstUnCourriel();
        RuleFor(command => command.Nom).EstUnNomDePersonne();
        RuleFor(command => command.Prenom).EstUnNomDePersonne();
        RuleFor(command => command.Droit).SetValidator(new DroitSaisiValidator());
    }
}

internal sealed class InviterCompteHandler(AccesDbContext db, IMediator mediator, TimeProvider clock) : ICommandHandler<InviterCompte, Guid>
{
    public async Task<Result<Guid>> Handle(InviterCompte command, CancellationToken cancellationToken)
    {
        var courriel = Compte.CourrielDe(command.Courriel);
        if (await db.Comptes.AsNoTracking().SingleOrDefaultAsync(compte => compte.Courriel == courriel, cancellationToken) is { } deja) return new CompteDejaExistant(deja.Id.Value);

        var demande = await mediator.Demander(command.Droit, clock.Today(), cancellationToken);
        if (demande.Error is { } inconnue) return inconnue;

        var invite = Compte.Inviter(courriel, command.Nom, command.Prenom, demande.Value, clock.Today(), clock.GetUtcNow());
        if (invite.Error is { } refus) return refus;

        db.Comptes.Add(invite.Value);
        await db.SaveChangesAsync(cancellationToken);
        return invite.Value.Id.Value;
    }
}

internal static class InviterCompteEndpoint
{
    public static void MapInviterCompte(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/comptes", Post)
            .WithName(nameof(InviterCompte))
            .WithSummary("Inviter une personne")
            .WithDescription(
                "Crée son compte avec un premier droit et lui envoie un lien, valable sept jours, pour choisir son mot de passe. "
                + "Le territoire du droit est celui que son rôle demande : régions, départements, structures, parcours ou partenaire.")
            .WithExample(new InviterCompte("zoe.martin@exemple.fr", "Martin", "Zoé", new(Role.ChargeMission, Regions: ["28"])))
            .Refuses(
                typeof(CompteDejaExistant), typeof(StructureDuDroitInconnue), typeof(PerimetreInadapte), typeof(TerritoireInconnu), typeof(DroitFiniAvantSonDebut))
            .AnswersCreated();

    private static async Task<IResult> Post(InviterCompte command, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(command, cancellationToken)).ToCreated("/api/v1/acces/comptes");
}
