using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.SuiviEmploi.Suivis;

namespace SeveEmploi.SuiviEmploi.Entreprises;

[Exige("entreprises:ecrire")]
internal sealed record NoterActionEntreprise(Guid EntrepriseId, ActionSaisieAvecEntreprise Action) : ICommand<Guid>;

internal sealed class NoterActionEntrepriseValidator : AbstractValidator<NoterActionEntreprise>
{
    public NoterActionEntrepriseValidator()
    {
        RuleFor(command => command.Action.Intitule).EstSansDetail(FormesDuSuivi.NomMax).OverridePropertyName("intitule");
        RuleFor(command => command.Action.Code).EstUnCode().When(command => command.Action.Code is not null).OverridePropertyName("code");
    }
}

internal sealed class NoterActionEntrepriseHandler(SuiviEmploiDbContext db, TimeProvider clock) : ICommandHandler<NoterActionEntreprise, Guid>
{
    public async Task<Result<Guid>> Handle(NoterActionEntreprise command, CancellationToken cancellationToken)
    {
        var found = await db.UneEntreprise(command.EntrepriseId, cancellationToken);
        if (found.Error is { } absente) return absente;

        var action = found.Value.Mener(command.Action, clock.Today());
        if (action.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return action.Value.Id;
    }
}

internal static class NoterActionEntrepriseEndpoint
{
    public static void MapNoterActionEntreprise(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/entreprises/{entrepriseId:guid}/actions", Post)
            .WithName(nameof(NoterActionEntreprise))
            .WithSummary("Noter une action menée avec l'entreprise")
            .WithDescription(
                "Une mise en relation collective (visite, forum, présentation de métier, job dating) compte dans i5, une fois même si plusieurs entreprises la partagent : "
                + "même jour, même nature, même intitulé. Une mise en situation (PMSMP, mise à disposition, immersion) est individuelle et compte dans i6, une par personne et "
                + "par période commencée. Rien n'est demandé de la personne ; son code peut se dire.")
            .WithExample(new ActionSaisieAvecEntreprise(new(2021, 12, 6), NatureActionEntreprise.Pmsmp, PorteeActionEntreprise.Individuelle, "Découverte du fournil", "A-24"))
            .RequiresIfMatch()
            .Refuses(typeof(EntrepriseIntrouvable), typeof(EntrepriseFusionnee), typeof(FaitDEntrepriseAVenir), typeof(MiseEnSituationCollective))
            .AnswersCreated();

    private static async Task<IResult> Post(Guid entrepriseId, ActionSaisieAvecEntreprise action, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new NoterActionEntreprise(entrepriseId, action), cancellationToken))
            .ToCreated($"{Socle.ApiPrefix}/suivi-emploi/entreprises/{entrepriseId}/actions");
}
