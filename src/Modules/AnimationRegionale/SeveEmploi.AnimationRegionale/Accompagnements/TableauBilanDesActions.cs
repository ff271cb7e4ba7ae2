using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.AnimationRegionale.Accompagnements;

/// <summary>Le tableau « Bilan animation régionale » (ANI-55 à ANI-57, RPT-23), et ce qui le rend douteux.</summary>
internal static class TableauBilanDesActions
{
    public const string Code = "bilan_actions";
    public const string CompteeDeuxFois = "action_comptee_deux_fois";

    private const string Promotion = "Promotion du programme";
    private const string Animation = "Accompagnement des SIAE SEVE et animation du réseau SEVE";

    public static string Libelle(GroupeAction groupe) => groupe == GroupeAction.Promotion ? Promotion : Animation;

    public static TableauRapport De(BilanDesActions bilan, DateOnly le) => new(
        Code, $"Bilan de l'animation régionale {bilan.Annee}", "Actions",
        [new("groupe", "Partie"), new("cible", "Cibles"), new("objectifs", "Objectifs"), new("nombre", "Nb", Tracee: true)],
        [
            .. bilan.Lignes.Select(ligne => Ligne(ligne, bilan, le)),
            Total("total_seve1", "Total SEVE 1", bilan.TotalDe(Programme.Seve1), bilan, le),
            Total("total_seve2", "Total SEVE 2", bilan.TotalDe(Programme.Seve2), bilan, le),
            Total("total_promotion", $"Total {Promotion.ToLowerInvariant()}", bilan.TotalPromotion, bilan, le),
            Total("total", "Total", bilan.Total, bilan, le),
        ],
        Note: "Les totaux sont calculés.");

    /// <summary>Bloquent la publication sans motif : le même travail y compte peut-être deux fois.</summary>
    public static IReadOnlyList<AnomalieRapport> Anomalies(BilanDesActions bilan) =>
    [
        .. bilan.Lignes.Where(ligne => ligne.EstCompteeDeuxFois).Select(ligne => new AnomalieRapport(
            CompteeDeuxFois,
            $"« {ligne.Action} » ({ligne.Cible}) compte {ligne.Origines[OrigineAction.Reprise]} repris d'un bilan publié et {ligne.Nombre - ligne.Origines[OrigineAction.Reprise]} "
            + "tirés de l'application : retirez la reprise si ce sont les mêmes.",
            $"{Socle.ApiPrefix}/animation/actions-reprises?region={bilan.Region.Code}&annee={bilan.Annee}")),
    ];

    private static LigneRapport Ligne(LigneDesActions ligne, BilanDesActions bilan, DateOnly le) => new(
        ligne.Code, ligne.Action,
        [
            CelluleRapport.De(Libelle(ligne.Groupe)), CelluleRapport.De(ligne.Cible), CelluleRapport.De(ligne.Objectifs),
            CelluleRapport.De(ligne.Nombre, new("Animation régionale", string.Join(", ", ligne.Origines.OrderBy(origine => origine.Key).Select(Fait)), Adresse(ligne, bilan), le)),
        ]);

    private static LigneRapport Total(string code, string libelle, int nombre, BilanDesActions bilan, DateOnly le) => new(
        code, libelle,
        [
            CelluleRapport.De(""), CelluleRapport.De(""), CelluleRapport.De(""),
            CelluleRapport.De(nombre, new("Animation régionale", "somme des lignes du tableau", $"{Socle.ApiPrefix}/animation/bilans-actions/{bilan.Region.Code}/{bilan.Annee}", le)),
        ]);

    private static string Fait(KeyValuePair<OrigineAction, int> origine) => origine.Key switch
    {
        OrigineAction.Accompagnements => $"{origine.Value} accompagnements notés",
        OrigineAction.Evenements => $"{origine.Value} événements tenus",
        _ => $"{origine.Value} repris d'un bilan publié",
    };

    private static string Adresse(LigneDesActions ligne, BilanDesActions bilan) =>
        $"{Socle.ApiPrefix}/animation/{Liste(ligne)}?region={bilan.Region.Code}&annee={bilan.Annee}";

    private static string Liste(LigneDesActions ligne) =>
        ligne.Origines.ContainsKey(OrigineAction.Evenements) ? "evenements" : ligne.Origines.ContainsKey(OrigineAction.Reprise) ? "actions-reprises" : "accompagnements";
}
