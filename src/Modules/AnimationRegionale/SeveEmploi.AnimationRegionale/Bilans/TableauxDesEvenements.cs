using SeveEmploi.AnimationRegionale.Accompagnements;
using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Inscriptions;
using SeveEmploi.AnimationRegionale.Signalements;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.AnimationRegionale.Bilans;

/// <summary>Les événements tenus d'une année, en tableaux : combien de chaque type, puis un par un pour ceux dont le bilan parle (RPT-25 à RPT-29).</summary>
internal static class TableauxDesEvenements
{
    private const string Module = "Animation régionale";

    /// <summary>Le code d'un tableau, son titre, les types qu'il réunit.</summary>
    private static readonly (string Code, string Titre, string[] Types)[] UnParUn =
    [
        ("ateliers", "Ateliers départementaux", ["atelier_departemental"]),
        ("rencontres", "Rencontres partenariales et ateliers", ["rencontre_partenariale", "atelier_ahil_iae", "intervention_externe"]),
        ("copil", "Comités de pilotage", ["copil_regional"]),
        ("journees_mensuelles", "Journées mensuelles des chargé·es de mission", ["journee_mensuelle"]),
        ("journees", "Journées régionales et nationales", ["journee_interregionale", "journee_nationale_seve2", "demi_journee_seve2"]),
    ];

    public static IEnumerable<TableauRapport> Dresser(IReadOnlyList<DecompteType> types, int annee, Region? region, DateOnly le)
    {
        var source = new SourceChiffre(
            Module, $"événements tenus en {annee}", $"{Socle.ApiPrefix}/animation/evenements?annee={annee}&etat=tenu{(region is null ? "" : $"&region={region.Code}")}", le);
        yield return new(
            "evenements", $"Événements tenus en {annee}", "Type", [new("nombre", "Événements", Tracee: true), new("participants", "Participants")],
            [
                .. types.Where(type => type.Tenus > 0).Select(type => new LigneRapport(
                    type.Type.Code, type.Type.Reglage.Libelle, [CelluleRapport.De(type.Tenus, source), CelluleRapport.De(type.Participants, source)])),
            ],
            Representation.Barres, "Un événement de plusieurs régions compte une fois dans chacune.");
        foreach (var (code, titre, reunis) in UnParUn)
            yield return Liste(code, titre, [.. types.Where(type => reunis.Contains(type.Type.Code)).SelectMany(type => type.Evenements)], source);
    }

    /// <summary>Ce qui a été fait pour chaque programme (RPT-21, RPT-22).</summary>
    public static IEnumerable<TableauRapport> Suivis(BilanDesActions bilan, DateOnly le) => Enum.GetValues<Programme>().Select(programme => new TableauRapport(
        programme == Programme.Seve1 ? "suivi_seve1" : "suivi_seve2", $"Accompagnement des structures {(programme == Programme.Seve1 ? "SEVE 1" : "SEVE 2")}", "Action",
        [new("nombre", "Nombre", Tracee: true), new("objectifs", "Objectifs")],
        [
            .. bilan.Lignes.Where(ligne => ligne.Programme == programme).Select(ligne => new LigneRapport(ligne.Code, ligne.Action,
            [
                CelluleRapport.De(ligne.Nombre, new(Module, "actions de l'année", $"{Socle.ApiPrefix}/animation/bilans-actions/{bilan.Region.Code}/{bilan.Annee}", le)),
                CelluleRapport.De(ligne.Objectifs),
            ])),
        ],
        Representation.Barres));

    public static TableauRapport Difficultes(IReadOnlyList<Signalement> difficultes) => new(
        "difficultes_terrain", "Difficultés remontées du terrain", "Reçue le", [new("texte", "Difficulté"), new("reponse", "Suite donnée")],
        [
            .. difficultes.Select((difficulte, rang) => new LigneRapport(
                $"{rang + 1}", $"{Clock.DayOf(difficulte.CreeLe):dd/MM/yyyy}", [CelluleRapport.De(difficulte.Texte), CelluleRapport.De(difficulte.Reponse ?? "—")])),
        ]);

    public static TableauRapport Participation(IReadOnlyList<(Evenement Journee, ParticipationVue Vue)> journees, Region region, DateOnly le) => new(
        "participation", $"Participation des permanents, {region.Nom}", "Journée",
        [
            new("formes", "Effectif formé"), new("inscrits", "Inscrits"), new("presents", "Présents"), new("inscrits_formes", "Inscrits sur formés"), new("presents_formes", "Présents sur formés"),
            new("presents_inscrits", "Présents sur inscrits"), new("autre_region", "Venus d'une autre région"),
        ],
        [.. journees.Select(j => Ligne(j.Journee, j.Vue, region, le))],
        Note: "Qui vient sans être inscrit, ou d'une autre région, est compté à part.");

    private static LigneRapport Ligne(Evenement journee, ParticipationVue vue, Region region, DateOnly le)
    {
        var source = new SourceChiffre(Module, $"inscriptions et présences, {journee.Titre}", $"{Socle.ApiPrefix}/animation/evenements/{journee.Id.Value}/participation", le);
        var sienne = vue.Regions.FirstOrDefault(r => r.Region == region.Code) ?? vue.Ensemble;
        return new($"{journee.Id.Value}", $"{journee.Titre}, {journee.Le:dd/MM/yyyy}",
        [
            CelluleRapport.De(sienne.EffectifForme, source), CelluleRapport.De(sienne.Inscrits, source), CelluleRapport.De(sienne.Presents, source), Part(sienne.InscritsSurFormes),
            Part(sienne.PresentsSurFormes), Part(sienne.PresentsSurInscrits), CelluleRapport.De(vue.PresentsAutreRegion, source),
        ]);

        CelluleRapport Part(TauxParticipation taux) => CelluleRapport.Part(taux.Numerateur, taux.Denominateur ?? 0, source);
    }

    private static TableauRapport Liste(string code, string titre, IReadOnlyList<EvenementDecompte> evenements, SourceChiffre source) => new(
        code, titre, "Jour", [new("titre", "Événement"), new("lieu", "Lieu"), new("participants", "Participants"), new("ordre_du_jour", "Ordre du jour")],
        [
            .. evenements.OrderBy(e => e.Le).ThenBy(e => e.Id).Select(e => new LigneRapport($"{e.Id}", $"{e.Le:dd/MM/yyyy}",
            [
                CelluleRapport.De(e.Titre), CelluleRapport.De(e.Lieu ?? (e.Modalite == ModaliteEvenement.Distanciel ? "à distance" : "")), Participants(e, source),
                CelluleRapport.De(string.Join(" ; ", e.OrdreDuJour)),
            ])),
        ]);

    // Nobody counted: it is not zero. A rough count says so.
    private static CelluleRapport Participants(EvenementDecompte evenement, SourceChiffre source)
    {
        var cellule = CelluleRapport.De(evenement.Participants == 0 ? null : evenement.Participants, source);
        return evenement is { EstApproximatif: true, Participants: > 0 } ? cellule with { Affiche = $"environ {cellule.Affiche}" } : cellule;
    }
}
