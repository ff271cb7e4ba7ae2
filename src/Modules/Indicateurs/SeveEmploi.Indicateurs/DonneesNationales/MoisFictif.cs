using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.Indicateurs.Grilles;
using SeveEmploi.Indicateurs.Saisies;

namespace SeveEmploi.Indicateurs.DonneesNationales;

/// <summary>Ce qu'une structure dit d'un mois : ses habitudes, à peu de chose près, et de temps en temps un mois à part.</summary>
internal sealed class MoisFictif(StructureFictive structure, MoisCivil mois, ContenuGrille grille)
{
    private const int Aout = 8;
    private const int RienEnAoutPourMille = 80;
    private const int RienPourMille = 10;
    private const int EcartsPourMille = 8;
    private const int AnnotationsPourMille = 5;

    private Alea _alea = structure.Pays.Alea("mois", PaysFictif.RangDuMois(structure.Rang, mois.Annee, mois.Mois));

    public Contenu Contenu()
    {
        if (_alea.Entier(1000) < (mois.Mois == Aout ? RienEnAoutPourMille : RienPourMille)) return new([], true, []);

        var valeurs = new decimal?[grille.Largeur];
        var habitudes = structure.Pays.Alea("habitudes", structure.Rang);
        foreach (var indicateur in grille.Indicateurs) valeurs[indicateur.Rang - 1] = Valeur(indicateur, valeurs, Habitude(indicateur, ref habitudes));
        return new(valeurs, false, Annotations());
    }

    /// <summary>Ce que cette structure rend un mois ordinaire.</summary>
    private static int Habitude(Indicateur indicateur, ref Alea habitudes) => (indicateur.Mesure, indicateur.Type) switch
    {
        (_, TypeValeur.Decimal) => 4 + habitudes.Entier(36),
        (NatureMesure.Niveau, _) => 5 + habitudes.Entier(55),
        _ => habitudes.Entier(9),
    };

    private decimal Valeur(Indicateur indicateur, decimal?[] valeurs, int habitude)
    {
        var valeur = Math.Max(0, habitude + (_alea.Entier(1000) < EcartsPourMille ? habitude + 1 : Variation(habitude)));
        var nombre = indicateur.Type == TypeValeur.Decimal ? valeur * 0.05m : valeur;
        return Math.Min(Math.Min(nombre, indicateur.Plafond), Total(indicateur, valeurs) ?? nombre);
    }

    /// <summary>Un de plus ou un de moins, un mois sur trois, là où un de plus n'est pas moitié plus.</summary>
    private int Variation(int habitude) => habitude < 3 ? 0 : _alea.Entier(6) switch { 0 => 1, 1 => -1, _ => 0 };

    private decimal? Total(Indicateur indicateur, decimal?[] valeurs) =>
        indicateur.Controles.FirstOrDefault(controle => controle.Nature == NatureControle.PlafonneParIndicateur) is { Indicateur: { } code } && grille.De(code) is { } total
            ? valeurs[total.Rang - 1] ?? 0
            : null;

    private IReadOnlyList<Annotation> Annotations() => _alea.Entier(1000) < AnnotationsPourMille
        ? [new(grille.Indicateurs[_alea.Entier(grille.Indicateurs.Count)].Code, "À regarder ensemble au prochain point.", ASuivre: true)]
        : [];
}
