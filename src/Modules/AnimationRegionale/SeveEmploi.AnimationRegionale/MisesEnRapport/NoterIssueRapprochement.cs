using SeveEmploi.AnimationRegionale.Besoins;
using SeveEmploi.AnimationRegionale.Groupements;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rapprochements;

namespace SeveEmploi.AnimationRegionale.MisesEnRapport;

[Exige("propositions:saisir")]
internal sealed record NoterIssueRapprochement(Guid MiseEnRapportId, IssueNotee Issue) : ICommand;

internal sealed class NoterIssueRapprochementValidator : AbstractValidator<NoterIssueRapprochement>
{
    public NoterIssueRapprochementValidator()
    {
        RuleFor(command => command.Issue.Contrat).NotNull().When(command => command.Issue.Issue == IssueRapprochement.Embauche)
            .WithMessage("Dites par quel contrat la personne est embauchée.").OverridePropertyName("contrat");
        RuleFor(command => command.Issue.Contrat).Null().When(command => command.Issue.Issue != IssueRapprochement.Embauche)
            .WithErrorCode("invalide").WithMessage("Seule une embauche a un contrat.").OverridePropertyName("contrat");
        RuleFor(command => command.Issue.Cause).NotNull().When(command => command.Issue.Issue == IssueRapprochement.Refus)
            .WithMessage("Dites la cause du refus.").OverridePropertyName("cause");
        RuleFor(command => command.Issue.Cause).Null().When(command => command.Issue.Issue != IssueRapprochement.Refus)
            .WithErrorCode("invalide").WithMessage("Seul un refus a une cause.").OverridePropertyName("cause");
        RuleFor(command => command.Issue.Texte).EstUnePrecision(FormesDuRapprochement.MotifMax).OverridePropertyName("texte");
    }
}

internal sealed class NoterIssueRapprochementHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<NoterIssueRapprochement>
{
    public async Task<Result> Handle(NoterIssueRapprochement command, CancellationToken cancellationToken)
    {
        var found = await db.UneMiseEnRapport(command.MiseEnRapportId, cancellationToken);
        if (found.Error is { } absente) return absente;
        if (found.Value.Noter(command.Issue, clock.Today()).Error is { } refus) return refus;
        if (command.Issue.Issue == IssueRapprochement.Embauche)
        {
            var besoin = await db.UnBesoin(found.Value.BesoinId.Value, cancellationToken);
            if (besoin.Error is { } besoinAbsent) return besoinAbsent;
            if (besoin.Value.Embaucher(command.Issue.Le).Error is { } ferme) return ferme;
        }

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class NoterIssueRapprochementEndpoint
{
    internal sealed record NoterIssueRapprochementRequest(
        IssueRapprochement Issue, DateOnly? Le = null, ContratBesoin? Contrat = null, CauseRefusRapprochement? Cause = null, string? Texte = null);

    public static void MapNoterIssueRapprochement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/mises-en-rapport/{miseEnRapportId:guid}/issues", Post)
            .WithName(nameof(NoterIssueRapprochement))
            .WithSummary("Noter ce qu'une proposition donne")
            .WithDescription(
                "Mise en relation, PMSMP, embauche avec son contrat, refus avec sa cause, ou sans suite : l'une après l'autre, par le groupement, la SIAE ou qui les accompagne. "
                + "Une embauche prend un poste du besoin, et le pourvoit quand c'est le dernier.")
            .WithExample(new NoterIssueRapprochementRequest(IssueRapprochement.MiseEnRelation, new(2021, 12, 15)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(MiseEnRapportIntrouvable), typeof(RapprochementClos), typeof(AccordDeLaSiaeAbsent), typeof(IssueAvantLaPrecedente), typeof(MiseEnRelationDejaDepassee),
                typeof(FaitDeGroupementAVenir), typeof(BesoinDeGroupementIntrouvable), typeof(BesoinFerme));

    private static async Task<IResult> Post(
        Guid miseEnRapportId, NoterIssueRapprochementRequest request, IMediator mediator, TimeProvider clock, CancellationToken cancellationToken)
    {
        var issue = new IssueNotee(request.Issue, request.Le ?? clock.Today(), request.Contrat, request.Cause, FormesDuRapprochement.OuRien(request.Texte));
        return (await mediator.Send(new NoterIssueRapprochement(miseEnRapportId, issue), cancellationToken)).ToHttp();
    }
}
