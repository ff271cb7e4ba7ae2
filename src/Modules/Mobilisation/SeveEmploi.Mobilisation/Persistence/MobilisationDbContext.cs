using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Comites;
using SeveEmploi.Mobilisation.Reunions;

namespace SeveEmploi.Mobilisation.Persistence;

internal sealed class MobilisationDbContext(DbContextOptions<MobilisationDbContext> options)
    : ModuleDbContext(options, schema: "mobilisation")
{
    public DbSet<Campagne> Campagnes => Set<Campagne>();

    public DbSet<Candidature> Candidatures => Set<Candidature>();

    public DbSet<Comite> Comites => Set<Comite>();

    public DbSet<Reunion> Reunions => Set<Reunion>();

    public Task<Result<Campagne>> Campagne(Guid id, CancellationToken cancellationToken) =>
        Find<Campagne>(new CampagneId(id), new CampagneIntrouvable(id), cancellationToken);

    public Task<Result<Candidature>> Candidature(Guid id, CancellationToken cancellationToken) =>
        Find<Candidature>(new CandidatureId(id), new CandidatureIntrouvable(id), cancellationToken);

    public Task<Result<Comite>> Comite(Guid id, CancellationToken cancellationToken) =>
        Find<Comite>(new ComiteId(id), new ComiteIntrouvable(id), cancellationToken);

    /// <summary>To read its dates: an act on a candidature or a comité never changes the campagne.</summary>
    public Task<Campagne> CampagneDe(CampagneId id, CancellationToken cancellationToken) =>
        Campagnes.AsNoTracking().SingleAsync(campagne => campagne.Id == id, cancellationToken);

    /// <summary>The règlement alone: an act on a candidature reads its campagne and never changes it.</summary>
    public Task<Reglement> ReglementDe(Candidature candidature, CancellationToken cancellationToken) =>
        Campagnes.Where(campagne => campagne.Id == candidature.CampagneId).Select(campagne => campagne.Reglement).SingleAsync(cancellationToken);
}
