using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rome;

namespace SeveEmploi.AnimationRegionale.Projets;

[Exige("projets:saisir")]
internal sealed record CorrigerProjet(Guid ProjetId, ProjetSaisi Projet) : ICommand;

internal sealed class CorrigerProjetValidator : AbstractValidator<CorrigerProjet>
{
    public CorrigerProjetValidator() => RuleFor(command => command.Projet).SetValidator(new ProjetSaisiValidator()).OverridePropertyName("");
}

internal sealed class CorrigerProjetHandler(AnimationRegionaleDbContext db) : ICommandHandler<CorrigerProjet>
{
    public async Task<Result> Handle(CorrigerProjet command, CancellationToken cancellationToken)
    {
        var found = await db.UnProjet(command.ProjetId, cancellationToken);
        if (found.Error is { } absent) return absent;
        if (await db.CodeRomeInconnu(command.Projet.CodesRome, cancellationToken) is { } inconnu) return inconnu;
        if (found.Value.Corriger(command.Projet.EnFiche()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CorrigerProjetEndpoint
{
    public static void MapCorrigerProjet(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/projets/{projetId:guid}", Put)
            .WithName(nameof(CorrigerProjet))
            .WithSummary("Corriger un projet professionnel")
            .WithDescription("Le projet entier, hors son code. Ce qui a déjà été transmis à un groupement reste tel qu'il l'a lu.")
            .WithExample(DeclarerProjetEndpoint.Exemple)
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ProjetIntrouvable), typeof(CodeRomeInconnu), typeof(ProjetClos));

    private static async Task<IResult> Put(Guid projetId, ProjetSaisi request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CorrigerProjet(projetId, request), cancellationToken)).ToHttp();
}
