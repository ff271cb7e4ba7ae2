using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Questionnaires;

namespace SeveEmploi.FormationAction.Persistence;

internal sealed class QuestionnaireConfiguration : IEntityTypeConfiguration<Questionnaire>
{
    public void Configure(EntityTypeBuilder<Questionnaire> questionnaire)
    {
        questionnaire.Property(q => q.Rubriques).IsJson();
        questionnaire.HasOne<Parcours>().WithMany().HasForeignKey(q => q.ParcoursId).OnDelete(DeleteBehavior.Restrict);
        // Opened twice at the same instant, one is refused.
        questionnaire.HasIndex(q => q.ParcoursId).IsUnique();
        questionnaire.HasIndex(q => new { q.Echeance, q.Id });
    }
}

internal sealed class ReponseConfiguration : IEntityTypeConfiguration<ReponseQuestionnaire>
{
    public void Configure(EntityTypeBuilder<ReponseQuestionnaire> reponse)
    {
        reponse.ToTable("QuestionnairesReponses");
        reponse.Property(r => r.Id).ValueGeneratedNever();
        reponse.Property(r => r.Rubrique).HasMaxLength(ReponseQuestionnaire.CodeMax);
        reponse.Property(r => r.Libelle).HasMaxLength(ReglesDeForme.TitreMax);
        reponse.Property(r => r.Texte).HasMaxLength(ReglesDeForme.TexteMax);
        reponse.HasOne<Questionnaire>().WithMany().HasForeignKey(r => r.QuestionnaireId).OnDelete(DeleteBehavior.Cascade);
        reponse.HasIndex(r => new { r.Region, r.Annee, r.Rubrique });
    }
}
