using SeveEmploi.SuiviEmploi.Entreprises;
using SeveEmploi.SuiviEmploi.Suivis;

namespace SeveEmploi.SuiviEmploi.Persistence;

/// <remarks>The people in employment, the companies, and the settings of their follow-up.</remarks>
internal sealed partial class SuiviEmploiDbContext
{
    public DbSet<Suivi> Suivis => Set<Suivi>();

    public DbSet<Entreprise> Entreprises => Set<Entreprise>();

    public DbSet<ReglementSuivis> ReglementsSuivis => Set<ReglementSuivis>();

    public Task<Result<Suivi>> UnSuivi(Guid id, CancellationToken cancellationToken) =>
        Find<Suivi>(new SuiviId(id), new SuiviIntrouvable(id), cancellationToken);

    public Task<Result<Entreprise>> UneEntreprise(Guid id, CancellationToken cancellationToken) =>
        Find<Entreprise>(new EntrepriseId(id), new EntrepriseIntrouvable(id), cancellationToken);
}
