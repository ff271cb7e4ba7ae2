using System.Globalization;

namespace SeveEmploi.Indicateurs.Sorties;

/// <summary>Le taux d'une catégorie : un pourcentage à une décimale, « n.c. » sans base, « hors base » pour ce que la base laisse de côté (FOR-65).</summary>
internal readonly record struct TauxSorties(decimal? Pourcent, string Texte)
{
    public static readonly TauxSorties HorsBase = new(null, "hors base");

    public static TauxSorties De(long partie, long total) => Taux.Part(partie, total) is var taux ? new(taux.Valeur, taux.ToString()) : default;
}

/// <summary>Les comptes d'une structure, et si la base de ses taux laisse de côté ses sorties courtes.</summary>
internal sealed record LigneDeSorties(ComptesSorties Comptes, bool EcarteLesCourtes)
{
    public long Base => Comptes.Somme - (EcarteLesCourtes ? Comptes.Courtes ?? 0 : 0);
}

/// <summary>
/// Les sorties d'une ou de plusieurs structures, additionnées (RPT-34). Le total est la somme des parts, chaque taux une part de la base : aucun ne passe
/// 100 %. Une ligne incomplète n'entre ni dans les sommes ni dans les taux ; ce qu'elle dit est compté à part.
/// </summary>
internal sealed class BilanSorties
{
    private readonly Dictionary<CategorieSortie, long> _comptes = ComptesSorties.Categories.ToDictionary(categorie => categorie, _ => 0L);
    private readonly Dictionary<CategorieSortie, long> _ecartes = ComptesSorties.Categories.ToDictionary(categorie => categorie, _ => 0L);
    private long _courtesHorsBase;
    private bool _compteDesCourtes;

    private BilanSorties()
    {
    }

    /// <summary>Combien de structures font ces sommes.</summary>
    public int Completes { get; private set; }

    /// <summary>Combien en sont laissées de côté, faute d'un compte au moins.</summary>
    public int Incompletes { get; private set; }

    public long Total => _comptes.Values.Sum();

    public long Base => Total - _courtesHorsBase;

    public static BilanSorties De(IEnumerable<LigneDeSorties> lignes)
    {
        var bilan = new BilanSorties();
        foreach (var ligne in lignes) bilan.Ajouter(ligne);
        return bilan;
    }

    public long Nombre(CategorieSortie categorie) => _comptes[categorie];

    /// <summary>Ce que disent les lignes incomplètes, hors de toute somme.</summary>
    public long Ecarte(CategorieSortie categorie) => _ecartes[categorie];

    public TauxSorties Taux(CategorieSortie categorie)
    {
        if (categorie != CategorieSortie.Courtes) return TauxSorties.De(_comptes[categorie], Base);
        return Completes > 0 && !_compteDesCourtes ? TauxSorties.HorsBase : TauxSorties.De(_comptes[categorie] - _courtesHorsBase, Base);
    }

    private void Ajouter(LigneDeSorties ligne)
    {
        var sommes = ligne.Comptes.EstComplet ? _comptes : _ecartes;
        foreach (var categorie in ComptesSorties.Categories) sommes[categorie] += ligne.Comptes[categorie] ?? 0;
        if (!ligne.Comptes.EstComplet)
        {
            Incompletes++;
            return;
        }

        Completes++;
        if (ligne.EcarteLesCourtes) _courtesHorsBase += ligne.Comptes.Courtes!.Value;
        else _compteDesCourtes = true;
    }
}

/// <summary>Un nombre et celui de l'année d'avant, pour les structures qui ont les deux (FOR-67) ; « n.c. » sans base, ou quand deux sources se contredisent.</summary>
/// <param name="Source">D'où vient le nombre d'avant : indicateurs, referentiel, divergentes, plusieurs ; null quand personne ne l'a dit.</param>
/// <param name="Structures">Combien de structures sont comparées.</param>
internal sealed record EvolutionVue(long? Avant, long? Apres, decimal? Pourcent, string Texte, string? Source, int Structures)
{
    public static EvolutionVue De(long? avant, long? apres, string? source, int structures)
    {
        if (avant is null || apres is null) return new(avant, apres, null, NonCalculable, source, 0);
        var taux = Taux.Evolution(apres.Value, avant.Value);
        return new(avant, apres, taux.Valeur, taux.ToString(), source, structures);
    }

    /// <summary>Deux sources disent deux nombres d'avant : aucun n'est choisi.</summary>
    public static EvolutionVue Divergente(long? apres) => new(null, apres, null, NonCalculable, AnneePrecedente.Divergentes, 0);

    private static readonly string NonCalculable = string.Create(CultureInfo.InvariantCulture, $"{Taux.Part(0, 0)}");
}
