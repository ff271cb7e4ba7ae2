using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.AnimationRegionale.Experimentations;
using SeveEmploi.AnimationRegionale.Groupements;
using SeveEmploi.AnimationRegionale.Rapprochements;
using SeveEmploi.AnimationRegionale.Rome;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Persistence;

internal sealed class GroupementConfiguration : IEntityTypeConfiguration<Groupement>
{
    public void Configure(EntityTypeBuilder<Groupement> groupement)
    {
        groupement.HasKey(g => g.Id);
        groupement.Property(g => g.Nom).HasMaxLength(FormesDuRapprochement.NomMax);
        groupement.Property(g => g.Cle).HasMaxLength(2 * FormesDuRapprochement.NomMax).UseCollation("C");
        groupement.Property(g => g.Membres).IsJson();
        groupement.Property(g => g.Contacts).IsJson();
        groupement.Property(g => g.Etapes).IsJson();
        groupement.Property(g => g.Journees).IsJson();
        groupement.Property(g => g.Collaborations).IsJson();
        groupement.Property(g => g.Tensions).IsJson();
        groupement.Property(g => g.Analyses).IsJson();
        groupement.Property(g => g.ContactsSiae).IsJson();
        groupement.Property(g => g.Subvention).IsJson();
        groupement.Property(g => g.Temps).IsJson();
        groupement.Property(g => g.Difficultes).IsJson();
        groupement.Property(g => g.ParcoursReussis).IsJson();
        groupement.Ignore(g => g.JoursConsacres);
        groupement.Ignore(g => g.Avertissement);
        groupement.HasIndex(g => new { g.Cle, g.Id });
        // Two creations racing past the check still cannot both take a name.
        groupement.HasIndex(g => new { g.Region, g.Cle }).IsUnique();
    }
}

internal sealed class ExperimentationConfiguration : IEntityTypeConfiguration<Experimentation>
{
    public void Configure(EntityTypeBuilder<Experimentation> experimentation)
    {
        experimentation.HasKey(e => e.Id);
        experimentation.Property(e => e.Siaes).IsJson();
        experimentation.Property(e => e.Hypotheses).IsJson();
        experimentation.HasIndex(e => new { e.Region, e.Annee }).IsUnique();
    }
}

internal sealed class CodeRomeConfiguration : IEntityTypeConfiguration<CodeRome>
{
    public void Configure(EntityTypeBuilder<CodeRome> metier)
    {
        metier.ToTable("CodesRome");
        metier.HasKey(m => m.Code);
        metier.Property(m => m.Code).HasMaxLength(CodeRome.Longueur).UseCollation("C").ValueGeneratedNever();
        metier.Property(m => m.Libelle).HasMaxLength(CodeRome.LibelleMax);
        metier.Property(m => m.Cle).HasMaxLength((2 * CodeRome.LibelleMax) + 1);
    }
}
