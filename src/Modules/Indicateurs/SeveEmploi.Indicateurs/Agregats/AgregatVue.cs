using SeveEmploi.Indicateurs.Completude;
using SeveEmploi.Indicateurs.Grilles;

namespace SeveEmploi.Indicateurs.Agregats;

/// <summary>L'année d'un axe : chaque chiffre se recompte dans les saisies que « sources » liste.</summary>
/// <param name="Code">De la région ou du département, ou l'identifiant de la structure ; « france » pour le pays.</param>
/// <param name="Structures">Celles de la promotion, qu'elles aient rendu ou non.</param>
/// <param name="Saisies">Les mois rendus dont les totaux sont faits.</param>
internal sealed record AgregatVue(
    string Code, Programme Programme, int Annee, int Structures, long Saisies, long DontValidees, DecompteVue Completude, IReadOnlyList<IndicateurAgregeVue> Indicateurs,
    string Sources);

/// <param name="Mois">De janvier à décembre : le total du mois, et combien de structures y ont répondu.</param>
/// <param name="EvolutionJanvierDecembre">« n.c. » quand l'un des deux mois n'a rien, ou que janvier vaut zéro.</param>
/// <param name="EvolutionPeriodes">De la moyenne mensuelle de la première période à celle de la dernière.</param>
/// <param name="EvolutionAnnuelle">De la moyenne mensuelle de l'année précédente à celle de l'année.</param>
internal sealed record IndicateurAgregeVue(
    string Code, string Rubrique, string Libelle, string Unite, NatureMesure Mesure, IReadOnlyList<MoisAgregeVue> Mois, PeriodeAgregeeVue Annee,
    IReadOnlyList<PeriodeAgregeeVue> Periodes, PeriodeAgregeeVue AnneePrecedente, string EvolutionJanvierDecembre, string EvolutionPeriodes, string EvolutionAnnuelle);

internal sealed record MoisAgregeVue(int Mois, decimal? Total, long Reponses);

internal sealed record PeriodeAgregeeVue(string Libelle, decimal? Somme, decimal? MoyenneMensuelle, decimal? MoyenneParStructure, long Reponses);

/// <summary>Des totaux lus aux chiffres montrés : rien d'autre ne les calcule.</summary>
internal static class Agregats
{
    private const int Janvier = 1;
    private const int Decembre = 12;

    public static IReadOnlyList<IndicateurAgregeVue> Dresser(ContenuGrille grille, int annee, IReadOnlyList<TotalDuMois> totaux)
    {
        var deLAnnee = totaux.Where(total => total.Annee == annee).ToDictionary(total => total.Mois);
        var davant = totaux.Where(total => total.Annee == annee - 1).ToList();
        return [.. grille.Indicateurs.Select(indicateur => Dresser(grille, indicateur, annee, deLAnnee, davant))];
    }

    private static IndicateurAgregeVue Dresser(
        ContenuGrille grille, Indicateur indicateur, int annee, Dictionary<int, TotalDuMois> totaux, List<TotalDuMois> davant)
    {
        var mois = Enumerable.Range(Janvier, Decembre)
            .Select(rang => (Rang: rang, Total: Bilan.DuMois(totaux.GetValueOrDefault(rang), indicateur)))
            .Select(m => new MoisAgregeVue(m.Rang, m.Total.Total, m.Total.Reponses)).ToList();
        var periodes = grille.Periodes
            .Select(periode => Vue(periode.Libelle, Bilan.De(totaux.Values.Where(total => periode.Contient(total.Mois)), indicateur))).ToList();
        var (entiere, precedente) = (Vue($"{annee}", Bilan.De(totaux.Values, indicateur)), Vue($"{annee - 1}", Bilan.De(davant, indicateur)));
        return new(
            indicateur.Code, indicateur.Rubrique, indicateur.Libelle, indicateur.Unite, indicateur.Mesure, mois, entiere, periodes, precedente,
            Evolution(mois[^1].Total, mois[0].Total), Evolution(periodes.LastOrDefault()?.MoyenneMensuelle, periodes.FirstOrDefault()?.MoyenneMensuelle),
            Evolution(entiere.MoyenneMensuelle, precedente.MoyenneMensuelle));
    }

    private static PeriodeAgregeeVue Vue(string libelle, Bilan bilan) => new(libelle, bilan.Somme, bilan.MoyenneMensuelle, bilan.MoyenneParStructure, bilan.Reponses);

    // What is absent has no evolution, as what is zero has none.
    private static string Evolution(decimal? apres, decimal? avant) => (apres is { } fin && avant is { } debut ? Taux.Evolution(fin, debut) : Taux.Evolution(0, 0)).ToString();
}
