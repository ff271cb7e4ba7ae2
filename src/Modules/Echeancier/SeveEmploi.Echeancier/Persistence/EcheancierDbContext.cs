using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Echeancier.Annees;
using SeveEmploi.Echeancier.Anomalies;
using SeveEmploi.Echeancier.Calendriers;
using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Preferences;
using SeveEmploi.Echeancier.Rappels;

namespace SeveEmploi.Echeancier.Persistence;

internal sealed class EcheancierDbContext(DbContextOptions<EcheancierDbContext> options)
    : ModuleDbContext(options, schema: "echeancier")
{
    public DbSet<Nature> Natures => Set<Nature>();

    public DbSet<Obligation> Obligations => Set<Obligation>();

    public DbSet<Agenda> Agendas => Set<Agenda>();

    public DbSet<Rappel> Rappels => Set<Rappel>();

    public DbSet<Envoi> Envois => Set<Envoi>();

    public DbSet<Anomalie> Anomalies => Set<Anomalie>();

    public DbSet<Engagement> Engagements => Set<Engagement>();

    public DbSet<Preference> Preferences => Set<Preference>();

    public DbSet<LienCalendrier> LiensCalendrier => Set<LienCalendrier>();

    public Task<Result<Obligation>> Obligation(Guid id, CancellationToken cancellationToken) =>
        Find<Obligation>(new ObligationId(id), new ObligationIntrouvable(id), cancellationToken);

    public Task<Result<Anomalie>> Anomalie(Guid id, CancellationToken cancellationToken) =>
        Find<Anomalie>(new AnomalieId(id), new AnomalieIntrouvable(id), cancellationToken);

    /// <summary>
    /// The clock of the database, the same for all nodes: it alone decides what is due. A function of ours, and not now(), so that a test of
    /// a whole year moves one clock and not the processes'.
    /// </summary>
    public Task<DateTimeOffset> Maintenant(CancellationToken cancellationToken) =>
        Database.SqlQuery<DateTimeOffset>($"SELECT echeancier.maintenant() AS \"Value\"").SingleAsync(cancellationToken);

    protected override Task Seed(CancellationToken cancellationToken) => NaturesDuProgramme.Semer(this, cancellationToken);
}
