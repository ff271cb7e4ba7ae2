using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.SuiviEmploi.Entreprises;
using SeveEmploi.SuiviEmploi.Suivis;

namespace SeveEmploi.SuiviEmploi.Persistence;

internal sealed class EntrepriseConfiguration : IEntityTypeConfiguration<Entreprise>
{
    private const string Owner = "EntrepriseId";

    public void Configure(EntityTypeBuilder<Entreprise> entreprise)
    {
        entreprise.Property(e => e.Nom).HasMaxLength(FormesDuSuivi.NomMax);
        entreprise.Property(e => e.Cle).HasMaxLength(2 * FormesDuSuivi.NomMax).UseCollation("C");
        entreprise.Property(e => e.Commune).HasMaxLength(FormesDuSuivi.NomMax);
        entreprise.Property(e => e.Secteur).HasMaxLength(Entreprise.SecteurMax);
        entreprise.Property(e => e.MotifFusion).HasMaxLength(FormesDuSuivi.MotifMax);
        entreprise.HasIndex(e => new { e.Cle, e.Id });
        entreprise.HasIndex(e => new { e.StructureId, e.Cle, e.Id });
        entreprise.HasIndex(e => new { e.Region, e.Cle, e.Id });
        entreprise.HasIndex(e => e.FusionneeDans).HasFilter("fusionnee_dans IS NOT NULL");
        entreprise.HasIndex(e => e.EffacementPrevuLe).HasFilter("effacement_prevu_le IS NOT NULL");
        // Two creations racing past the check still cannot both take a SIRET.
        entreprise.HasIndex(e => new { e.StructureId, e.Siret }).IsUnique().HasFilter("siret IS NOT NULL");
        entreprise.OwnsOne(e => e.Noms, noms =>
        {
            noms.ToTable("EntreprisesNoms").WithOwner().HasForeignKey("Id");
            noms.HasIndex(n => n.Recherche).HasMethod("gin").HasOperators("gin_trgm_ops");
        });
        entreprise.Navigation(e => e.Noms).IsRequired();
        ConfigureRelations(entreprise);
        ConfigureFaits(entreprise);
    }

    private static void ConfigureRelations(EntityTypeBuilder<Entreprise> entreprise)
    {
        entreprise.OwnsMany(e => e.Contacts, contact =>
        {
            contact.ToTable("EntreprisesContacts").WithOwner().HasForeignKey(Owner);
            contact.HasKey(c => c.Id);
            contact.Property(c => c.Id).ValueGeneratedNever();
            contact.Property(c => c.Nom).HasMaxLength(FormesDuSuivi.NomMax);
            contact.Property(c => c.NomCle).HasMaxLength(2 * FormesDuSuivi.NomMax).UseCollation("C");
            contact.Property(c => c.Fonction).HasMaxLength(FormesDuSuivi.NomMax);
            contact.Property(c => c.Courriel).HasMaxLength(254);
            contact.Property(c => c.Telephone).HasMaxLength(30);
            contact.HasIndex(c => c.NomCle);
        });
        entreprise.OwnsMany(e => e.Besoins, besoin =>
        {
            besoin.ToTable("EntreprisesBesoins").WithOwner().HasForeignKey(Owner);
            besoin.HasKey(b => b.Id);
            besoin.Property(b => b.Id).ValueGeneratedNever();
            besoin.Property(b => b.Metier).HasMaxLength(Suivi.MetierMax);
            besoin.Property(b => b.CodeRome).HasMaxLength(5);
        });
    }

    private static void ConfigureFaits(EntityTypeBuilder<Entreprise> entreprise)
    {
        entreprise.OwnsMany(e => e.Sollicitations, sollicitation =>
        {
            sollicitation.ToTable("EntreprisesSollicitations").WithOwner().HasForeignKey(Owner);
            sollicitation.HasKey(s => s.Id);
            sollicitation.Property(s => s.Id).ValueGeneratedNever();
            sollicitation.Property(s => s.Objet).HasMaxLength(FormesDuSuivi.NomMax);
            sollicitation.Property(s => s.MotifAnnulation).HasMaxLength(FormesDuSuivi.MotifMax);
        });
        entreprise.OwnsMany(e => e.Actions, action =>
        {
            action.ToTable("EntreprisesActions").WithOwner().HasForeignKey(Owner);
            action.HasKey(a => a.Id);
            action.Property(a => a.Id).ValueGeneratedNever();
            action.Property(a => a.Intitule).HasMaxLength(FormesDuSuivi.NomMax);
            action.Property(a => a.IntituleCle).HasMaxLength(4 * FormesDuSuivi.NomMax);
            action.Property(a => a.Code).HasMaxLength(CodePersonne.LongueurMax);
            action.Property(a => a.Enseignements).HasMaxLength(FormesDuSuivi.TexteMax);
            action.Property(a => a.EvolutionDuProjet).HasMaxLength(FormesDuSuivi.TexteMax);
            action.Property(a => a.ActionsAEngager).HasMaxLength(FormesDuSuivi.TexteMax);
            action.Property(a => a.MotifAnnulation).HasMaxLength(FormesDuSuivi.MotifMax);
        });
    }
}
