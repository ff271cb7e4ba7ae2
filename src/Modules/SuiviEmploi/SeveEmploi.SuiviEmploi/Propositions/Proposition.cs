using SeveEmploi.Indicateurs.Contracts;

namespace SeveEmploi.SuiviEmploi.Propositions;

/// <summary>Un nombre proposé, d'où il vient, et ce que la SIAE a saisi : elle garde le dernier mot.</summary>
/// <param name="Definition">Ce qui a été compté.</param>
/// <param name="Saisie">Ce que la SIAE a rendu ; null tant que le mois ne l'est pas.</param>
/// <param name="Ecart">La saisie moins la proposition ; null sans saisie.</param>
internal sealed record PropositionVue(string Code, string Definition, int Proposee, decimal? Saisie, decimal? Ecart, IReadOnlyList<FaitProposeVue> Faits);

/// <summary>Un fait derrière un nombre : le suivi ou l'entreprise, et le jour.</summary>
internal sealed record FaitProposeVue(Guid? SuiviId, Guid? EntrepriseId, string Libelle, DateOnly Le);

/// <summary>Les indicateurs que les faits d'un mois proposent, i10 excepté : nul fait ne dit le temps passé.</summary>
internal static class Proposition
{
    private static readonly (string Code, string Source, bool Issus, string Definition)[] Definitions =
    [
        ("i1", "i1", false, "Contrats en emploi durable (CDI, CDD ou intérim d'au moins le seuil) signés dans le mois, hors transformations."),
        ("i2", "i1", true, "Parmi ceux-là, les contrats issus d'une PMSMP ou d'une mise à disposition."),
        ("i3", "i3", false, "Contrats hors emploi durable signés dans le mois : CDD court, intérim, contrat passerelle."),
        ("i4", "i3", true, "Parmi ceux-là, les contrats issus d'une PMSMP ou d'une mise à disposition."),
        ("i5", "i5", false, "Mises en relation collectives menées dans le mois ; une action partagée par plusieurs entreprises compte une fois."),
        ("i6", "i6", false, "Mises en situation individuelles commencées dans le mois : PMSMP, mises à disposition, immersions."),
        ("i7", "i7", false, "Rendez-vous tenus avec un employeur, sur place, par téléphone ou en visio, pour une personne en emploi."),
        ("i8", "i8", false, "Périodes d'essai d'emplois durables validées dans le mois."),
        ("i9", "i9", false, "Contrats courts transformés en emploi durable dans le mois ; ils ne se recomptent pas dans i1."),
        ("i11", "i11", false, "Entreprises venues d'elles-mêmes pour recruter, une fois par mois chacune."),
    ];

    public static IReadOnlyList<PropositionVue> Dresser(IReadOnlyList<FaitDuMois> faits, ReleveAnnuelVue? releve, int mois)
    {
        var parIndicateur = faits.ToLookup(fait => fait.Indicateur);
        return [.. Definitions.Select(definition =>
        {
            var derriere = parIndicateur[definition.Source].Where(fait => !definition.Issus || fait.VientDUneMiseEnSituation)
                .Select(fait => new FaitProposeVue(fait.SuiviId, fait.EntrepriseId, fait.Libelle, fait.Le)).ToList();
            var saisie = releve?.Ligne(definition.Code)?.Mois[mois - 1];
            return new PropositionVue(definition.Code, definition.Definition, derriere.Count, saisie, saisie - derriere.Count, derriere);
        })];
    }
}
