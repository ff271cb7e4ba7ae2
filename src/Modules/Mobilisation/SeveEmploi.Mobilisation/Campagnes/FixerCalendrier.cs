using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Campagnes;

[Exige("campagnes:ecrire", Partout = true)]
internal sealed record FixerCalendrier(Guid CampagneId, IReadOnlyList<JalonVue> Jalons) : ICommand;

/// <summary>Une date du calendrier d'une campagne.</summary>
internal sealed record JalonVue(CodeJalon Code, string Libelle, DateOnly Jour);

internal sealed class FixerCalendrierValidator : AbstractValidator<FixerCalendrier>
{
    private const int JalonsMax = 50;

    public FixerCalendrierValidator()
    {
        RuleFor(command => command.Jalons.Count).LessThanOrEqualTo(JalonsMax).OverridePropertyName(nameof(FixerCalendrier.Jalons));
        RuleForEach(command => command.Jalons).NotNull().ChildRules(jalon => jalon.RuleFor(j => j.Libelle).NotEmpty().MaximumLength(Jalon.LibelleMax));
    }
}

internal sealed class FixerCalendrierHandler(MobilisationDbContext db) : ICommandHandler<FixerCalendrier>
{
    public async Task<Result> Handle(FixerCalendrier command, CancellationToken cancellationToken)
    {
        var campagne = await db.Campagne(command.CampagneId, cancellationToken);
        if (campagne.Error is { } absente) return absente;

        var jalons = command.Jalons.Select(vue => new Jalon { Code = vue.Code, Libelle = vue.Libelle, Jour = vue.Jour }).ToList();
        if (campagne.Value.FixerCalendrier(jalons).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class FixerCalendrierEndpoint
{
    internal sealed record FixerCalendrierRequest(IReadOnlyList<JalonVue> Jalons);

    public static void MapFixerCalendrier(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/campagnes/{campagneId:guid}/calendrier", Put)
            .WithName(nameof(FixerCalendrier))
            .WithSummary("Fixer le calendrier d'une campagne")
            .WithDescription("Remplace les dates de la campagne. Elles sont prévisionnelles : elles bougent jusqu'à la clôture.")
            .WithExample(new FixerCalendrierRequest(
            [
                new(CodeJalon.Ouverture, "Ouverture des candidatures", new(2021, 6, 1)),
                new(CodeJalon.LimiteContact, "Dernier jour pour prendre contact", new(2021, 9, 22)),
                new(CodeJalon.Comite, "Comité de sélection national", new(2021, 12, 16)),
            ]))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(CampagneIntrouvable), typeof(CampagneClose), typeof(JalonEnDouble), typeof(JalonHorsOrdre), typeof(JalonAbsent));

    private static async Task<IResult> Put(Guid campagneId, FixerCalendrierRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new FixerCalendrier(campagneId, request.Jalons), cancellationToken)).ToHttp();
}
