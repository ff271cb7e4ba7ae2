using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

[Exige("candidatures:ecrire")]
internal sealed record ConstituerGroupe(Guid CandidatureId, int Effectif, OptionConventionnement? Option, string? Motif) : ICommand;

internal sealed class ConstituerGroupeValidator : AbstractValidator<ConstituerGroupe>
{
    public ConstituerGroupeValidator()
    {
        RuleFor(command => command.Effectif).InclusiveBetween(1, 500);
        RuleFor(command => command.Motif).MaximumLength(Candidature.MotifMax);
    }
}

internal sealed class ConstituerGroupeHandler(MobilisationDbContext db) : ICommandHandler<ConstituerGroupe>
{
    public async Task<Result> Handle(ConstituerGroupe command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidature(command.CandidatureId, cancellationToken);
        if (candidature.Error is { } absente) return absente;

        var acte = candidature.Value.ConstituerGroupe(new Groupe(command.Effectif, command.Option, command.Motif));
        if (acte.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ConstituerGroupeEndpoint
{
    internal sealed record ConstituerGroupeRequest(int Effectif, OptionConventionnement? Option = null, string? Motif = null);

    public static void MapConstituerGroupe(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/candidatures/{candidatureId:guid}/groupe", Put)
            .WithName(nameof(ConstituerGroupe))
            .WithSummary("Constituer le groupe")
            .WithDescription("Le nombre de personnes qui suivront la formation. Hors de la taille conseillée, la candidature porte un avertissement et suit son cours.")
            .WithExample(new ConstituerGroupeRequest(8, null, null))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(StructureNonIdentifiee),
                typeof(OptionSansDoubleConventionnement), typeof(OptionManquante));

    private static async Task<IResult> Put(
        Guid candidatureId, ConstituerGroupeRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new ConstituerGroupe(candidatureId, request.Effectif, request.Option, request.Motif), cancellationToken)).ToHttp();
}
