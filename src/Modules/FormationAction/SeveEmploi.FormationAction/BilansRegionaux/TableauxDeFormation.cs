using SeveEmploi.BuildingBlocks.Rapports;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.Formateurs;
using SeveEmploi.FormationAction.Formes;
using SeveEmploi.FormationAction.Modeles;
using SeveEmploi.FormationAction.Plans;
using SeveEmploi.FormationAction.Rencontres;
using SeveEmploi.FormationAction.Stagiaires;

namespace SeveEmploi.FormationAction.BilansRegionaux;

/// <summary>Les nombres d'une promotion en formation-action, en tableaux.</summary>
internal static class TableauxDeFormation
{
    public static TableauRapport Formes(PersonnesFormeesVue formes, DresserApportFormation query)
    {
        var source = Source("personnes formées, par fonction", "formes", query);
        return new(
            "formes_fonction", $"Permanents formés par fonction, promotion {formes.Annee}", "Fonction",
            [new("nombre", $"{formes.Annee}", Tracee: true), new("part", $"Part {formes.Annee}"), new("precedent", $"{formes.Annee - 1}"), new("part_precedente", $"Part {formes.Annee - 1}"), new("evolution", "Évolution de la part")],
            [
                .. formes.ParFonction.Select(fonction => new LigneRapport(Code(fonction.Fonction), EnClair(fonction.Fonction),
                [
                    CelluleRapport.De(fonction.Nombre, source), CelluleRapport.Part(fonction.Nombre, formes.Total, source), CelluleRapport.De(fonction.NombrePrecedent, source),
                    CelluleRapport.Part(fonction.NombrePrecedent, formes.TotalPrecedent, source), new(fonction.Evolution, fonction.EvolutionPoints, "points", source),
                ])),
                new("total", "Total",
                [
                    CelluleRapport.De(formes.Total, source), CelluleRapport.Part(formes.Total, formes.Total, source), CelluleRapport.De(formes.TotalPrecedent, source),
                    CelluleRapport.Part(formes.TotalPrecedent, formes.TotalPrecedent, source), CelluleRapport.De(""),
                ],
                EstTotal: true),
            ],
            Representation.Secteurs);
    }

    public static TableauRapport Seances(IReadOnlyList<SeanceComptee> seances, DresserApportFormation query)
    {
        var source = Source("séances des parcours et feuilles d'émargement", "parcours", query);
        return new(
            "seances", "Séances de formation et participation", "Séance",
            [new("prevues", "Au programme"), new("tenues", "Tenues", Tracee: true), new("presents", "Présences"), new("attendus", "Attendus"), new("taux", "Participation")],
            [
                .. seances.Where(seance => seance.Prevues > 0).Select(seance => new LigneRapport(Code(seance.Nature), Majuscule(seance.Nature.EnClair()),
                [
                    CelluleRapport.De(seance.Prevues, source), CelluleRapport.De(seance.Tenues, source), CelluleRapport.De(seance.Presents, source),
                    CelluleRapport.De(seance.Attendus, source), CelluleRapport.Part(seance.Presents, seance.Attendus, source),
                ])),
            ],
            Note: "Une séance collective compte une fois par structure qui la suit.");
    }

    public static TableauRapport Formateurs(EffectifFormateursVue effectif, DresserApportFormation query)
    {
        var source = Source("formateurs de l'année", "formateurs/effectifs", query);
        return new(
            "formateurs", $"Formateurs {effectif.Annee}", "Ce qui est compté", [new("nombre", "Nombre")],
            [
                new("formateurs", "Formateurs", [CelluleRapport.De(effectif.Formateurs, source)]),
                new("nouveaux", "Nouveaux", [CelluleRapport.De(effectif.Nouveaux, source)]),
                new("debutants", "Débutants", [CelluleRapport.De(effectif.Debutants, source)]),
                new("parcours_suivis", "Parcours suivis", [CelluleRapport.De(effectif.ParcoursSuivis, source)]),
            ]);
    }

    public static TableauRapport Rencontres(RencontresCompteesVue rencontres, DresserApportFormation query)
    {
        var source = Source("rencontres de formateurs", "rencontres/comptes", query);
        return new(
            "rencontres_formateurs", "Rencontres avec les formateurs", "Rencontre", [new("tenues", "Tenues", Tracee: true), new("prevues", "À venir"), new("annulees", "Annulées")],
            [
                .. rencontres.Natures.Select(nature => new LigneRapport(Code(nature.Nature), EnClair(nature.Nature),
                    [CelluleRapport.De(nature.Tenues, source), CelluleRapport.De(nature.Prevues, source), CelluleRapport.De(nature.Annulees, source)])),
            ],
            Representation.Barres);
    }

    public static TableauRapport Plans(AvancementPlansVue plans, DresserApportFormation query)
    {
        var source = Source("actions des plans", "plans/avancement", query);
        return new(
            "plans_formation", "Avancement des plans d'action SEVE 1", "Ce qui est compté", [new("nombre", "Nombre"), new("part", "Part des actions non abandonnées")],
            [
                new("plans", "Plans ouverts", [CelluleRapport.De(plans.Plans, source), CelluleRapport.De("")]),
                new("faites", "Actions faites", [CelluleRapport.De(plans.Faites, source), Part(plans.Faites)]),
                new("en_cours", "Actions en cours", [CelluleRapport.De(plans.EnCours, source), Part(plans.EnCours)]),
                new("a_faire", "Actions à faire", [CelluleRapport.De(plans.AFaire, source), Part(plans.AFaire)]),
                new("en_retard", "Dont en retard", [CelluleRapport.De(plans.EnRetard, source), Part(plans.EnRetard)]),
                new("abandonnees", "Actions abandonnées", [CelluleRapport.De(plans.Abandonnees, source), CelluleRapport.De("")]),
            ]);

        CelluleRapport Part(int nombre) => CelluleRapport.Part(nombre, plans.Actions - plans.Abandonnees, source);
    }

    public static SourceChiffre Source(string fait, string liste, DresserApportFormation query) => new(
        "Formation-action", $"{fait}, promotion {query.Annee}", $"/api/v1/formation-action/{liste}?annee={query.Annee}{(query.Region is { } region ? $"&region={region.Code}" : "")}", query.Le);

    private static string Code<T>(T valeur)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName($"{valeur}");

    private static string Majuscule(string texte) => char.ToUpperInvariant(texte[0]) + texte[1..];

    private static string EnClair(FonctionStagiaire fonction) => fonction switch
    {
        FonctionStagiaire.Direction => "Direction",
        FonctionStagiaire.ConseillerInsertion => "Conseillers et conseillères en insertion professionnelle",
        FonctionStagiaire.AccompagnateurSocioprofessionnel => "Accompagnateurs et accompagnatrices socioprofessionnels",
        FonctionStagiaire.EncadrantTechnique => "Encadrants et encadrantes techniques",
        FonctionStagiaire.Administratif => "Fonctions administratives",
        FonctionStagiaire.ChargeDeveloppement => "Chargés et chargées de développement",
        FonctionStagiaire.ChargeRelationEntreprise => "Chargés et chargées de relation entreprise",
        FonctionStagiaire.Autre => "Autres fonctions",
        _ => throw new ArgumentOutOfRangeException(nameof(fonction), fonction, null),
    };

    private static string EnClair(NatureRencontre nature) => nature switch
    {
        NatureRencontre.Lancement => "Réunion de lancement",
        NatureRencontre.TempsCollectif => "Temps collectifs",
        NatureRencontre.TempsIndividuel => "Temps individuels",
        NatureRencontre.DoubleConventionnement => "Doubles conventionnements",
        NatureRencontre.VisiteEnJournee => "Visites en journée de formation",
        _ => throw new ArgumentOutOfRangeException(nameof(nature), nature, null),
    };
}
