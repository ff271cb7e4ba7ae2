using SeveEmploi.FormationAction.Bilans;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Modeles;
using SeveEmploi.FormationAction.Persistence;
using SeveEmploi.FormationAction.Stagiaires;

namespace SeveEmploi.FormationAction.ParcoursDeFormation;

[Exige("parcours:lire")]
internal sealed record ConsulterParcours(Guid ParcoursId) : IQuery<ParcoursVue?>;

/// <summary>L'année d'une structure sur une page : où elle en est, ses journées, ce qui mérite attention, ce qui manque pour la clore.</summary>
/// <param name="Stagiaires">Combien de stagiaires l'équipe compte aujourd'hui, par fonction.</param>
internal sealed record ParcoursVue(
    Guid Id, Guid CandidatureId, Guid CampagneId, Programme Programme, int Annee, Guid StructureId, string Structure, string Departement, string Region,
    IReadOnlyList<string> Types, DateOnly OuvertLe, EtatParcours Etat, DateOnly? ConventionneeLe, DateOnly? ClotureeLe, DateOnly? AbandonneeLe, string? MotifAbandon,
    int SeuilFormation, Guid? FormateurId, IReadOnlyList<Designation> Designations, CompositionGroupes? Groupes, bool EnDifficulte,
    IReadOnlyList<Vigilance> Difficultes, EtatBilan? Bilan, int JoursTenus, int Jours, IReadOnlyList<JourneeVue> Journees,
    IReadOnlyList<EffectifFonctionVue> Stagiaires, IReadOnlyList<Anomalie> Anomalies, IReadOnlyList<Manque> Manques, long Version, DateTimeOffset CreeLe,
    DateTimeOffset ModifieLe) : IVersionedView;

internal sealed record JourneeVue(
    Guid Id, int Rang, NatureSeance Nature, int Numero, string Titre, string? Theme, bool CompteDansLesJournees, bool DirectionRequise, EtatJournee Etat,
    DateOnly? Le, PlanJournee? Plan, string? MotifHorsOrdre, IReadOnlyList<ChangementJournee> Changements);

internal sealed record EffectifFonctionVue(FonctionStagiaire Fonction, int Nombre);

internal sealed class ConsulterParcoursHandler(FormationActionDbContext db, IMediator mediator, TimeProvider clock) : IQueryHandler<ConsulterParcours, ParcoursVue?>
{
    public async Task<ParcoursVue?> Handle(ConsulterParcours query, CancellationToken cancellationToken)
    {
        var id = new ParcoursId(query.ParcoursId);
        if (await db.Parcours.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } parcours) return null;

        var stagiaires = await db.Stagiaires.AsNoTracking().Where(s => s.ParcoursId == id).ToListAsync(cancellationToken);
        var feuilles = await db.Feuilles.AsNoTracking().AsSplitQuery().Where(f => f.ParcoursId == id).ToListAsync(cancellationToken);
        var anomalies = Anomalies.De(parcours, stagiaires, feuilles, clock.Today());
        var manques = parcours.EstClos ? [] : await mediator.Manques(parcours, cancellationToken);
        var equipe = stagiaires.Where(s => s.EstPresentLe(clock.Today())).CountBy(s => s.Fonction).OrderBy(effectif => effectif.Key);
        return EnVue(parcours, [.. equipe.Select(effectif => new EffectifFonctionVue(effectif.Key, effectif.Value))], [.. anomalies], manques);
    }

    private static ParcoursVue EnVue(Parcours p, IReadOnlyList<EffectifFonctionVue> equipe, IReadOnlyList<Anomalie> anomalies, IReadOnlyList<Manque> manques) => new(
        p.Id.Value, p.CandidatureId, p.CampagneId, p.Programme, p.Annee, p.StructureId, p.StructureNom, p.Departement.Code, p.Region.Code,
        p.Types, p.OuvertLe, p.Etat, p.ConventionneeLe, p.ClotureeLe, p.AbandonneeLe, p.MotifAbandon,
        p.SeuilFormation, p.FormateurId?.Value, p.Designations, p.Groupes, p.EnDifficulte,
        p.Difficultes, p.Bilan?.Etat, p.JoursTenus, p.Jours,
        [.. p.Journees.OrderBy(journee => journee.Rang).Select(EnVue)], equipe, anomalies, manques, p.Version, p.CreeLe, p.ModifieLe);

    private static JourneeVue EnVue(Journee j) => new(
        j.Id.Value, j.Rang, j.Nature, j.Numero, j.Titre, j.Theme, j.CompteDansLesJournees, j.DirectionRequise, j.Etat, j.Le, j.Plan, j.MotifHorsOrdre, j.Changements);
}

internal static class ConsulterParcoursEndpoint
{
    public static void MapConsulterParcours(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/parcours/{parcoursId:guid}", Get)
            .WithName(nameof(ConsulterParcours))
            .WithSummary("Consulter un parcours")
            .WithDescription(
                "L'année d'une structure sur une page : ses journées et leurs dates, qui la forme, ce qui mérite attention sans rien bloquer, et ce qui "
                + "manque pour la clore. Son ETag se donne dans If-Match pour tout acte.")
            .WithExample(new
            {
                structure = "ASTA",
                etat = EtatParcours.JourneesSurSite,
                jours_tenus = 3,
                jours = 10,
                anomalies = (Anomalie[])[new(NatureAnomalie.DirectionAbsente, "La direction n'était pas présente à toute la journée « Journée 2 », le 08/03/2022.")],
                version = 7,
            })
            .AnswersResource<ParcoursVue>();

    private static async Task<IResult> Get(Guid parcoursId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterParcours(parcoursId), cancellationToken)).ToResource();
}
