using SeveEmploi.AnimationRegionale.Groupements;

namespace SeveEmploi.AnimationRegionale.Experimentations;

/// <summary>Ce qu'un groupement a fait, pour compter l'expérimentation.</summary>
internal sealed record ParcoursDeGroupement(
    IReadOnlyList<EtapeDuGroupement> Etapes, IReadOnlyList<ContactAvecSiae> Contacts, IReadOnlyList<TempsAnimatrice> Temps, SubventionDuGroupement? Subvention);

/// <summary>Les propositions d'une année et ce qu'elles ont donné.</summary>
internal sealed record ComptesDesPropositions(int Propositions, int MisesEnRelation, int Pmsmp, int Embauches, int Refus, int SansSuite);

/// <summary>L'expérimentation en chiffres, pour une année.</summary>
/// <param name="GroupementsRencontres">Ceux qui ont accueilli l'animatrice dans l'année.</param>
/// <param name="DocumentsValides">Les groupements dont l'analyse a été validée dans l'année.</param>
/// <param name="Contacts">Les mises en contact d'un groupement et d'une SIAE.</param>
/// <param name="Delais">Entre deux étapes qui se suivent, pour celles franchies dans l'année.</param>
internal sealed record ChiffresExperimentationVue(
    int GroupementsVolontaires, int GroupementsRencontres, int DocumentsValides, int Contacts, int Partenariats, int Propositions, int MisesEnRelation, int Pmsmp, int Embauches,
    int Refus, int SansSuite, decimal HeuresValorisees, decimal TempsValoriseEur, int Subventions, decimal SubventionsEur, IReadOnlyList<DelaiEtapeVue> Delais);

/// <summary>Combien de jours sépare l'étape de la précédente.</summary>
/// <param name="Groupements">Combien l'ont franchie.</param>
/// <param name="MedianeJours">Null si aucun ne l'a franchie.</param>
internal sealed record DelaiEtapeVue(EtapeGroupement Etape, int Groupements, decimal? MedianeJours);

/// <summary>Compte l'expérimentation ; un fait compte dans l'année de sa date, quelle que soit celle où le groupement s'est porté volontaire.</summary>
internal static class BilanExperimentation
{
    public static ChiffresExperimentationVue Dresser(int annee, IReadOnlyCollection<ParcoursDeGroupement> groupements, ComptesDesPropositions propositions)
    {
        var temps = groupements.SelectMany(groupement => groupement.Temps).Where(temps => temps.Le.Year == annee).ToList();
        var subventions = groupements.Select(groupement => groupement.Subvention).OfType<SubventionDuGroupement>().Where(subvention => subvention.AccordeeLe.Year == annee).ToList();
        var contacts = groupements.SelectMany(groupement => groupement.Contacts).ToList();
        return new(
            Franchies(annee, groupements, EtapeGroupement.Volontaire), Franchies(annee, groupements, EtapeGroupement.AnimatriceAccueillie),
            Franchies(annee, groupements, EtapeGroupement.DocumentAnalyseValide), contacts.Count(contact => contact.OuvertLe.Year == annee),
            contacts.Count(contact => contact.PartenariatLe?.Year == annee), propositions.Propositions, propositions.MisesEnRelation, propositions.Pmsmp, propositions.Embauches,
            propositions.Refus, propositions.SansSuite, temps.Sum(t => t.Heures), temps.Sum(t => t.MontantEur), subventions.Count, subventions.Sum(s => s.MontantEur),
            [.. Enum.GetValues<EtapeGroupement>().Skip(1).Select(etape => Delai(annee, groupements, etape))]);
    }

    /// <summary>Celle du milieu ; entre deux, leur moyenne.</summary>
    public static decimal? Mediane(IEnumerable<int> valeurs)
    {
        var triees = valeurs.Order().ToList();
        if (triees.Count == 0) return null;

        var milieu = triees.Count / 2;
        return triees.Count % 2 == 1 ? triees[milieu] : (triees[milieu - 1] + triees[milieu]) / 2m;
    }

    private static int Franchies(int annee, IEnumerable<ParcoursDeGroupement> groupements, EtapeGroupement etape) =>
        groupements.Count(groupement => groupement.Etapes.Any(franchie => franchie.Etape == etape && franchie.Le.Year == annee));

    private static DelaiEtapeVue Delai(int annee, IEnumerable<ParcoursDeGroupement> groupements, EtapeGroupement etape)
    {
        var jours = (from groupement in groupements
                     from franchie in groupement.Etapes
                     where franchie.Etape == etape && franchie.Le.Year == annee
                     from precedente in groupement.Etapes
                     where precedente.Etape == etape - 1
                     select franchie.Le.DayNumber - precedente.Le.DayNumber).ToList();
        return new(etape, jours.Count, Mediane(jours));
    }
}
