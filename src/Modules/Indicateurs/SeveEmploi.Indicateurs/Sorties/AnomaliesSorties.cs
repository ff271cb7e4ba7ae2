using SeveEmploi.BuildingBlocks.Infrastructure.Tables;

namespace SeveEmploi.Indicateurs.Sorties;

/// <summary>Ce qui ne va pas dans les sorties d'une structure, à la case où on le voit.</summary>
internal sealed record AnomalieSorties(string? Champ, string Code, string Message, Gravite Gravite);

/// <summary>Les contrôles d'une ligne : les mêmes pour le tableau de toute une région que pour un fichier que l'on importe (RPT-18).</summary>
internal static class AnomaliesSorties
{
    public static IEnumerable<AnomalieSorties> Lister(ComptesSorties? comptes, AnneePrecedente avant, ReglementSorties reglement)
    {
        if (comptes is null)
        {
            yield return new(null, "ligne_absente", "Personne n'a saisi les sorties de cette structure.", Gravite.Avertissement);
        }
        else
        {
            foreach (var categorie in comptes.Manquantes) yield return Manquante(categorie, reglement);
            foreach (var anomalie in Atypiques(comptes, avant, reglement)) yield return anomalie;
        }

        if (avant.SeContredit)
        {
            yield return new(
                Champ(CategorieSortie.EmploiDurable), "sources_divergentes",
                $"Les sorties en emploi durable de l'année d'avant sont {avant.Comptes!.EmploiDurable} selon les indicateurs et {avant.EmploiDurableDeclare} selon le Référentiel : "
                + "corrigez celle qui est fausse.",
                Gravite.Avertissement);
        }
    }

    /// <summary>Un total tapé à la main, confronté aux parts : il n'est jamais enregistré.</summary>
    public static AnomalieSorties? Total(ComptesSorties comptes, int saisi)
    {
        var somme = comptes.Somme;
        if (comptes.EstComplet && saisi != somme)
            return new("total", "total_incoherent", $"Le total dit {saisi}, la somme des cinq comptes est {somme}.", Gravite.Bloquant);
        if (saisi < somme)
            return new("total", "total_incoherent", $"Le total dit {saisi}, moins que la somme {somme} des comptes connus.", Gravite.Bloquant);
        return null;
    }

    /// <summary>Le nom de la colonne, le même dans l'API et dans les fichiers.</summary>
    public static string Champ(CategorieSortie categorie) => categorie switch
    {
        CategorieSortie.EmploiDurable => "emploi_durable",
        CategorieSortie.Courtes => "moins_3_mois_ou_150h",
        CategorieSortie.Transition => "transition",
        CategorieSortie.Positives => "positives",
        CategorieSortie.Autres => "autres",
        _ => throw new ArgumentOutOfRangeException(nameof(categorie), categorie, "Catégorie de sortie inconnue."),
    };

    private static AnomalieSorties Manquante(CategorieSortie categorie, ReglementSorties reglement) => new(
        Champ(categorie), "ligne_incomplete",
        $"« {reglement.Libelle(categorie)} » n'est pas dit : ce n'est pas zéro, et la ligne reste hors des totaux et des taux.", Gravite.Avertissement);

    private static IEnumerable<AnomalieSorties> Atypiques(ComptesSorties comptes, AnneePrecedente avant, ReglementSorties reglement)
    {
        if (EstAtypique(avant.Compte(CategorieSortie.EmploiDurable).Nombre, comptes.EmploiDurable, reglement) is { } emploi)
            yield return new(Champ(CategorieSortie.EmploiDurable), "evolution_atypique", emploi, Gravite.Avertissement);
        if (EstAtypique(avant.Total, comptes.Total, reglement) is { } total)
            yield return new("total", "evolution_atypique", total, Gravite.Avertissement);
    }

    private static string? EstAtypique(int? avant, int? apres, ReglementSorties reglement)
    {
        if (avant is not { } base100 || apres is not { } nombre) return null;
        var ecart = Math.Abs((long)nombre - base100);
        var atypique = ecart >= reglement.EvolutionAtypiqueSorties && ecart * 100 >= (long)base100 * reglement.EvolutionAtypiquePourcent;
        return atypique ? $"{base100} l'année d'avant, {nombre} cette année ({Taux.Evolution(nombre, base100)}) : vérifiez les deux." : null;
    }
}
