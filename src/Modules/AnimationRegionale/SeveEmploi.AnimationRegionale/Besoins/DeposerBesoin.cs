using SeveEmploi.AnimationRegionale.Groupements;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rome;

namespace SeveEmploi.AnimationRegionale.Besoins;

[Exige("besoins:saisir")]
internal sealed record DeposerBesoin(Guid GroupementId, BesoinDeGroupementSaisi Besoin) : ICommand<Guid>;

internal sealed class DeposerBesoinValidator : AbstractValidator<DeposerBesoin>
{
    public DeposerBesoinValidator() => RuleFor(command => command.Besoin).SetValidator(new BesoinDeGroupementSaisiValidator()).OverridePropertyName("");
}

internal sealed class DeposerBesoinHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<DeposerBesoin, Guid>
{
    public async Task<Result<Guid>> Handle(DeposerBesoin command, CancellationToken cancellationToken)
    {
        var groupement = await db.UnGroupement(command.GroupementId, cancellationToken);
        if (groupement.Error is { } absent) return absent;
        if (await db.CodeRomeInconnu([command.Besoin.CodeRome], cancellationToken) is { } inconnu) return inconnu;

        var besoin = Besoin.Deposer(groupement.Value.Id, command.Besoin.EnFiche(), clock.Today());
        if (besoin.Error is { } refus) return refus;

        db.Add(besoin.Value);
        await db.SaveChangesAsync(cancellationToken);
        return besoin.Value.Id.Value;
    }
}

internal static class DeposerBesoinEndpoint
{
    public static readonly BesoinDeGroupementSaisi Exemple = new(
        "N1103", "Préparation de commandes", "44", ContratBesoin.Cdi, new(2022, 2, 1), 2, "Carquefou", "Travail le samedi une semaine sur deux", new(2022, 4, 30));

    public static void MapDeposerBesoin(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/groupements/{groupementId:guid}/besoins", Post)
            .WithName(nameof(DeposerBesoin))
            .WithSummary("Déposer un besoin de recrutement")
            .WithDescription("Le métier, le lieu, le contrat, le début et le nombre de postes. Sans « expire_le », il reste ouvert trois mois après le début prévu.")
            .WithExample(Exemple)
            .Refuses(typeof(GroupementIntrouvable), typeof(CodeRomeInconnu), typeof(BesoinExpireAvantDepot), typeof(PostesDejaPourvus))
            .AnswersCreated();

    private static async Task<IResult> Post(Guid groupementId, BesoinDeGroupementSaisi request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeposerBesoin(groupementId, request), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/animation/besoins");
}
