using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>Une case de la carte. Sans chiffre, elle n'a que son code ; la teinte ne dit jamais rien que le chiffre ne dise.</summary>
/// <param name="Niveau">De 0, le plus clair, à 3 ; null quand le chiffre n'est pas connu.</param>
internal sealed record CaseDeLaCarte(Departement Departement, int Colonne, int Rang, CelluleRapport? Chiffre, int? Niveau);

/// <summary>Une teinte de la légende, et le plus petit et le plus grand des chiffres qui la portent.</summary>
internal sealed record TeinteDeLaCarte(int Niveau, string De, string A)
{
    public string Libelle => De == A ? De : $"de {De} à {A}";
}

/// <summary>La première colonne tracée d'un tableau, département par département.</summary>
internal sealed record DonneesDeLaCarte(string Titre, string Colonne, IReadOnlyList<CaseDeLaCarte> Cases)
{
    public const int Niveaux = 4;

    /// <summary>Null quand le tableau n'est pas une carte, ou n'a pas un département.</summary>
    public static DonneesDeLaCarte? De(TableauRapport tableau)
    {
        if (tableau.Representation != Representation.Carte) return null;

        var colonne = Math.Max(tableau.Colonnes.Index().FirstOrDefault(c => c.Item.Tracee, (-1, null!)).Index, 0);
        var chiffres = tableau.Lignes.Where(ligne => Departement.EstConnu(ligne.Code) && ligne.Cellules.Count > 0).DistinctBy(ligne => ligne.Code)
            .ToDictionary(ligne => Departement.De(ligne.Code), ligne => ligne.Cellules[colonne]);
        return chiffres.Count == 0 ? null
            : new(Texts.Shortened(tableau.Titre, 200), Texts.Shortened(tableau.Colonnes[colonne].Libelle, 80), Placer(chiffres));
    }

    public int Largeur => Cases.Max(place => place.Colonne) + 1;

    public int Hauteur => Cases.Max(place => place.Rang) + 1;

    public IEnumerable<TeinteDeLaCarte> Legende => Cases.Where(place => place.Niveau is not null).GroupBy(place => place.Niveau!.Value).OrderBy(teinte => teinte.Key)
        .Select(teinte => new TeinteDeLaCarte(
            teinte.Key, teinte.MinBy(place => place.Chiffre!.Valeur)!.Chiffre!.Affiche, teinte.MaxBy(place => place.Chiffre!.Valeur)!.Chiffre!.Affiche));

    public string Description => Texts.Shortened(
        $"Carte par département : {Titre}, {Colonne}. "
        + string.Join(" ; ", Cases.Where(place => place.Chiffre is not null).Select(place => $"{place.Departement} : {place.Chiffre!.Affiche}")) + ".", 1_500);

    private static IReadOnlyList<CaseDeLaCarte> Placer(Dictionary<Departement, CelluleRapport> chiffres)
    {
        // Of one region, all its départements; else the whole country: what is missing is seen.
        var regions = chiffres.Keys.Select(departement => departement.Region).Distinct().ToList();
        var montres = chiffres.Keys.Union(Departement.Tous.Where(departement => regions.Count > 1 || departement.Region == regions[0]));
        var places = montres.Select(departement => (Departement: departement, Place: CarteDesDepartements.De(departement))).ToList();
        var (gauche, haut) = (places.Min(place => place.Place.Colonne), places.Min(place => place.Place.Rang));
        var niveau = Echelle([.. chiffres.Values.Select(chiffre => chiffre.Valeur).OfType<decimal>().Select(decimal.ToDouble)]);
        return
        [
            .. places.OrderBy(place => place.Place.Rang).ThenBy(place => place.Place.Colonne).Select(place =>
            {
                var chiffre = chiffres.GetValueOrDefault(place.Departement);
                return new CaseDeLaCarte(place.Departement, place.Place.Colonne - gauche, place.Place.Rang - haut, chiffre, niveau(chiffre?.Valeur));
            }),
        ];
    }

    private static Func<decimal?, int?> Echelle(IReadOnlyList<double> valeurs)
    {
        if (valeurs.Count == 0) return _ => null;

        var (min, pas) = (valeurs.Min(), (valeurs.Max() - valeurs.Min()) / Niveaux);
        return valeur => valeur is not { } connue ? null : pas == 0 ? 0 : Math.Min((int)((decimal.ToDouble(connue) - min) / pas), Niveaux - 1);
    }
}
