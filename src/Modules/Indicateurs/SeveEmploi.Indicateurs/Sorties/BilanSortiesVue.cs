using SeveEmploi.BuildingBlocks.Infrastructure.Tables;

namespace SeveEmploi.Indicateurs.Sorties;

/// <summary>L'analyse des sorties d'une promotion (RPT-18) : le total, chaque structure, ce qui manque et ce qui ne va pas.</summary>
/// <param name="EstTerritoireEntier">Faux quand l'appelant ne voit qu'une part du territoire demandé : ses sommes ne sont pas celles du territoire.</param>
internal sealed record BilanSortiesVue(
    int Annee, string? Region, string? Departement, string? Type, bool EstTerritoireEntier, BaseVue Base, CompletudeSortiesVue Completude, ChiffresSortiesVue Total,
    IReadOnlyList<EcarteVue> Ecartes, IReadOnlyList<LigneBilanVue> Lignes, IReadOnlyList<AnomalieSortiesVue> Anomalies)
{
    public static BilanSortiesVue Dresser(
        int annee, FiltreSorties filtre, bool entier, BaseSorties taux, ReglementSorties reglement, IReadOnlyList<SortiesLues> lues)
    {
        var lignes = lues.Select(lue => (Lue: lue, Ligne: lue.Comptes is { } comptes
            ? new LigneDeSorties(comptes, reglement.EcarteLesCourtes(taux, lue.Participation.Types)) : null)).ToList();
        var bilan = BilanSorties.De(lignes.Select(ligne => ligne.Ligne).OfType<LigneDeSorties>());
        var chiffres = lignes.ConvertAll(ligne => ChiffresSortiesVue.De(ligne.Ligne, reglement, ligne.Lue.Avant));
        return new(
            annee, filtre.Region?.Code, filtre.Departement?.Code, filtre.Type, entier, BaseVue.De(reglement, taux),
            CompletudeSortiesVue.De(lues, bilan), ChiffresSortiesVue.De(bilan, reglement, chiffres),
            [.. ComptesSorties.Categories.Select(categorie => new EcarteVue(AnomaliesSorties.Champ(categorie), bilan.Ecarte(categorie)))],
            [.. lues.Zip(chiffres, LigneBilanVue.De)],
            [.. lues.SelectMany(lue => AnomaliesSorties.Lister(lue.Comptes, lue.Avant, reglement).Select(anomalie => AnomalieSortiesVue.De(lue, anomalie)))]);
    }
}

/// <summary>Combien de structures sont attendues, et combien ont dit tout, une part, ou rien. Les totaux et les taux ne comptent que les complètes.</summary>
internal sealed record CompletudeSortiesVue(int Attendues, int Completes, int Incompletes, int Absentes, int Validees, decimal? CompletesPourcent, string Taux)
{
    public static CompletudeSortiesVue De(IReadOnlyList<SortiesLues> lues, BilanSorties bilan)
    {
        var taux = BuildingBlocks.Taux.Part(bilan.Completes, lues.Count);
        return new(
            lues.Count, bilan.Completes, bilan.Incompletes, lues.Count(lue => lue.Comptes is null), lues.Count(lue => lue.Etat == EtatSorties.Validee),
            taux.Valeur, taux.ToString());
    }
}

/// <summary>Ce que disent d'une catégorie les lignes incomplètes, laissé hors du total.</summary>
internal sealed record EcarteVue(string Code, long Nombre);

/// <summary>Une structure du tableau.</summary>
/// <param name="Etat">absente, saisie ou validee.</param>
internal sealed record LigneBilanVue(
    Guid StructureId, string Structure, string Departement, IReadOnlyList<string> Types, string Etat, bool EstComplete, ChiffresSortiesVue Chiffres)
{
    public static LigneBilanVue De(SortiesLues lue, ChiffresSortiesVue chiffres) => new(
        lue.Participation.StructureId, lue.Participation.StructureNom, lue.Participation.Departement.Code, lue.Participation.Types,
        lue.Etat switch { null => "absente", EtatSorties.Validee => "validee", _ => "saisie" }, lue.Comptes?.EstComplet == true, chiffres);
}

/// <summary>Ce qui ne va pas, chez quelle structure, et dans quelle colonne.</summary>
internal sealed record AnomalieSortiesVue(Guid StructureId, string Structure, string? Champ, string Code, string Message, Gravite Gravite)
{
    public static AnomalieSortiesVue De(SortiesLues lue, AnomalieSorties anomalie) =>
        new(lue.Participation.StructureId, lue.Participation.StructureNom, anomalie.Champ, anomalie.Code, anomalie.Message, anomalie.Gravite);
}
