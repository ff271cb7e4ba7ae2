using System.Text.Json.Serialization;

namespace SeveEmploi.Indicateurs.Sorties;

/// <summary>Les cinq comptes, comme l'API les nomme.</summary>
internal sealed record ComptesVue(
    int? EmploiDurable, [property: JsonPropertyName("moins_3_mois_ou_150h")] int? Courtes, int? Transition, int? Positives, int? Autres)
{
    public static ComptesVue De(ComptesSorties comptes) => new(comptes.EmploiDurable, comptes.Courtes, comptes.Transition, comptes.Positives, comptes.Autres);
}

/// <summary>La base des taux, et ce qu'elle laisse de côté.</summary>
internal sealed record BaseVue(BaseSorties Code, string Libelle)
{
    public static BaseVue De(ReglementSorties reglement, BaseSorties taux) => new(taux, reglement.DireLaBase(taux));
}

/// <summary>Une catégorie de sorties : son nombre, son taux (« n.c. » sans base, « hors base » si la base l'écarte), son évolution.</summary>
internal sealed record CategorieVue(string Code, string Libelle, long? Nombre, decimal? TauxPourcent, string Taux, EvolutionVue? Evolution);

/// <summary>Les comptes, leur total et leurs taux. Le total et la base sont null tant qu'un compte manque.</summary>
internal sealed record ChiffresSortiesVue(long? Total, [property: JsonPropertyName("base_des_taux")] long? Base, EvolutionVue? EvolutionTotal, IReadOnlyList<CategorieVue> Categories)
{
    /// <param name="ligne">D'une structure ; null si personne n'a saisi son année.</param>
    /// <param name="reglement">Les libellés de l'année.</param>
    /// <param name="avant">L'année d'avant ; null quand on ne compare pas.</param>
    public static ChiffresSortiesVue De(LigneDeSorties? ligne, ReglementSorties reglement, AnneePrecedente? avant)
    {
        var bilan = BilanSorties.De(ligne is null ? [] : [ligne]);
        var comptes = ligne?.Comptes;
        return new(
            comptes?.Total, comptes?.Total is null ? null : ligne!.Base, avant?.EvolutionDuTotal(comptes),
            [.. ComptesSorties.Categories.Select(categorie => Categorie(reglement, categorie, comptes?[categorie], bilan.Taux(categorie), avant?.Evolution(categorie, comptes)))]);
    }

    /// <summary>La somme de lignes dont chacune a déjà ses chiffres : les complètes seules, et des évolutions qui comparent les mêmes structures.</summary>
    public static ChiffresSortiesVue De(BilanSorties bilan, ReglementSorties reglement, IReadOnlyList<ChiffresSortiesVue> lignes)
    {
        var completes = lignes.Where(ligne => ligne.Total is not null).ToList();
        return new(
            bilan.Total, bilan.Base, AnneePrecedente.Somme(completes.Select(ligne => ligne.EvolutionTotal).OfType<EvolutionVue>()),
            [.. ComptesSorties.Categories.Select((categorie, rang) => Categorie(
                reglement, categorie, bilan.Nombre(categorie), bilan.Taux(categorie),
                AnneePrecedente.Somme(completes.Select(ligne => ligne.Categories[rang].Evolution).OfType<EvolutionVue>())))]);
    }

    private static CategorieVue Categorie(ReglementSorties reglement, CategorieSortie categorie, long? nombre, TauxSorties taux, EvolutionVue? evolution) =>
        new(AnomaliesSorties.Champ(categorie), reglement.Libelle(categorie), nombre, taux.Pourcent, taux.Texte, evolution);
}
