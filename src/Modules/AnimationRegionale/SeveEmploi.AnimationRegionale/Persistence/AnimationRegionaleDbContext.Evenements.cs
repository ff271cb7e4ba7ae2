using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Inscriptions;
using SeveEmploi.AnimationRegionale.Signalements;
using SeveEmploi.AnimationRegionale.Types;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Persistence;

/// <remarks>Les événements, leurs inscrits et ce qu'ils ont donné.</remarks>
internal sealed partial class AnimationRegionaleDbContext
{
    public DbSet<TypeEvenement> TypesEvenement => Set<TypeEvenement>();

    public DbSet<Evenement> Evenements => Set<Evenement>();

    public DbSet<Inscription> Inscriptions => Set<Inscription>();

    public DbSet<Signalement> Signalements => Set<Signalement>();

    private List<string> CodesDepartements => [.. Filter.Departements.Select(departement => departement.Code)];

    private bool VoitQuelqueChose =>
        Filter.Tout || Filter.Regions.Count + Filter.Departements.Count + Filter.Structures.Count + Filter.Parcours.Count + Filter.Partenaires.Count > 0;

    public Task<Result<Evenement>> UnEvenement(Guid id, CancellationToken cancellationToken) =>
        Find<Evenement>(new EvenementId(id), new EvenementIntrouvable(id), cancellationToken);

    public Task<Result<Inscription>> UneInscription(Guid id, CancellationToken cancellationToken) =>
        Find<Inscription>(new InscriptionId(id), new InscriptionIntrouvable(id), cancellationToken);

    public Task<Result<Signalement>> UnSignalement(Guid id, CancellationToken cancellationToken) =>
        Find<Signalement>(new SignalementId(id), new SignalementIntrouvable(id), cancellationToken);

    /// <summary>
    /// A national event is known to all who live the programme, one announced and open to structures too; another, to its régions, to the départements of
    /// these, and to the structures that have someone there. Who comes is known to who animates and to the structure of the person.
    /// </summary>
    private void FiltrerEvenements(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Evenement>().HasQueryFilter(PerimeterConvention.FilterName, evenement =>
            Filter.Tout || (VoitQuelqueChose && (evenement.CodesRegions.Length == 0 || (evenement.OuvertAuxStructures && evenement.Etat != EtatEvenement.Prevu)))
            || evenement.CodesRegions.Any(code => Filter.CodesRegions.Contains(code)) || evenement.Departements.Any(code => CodesDepartements.Contains(code))
            || Inscriptions.Any(inscription => inscription.EvenementId == evenement.Id && inscription.StructureId != null && Filter.Structures.Contains(inscription.StructureId.Value)));
        modelBuilder.Entity<Inscription>().HasQueryFilter(PerimeterConvention.FilterName, inscription =>
            Filter.Tout || inscription.CodesRegions.Any(code => Filter.CodesRegions.Contains(code))
            || (inscription.Region != null && Filter.Regions.Contains(inscription.Region))
            || (inscription.StructureId != null && Filter.Structures.Contains(inscription.StructureId.Value)));
        modelBuilder.Entity<Signalement>().HasQueryFilter(PerimeterConvention.FilterName, signalement =>
            Filter.Tout || signalement.CodesRegions.Any(code => Filter.CodesRegions.Contains(code))
            || (signalement.StructureId != null && Filter.Structures.Contains(signalement.StructureId.Value)));
    }

    private static Task SemerTypesEvenement(AnimationRegionaleDbContext db, CancellationToken cancellationToken) => TypesDuProgramme.Semer(db, cancellationToken);
}
