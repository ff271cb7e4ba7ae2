using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rapprochements;

namespace SeveEmploi.AnimationRegionale.Groupements;

[Exige("rapprochements:ecrire")]
internal sealed record ValoriserParcoursReussi(Guid GroupementId, string Titre, string Recit, DateOnly? Le) : ICommand;

internal sealed class ValoriserParcoursReussiValidator : AbstractValidator<ValoriserParcoursReussi>
{
    public ValoriserParcoursReussiValidator()
    {
        RuleFor(command => command.Titre).EstUneDesignation();
        RuleFor(command => command.Recit).EstUneDesignation(FormesDuRapprochement.TexteMax);
    }
}

internal sealed class ValoriserParcoursReussiHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<ValoriserParcoursReussi>
{
    public async Task<Result> Handle(ValoriserParcoursReussi command, CancellationToken cancellationToken)
    {
        var found = await db.UnGroupement(command.GroupementId, cancellationToken);
        if (found.Error is { } absent) return absent;
        if (found.Value.ValoriserParcours(new(command.Le ?? clock.Today(), command.Titre.Trim(), command.Recit.Trim()), clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ValoriserParcoursReussiEndpoint
{
    internal sealed record ValoriserParcoursReussiRequest(string Titre, string Recit, DateOnly? Le = null);

    public static void MapValoriserParcoursReussi(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/groupements/{groupementId:guid}/parcours-reussis", Post)
            .WithName(nameof(ValoriserParcoursReussi))
            .WithSummary("Valoriser un parcours réussi")
            .WithDescription(
                "Raconté sans rien qui désigne la personne : de quoi combattre les préjugés et changer le regard porté sur les groupements.")
            .WithExample(new ValoriserParcoursReussiRequest("Du chantier à la logistique", "Après deux immersions, un contrat durable de préparation de commandes.", new(2021, 12, 15)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(GroupementIntrouvable), typeof(FaitDeGroupementAVenir), typeof(FaitAvantLeVolontariat));

    private static async Task<IResult> Post(Guid groupementId, ValoriserParcoursReussiRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ValoriserParcoursReussi(groupementId, request.Titre, request.Recit, request.Le), cancellationToken)).ToHttp();
}
