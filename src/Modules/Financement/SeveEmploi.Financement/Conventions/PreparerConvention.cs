using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Financement.Conventions;

[Exige("conventions:ecrire")]
internal sealed record PreparerConvention(Guid ConventionId, string Direction, DateOnly Debut, DateOnly Fin, decimal? MontantEur, string? Autorite) : ICommand;

internal sealed class PreparerConventionValidator : AbstractValidator<PreparerConvention>
{
    public PreparerConventionValidator()
    {
        RuleFor(command => command.Direction).NotEmpty().MaximumLength(TermesConvention.NomMax);
        RuleFor(command => command.Autorite).MaximumLength(TermesConvention.NomMax);
        When(command => command.MontantEur is not null, () => RuleFor(command => command.MontantEur!.Value).EstEnEuros().OverridePropertyName("montant_eur"));
    }
}

internal sealed class PreparerConventionHandler(ActesDeConvention actes, IMediator mediator) : ICommandHandler<PreparerConvention>
{
    public Task<Result> Handle(PreparerConvention command, CancellationToken cancellationToken) => actes.Faire(
        command.ConventionId,
        async (convention, auteur) =>
        {
            // The authority is that of where the structure is today: it may have moved since it was retained.
            var faits = await mediator.Send(new ConsulterFaitsStructure(convention.StructureId, auteur.Le), cancellationToken);
            var departement = Departement.De(faits?.Departement ?? convention.Departement.Code);
            return convention.Preparer(
                new(
                    command.MontantEur ?? convention.MontantEur, command.Debut, command.Fin, departement.Code,
                    command.Autorite ?? AutoriteSignataire.De(departement), command.Direction),
                auteur);
        },
        cancellationToken);
}

internal static class PreparerConventionEndpoint
{
    internal sealed record PreparerConventionRequest(string Direction, DateOnly Debut, DateOnly Fin, decimal? MontantEur = null, string? Autorite = null);

    public static void MapPreparerConvention(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/conventions/{conventionId:guid}/termes", Put)
            .WithName(nameof(PreparerConvention))
            .WithSummary("Préparer les termes d'une convention")
            .WithDescription(
                "Qui représente la structure, et la période, sur une seule année civile. L'administration est celle du département où la structure est ce jour-là. "
                + "Le montant ne se donne que si le comité n'en a pas octroyé.")
            .WithExample(new PreparerConventionRequest("Claire Duval, directrice", new(2022, 1, 1), new(2022, 12, 31)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(ConventionIntrouvable), typeof(ConventionDejaEnvoyee), typeof(PeriodeALEnvers), typeof(PeriodeSurDeuxAnnees), typeof(MontantDeConventionRefuse),
                typeof(MontantOctroyeFige), typeof(MontantHorsBareme), typeof(MontantAuDessusDeLaDemande));

    private static async Task<IResult> Put(Guid conventionId, PreparerConventionRequest r, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new PreparerConvention(conventionId, r.Direction, r.Debut, r.Fin, r.MontantEur, r.Autorite), cancellationToken)).ToHttp();
}
