using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.Difficultes;
using SeveEmploi.FormationAction.Formateurs;
using SeveEmploi.FormationAction.Outils;
using SeveEmploi.FormationAction.Plans;
using SeveEmploi.FormationAction.Questionnaires;
using SeveEmploi.FormationAction.Rencontres;

namespace SeveEmploi.FormationAction.Persistence;

/// <remarks>What accompanies a parcours: its formateur, its plan, what its team says and shares.</remarks>
internal sealed partial class FormationActionDbContext
{
    public DbSet<Rencontre> Rencontres => Set<Rencontre>();

    public DbSet<Diagnostic> Diagnostics => Set<Diagnostic>();

    public DbSet<ActionDuPlan> Actions => Set<ActionDuPlan>();

    public DbSet<Difficulte> Difficultes => Set<Difficulte>();

    public DbSet<LevierPartage> Leviers => Set<LevierPartage>();

    public DbSet<ActionSociale> ActionsSociales => Set<ActionSociale>();

    public DbSet<Outil> Outils => Set<Outil>();

    public DbSet<ContenuOutil> Contenus => Set<ContenuOutil>();

    public DbSet<Questionnaire> Questionnaires => Set<Questionnaire>();

    public DbSet<ReponseQuestionnaire> Reponses => Set<ReponseQuestionnaire>();

    public Task<Result<Formateur>> UnFormateur(Guid id, CancellationToken cancellationToken) =>
        Find<Formateur>(new FormateurId(id), new FormateurIntrouvable(id), cancellationToken);

    public Task<Result<Rencontre>> UneRencontre(Guid id, CancellationToken cancellationToken) =>
        Find<Rencontre>(new RencontreId(id), new RencontreIntrouvable(id), cancellationToken);

    public Task<Result<ActionDuPlan>> UneAction(Guid id, CancellationToken cancellationToken) =>
        Find<ActionDuPlan>(new ActionId(id), new ActionIntrouvable(id), cancellationToken);

    public Task<Result<Difficulte>> UneDifficulte(Guid id, CancellationToken cancellationToken) =>
        Find<Difficulte>(new DifficulteId(id), new DifficulteIntrouvable(id), cancellationToken);

    public Task<Result<ActionSociale>> UneActionSociale(Guid id, CancellationToken cancellationToken) =>
        Find<ActionSociale>(new ActionSocialeId(id), new ActionSocialeIntrouvable(id), cancellationToken);

    public Task<Result<Outil>> UnOutil(Guid id, CancellationToken cancellationToken) =>
        Find<Outil>(new OutilId(id), new OutilIntrouvable(id), cancellationToken);

    public Task<Result<Questionnaire>> UnQuestionnaire(Guid id, CancellationToken cancellationToken) =>
        Find<Questionnaire>(new QuestionnaireId(id), new QuestionnaireIntrouvable(id), cancellationToken);

    /// <summary>Who sees a parcours sees what is told of it; a formateur is seen from each région, and with each parcours that is confided to him.</summary>
    private void FiltrerLAccompagnement(ModelBuilder model)
    {
        model.Entity<Formateur>().HasQueryFilter(PerimeterConvention.FilterName, formateur =>
            Filter.Tout || formateur.Regions.Any(region => Filter.CodesRegions.Contains(region))
            || formateur.Suivis.Any(suivi => Parcours.Any(parcours => parcours.Id == suivi.ParcoursId)));
        model.Entity<Rencontre>().HasQueryFilter(PerimeterConvention.FilterName, rencontre =>
            Filter.Tout || (rencontre.Region != null && Filter.Regions.Contains(rencontre.Region))
            || (rencontre.ParcoursId != null && ParcoursVisibles.Contains(rencontre.ParcoursId.Value)));
        model.Entity<Diagnostic>().HasQueryFilter(PerimeterConvention.FilterName, diagnostic =>
            Filter.Tout || Parcours.Any(parcours => parcours.Id == diagnostic.ParcoursId));
        model.Entity<ActionDuPlan>().HasQueryFilter(PerimeterConvention.FilterName, action =>
            Filter.Tout || Parcours.Any(parcours => parcours.Id == action.ParcoursId));
        model.Entity<Difficulte>().HasQueryFilter(PerimeterConvention.FilterName, difficulte =>
            Filter.Tout || Parcours.Any(parcours => parcours.Id == difficulte.ParcoursId));
        model.Entity<ActionSociale>().HasQueryFilter(PerimeterConvention.FilterName, action =>
            Filter.Tout || Parcours.Any(parcours => parcours.Id == action.ParcoursId));
        model.Entity<Outil>().HasQueryFilter(PerimeterConvention.FilterName, outil =>
            Filter.Tout || outil.PublieLe != null || (outil.Region != null && Filter.Regions.Contains(outil.Region))
            || Parcours.Any(parcours => parcours.Id == outil.ParcoursId));
        model.Entity<Questionnaire>().HasQueryFilter(PerimeterConvention.FilterName, questionnaire =>
            Filter.Tout || Parcours.Any(parcours => parcours.Id == questionnaire.ParcoursId));
        model.Entity<ReponseQuestionnaire>().HasQueryFilter(PerimeterConvention.FilterName, reponse =>
            Filter.Tout || reponse.EstPubliable || Questionnaires.Any(questionnaire => questionnaire.Id == reponse.QuestionnaireId));
    }
}
