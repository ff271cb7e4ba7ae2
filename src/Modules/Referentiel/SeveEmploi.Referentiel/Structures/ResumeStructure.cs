using System.Linq.Expressions;

namespace SeveEmploi.Referentiel.Structures;

/// <summary>The facts of a day, read in SQL for a whole page: the same answers as those of the aggregate, which a property test compares.</summary>
internal static class ResumeStructure
{
    public static Expression<Func<Structure, StructureResumeVue>> Le(DateOnly le)
    {
        var anneePrecedente = le.Year - 1;
        return structure => new StructureResumeVue
        {
            Id = structure.Id.Value,
            Nom = structure.Nom,
            Cle = structure.CleNom,
            Siret = Texte(structure.Siret),
            Departement = Code(structure.Localisations
                .Where(lieu => (lieu.EstPremiere || lieu.Du <= le) && (lieu.Au == null || lieu.Au >= le)).Select(lieu => lieu.Departement).First()),
            Commune = structure.Localisations
                .Where(lieu => (lieu.EstPremiere || lieu.Du <= le) && (lieu.Au == null || lieu.Au >= le)).Select(lieu => lieu.Commune).First(),
            Types = structure.Conventionnements
                .Where(conventionnement => conventionnement.Du <= le && (conventionnement.Au == null || conventionnement.Au >= le))
                .OrderBy(conventionnement => conventionnement.Type).Select(conventionnement => conventionnement.Type).ToList(),
            Activites = structure.Activites,
            SortiesEmploiDurable = structure.Sorties.Where(sorties => sorties.Annee == anneePrecedente).Select(sorties => (int?)sorties.Nombre).FirstOrDefault(),
            EffectifsLe = structure.Effectifs.Where(releve => releve.Le <= le).Max(releve => (DateOnly?)releve.Le),
            Permanents = structure.Effectifs.Where(releve => releve.Le <= le).OrderByDescending(releve => releve.Le).Select(releve => releve.Permanents).FirstOrDefault(),
            SalariesInsertion = structure.Effectifs
                .Where(releve => releve.Le <= le).OrderByDescending(releve => releve.Le).Select(releve => releve.SalariesInsertion).FirstOrDefault(),
            EntreprisesPartenaires = structure.Effectifs
                .Where(releve => releve.Le <= le).OrderByDescending(releve => releve.Le).Select(releve => releve.EntreprisesPartenaires).FirstOrDefault(),
            FermeeLe = structure.FermeeLe,
            FusionneeDans = Valeur(structure.FusionneeDans),
            ModifieLe = structure.ModifieLe,
            Version = structure.Version,
        };
    }

    // Run on the answer of the database, which only knows the codes.
    private static string Code(Departement departement) => departement.Code;

    private static string? Texte(Siret? siret) => siret?.Value;

    private static Guid? Valeur(StructureId? id) => id?.Value;
}
