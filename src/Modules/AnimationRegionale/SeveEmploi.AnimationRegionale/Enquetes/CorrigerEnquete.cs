using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Enquetes;

[Exige("animation:ecrire")]
internal sealed record CorrigerEnquete(Guid EnqueteId, EnqueteSaisie Enquete) : ICommand;

internal sealed class CorrigerEnqueteValidator : AbstractValidator<CorrigerEnquete>
{
    public CorrigerEnqueteValidator() => RuleFor(command => command.Enquete).SetValidator(new EnqueteSaisieValidator()).OverridePropertyName("");
}

internal sealed class CorrigerEnqueteHandler(AnimationRegionaleDbContext db) : ICommandHandler<CorrigerEnquete>
{
    public async Task<Result> Handle(CorrigerEnquete command, CancellationToken cancellationToken)
    {
        var found = await db.UneEnquete(command.EnqueteId, cancellationToken);
        if (found.Error is { } absente) return absente;

        var repondue = await db.ReponsesEnquetes.AnyAsync(reponse => reponse.EnqueteId == found.Value.Id, cancellationToken);
        if (found.Value.Corriger(command.Enquete.Ecrite, repondue).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CorrigerEnqueteEndpoint
{
    public static void MapCorrigerEnquete(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/enquetes/{enqueteId:guid}", Put)
            .WithName(nameof(CorrigerEnquete))
            .WithSummary("Corriger ou prolonger une enquête")
            .WithDescription("Remplace le titre, les jours, le nombre de personnes sollicitées et, tant que personne n'a répondu, les questions.")
            .WithExample(PreparerEnqueteEndpoint.Exemple)
            .RequiresIfMatch()
            .AnswersNoContent()
            .Refuses(typeof(EnqueteIntrouvable), typeof(EnqueteDejaRepondue));

    private static async Task<IResult> Put(Guid enqueteId, EnqueteSaisie enquete, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CorrigerEnquete(enqueteId, enquete), cancellationToken)).ToHttp();
}
