using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Enquetes;

[Exige("animation:ecrire")]
internal sealed record InviterALEnquete(Guid EnqueteId, IReadOnlyList<string>? Courriels = null, int? Nombre = null) : ICommand<InvitationsEnqueteVue>
{
    public override string ToString() => nameof(InviterALEnquete);
}

/// <summary>Ce qu'une invitation a fait.</summary>
/// <param name="Invitees">Combien reçoivent un lien.</param>
/// <param name="DejaInvitees">Combien l'étaient déjà, et n'en reçoivent pas d'autre.</param>
/// <param name="Liens">Ceux à remettre soi-même : ils ne se lisent que cette fois.</param>
internal sealed record InvitationsEnqueteVue(int Invitees, int DejaInvitees, IReadOnlyList<string> Liens)
{
    public override string ToString() => $"{Invitees}";
}

internal sealed class InviterALEnqueteValidator : AbstractValidator<InviterALEnquete>
{
    public const int NombreMax = 1000;

    public InviterALEnqueteValidator()
    {
        RuleFor(command => command.Nombre).InclusiveBetween(1, NombreMax);
        RuleFor(command => command.Courriels).Must((command, courriels) => courriels is { Count: > 0 } != command.Nombre is not null)
            .WithErrorCode("obligatoire").WithMessage("Donnez des courriels, ou un nombre de liens à remettre vous-même : l'un des deux.");
        RuleFor(command => command.Courriels).Must(courriels => courriels is not { Count: > NombreMax }).WithMessage($"Invitez {NombreMax} personnes au plus à la fois.");
        RuleForEach(command => command.Courriels).NotEmpty().MaximumLength(InvitationEnquete.CourrielMax).EmailAddress()
            // A mail leaves for it: a control character in an address is another header.
            .Must(courriel => !courriel.Any(char.IsControl)).WithErrorCode("courriel_invalide").WithMessage("Ce courriel n'a pas la forme d'une adresse.");
    }
}

internal sealed class InviterALEnqueteHandler(AnimationRegionaleDbContext db, ReglagesEnquetes reglages, TimeProvider clock)
    : ICommandHandler<InviterALEnquete, InvitationsEnqueteVue>
{
    public async Task<Result<InvitationsEnqueteVue>> Handle(InviterALEnquete command, CancellationToken cancellationToken)
    {
        var (found, le) = (await db.UneEnquete(command.EnqueteId, cancellationToken), clock.Today());
        if (found.Error is { } absente) return absente;
        if (found.Value.Inviter(le).Error is { } refus) return refus;

        var liens = Remettre(found.Value.Id, command.Nombre ?? 0, le);
        var (invitees, deja) = await Ecrire(found.Value.Id, command.Courriels ?? [], le, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new InvitationsEnqueteVue(invitees + liens.Count, deja, liens);
    }

    private List<string> Remettre(EnqueteId enquete, int nombre, DateOnly le)
    {
        var liens = new List<string>();
        for (var rang = 0; rang < nombre; rang++)
        {
            var (invitation, secret) = InvitationEnquete.EnMainPropre(enquete, le);
            db.Add(invitation);
            liens.Add(reglages.Lien(secret));
        }

        return liens;
    }

    private async Task<(int Invitees, int Deja)> Ecrire(EnqueteId enquete, IReadOnlyList<string> courriels, DateOnly le, CancellationToken cancellationToken)
    {
        var adresses = courriels.Select(courriel => courriel.Trim().ToLowerInvariant()).Distinct().ToList();
        var connues = await db.InvitationsEnquetes.Where(invitation => invitation.EnqueteId == enquete && adresses.Contains(invitation.Courriel!))
            .Select(invitation => invitation.Courriel!).ToListAsync(cancellationToken);
        var neuves = adresses.Except(connues).ToList();
        db.AddRange(neuves.Select(adresse => InvitationEnquete.ParCourriel(enquete, adresse, le)));
        return (neuves.Count, courriels.Count - neuves.Count);
    }
}

internal static class InviterALEnqueteEndpoint
{
    internal sealed record InviterALEnqueteRequest(IReadOnlyList<string>? Courriels = null, int? Nombre = null);

    public static void MapInviterALEnquete(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/enquetes/{enqueteId:guid}/invitations", Post)
            .WithName(nameof(InviterALEnquete))
            .WithSummary("Inviter à répondre à une enquête")
            .WithDescription(
                "Par courriel, à chacun son lien secret, qui sert une fois ; ou en demandant un nombre de liens à remettre soi-même, lus cette seule fois. Une personne "
                + "déjà invitée ne l'est pas de nouveau. Les adresses s'effacent 30 jours après la clôture.")
            .CarriesSecret()
            .WithExample(new InviterALEnqueteRequest(["camille.martin@exemple.fr"]))
            .Produces<InvitationsEnqueteVue>()
            .Refuses(typeof(EnqueteIntrouvable), typeof(EnqueteClose));

    private static async Task<IResult> Post(Guid enqueteId, InviterALEnqueteRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new InviterALEnquete(enqueteId, request.Courriels, request.Nombre), cancellationToken)).ToHttp(TypedResults.Ok);
}
