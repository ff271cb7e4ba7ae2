using SeveEmploi.AnimationRegionale.Accompagnements;
using SeveEmploi.AnimationRegionale.Communications;
using SeveEmploi.AnimationRegionale.Enquetes;
using SeveEmploi.AnimationRegionale.Programmes;
using SeveEmploi.AnimationRegionale.Vigilances;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Persistence;

/// <remarks>Enquêtes, accompagnements, structures à suivre, communication, programme de l'année.</remarks>
internal sealed partial class AnimationRegionaleDbContext
{
    public DbSet<Accompagnement> Accompagnements => Set<Accompagnement>();

    public DbSet<ActionReprise> ActionsReprises => Set<ActionReprise>();

    public DbSet<Enquete> Enquetes => Set<Enquete>();

    public DbSet<InvitationEnquete> InvitationsEnquetes => Set<InvitationEnquete>();

    public DbSet<ReponseEnquete> ReponsesEnquetes => Set<ReponseEnquete>();

    public DbSet<Vigilance> Vigilances => Set<Vigilance>();

    public DbSet<Communication> Communications => Set<Communication>();

    public DbSet<TransmissionProgramme> TransmissionsProgrammes => Set<TransmissionProgramme>();

    public Task<Result<Accompagnement>> UnAccompagnement(Guid id, CancellationToken cancellationToken) =>
        Find<Accompagnement>(new AccompagnementId(id), new AccompagnementIntrouvable(id), cancellationToken);

    public Task<Result<Enquete>> UneEnquete(Guid id, CancellationToken cancellationToken) =>
        Find<Enquete>(new EnqueteId(id), new EnqueteIntrouvable(id), cancellationToken);

    public Task<Result<Vigilance>> UneVigilance(Guid id, CancellationToken cancellationToken) =>
        Find<Vigilance>(new VigilanceId(id), new VigilanceIntrouvable(id), cancellationToken);

    public Task<Result<Communication>> UneCommunication(Guid id, CancellationToken cancellationToken) =>
        Find<Communication>(new CommunicationId(id), new CommunicationIntrouvable(id), cancellationToken);

    private void FiltrerVieRegionale(ModelBuilder modelBuilder)
    {
        // A structure reads what it was given; whoever holds its département too.
        modelBuilder.Entity<Accompagnement>().HasQueryFilter(PerimeterConvention.FilterName, accompagnement =>
            Filter.Tout || Filter.Regions.Contains(accompagnement.Region)
            || accompagnement.Structures.Any(structure => Filter.Structures.Contains(structure.StructureId) || Filter.Departements.Contains(structure.Departement)));
        // What is said of a structure in difficulty is not said to it.
        modelBuilder.Entity<Vigilance>().HasQueryFilter(PerimeterConvention.FilterName, vigilance =>
            Filter.Tout || Filter.Regions.Contains(vigilance.Region) || Filter.Departements.Contains(vigilance.Departement));
        modelBuilder.Entity<InvitationEnquete>().HasQueryFilter(PerimeterConvention.FilterName, invitation =>
            Filter.Tout || Enquetes.Any(enquete => enquete.Id == invitation.EnqueteId));
        modelBuilder.Entity<ReponseEnquete>().HasQueryFilter(PerimeterConvention.FilterName, reponse =>
            Filter.Tout || Enquetes.Any(enquete => enquete.Id == reponse.EnqueteId));
    }
}
