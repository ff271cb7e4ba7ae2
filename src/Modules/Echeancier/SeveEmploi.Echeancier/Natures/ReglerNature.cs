using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Natures;

[Exige("natures:ecrire", Partout = true)]
internal sealed record ReglerNature(string Code, string Libelle, string Consigne, Politique Politique, Recurrence? Recurrence) : ICommand;

internal sealed class ReglerNatureValidator : AbstractValidator<ReglerNature>
{
    public ReglerNatureValidator()
    {
        RuleFor(command => command.Libelle).NotEmpty().MaximumLength(Nature.LibelleMax);
        RuleFor(command => command.Consigne).NotEmpty().MaximumLength(Nature.ConsigneMax);
        RuleFor(command => command.Politique).NotNull();
        RuleFor(command => command.Politique.Paliers).NotNull().When(command => command.Politique is not null);
        RuleFor(command => command.Recurrence!.Mois).NotNull().When(command => command.Recurrence is not null);
    }
}

internal sealed class ReglerNatureHandler(EcheancierDbContext db, Registre registre) : ICommandHandler<ReglerNature>
{
    public async Task<Result> Handle(ReglerNature command, CancellationToken cancellationToken)
    {
        var id = await db.Natures.Where(n => n.Code == command.Code).Select(n => (NatureId?)n.Id).SingleOrDefaultAsync(cancellationToken);
        var nature = await db.Find<Nature>(id ?? default, new NatureIntrouvable(command.Code), cancellationToken);
        if (nature.Error is { } absente) return absente;
        if (nature.Value.Regler(command.Libelle, command.Consigne, command.Politique, command.Recurrence).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        await registre.Replanifier(nature.Value, cancellationToken);
        return Result.Success;
    }
}

internal static class ReglerNatureEndpoint
{
    internal sealed record ReglerNatureRequest(string Libelle, string Consigne, Politique Politique, Recurrence? Recurrence = null);

    public static void MapReglerNature(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/natures/{nature}", Put)
            .WithName(nameof(ReglerNature))
            .WithSummary("Régler une nature d'obligation")
            .WithDescription(
                "Ses mots, ses paliers de rappel, son escalade et sa récurrence. Les rappels à venir suivent la nouvelle politique dès maintenant ; ceux qui sont "
                + "partis le restent. Les échéances à venir suivent la nouvelle récurrence dans la journée.")
            .WithExample(new ReglerNatureRequest("Indicateurs du mois", "Saisissez les indicateurs du mois.", Politique.Ordinaire, new(Portee.Structure, null, [1, 2, 3], 12, 1, 11)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(NatureIntrouvable), typeof(PolitiqueSansFin), typeof(PaliersHorsOrdre), typeof(RecurrenceIllisible));

    private static async Task<IResult> Put(string nature, ReglerNatureRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ReglerNature(nature, request.Libelle, request.Consigne, request.Politique, request.Recurrence), cancellationToken)).ToHttp();
}
