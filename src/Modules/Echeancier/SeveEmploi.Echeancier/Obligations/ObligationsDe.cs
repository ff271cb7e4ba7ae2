using System.Linq.Expressions;
using SeveEmploi.Echeancier.Natures;

namespace SeveEmploi.Echeancier.Obligations;

/// <summary>Ce qu'une personne doit elle-même : désignée, ou par un rôle qu'elle tient là où l'obligation se trouve.</summary>
internal static class ObligationsDe
{
    private const string Direction = "direction_siae";
    private const string EquipeSiae = "equipe_siae";

    public static IQueryable<Obligation> DuesPar(this IQueryable<Obligation> obligations, Appelant appelant, IReadOnlyList<Nature> natures)
    {
        var compte = appelant.Id;
        var siennes = appelant.Habilitations
            .Select(habilitation => ParRole(habilitation.Perimetre, Codes(habilitation.Role, natures)))
            .Append(ParPartenaire([.. appelant.Habilitations.SelectMany(habilitation => habilitation.Perimetre.Partenaires)], Codes(NaturesDuProgramme.Partenaire, natures)))
            .Aggregate((une, autre) => Ou(une, autre));
        return obligations.Where(obligation => obligation.CompteId == null || obligation.CompteId == compte).Where(siennes);
    }

    /// <summary>L'équipe prépare ce que sa direction doit envoyer.</summary>
    private static List<string> Codes(string role, IReadOnlyList<Nature> natures) =>
        [.. natures.Where(nature => nature.Responsable == (role == EquipeSiae ? Direction : role)).Select(nature => nature.Code)];

    private static Expression<Func<Obligation, bool>> ParRole(Perimetre perimetre, List<string> natures)
    {
        var (tout, regions, departements, structures) = (perimetre.Tout, perimetre.Regions.ToList(), perimetre.Departements.ToList(), perimetre.Structures.ToList());
        return obligation => natures.Contains(obligation.Nature)
            && (tout || (obligation.Region != null && regions.Contains(obligation.Region))
                || (obligation.Departement != null && departements.Contains(obligation.Departement))
                || (obligation.StructureId != null && structures.Contains(obligation.StructureId.Value)));
    }

    private static Expression<Func<Obligation, bool>> ParPartenaire(List<Guid> partenaires, List<string> natures) =>
        obligation => natures.Contains(obligation.Nature) && obligation.PartenaireId != null && partenaires.Contains(obligation.PartenaireId.Value);

    private static Expression<Func<Obligation, bool>> Ou(Expression<Func<Obligation, bool>> une, Expression<Func<Obligation, bool>> autre)
    {
        var memeLigne = new Remplacement(autre.Parameters[0], une.Parameters[0]).Visit(autre.Body);
        return Expression.Lambda<Func<Obligation, bool>>(Expression.OrElse(une.Body, memeLigne), une.Parameters);
    }

    private sealed class Remplacement(ParameterExpression ancien, ParameterExpression neuf) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == ancien ? neuf : node;
    }
}
