using SeveEmploi.AnimationRegionale.Besoins;
using SeveEmploi.AnimationRegionale.Experimentations;
using SeveEmploi.AnimationRegionale.Groupements;
using SeveEmploi.AnimationRegionale.MisesEnRapport;
using SeveEmploi.AnimationRegionale.Projets;
using SeveEmploi.AnimationRegionale.Rome;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Persistence;

/// <remarks>L'expérimentation EXPRESIAGE : groupements d'employeurs, besoins, projets et propositions.</remarks>
internal sealed partial class AnimationRegionaleDbContext
{
    public DbSet<Groupement> Groupements => Set<Groupement>();

    public DbSet<Experimentation> Experimentations => Set<Experimentation>();

    public DbSet<CodeRome> CodesRome => Set<CodeRome>();

    public DbSet<Besoin> Besoins => Set<Besoin>();

    public DbSet<Projet> Projets => Set<Projet>();

    public DbSet<MiseEnRapport> MisesEnRapport => Set<MiseEnRapport>();

    public Task<Result<Groupement>> UnGroupement(Guid id, CancellationToken cancellationToken) =>
        Find<Groupement>(new GroupementId(id), new GroupementIntrouvable(id), cancellationToken);

    public Task<Result<Besoin>> UnBesoin(Guid id, CancellationToken cancellationToken) =>
        Find<Besoin>(new BesoinId(id), new BesoinDeGroupementIntrouvable(id), cancellationToken);

    public Task<Result<Projet>> UnProjet(Guid id, CancellationToken cancellationToken) => Find<Projet>(new ProjetId(id), new ProjetIntrouvable(id), cancellationToken);

    public Task<Result<MiseEnRapport>> UneMiseEnRapport(Guid id, CancellationToken cancellationToken) =>
        Find<MiseEnRapport>(new MiseEnRapportId(id), new MiseEnRapportIntrouvable(id), cancellationToken);

    public async Task<Result<Experimentation>> UneExperimentation(Region region, int annee, CancellationToken cancellationToken)
    {
        var absente = new ExperimentationIntrouvable(region, annee);
        var connue = await Experimentations.SingleOrDefaultAsync(e => e.Region == region && e.Annee == annee, cancellationToken);
        return connue is null ? absente : await Find<Experimentation>(connue.Id, absente, cancellationToken);
    }

    /// <summary>The unique index settles the race; this says it in words.</summary>
    public Task<bool> GroupementEstPris(Region region, string cle, GroupementId? sauf, CancellationToken cancellationToken) =>
        Groupements.AnyAsync(g => g.Region == region && g.Cle == cle && g.Id != sauf, cancellationToken);

    /// <summary>
    /// A groupement is seen from its territory, by itself, and by the SIAE that it met; its besoins with it. What is proposed to it is seen by
    /// the SIAE and its territory, and by the groupement once the SIAE agrees.
    /// </summary>
    private void FiltrerRapprochements(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Groupement>().HasQueryFilter(PerimeterConvention.FilterName, groupement =>
            Filter.Tout || Filter.Regions.Contains(groupement.Region) || groupement.Departements.Any(departement => CodesDepartements.Contains(departement))
            || groupement.Structures.Any(structure => Filter.Structures.Contains(structure))
            || (groupement.PartenaireId != null && Filter.Partenaires.Contains(groupement.PartenaireId.Value)));
        modelBuilder.Entity<Besoin>().HasQueryFilter(PerimeterConvention.FilterName, besoin =>
            Filter.Tout || Groupements.Any(groupement => groupement.Id == besoin.GroupementId));
        modelBuilder.Entity<MiseEnRapport>().HasQueryFilter(PerimeterConvention.FilterName, mise =>
            Filter.Tout || Filter.Regions.Contains(mise.Region) || Filter.Departements.Contains(mise.Departement) || Filter.Structures.Contains(mise.StructureId)
            || (mise.AccordeeLe != null && mise.PartenaireId != null && Filter.Partenaires.Contains(mise.PartenaireId.Value)));
    }
}
