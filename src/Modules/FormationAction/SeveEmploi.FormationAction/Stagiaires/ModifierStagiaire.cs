using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Stagiaires;

[Exige("formation:ecrire")]
internal sealed record ModifierStagiaire(Guid StagiaireId, FicheStagiaire Fiche) : ICommand;

internal sealed class ModifierStagiaireValidator : AbstractValidator<ModifierStagiaire>
{
    public ModifierStagiaireValidator() => RuleFor(command => command.Fiche).SetValidator(new FicheStagiaireValidator());
}

internal sealed class ModifierStagiaireHandler(FormationActionDbContext db) : ICommandHandler<ModifierStagiaire>
{
    public async Task<Result> Handle(ModifierStagiaire command, CancellationToken cancellationToken)
    {
        var stagiaire = await db.Find<Stagiaire>(new StagiaireId(command.StagiaireId), new StagiaireIntrouvable(command.StagiaireId), cancellationToken);
        if (stagiaire.Error is { } absent) return absent;
        if (stagiaire.Value.Modifier(command.Fiche).Error is { } refus) return refus;
        if (await db.PorteDejaCeNom(stagiaire.Value, cancellationToken)) return new StagiaireDejaInscrit();

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ModifierStagiaireEndpoint
{
    public static void MapModifierStagiaire(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/stagiaires/{stagiaireId:guid}", Put)
            .WithName(nameof(ModifierStagiaire))
            .WithSummary("Modifier un·e stagiaire")
            .WithDescription(
                "Remplace sa fiche : fonction, groupe, présence dans l'équipe, et le jour où le cycle « Do It Your SEVE » a été suivi au complet, qui "
                + "la compte parmi les personnes formées (SUI-11).")
            .WithExample(InscrireStagiaireEndpoint.Exemple with { DoItYourSeveLe = new(2022, 6, 14) })
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(StagiaireIntrouvable), typeof(StagiaireDejaInscrit), typeof(StagiairePartiAvantArrivee));

    private static async Task<IResult> Put(Guid stagiaireId, FicheStagiaire request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ModifierStagiaire(stagiaireId, request), cancellationToken)).ToHttp();
}
