using System.Globalization;
using SeveEmploi.Indicateurs.Grilles;

namespace SeveEmploi.Indicateurs.Saisies;

/// <summary>Ce qu'une vérification a trouvé sur une valeur d'un mois.</summary>
/// <param name="Bloque">Empêche l'envoi ; sinon, avertit.</param>
internal sealed record Constat(string Indicateur, string Code, string Message, bool Bloque);

/// <summary>Les vérifications d'un mois : entre ses valeurs, et contre les derniers mois de la même structure (SUI-84, OPP-32).</summary>
internal static class Controleur
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    /// <param name="grille">Les indicateurs et leurs contrôles.</param>
    /// <param name="valeurs">Par rang.</param>
    /// <param name="precedents">Les lignes des mois précédents de la structure, de la plus récente à la plus ancienne.</param>
    public static IEnumerable<Constat> Verifier(ContenuGrille grille, IReadOnlyList<decimal?> valeurs, IReadOnlyList<IReadOnlyList<decimal?>> precedents)
    {
        foreach (var indicateur in grille.Indicateurs)
        {
            if (Valeur(valeurs, indicateur) is not { } valeur) continue;
            foreach (var controle in indicateur.Controles)
            {
                if (Constater(grille, valeurs, precedents, indicateur, valeur, controle) is { } constat) yield return constat;
            }
        }
    }

    private static Constat? Constater(
        ContenuGrille grille, IReadOnlyList<decimal?> valeurs, IReadOnlyList<IReadOnlyList<decimal?>> precedents, Indicateur indicateur, decimal valeur,
        Controle controle) => controle.Nature switch
        {
            NatureControle.PlafonneParIndicateur => Plafonner(grille.De(controle.Indicateur!)!, valeurs, indicateur, valeur),
            NatureControle.EcartMediane => Comparer(Derniers(precedents, indicateur, grille.MoisDeReference), indicateur, valeur, controle.Seuil ?? 50),
            NatureControle.ZeroApresNonZero when valeur == 0 && precedents.Count > 0 && Valeur(precedents[0], indicateur) > 0 => new(
                indicateur.Code, "zero_apres_non_zero", $"{Guillemets(indicateur)} vaut 0 après {Ecrire(Valeur(precedents[0], indicateur)!.Value)} le mois précédent.", Bloque: false),
            // A maximum is read with the value itself.
            _ => null,
        };

    // The part without its whole says nothing either: nobody knows of what it is a part.
    private static Constat? Plafonner(Indicateur plafond, IReadOnlyList<decimal?> valeurs, Indicateur indicateur, decimal valeur) => Valeur(valeurs, plafond) switch
    {
        null when valeur > 0 => new(indicateur.Code, "total_absent", $"{Guillemets(indicateur)} vaut {Ecrire(valeur)} alors que {Guillemets(plafond)} n'est pas renseigné.", Bloque: true),
        { } total when valeur > total => new(
            indicateur.Code, "depasse_le_total", $"{Guillemets(indicateur)} ({Ecrire(valeur)}) dépasse {Guillemets(plafond)} ({Ecrire(total)}).", Bloque: true),
        _ => null,
    };

    private static Constat? Comparer(List<decimal> derniers, Indicateur indicateur, decimal valeur, decimal seuil)
    {
        if (derniers.Count < ContenuGrille.MoisMin) return null;

        var mediane = Mediane(derniers);
        // Against zero every change is infinite: « zéro après non zéro » and its reverse say nothing more than the number itself.
        if (mediane == 0 || Math.Abs(valeur - mediane) * 100 <= seuil * mediane) return null;
        return new(
            indicateur.Code, "ecart_a_la_mediane",
            $"{Guillemets(indicateur)} ({Ecrire(valeur)}) s'écarte de plus de {seuil:0.##} % de la médiane des {derniers.Count} derniers mois ({Ecrire(mediane)}).", Bloque: false);
    }

    internal static decimal Mediane(IReadOnlyCollection<decimal> valeurs)
    {
        var rangees = valeurs.Order().ToList();
        var milieu = rangees.Count / 2;
        return rangees.Count % 2 == 1 ? rangees[milieu] : (rangees[milieu - 1] + rangees[milieu]) / 2;
    }

    private static List<decimal> Derniers(IReadOnlyList<IReadOnlyList<decimal?>> precedents, Indicateur indicateur, int mois) =>
        [.. precedents.Take(mois).Select(ligne => Valeur(ligne, indicateur)).OfType<decimal>()];

    private static decimal? Valeur(IReadOnlyList<decimal?> ligne, Indicateur indicateur) => indicateur.Rang <= ligne.Count ? ligne[indicateur.Rang - 1] : null;

    private static string Guillemets(Indicateur indicateur) => $"« {indicateur.Libelle.TrimEnd('.', '?', ' ')} »";

    private static string Ecrire(decimal valeur) => valeur.ToString("0.##", Francais);
}
