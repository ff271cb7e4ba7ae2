using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Jetons;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Connexions;

[OuvertATous("Le lien reçu par courriel est la preuve.")]
internal sealed record AccepterInvitation(string Jeton, string MotDePasse) : ICommand
{
    public override string ToString() => nameof(AccepterInvitation);
}

internal sealed class AccepterInvitationValidator : AbstractValidator<AccepterInvitation>
{
    private const int JetonMax = 100;

    public AccepterInvitationValidator() => RuleFor(command => command.Jeton).NotEmpty().MaximumLength(JetonMax);
}

internal sealed class AccepterInvitationHandler(AccesDbContext db, FileDeHachage file, GestionIdentifiants gestion, TimeProvider clock) : ICommandHandler<AccepterInvitation>
{
    public async Task<Result> Handle(AccepterInvitation command, CancellationToken cancellationToken)
    {
        var (empreinte, le) = (Jeton.EmpreinteDe(command.Jeton), clock.GetUtcNow());
        var invitation = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(invitation => invitation.Empreinte == empreinte && invitation.ExpireLe > le, cancellationToken);
        if (invitation is null || await db.Comptes.FindAsync([invitation.CompteId], cancellationToken) is not { } compte) return new InvitationRefusee();
        if (compte.Etat != EtatAttendu(invitation.Nature)) return new InvitationRefusee();
        if (RegleMotDePasse.Reproche(command.MotDePasse, compte.Courriel) is { } reproche) return new ValidationError([reproche]);

        using var place = await file.Entrer(cancellationToken);
        if (!place.IsAcquired) return new ConnexionsSaturees();
        // The link is spent before the password is set: of two requests at once, one deletes the row.
        if (await db.Invitations.Where(invitation => invitation.Empreinte == empreinte).ExecuteDeleteAsync(cancellationToken) == 0) return new InvitationRefusee();

        return await Accepter(compte, invitation.Nature, command.MotDePasse, le, cancellationToken);
    }

    private async Task<Result> Accepter(Compte compte, NatureInvitation nature, string motDePasse, DateTimeOffset le, CancellationToken cancellationToken)
    {
        if (nature == NatureInvitation.Ouverture && compte.Activer(le).Error is { } refus) return refus;
        if (nature == NatureInvitation.Oubli) db.Annoncer(new MotDePasseChange(compte.Id.Value), compte.Id, le);
        var defini = await gestion.Definir(compte.Id.Value, motDePasse);
        if (!defini.Succeeded) return defini.EnChamps("mot_de_passe");

        await db.FermerConnexions(compte.Id.Value, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    private static EtatCompte EtatAttendu(NatureInvitation nature) => nature == NatureInvitation.Ouverture ? EtatCompte.Invite : EtatCompte.Actif;
}

internal static class AccepterInvitationEndpoint
{
    public static void MapAccepterInvitation(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/invitations/acceptation", Post)
            .WithName(nameof(AccepterInvitation))
            .WithSummary("Choisir son mot de passe par un lien reçu")
            .WithDescription(
                "« jeton » est la fin du lien reçu par courriel, à l'ouverture du compte ou après un oubli ; il sert une fois. "
                + "Le mot de passe a quinze caractères au moins, seize s'il n'a que des chiffres, et n'est pas des plus courants.")
            .WithExample(new AccepterInvitation("q1w2…", "une phrase que je retiens"))
            .CarriesSecret()
            .LimitedAsSignIn()
            .Refuses(typeof(InvitationRefusee), typeof(ConnexionsSaturees))
            .AnswersNoContent();

    private static async Task<IResult> Post(AccepterInvitation command, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(command, cancellationToken)).ToHttp();
}
