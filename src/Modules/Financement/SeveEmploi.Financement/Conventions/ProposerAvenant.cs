using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Financement.Budgets;
using SeveEmploi.Financement.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Financement.Conventions;

[Exige("conventions:ecrire")]
internal sealed record ProposerAvenant(
    Guid ConventionId, string Motif, decimal? MontantEur, DateOnly? Debut, DateOnly? Fin, string? Direction, string? Autorite, bool SuivreLaStructure) : ICommand;

internal sealed class ProposerAvenantValidator : AbstractValidator<ProposerAvenant>
{
    public ProposerAvenantValidator()
    {
        RuleFor(command => command.Motif).NotEmpty().MaximumLength(ActeConvention.MotifMax);
        RuleFor(command => command.Direction).MaximumLength(TermesConvention.NomMax);
        RuleFor(command => command.Autorite).MaximumLength(TermesConvention.NomMax);
        When(command => command.MontantEur is not null, () => RuleFor(command => command.MontantEur!.Value).EstEnEuros().OverridePropertyName("montant_eur"));
    }
}

internal sealed class ProposerAvenantHandler(ActesDeConvention actes, FinancementDbContext db, DbSession session, IMediator mediator) : ICommandHandler<ProposerAvenant>
{
    public Task<Result> Handle(ProposerAvenant command, CancellationToken cancellationToken) => actes.Faire(
        command.ConventionId,
        async (convention, auteur) =>
        {
            var termes = await Termes(command, convention, auteur.Le, cancellationToken);
            if (convention.RefusDAvenant(termes) is { } refus) return refus;

            var numero = convention.Avenants.Count + 1;
            var document = DocumentConvention.Garder(convention.Id, numero, RedactionConvention.Avenant(convention, numero, termes, command.Motif), session.Now);
            db.Add(document);
            return convention.ProposerAvenant(termes, command.Motif, document.Empreinte, auteur);
        },
        cancellationToken);

    private async Task<TermesConvention> Termes(ProposerAvenant command, Convention convention, DateOnly le, CancellationToken cancellationToken)
    {
        var avant = convention.Termes;
        var termes = avant with
        {
            MontantEur = command.MontantEur ?? avant.MontantEur,
            Debut = command.Debut ?? avant.Debut,
            Fin = command.Fin ?? avant.Fin,
            Direction = command.Direction ?? avant.Direction,
        };
        if (command.SuivreLaStructure && await mediator.Send(new ConsulterFaitsStructure(convention.StructureId, le), cancellationToken) is { } faits)
            termes = termes with { Departement = faits.Departement, Autorite = AutoriteSignataire.De(Departement.De(faits.Departement)) };
        return termes with { Autorite = command.Autorite ?? termes.Autorite };
    }
}

internal static class ProposerAvenantEndpoint
{
    /// <param name="Motif">Ce qui change, et pourquoi.</param>
    /// <param name="SuivreLaStructure">Elle a changé de département : l'administration devient celle du nouveau.</param>
    internal sealed record ProposerAvenantRequest(
        string Motif, decimal? MontantEur = null, DateOnly? Debut = null, DateOnly? Fin = null, string? Direction = null, string? Autorite = null,
        bool SuivreLaStructure = false);

    public static void MapProposerAvenant(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conventions/{conventionId:guid}/avenants", Post)
            .WithName(nameof(ProposerAvenant))
            .WithSummary("Proposer un avenant")
            .WithDescription(
                "Une nouvelle version des termes, datée : montant, période, administration, direction. Elle vaut quand les deux parties l'ont signée, et n'efface rien ; "
                + "ce qui n'est pas donné ne change pas. Ce qui est déjà versé ne bouge pas : l'écart se répartit sur les versements qui restent.")
            .WithExample(new ProposerAvenantRequest("Le nouveau directeur signe désormais pour la structure.", Direction: "Karim Benali, directeur"))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(ConventionIntrouvable), typeof(AvenantSansConvention), typeof(ConventionTerminee), typeof(AvenantEnAttente), typeof(AvenantSansObjet),
                typeof(PeriodeALEnvers), typeof(PeriodeSurDeuxAnnees), typeof(MontantDeConventionRefuse), typeof(BilanFinancierDejaAccepte), typeof(VersementEnCours),
                typeof(AvenantSousLeVerse), typeof(AvenantApresLeSolde), typeof(MontantHorsBareme), typeof(MontantAuDessusDeLaDemande));

    private static async Task<IResult> Post(Guid conventionId, ProposerAvenantRequest r, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new ProposerAvenant(conventionId, r.Motif, r.MontantEur, r.Debut, r.Fin, r.Direction, r.Autorite, r.SuivreLaStructure), cancellationToken)).ToHttp();
}
