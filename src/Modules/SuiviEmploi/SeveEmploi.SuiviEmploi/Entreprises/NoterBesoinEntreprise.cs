using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.SuiviEmploi.Suivis;

namespace SeveEmploi.SuiviEmploi.Entreprises;

[Exige("entreprises:ecrire")]
internal sealed record NoterBesoinEntreprise(Guid EntrepriseId, BesoinSaisi Besoin) : ICommand<Guid>;

internal sealed class NoterBesoinEntrepriseValidator : AbstractValidator<NoterBesoinEntreprise>
{
    private const int PostesMax = 1000;

    public NoterBesoinEntrepriseValidator()
    {
        RuleFor(command => command.Besoin.Metier).EstUnNom(Suivi.MetierMax).OverridePropertyName("metier");
        RuleFor(command => command.Besoin.CodeRome).EstUnCodeRome().OverridePropertyName("code_rome");
        RuleFor(command => command.Besoin.Postes).InclusiveBetween(1, PostesMax).WithMessage("Donnez un nombre de postes de 1 à 1 000, ou rien.").OverridePropertyName("postes");
    }
}

internal sealed class NoterBesoinEntrepriseHandler(SuiviEmploiDbContext db, TimeProvider clock) : ICommandHandler<NoterBesoinEntreprise, Guid>
{
    public async Task<Result<Guid>> Handle(NoterBesoinEntreprise command, CancellationToken cancellationToken)
    {
        var found = await db.UneEntreprise(command.EntrepriseId, cancellationToken);
        if (found.Error is { } absente) return absente;

        var besoin = found.Value.NoterBesoin(command.Besoin, clock.Today());
        if (besoin.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return besoin.Value.Id;
    }
}

internal static class NoterBesoinEntrepriseEndpoint
{
    public static void MapNoterBesoinEntreprise(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/entreprises/{entrepriseId:guid}/besoins", Post)
            .WithName(nameof(NoterBesoinEntreprise))
            .WithSummary("Noter un besoin de l'entreprise")
            .WithDescription("Le métier qu'elle cherche, et depuis quand on le sait (aujourd'hui par défaut).")
            .WithExample(new BesoinSaisi("Préparation de commandes", "N1103", 2, new(2021, 12, 15)))
            .RequiresIfMatch()
            .Refuses(typeof(EntrepriseIntrouvable), typeof(EntrepriseFusionnee), typeof(FaitDEntrepriseAVenir))
            .AnswersCreated();

    private static async Task<IResult> Post(Guid entrepriseId, BesoinSaisi besoin, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new NoterBesoinEntreprise(entrepriseId, besoin), cancellationToken))
            .ToCreated($"{Socle.ApiPrefix}/suivi-emploi/entreprises/{entrepriseId}/besoins");
}
