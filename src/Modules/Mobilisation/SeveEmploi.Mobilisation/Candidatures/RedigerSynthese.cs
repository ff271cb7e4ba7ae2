using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

[Exige("candidatures:ecrire")]
internal sealed record RedigerSynthese(
    Guid CandidatureId, DateOnly Le, string Auteur, string Pratiques, string Adequation, string EchangeDdets, string Conclusion) : ICommand;

internal sealed class RedigerSyntheseValidator : AbstractValidator<RedigerSynthese>
{
    public RedigerSyntheseValidator()
    {
        RuleFor(command => command.Auteur).NotEmpty().MaximumLength(200);
        RuleFor(command => command.Pratiques).NotEmpty().MaximumLength(ContenuSynthese.SectionMax);
        RuleFor(command => command.Adequation).NotEmpty().MaximumLength(ContenuSynthese.SectionMax);
        RuleFor(command => command.EchangeDdets).NotEmpty().MaximumLength(ContenuSynthese.SectionMax);
        RuleFor(command => command.Conclusion).NotEmpty().MaximumLength(ContenuSynthese.SectionMax);
    }
}

internal sealed class RedigerSyntheseHandler(MobilisationDbContext db, TimeProvider clock) : ICommandHandler<RedigerSynthese>
{
    public async Task<Result> Handle(RedigerSynthese command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidature(command.CandidatureId, cancellationToken);
        if (candidature.Error is { } absente) return absente;

        var reglement = await db.ReglementDe(candidature.Value, cancellationToken);
        var contenu = new ContenuSynthese(command.Pratiques, command.Adequation, command.EchangeDdets, command.Conclusion);
        var acte = candidature.Value.RedigerSynthese(contenu, command.Auteur, reglement, command.Le, clock.Today());
        if (acte.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RedigerSyntheseEndpoint
{
    internal sealed record RedigerSyntheseRequest(
        DateOnly Le, string Auteur, string Pratiques, string Adequation, string EchangeDdets, string Conclusion);

    public static void MapRedigerSynthese(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/candidatures/{candidatureId:guid}/syntheses", Post)
            .WithName(nameof(RedigerSynthese))
            .WithSummary("Rédiger la fiche de synthèse")
            .WithDescription("Ajoute une version de la fiche qui éclaire le comité ; les versions précédentes restent.")
            .WithExample(new RedigerSyntheseRequest(
                new(2021, 10, 12), "Chargée de mission Normandie", "Peu de relations avec les entreprises", "Forte", "Échange favorable", "À retenir"))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(StructureNonIdentifiee), typeof(ActeDansLeFutur),
                typeof(ActeAvantSaCause), typeof(EtapeDejaFranchie), typeof(EtapeNonFranchie));

    private static async Task<IResult> Post(
        Guid candidatureId, RedigerSyntheseRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new RedigerSynthese(candidatureId, request.Le, request.Auteur, request.Pratiques, request.Adequation, request.EchangeDdets, request.Conclusion), cancellationToken)).ToHttp();
}
