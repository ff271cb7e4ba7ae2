using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Inscriptions;

[Exige("animation:ecrire")]
internal sealed record InviterPersonnes(Guid EvenementId, IReadOnlyList<PersonneSaisie> Personnes) : ICommand;

internal sealed class InviterPersonnesValidator : AbstractValidator<InviterPersonnes>
{
    public InviterPersonnesValidator()
    {
        RuleFor(command => command.Personnes).NotEmpty().EstCourte(ReglesEvenement.PersonnesMax);
        RuleForEach(command => command.Personnes).SetValidator(new PersonneSaisieValidator());
    }
}

internal sealed class InviterPersonnesHandler(AnimationRegionaleDbContext db, DbSession session, Registraire registraire) : ICommandHandler<InviterPersonnes>
{
    public async Task<Result> Handle(InviterPersonnes command, CancellationToken cancellationToken)
    {
        var evenement = await db.Animer(command.EvenementId, session, cancellationToken);
        if (evenement.Error is { } absent) return absent;
        if (evenement.Value.RefusDInviter() is { } ferme) return ferme;

        var connues = await db.Inscriptions.AsNoTracking().Where(i => i.EvenementId == evenement.Value.Id).Select(i => new { i.Cle, i.CleCourriel }).ToListAsync(cancellationToken);
        var (cles, courriels) = (connues.Select(i => i.Cle).ToHashSet(), connues.Select(i => i.CleCourriel).OfType<string>().ToHashSet());
        foreach (var saisie in command.Personnes)
        {
            var personne = await registraire.Situer(saisie, cancellationToken);
            if (personne.Error is { } inconnue) return inconnue;
            if (!cles.Add(personne.Value.Cle) || (personne.Value.CleCourriel is { } courriel && !courriels.Add(courriel))) return new InscriptionEnDouble();

            db.Add(Inscription.Inviter(evenement.Value, personne.Value));
        }

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class InviterPersonnesEndpoint
{
    internal sealed record InviterPersonnesRequest(IReadOnlyList<PersonneSaisie> Personnes);

    public static void MapInviterPersonnes(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/evenements/{evenementId:guid}/invitations", Post)
            .WithName(nameof(InviterPersonnes))
            .WithSummary("Inviter des personnes à un événement")
            .WithDescription("Toutes ou aucune. Elles reçoivent leur invitation à l'annonce de l'événement, ou tout de suite s'il est annoncé ; elles prennent une place en s'inscrivant.")
            .WithExample(new InviterPersonnesRequest([InscrirePersonneEndpoint.Exemple]))
            .Refuses(
                typeof(EvenementIntrouvable), typeof(EvenementClos), typeof(EvenementSansInscription), typeof(StructureANommer), typeof(StructureAnimeeInconnue),
                typeof(InscriptionEnDouble))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid evenementId, InviterPersonnesRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new InviterPersonnes(evenementId, request.Personnes), cancellationToken)).ToHttp();
}
