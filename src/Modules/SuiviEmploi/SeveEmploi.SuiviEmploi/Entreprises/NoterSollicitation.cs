using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.SuiviEmploi.Suivis;

namespace SeveEmploi.SuiviEmploi.Entreprises;

[Exige("entreprises:ecrire")]
internal sealed record NoterSollicitation(Guid EntrepriseId, DateOnly Le, string? Objet) : ICommand<Guid>;

internal sealed class NoterSollicitationValidator : AbstractValidator<NoterSollicitation>
{
    public NoterSollicitationValidator() => RuleFor(command => command.Objet).EstSansDetail(FormesDuSuivi.NomMax);
}

internal sealed class NoterSollicitationHandler(SuiviEmploiDbContext db, TimeProvider clock) : ICommandHandler<NoterSollicitation, Guid>
{
    public async Task<Result<Guid>> Handle(NoterSollicitation command, CancellationToken cancellationToken)
    {
        var found = await db.UneEntreprise(command.EntrepriseId, cancellationToken);
        if (found.Error is { } absente) return absente;

        var sollicitation = found.Value.Solliciter(command.Le, command.Objet, clock.Today());
        if (sollicitation.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return sollicitation.Value.Id;
    }
}

internal static class NoterSollicitationEndpoint
{
    internal sealed record NoterSollicitationRequest(DateOnly Le, string? Objet = null);

    public static void MapNoterSollicitation(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/entreprises/{entrepriseId:guid}/sollicitations", Post)
            .WithName(nameof(NoterSollicitation))
            .WithSummary("Noter que l'entreprise a contacté la SIAE pour recruter")
            .WithDescription("Elle est venue d'elle-même, ce jour-là. Dans l'indicateur i11, une entreprise compte une fois par mois, quel que soit le nombre de ses appels.")
            .WithExample(new NoterSollicitationRequest(new(2021, 12, 15), "Deux postes de cariste"))
            .RequiresIfMatch()
            .Refuses(typeof(EntrepriseIntrouvable), typeof(EntrepriseFusionnee), typeof(FaitDEntrepriseAVenir))
            .AnswersCreated();

    private static async Task<IResult> Post(Guid entrepriseId, NoterSollicitationRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new NoterSollicitation(entrepriseId, request.Le, request.Objet), cancellationToken))
            .ToCreated($"{Socle.ApiPrefix}/suivi-emploi/entreprises/{entrepriseId}/sollicitations");
}
