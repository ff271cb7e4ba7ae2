using SeveEmploi.FormationAction.Emargements;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Stagiaires;

namespace SeveEmploi.FormationAction.ParcoursDeFormation;

internal enum NatureAnomalie
{
    ModeleAbsent,
    SansFormateur,
    OptionNonDite,
    GroupeHorsConseil,
    StructureFermee,
    JourneePassee,
    HorsOrdre,
    Cadence,
    SansEmargement,
    LignesNonSignees,
    DirectionAbsente,
}

/// <summary>Ce qui mérite attention dans une année, sans rien bloquer.</summary>
internal sealed record Anomalie(NatureAnomalie Nature, string Phrase, Guid? JourneeId = null);

/// <summary>The one place where the rules that only warn are told.</summary>
internal static class Anomalies
{
    // About one day a month (FOR-3): closer or further apart than this, it is worth a look.
    private const int JoursEntreDeuxMin = 10;
    private const int JoursEntreDeuxMax = 62;

    public static IEnumerable<Anomalie> De(
        Parcours parcours, IReadOnlyCollection<Stagiaire> stagiaires, IReadOnlyCollection<Feuille> feuilles, DateOnly aujourdhui) => parcours.EstClos
        ? []
        : DuParcours(parcours).Concat(DesGroupes(parcours, stagiaires, aujourdhui)).Concat(DuCalendrier(parcours, aujourdhui))
            .Concat(parcours.Journees.Where(journee => journee.Etat == EtatJournee.Tenue).OrderBy(journee => journee.Le)
                .SelectMany(journee => DeLEmargement(journee, stagiaires, feuilles.FirstOrDefault(feuille => feuille.Id.Value == journee.Id.Value))));

    private static IEnumerable<Anomalie> DuParcours(Parcours parcours)
    {
        if (parcours.ModeleId is null) yield return new(NatureAnomalie.ModeleAbsent, $"Aucun modèle ne couvrait la promotion {parcours.Annee} : le parcours n'a pas de journées.");
        if (parcours.FormateurId is null) yield return new(NatureAnomalie.SansFormateur, "Personne n'est désigné pour suivre ce parcours.");
        if (parcours.Types.Count > 1 && parcours.Groupes is null)
            yield return new(NatureAnomalie.OptionNonDite, $"La structure a plusieurs conventionnements ({string.Join(", ", parcours.Types)}) : dites si elle forme une équipe ou deux groupes.");
        if (parcours.StructureFermeeLe is { } fermee) yield return new(NatureAnomalie.StructureFermee, $"La structure ferme le {fermee:dd/MM/yyyy} : le parcours est à abandonner.");
    }

    private static IEnumerable<Anomalie> DesGroupes(Parcours parcours, IReadOnlyCollection<Stagiaire> stagiaires, DateOnly aujourdhui) =>
        from groupe in stagiaires.Where(stagiaire => stagiaire.EstPresentLe(aujourdhui)).CountBy(stagiaire => stagiaire.Groupe).OrderBy(groupe => groupe.Key)
        where groupe.Value < parcours.GroupeMin || groupe.Value > parcours.GroupeMax
        select new Anomalie(
            NatureAnomalie.GroupeHorsConseil,
            $"Le groupe {groupe.Key} compte {groupe.Value} personnes : la taille conseillée va de {parcours.GroupeMin} à {parcours.GroupeMax}.");

    private static IEnumerable<Anomalie> DuCalendrier(Parcours parcours, DateOnly aujourdhui)
    {
        foreach (var journee in parcours.Journees.Where(journee => journee.Etat == EtatJournee.Planifiee && journee.Le < aujourdhui).OrderBy(journee => journee.Le))
            yield return new(NatureAnomalie.JourneePassee, $"« {journee.Titre} » était prévue le {journee.Le:dd/MM/yyyy} : dites si elle s'est tenue.", journee.Id.Value);

        var surSite = parcours.Journees.Where(journee => journee is { EstSurSite: true, Le: not null }).OrderBy(journee => journee.Le).ToList();
        if (surSite is [var premiere, ..] && DatesManquantesAvant(parcours, premiere) is > 0 and var manquants)
            yield return new(NatureAnomalie.HorsOrdre, $"« {premiere.Titre} » précède des séminaires de direction qui devraient la précéder : {manquants}.", premiere.Id.Value);
        foreach (var (avant, apres) in surSite.Zip(surSite.Skip(1)))
        {
            var ecart = apres.Le!.Value.DayNumber - avant.Le!.Value.DayNumber;
            if (ecart is < JoursEntreDeuxMin or > JoursEntreDeuxMax)
                yield return new(NatureAnomalie.Cadence, $"{ecart} jours séparent « {avant.Titre} » de « {apres.Titre} » : le rythme conseillé est d'environ une journée par mois.", apres.Id.Value);
        }
    }

    /// <summary>Planned counts as well as held: the calendar is what is looked at before it happens.</summary>
    private static int DatesManquantesAvant(Parcours parcours, Journee premiere) => parcours.Journees.Count(seminaire =>
        seminaire.AvantPremiereJournee && seminaire.Etat != EtatJournee.Excusee && !(seminaire.Le <= premiere.Le));

    private static IEnumerable<Anomalie> DeLEmargement(Journee journee, IReadOnlyCollection<Stagiaire> stagiaires, Feuille? feuille)
    {
        if (feuille is null || feuille.Lignes.Count == 0)
        {
            yield return new(NatureAnomalie.SansEmargement, $"« {journee.Titre} » s'est tenue le {journee.Le:dd/MM/yyyy} sans émargement.", journee.Id.Value);
            yield break;
        }

        var attente = feuille.Courantes.Count(ligne => !feuille.EstComplete(ligne));
        if (attente > 0) yield return new(NatureAnomalie.LignesNonSignees, $"« {journee.Titre} » : présences qui attendent une signature, {attente}.", journee.Id.Value);
        if (journee.DirectionRequise && !journee.Plan!.DemiJournees.All(demi => DirectionPresente(feuille, stagiaires, demi)))
            yield return new(NatureAnomalie.DirectionAbsente, $"La direction n'était pas présente à toute la journée « {journee.Titre} », le {journee.Le:dd/MM/yyyy}.", journee.Id.Value);
    }

    private static bool DirectionPresente(Feuille feuille, IReadOnlyCollection<Stagiaire> stagiaires, DemiJournee demi) => feuille.Courantes.Any(ligne =>
        ligne.DemiJournee == demi && ligne.Presence == Presence.Present
        && stagiaires.Any(stagiaire => stagiaire.Id == ligne.StagiaireId && stagiaire.Fonction == FonctionStagiaire.Direction));
}
