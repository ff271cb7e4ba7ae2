using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Comites;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Campagnes;

[Exige("campagnes:ecrire", Partout = true)]
internal sealed record FixerCalendrier(Guid CampagneId, IReadOnlyList<JalonVue> Jalons) : ICommand;

/// <summary>Une date du calendrier d'une campagne.</summary>
internal sealed record JalonVue(CodeJalon Code, string Libelle, DateOnly Jour);

internal sealed class FixerCalendrierValidator : AbstractValidator<FixerCalendrier>
{
    private const int JalonsMax = 50;

    public FixerCalendrierValidator()
    {
        RuleFor(command => command.Jalons.Count).LessThanOrEqualTo(JalonsMax).OverridePropertyName(nameof(FixerCalendrier.Jalons));
        RuleForEach(command => command.Jalons).NotNull().ChildRules(jalon => jalon.RuleFor(j => j.Libelle).NotEmpty().MaximumLength(Jalon.LibelleMax));
    }
}

internal sealed class FixerCalendrierHandler(MobilisationDbContext db, TimeProvider clock) : ICommandHandler<FixerCalendrier>
{
    public async Task<Result> Handle(FixerCalendrier command, CancellationToken cancellationToken)
    {
        var campagne = await db.Campagne(command.CampagneId, cancellationToken);
        if (campagne.Error is { } absente) return absente;

        var jalons = command.Jalons.Select(vue => new Jalon { Code = vue.Code, Libelle = vue.Libelle, Jour = vue.Jour }).ToList();
        if (campagne.Value.FixerCalendrier(jalons, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        await Suivre(campagne.Value, cancellationToken);
        return Result.Success;
    }

    /// <summary>What was already expected for a date follows it, in the same transaction: nobody is reminded of a day that has moved.</summary>
    private async Task Suivre(Campagne campagne, CancellationToken cancellationToken)
    {
        var comites = await db.Comites.AsSplitQuery()
            .Where(comite => comite.CampagneId == campagne.Id && comite.Etat != EtatComite.Clos).ToListAsync(cancellationToken);
        comites.ForEach(comite => comite.SuivreCalendrier(campagne));
        await db.SaveChangesAsync(cancellationToken);

        var aujourdhui = clock.Today();
        await db.SaveByBatches(
            HorsCalendrier(campagne).OrderBy(candidature => candidature.Id), candidature => candidature.SuivreCalendrier(campagne, aujourdhui), cancellationToken);
    }

    /// <summary>Exactly those that <see cref="Candidature.SuivreCalendrier"/> changes: a batch must leave what it was read from.</summary>
    private IQueryable<Candidature> HorsCalendrier(Campagne campagne)
    {
        var (confirmation, seminaire) = (campagne.JourDe(CodeJalon.LimiteConfirmation), campagne.JourDe(CodeJalon.PremierSeminaire));
        var enCours = Enum.GetValues<EtatCandidature>().Where(etat => etat < EtatCandidature.Retenue).ToList();
        var regions = Departement.Tous.Concat(Departement.Collectivites).Select(departement => departement.Region).Distinct()
            .Where(region => campagne.Reglement.Exige(Etape.Confirmation, region)).ToList();
        return db.Candidatures.AsSplitQuery().Where(c => c.CampagneId == campagne.Id
            && ((c.Etat == EtatCandidature.Retenue && c.SeminaireAttenduLe != seminaire)
                || (enCours.Contains(c.Etat) && c.StructureId != null && regions.Contains(c.Region) && c.ConfirmationAttendueLe != confirmation
                    && c.Confirmation == null && c.EtapesSautees.All(sautee => sautee.Etape != Etape.Confirmation))));
    }
}

internal static class FixerCalendrierEndpoint
{
    internal sealed record FixerCalendrierRequest(IReadOnlyList<JalonVue> Jalons);

    public static void MapFixerCalendrier(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/campagnes/{campagneId:guid}/calendrier", Put)
            .WithName(nameof(FixerCalendrier))
            .WithSummary("Fixer le calendrier d'une campagne")
            .WithDescription(
                "Remplace les dates de la campagne. Elles sont prévisionnelles : elles bougent jusqu'à la clôture, "
                + "et ce que l'échéancier attend pour elles bouge avec elles.")
            .WithExample(new FixerCalendrierRequest(
            [
                new(CodeJalon.Ouverture, "Ouverture des candidatures", new(2021, 6, 1)),
                new(CodeJalon.LimiteContact, "Dernier jour pour prendre contact", new(2021, 9, 22)),
                new(CodeJalon.Comite, "Comité de sélection national", new(2021, 12, 16)),
            ]))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(CampagneIntrouvable), typeof(CampagneClose), typeof(JalonEnDouble), typeof(JalonHorsOrdre), typeof(JalonAbsent));

    private static async Task<IResult> Put(Guid campagneId, FixerCalendrierRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new FixerCalendrier(campagneId, request.Jalons), cancellationToken)).ToHttp();
}
