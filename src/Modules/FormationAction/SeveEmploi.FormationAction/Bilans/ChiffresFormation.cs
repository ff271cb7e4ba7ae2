using SeveEmploi.FormationAction.Attestations;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.Emargements;
using SeveEmploi.FormationAction.Formes;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.Bilans;

/// <summary>What this module knows of the year: its days, who came, who is trained.</summary>
internal static class ChiffresFormation
{
    public static IEnumerable<ChiffreBilan> De(
        Parcours parcours, IReadOnlyCollection<StagiaireSuivi> equipe, IReadOnlyCollection<Feuille> feuilles, DateOnly le)
    {
        var journees = $"Formation-action : journées du parcours au {le:dd/MM/yyyy}";
        var cycle = "ou cycle « Do It Your SEVE » suivi au complet";
        return
        [
            Nombre("jours_prevus", "Journées de formation prévues", parcours.Jours, "journées", journees),
            Nombre("jours_tenus", "Journées de formation tenues", parcours.JoursTenus, "journées", journees),
            Nombre("jours_excuses", "Journées de formation dont la structure est dispensée", Excuses(parcours), "journées", journees),
            Nombre("stagiaires", "Personnes inscrites à la formation", equipe.Count, "personnes", $"Formation-action : stagiaires du parcours au {le:dd/MM/yyyy}"),
            Nombre(
                "personnes_formees", "Personnes formées", equipe.Count(suivi => suivi.EstForme(le)), "personnes",
                $"Formation-action : présence à {parcours.SeuilFormation} journées au moins, {cycle}, au {le:dd/MM/yyyy}"),
            Assidus(parcours, equipe, feuilles, le),
        ];

        ChiffreBilan Nombre(string code, string libelle, int nombre, string unite, string source) =>
            new(ThemeChiffre.Formation, code, libelle, nombre, unite, source, le);
    }

    public static ChiffreBilan Formes(PartFormeeVue part) => ChiffreBilan.Taux(
        ThemeChiffre.Equipe, "permanents_formes", "Part des permanents formés", part.Formes, part.Permanents,
        part.EffectifDeclare
            ? $"Formation-action et Référentiel : permanents présents et formés, sur l'effectif déclaré, au {part.Le:dd/MM/yyyy}"
            : $"Formation-action : permanents présents et formés, sur les stagiaires présents, au {part.Le:dd/MM/yyyy}",
        part.Le);

    private static int Excuses(Parcours parcours) =>
        parcours.Journees.Count(journee => journee is { CompteDansLesJournees: true, Etat: EtatJournee.Excusee });

    private static ChiffreBilan Assidus(
        Parcours parcours, IReadOnlyCollection<StagiaireSuivi> equipe, IReadOnlyCollection<Feuille> feuilles, DateOnly le)
    {
        var jours = equipe.SelectMany(suivi => Assiduite.De(suivi.Stagiaire, parcours, feuilles)).ToList();
        var emargees = feuilles.Where(feuille => feuille.Lignes.Count > 0).Select(feuille => feuille.Id.Value).ToHashSet();
        var sans = parcours.Journees.Count(journee => journee.Etat == EtatJournee.Tenue && !emargees.Contains(journee.Id.Value));
        // A day held without a sheet counts as nobody there: who reads a low rate must see why.
        var reserve = sans == 0 ? "" : $", dont {sans} sans émargement";
        return ChiffreBilan.Taux(
            ThemeChiffre.Formation, "assiduite", "Assiduité, en demi-journées suivies sur demi-journées tenues", jours.Sum(jour => jour.Suivies),
            jours.Sum(jour => jour.Tenues), $"Formation-action : émargements des journées et séminaires tenus au {le:dd/MM/yyyy}{reserve}", le);
    }
}
