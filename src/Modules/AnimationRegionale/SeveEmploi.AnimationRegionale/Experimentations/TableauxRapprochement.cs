using SeveEmploi.AnimationRegionale.Groupements;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.AnimationRegionale.Experimentations;

/// <summary>L'expérimentation EXPRESIAGE dans un rapport : ce qui a été fait, ce que cela a donné, et en combien de temps (RPT-32).</summary>
internal static class TableauxRapprochement
{
    private const string Module = "Animation régionale";
    private const string Groupements = "/animation/groupements";
    private const string Propositions = "/animation/mises-en-rapport";

    /// <param name="region">Null : le pays.</param>
    /// <param name="le">Le jour où les chiffres sont lus.</param>
    public static IReadOnlyList<TableauRapport> Dresser(ChiffresExperimentationVue chiffres, Region? region, int annee, DateOnly le) =>
    [
        new("expresiage_chiffres", $"EXPRESIAGE : le rapprochement avec les groupements d'employeurs en {annee}", "Ce qui est compté", [new("nombre", "Nombre", Tracee: true)],
            [.. Lignes(chiffres).Select(ligne => new LigneRapport(ligne.Code, ligne.Libelle, [CelluleRapport.De(ligne.Valeur, Source(ligne.Libelle, ligne.Chemin, region, le), ligne.Unite)]))],
            Representation.Aucune, "Un fait compte dans l'année de sa date ; une proposition, dans celle de l'accord de la SIAE."),
        new("expresiage_delais", "EXPRESIAGE : délais entre deux étapes", "Étape",
            [new("groupements", "Groupements"), new("mediane", "Délai médian (jours)", Tracee: true)],
            [.. chiffres.Delais.Select(delai => new LigneRapport(CodeDe(delai.Etape), EnClair(delai.Etape),
            [
                CelluleRapport.De(delai.Groupements, Source($"groupements à l'étape « {EnClair(delai.Etape)} » en {annee}", Groupements, region, le)),
                CelluleRapport.De(delai.MedianeJours, Source($"jours entre l'étape « {EnClair(delai.Etape)} » et la précédente, médiane", Groupements, region, le)),
            ]))],
            Representation.Barres, "Pour les étapes franchies dans l'année ; « n.c. » quand aucun groupement ne l'a franchie."),
    ];

    public static string EnClair(EtapeGroupement etape) => etape switch
    {
        EtapeGroupement.Volontaire => "Volontaire",
        EtapeGroupement.AnimatriceAccueillie => "Animatrice accueillie",
        EtapeGroupement.CollaborationsIdentifiees => "Collaborations identifiées",
        EtapeGroupement.TensionsAnalysees => "Tensions analysées",
        EtapeGroupement.DocumentAnalyseValide => "Document d'analyse validé",
        EtapeGroupement.MisEnContactSiae => "Mis en contact avec une SIAE",
        EtapeGroupement.PartenariatAmorce => "Partenariat amorcé",
        EtapeGroupement.Subvention => "Subvention",
        _ => throw new ArgumentOutOfRangeException(nameof(etape), etape, "Étape sans libellé."),
    };

    private static IEnumerable<(string Code, string Libelle, decimal Valeur, string Unite, string Chemin)> Lignes(ChiffresExperimentationVue c) =>
    [
        ("volontaires", "Groupements devenus volontaires", c.GroupementsVolontaires, "", Groupements),
        ("rencontres", "Groupements rencontrés", c.GroupementsRencontres, "", Groupements),
        ("documents", "Documents d'analyse validés", c.DocumentsValides, "", Groupements),
        ("contacts", "Mises en contact avec une SIAE", c.Contacts, "", Groupements),
        ("partenariats", "Partenariats amorcés", c.Partenariats, "", Groupements),
        ("propositions", "Propositions faites aux groupements", c.Propositions, "", Propositions),
        ("mises_en_relation", "Mises en relation", c.MisesEnRelation, "", Propositions),
        ("pmsmp", "PMSMP", c.Pmsmp, "", Propositions),
        ("embauches", "Embauches", c.Embauches, "", Propositions),
        ("refus", "Refus", c.Refus, "", Propositions),
        ("temps", "Temps de l'animatrice valorisé", c.TempsValoriseEur, "€", Groupements),
        ("subventions", "Subventions accordées", c.SubventionsEur, "€", Groupements),
    ];

    private static SourceChiffre Source(string fait, string chemin, Region? region, DateOnly le) =>
        new(Module, fait, $"{Socle.ApiPrefix}{chemin}{(region is null ? "" : $"?region={region.Code}")}", le);

    private static string CodeDe(EtapeGroupement etape) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName($"{etape}");
}
