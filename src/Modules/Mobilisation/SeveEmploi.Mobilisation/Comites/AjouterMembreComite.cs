using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Comites;

[Exige("comites:ecrire", Partout = true)]
internal sealed record AjouterMembreComite(Guid ComiteId, string Nom, string Organisation, Voix Voix) : ICommand<Guid>;

internal sealed class AjouterMembreComiteValidator : AbstractValidator<AjouterMembreComite>
{
    public AjouterMembreComiteValidator()
    {
        RuleFor(command => command.Nom).NotEmpty().MaximumLength(MembreComite.NomMax);
        RuleFor(command => command.Organisation).NotEmpty().MaximumLength(MembreComite.NomMax);
    }
}

internal sealed class AjouterMembreComiteHandler(MobilisationDbContext db) : ICommandHandler<AjouterMembreComite, Guid>
{
    public async Task<Result<Guid>> Handle(AjouterMembreComite command, CancellationToken cancellationToken)
    {
        var comite = await db.Comite(command.ComiteId, cancellationToken);
        if (comite.Error is { } absent) return absent;

        var membre = comite.Value.AjouterMembre(command.Nom, command.Organisation, command.Voix);
        if (membre.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return membre.Value.Id.Value;
    }
}

internal static class AjouterMembreComiteEndpoint
{
    internal sealed record AjouterMembreComiteRequest(string Nom, string Organisation, Voix Voix);

    public static void MapAjouterMembreComite(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/comites/{comiteId:guid}/membres", Post)
            .WithName(nameof(AjouterMembreComite))
            .WithSummary("Ajouter un membre à un comité")
            .WithDescription("Une voix délibérative compte pour le quorum et décide ; une voix consultative éclaire. Les membres sont fixés à l'ouverture.")
            .WithExample(new AjouterMembreComiteRequest("Claire Duval", "DGEFP", Voix.Deliberative))
            .AnswersCreated()
            .RequiresIfMatch()
            .Refuses(typeof(ComiteIntrouvable), typeof(ComiteDejaClos), typeof(ComiteDejaOuvert), typeof(MembreDejaAjoute));

    private static async Task<IResult> Post(
        Guid comiteId, AjouterMembreComiteRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AjouterMembreComite(comiteId, request.Nom, request.Organisation, request.Voix), cancellationToken))
            .ToCreated($"{Socle.ApiPrefix}/mobilisation/comites/{comiteId}/membres");
}
