namespace SeveEmploi.AnimationRegionale.Accompagnements;

/// <summary>Comment des accompagnements notés un par un deviennent des lignes du tableau de l'année.</summary>
internal static class ActionsDesAccompagnements
{
    /// <summary>Retirés, ils ne comptent pas.</summary>
    public static IEnumerable<ActionComptee> Compter(IEnumerable<Accompagnement> accompagnements) => accompagnements
        .Where(accompagnement => accompagnement.RetireLe is null)
        .GroupBy(accompagnement => (accompagnement.Cible, accompagnement.Nature, accompagnement.Programme))
        .OrderBy(memes => memes.Key)
        .Select(memes => new ActionComptee(
            Action(memes.Key.Cible, memes.Key.Nature), Cible(memes.Key.Cible, memes.Key.Programme), memes.Key.Programme,
            string.Join(", ", memes.SelectMany(accompagnement => accompagnement.Themes).Distinct().Order().Select(Libelle)), memes.Count(), OrigineAction.Accompagnements));

    public static string Libelle(ThemeAccompagnement theme) => theme switch
    {
        ThemeAccompagnement.Evaluations => "évaluations",
        ThemeAccompagnement.RegulationFormation => "régulation formation",
        ThemeAccompagnement.PratiquesProfessionnelles => "pratiques professionnelles",
        ThemeAccompagnement.TensionsExternes => "tensions externes",
        ThemeAccompagnement.OrganisationLogistique => "organisation et logistique",
        ThemeAccompagnement.RetourExperience => "retour d'expérience",
        ThemeAccompagnement.Communication => "communication",
        ThemeAccompagnement.PreparationCopil => "préparation COPIL",
        ThemeAccompagnement.RencontresPartenariales => "rencontres partenariales",
        ThemeAccompagnement.Temoignages => "témoignages",
        ThemeAccompagnement.Autre => "autre",
        _ => throw new ArgumentOutOfRangeException(nameof(theme), theme, null),
    };

    /// <summary>In the words of the published table (ANI-57): the same action, whoever counts it, makes one line.</summary>
    private static string Action(CibleAccompagnement cible, NatureAccompagnement nature) => (cible, nature) switch
    {
        (CibleAccompagnement.Structures, NatureAccompagnement.Individuel) => "Accompagnement individuel",
        (CibleAccompagnement.Structures, NatureAccompagnement.Collectif) => "Accompagnement collectif",
        (CibleAccompagnement.Formateurs, NatureAccompagnement.Individuel) => "Temps individuels pour les formateurs",
        (CibleAccompagnement.Formateurs, NatureAccompagnement.Collectif) => "Temps collectifs d'échange pour les formateurs",
        (CibleAccompagnement.Partenaires, _) => "Rencontres partenariales",
        _ => throw new ArgumentOutOfRangeException(nameof(cible), cible, null),
    };

    private static string Cible(CibleAccompagnement cible, Programme? programme) => (cible, programme) switch
    {
        (_, Programme.Seve1) => "SEVE 1",
        (_, Programme.Seve2) => "SEVE 2",
        (CibleAccompagnement.Structures, _) => "Structures",
        (CibleAccompagnement.Formateurs, _) => "Formateurs",
        _ => "Partenaires",
    };
}
