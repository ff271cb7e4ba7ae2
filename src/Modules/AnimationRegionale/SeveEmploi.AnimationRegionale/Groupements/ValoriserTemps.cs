using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rapprochements;

namespace SeveEmploi.AnimationRegionale.Groupements;

[Exige("rapprochements:ecrire")]
internal sealed record ValoriserTemps(Guid GroupementId, DateOnly Le, decimal Heures, decimal CoutHoraireEur, string? Objet) : ICommand;

internal sealed class ValoriserTempsValidator : AbstractValidator<ValoriserTemps>
{
    private const decimal CoutHoraireMax = 1_000;

    public ValoriserTempsValidator()
    {
        RuleFor(command => command.Heures).Must(heures => heures is > 0 and <= 24 && decimal.Round(heures, 2) == heures).WithErrorCode("hors_bornes")
            .WithMessage("Donnez des heures d'une journée, à deux décimales au plus.");
        RuleFor(command => command.CoutHoraireEur).EstUnMontantPositif();
        RuleFor(command => command.CoutHoraireEur).LessThanOrEqualTo(CoutHoraireMax).WithMessage("Donnez le coût d'une heure, 1 000 € au plus.");
        RuleFor(command => command.Objet).EstUnePrecision(FormesDuRapprochement.MotifMax);
    }
}

internal sealed class ValoriserTempsHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<ValoriserTemps>
{
    public async Task<Result> Handle(ValoriserTemps command, CancellationToken cancellationToken)
    {
        var found = await db.UnGroupement(command.GroupementId, cancellationToken);
        if (found.Error is { } absent) return absent;
        var temps = new TempsAnimatrice(command.Le, command.Heures, command.CoutHoraireEur, FormesDuRapprochement.OuRien(command.Objet));
        if (found.Value.ValoriserTemps(temps, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ValoriserTempsEndpoint
{
    internal sealed record ValoriserTempsRequest(DateOnly Le, decimal Heures, decimal CoutHoraireEur, string? Objet = null);

    public static void MapValoriserTemps(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/groupements/{groupementId:guid}/temps", Post)
            .WithName(nameof(ValoriserTemps))
            .WithSummary("Valoriser le temps de l'animatrice")
            .WithDescription(
                "Ses heures auprès du groupement, à leur coût horaire : le cofinancement de l'expérimentation.")
            .WithExample(new ValoriserTempsRequest(new(2021, 9, 15), 7, 32.5m, "Accueil dans le groupement"))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(GroupementIntrouvable), typeof(FaitDeGroupementAVenir));

    private static async Task<IResult> Post(Guid groupementId, ValoriserTempsRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ValoriserTemps(groupementId, request.Le, request.Heures, request.CoutHoraireEur, request.Objet), cancellationToken)).ToHttp();
}
