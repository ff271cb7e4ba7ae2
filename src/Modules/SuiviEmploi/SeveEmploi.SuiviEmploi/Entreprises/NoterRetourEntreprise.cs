using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.SuiviEmploi.Suivis;

namespace SeveEmploi.SuiviEmploi.Entreprises;

[Exige("entreprises:ecrire")]
internal sealed record NoterRetourEntreprise(Guid EntrepriseId, Guid ActionId, RetourSaisi Retour) : ICommand;

internal sealed class NoterRetourEntrepriseValidator : AbstractValidator<NoterRetourEntreprise>
{
    public NoterRetourEntrepriseValidator()
    {
        RuleFor(command => command.Retour.Enseignements).NotEmpty().WithMessage("Dites ce que la mise en situation a appris.").EstSansDetail()
            .OverridePropertyName("enseignements");
        RuleFor(command => command.Retour.EvolutionDuProjet).EstSansDetail().OverridePropertyName("evolution_du_projet");
        RuleFor(command => command.Retour.ActionsAEngager).EstSansDetail().OverridePropertyName("actions_a_engager");
    }
}

internal sealed class NoterRetourEntrepriseHandler(SuiviEmploiDbContext db, TimeProvider clock) : ICommandHandler<NoterRetourEntreprise>
{
    public async Task<Result> Handle(NoterRetourEntreprise command, CancellationToken cancellationToken)
    {
        var found = await db.UneEntreprise(command.EntrepriseId, cancellationToken);
        if (found.Error is { } absente) return absente;
        if (found.Value.NoterRetour(command.ActionId, command.Retour, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class NoterRetourEntrepriseEndpoint
{
    public static void MapNoterRetourEntreprise(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/entreprises/{entrepriseId:guid}/actions/{actionEntrepriseId:guid}/retour", Put)
            .WithName(nameof(NoterRetourEntreprise))
            .WithSummary("Noter le retour d'une mise en situation")
            .WithDescription("Quels enseignements, quelle évolution du projet professionnel, quelles actions à engager : sans détail sur la personne. Redit, il remplace.")
            .WithExample(new RetourSaisi(new(2021, 12, 17), "Le métier plaît, les horaires demandent un relais.", "Projet confirmé", "Chercher une solution de transport"))
            .RequiresIfMatch()
            .Refuses(
                typeof(EntrepriseIntrouvable), typeof(EntrepriseFusionnee), typeof(FaitDEntrepriseAVenir), typeof(FaitDEntrepriseIntrouvable), typeof(FaitDEntrepriseAnnule),
                typeof(RetourSansMiseEnSituation), typeof(RetourAvantLEntree))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid entrepriseId, Guid actionEntrepriseId, RetourSaisi retour, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new NoterRetourEntreprise(entrepriseId, actionEntrepriseId, retour), cancellationToken)).ToHttp();
}
