using SeveEmploi.FormationAction.Emargements;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Modeles;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Stagiaires;

namespace SeveEmploi.FormationAction.Attestations;

/// <param name="Suivies">Demi-journées suivies.</param>
/// <param name="Tenues">Demi-journées tenues.</param>
internal sealed record JourSuiviVue(DateOnly Le, string Titre, int Suivies, int Tenues);

/// <summary>The one count of who came, out of what was held for them: the attestation of one person, and the bilan of the whole team.</summary>
internal static class Assiduite
{
    public static IReadOnlyList<JourSuiviVue> De(Stagiaire stagiaire, Parcours parcours, IReadOnlyCollection<Feuille> feuilles)
    {
        var suivies = feuilles.ToDictionary(feuille => feuille.Id.Value, feuille => feuille.Courantes.Count(
            ligne => ligne.StagiaireId == stagiaire.Id && ligne.Presence == Presence.Present));
        return
        [
            .. parcours.Journees.Where(journee => Concerne(journee, stagiaire))
                .Select(journee => new JourSuiviVue(journee.Le!.Value, journee.Titre, suivies.GetValueOrDefault(journee.Id.Value), journee.Plan!.DemiJournees.Count))
                .OrderBy(jour => jour.Le).ThenBy(jour => jour.Titre, StringComparer.Ordinal),
        ];
    }

    /// <summary>Les séminaires de direction ne sont tenus que pour la direction ; et nul ne manque ce qui s'est tenu hors de son temps dans l'équipe.</summary>
    private static bool Concerne(Journee journee, Stagiaire stagiaire) =>
        journee is { Etat: EtatJournee.Tenue, Le: { } le } && stagiaire.EstPresentLe(le)
        && (!journee.Nature.EstPourDirection() || stagiaire.Fonction == FonctionStagiaire.Direction);
}
