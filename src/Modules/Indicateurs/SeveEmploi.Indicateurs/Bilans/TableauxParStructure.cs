using SeveEmploi.BuildingBlocks.Rapports;
using SeveEmploi.Indicateurs.Contracts;
using SeveEmploi.Indicateurs.Entrees;
using SeveEmploi.Indicateurs.Sorties;

namespace SeveEmploi.Indicateurs.Bilans;

/// <summary>L'état des lieux et les sorties d'une région, une ligne par structure (RPT-10, RPT-18, RPT-37).</summary>
internal static class TableauxParStructure
{
    public static IEnumerable<TableauRapport> Dresser(EntreesVue entrees, BilanSortiesVue sorties, DresserApportIndicateurs query)
    {
        var region = query.Region!.Code;
        var dEntree = new SourceChiffre(
            "Référentiel", $"effectifs au 1er janvier {query.Annee} et sorties de {query.Annee - 1}", $"/api/v1/indicateurs/entrees?annee={query.Annee}&region={region}", query.Le);
        var deSortie = new SourceChiffre("Sorties annuelles", $"sorties de {query.Annee}", $"/api/v1/indicateurs/sorties?annee={query.Annee}&region={region}", query.Le);
        yield return EtatDesLieux(entrees, dEntree);
        yield return Sorties(sorties, deSortie);
        yield return Taux(sorties, deSortie);
        yield return Evolution(entrees, sorties, dEntree, deSortie);
    }

    public static IReadOnlyList<ColonneRapport> ColonnesDEntree(int annee) =>
    [
        new("sorties_emploi_durable_annee_precedente", $"Sorties en emploi durable {annee - 1}"), new("permanents", "Permanents"),
        new("salaries_insertion", "Salariés en insertion"), new("entreprises_partenaires", "Entreprises partenaires"),
    ];

    private static TableauRapport EtatDesLieux(EntreesVue entrees, SourceChiffre source) => new(
        "etat_des_lieux", $"État des lieux au 1er janvier {entrees.Annee}", "Structure", ColonnesDEntree(entrees.Annee),
        [
            .. entrees.Lignes.Select(ligne => new LigneRapport($"{ligne.StructureId}", ligne.Structure,
            [
                CelluleRapport.De(ligne.SortiesEmploiDurableAnneePrecedente, source), CelluleRapport.De(ligne.Permanents, source),
                CelluleRapport.De(ligne.SalariesInsertion, source), CelluleRapport.De(ligne.EntreprisesPartenaires, source),
            ])),
            new("total", "Total", [.. entrees.Mesures.Select(mesure => CelluleRapport.De(mesure.Somme, source))], EstTotal: true),
        ],
        Note: entrees.Mesures.Any(mesure => mesure.Manquantes > 0) ? "Les totaux additionnent les nombres connus ; « n.c. » : la structure ne l'a pas dit." : null);

    private static TableauRapport Sorties(BilanSortiesVue sorties, SourceChiffre source) => new(
        "sorties", $"Sorties de {sorties.Annee}", "Structure", [.. sorties.Total.Categories.Select(c => new ColonneRapport(c.Code, c.Libelle, Tracee: true)), new("total", "Total")],
        [
            .. sorties.Lignes.Select(ligne => Ligne($"{ligne.StructureId}", ligne.Structure, ligne.Chiffres, source)),
            Ligne("total", "Total des structures complètes", sorties.Total, source) with { EstTotal = true },
        ],
        Representation.Barres, "Les totaux n'additionnent que les structures dont les cinq comptes sont connus.");

    private static LigneRapport Ligne(string code, string libelle, ChiffresSortiesVue chiffres, SourceChiffre source) =>
        new(code, libelle, [.. chiffres.Categories.Select(categorie => CelluleRapport.De(categorie.Nombre, source)), CelluleRapport.De(chiffres.Total, source)]);

    private static TableauRapport Taux(BilanSortiesVue sorties, SourceChiffre source) => new(
        "sorties_taux", $"Taux de sortie de {sorties.Annee}", "Sortie", [new("nombre", "Nombre", Tracee: true), new("taux", "Taux")],
        [
            .. sorties.Total.Categories.Select(categorie => new LigneRapport(categorie.Code, categorie.Libelle,
            [
                CelluleRapport.De(categorie.Nombre, source),
                new(categorie.Taux, categorie.TauxPourcent, "%", source, categorie.TauxPourcent is null ? null : categorie.Nombre, categorie.TauxPourcent is null ? null : sorties.Total.Base),
            ])),
        ],
        Representation.Secteurs, $"Base des taux : {sorties.Base.Libelle}");

    private static TableauRapport Evolution(EntreesVue entrees, BilanSortiesVue sorties, SourceChiffre avant, SourceChiffre apres)
    {
        var durables = sorties.Lignes.ToDictionary(ligne => ligne.StructureId, ligne => ligne.Chiffres.Categories[0].Nombre);
        return new(
            "emploi_durable_evolution", $"Sorties en emploi durable, de {sorties.Annee - 1} à {sorties.Annee}", "Structure",
            [new("avant", $"{sorties.Annee - 1}", Tracee: true), new("apres", $"{sorties.Annee}", Tracee: true), new("evolution", "Évolution")],
            [
                .. entrees.Lignes.Select(ligne => (Ligne: ligne, Apres: durables.GetValueOrDefault(ligne.StructureId))).Select(l => new LigneRapport($"{l.Ligne.StructureId}", l.Ligne.Structure,
                [
                    CelluleRapport.De(l.Ligne.SortiesEmploiDurableAnneePrecedente, avant), CelluleRapport.De(l.Apres, apres),
                    CelluleRapport.Evolution(l.Apres, l.Ligne.SortiesEmploiDurableAnneePrecedente, apres),
                ])),
            ],
            Representation.Barres);
    }
}
