using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Comites;

namespace SeveEmploi.Mobilisation.DonneesNationales;

/// <summary>Les séances où une région du pays imaginaire décide de ses candidatures : cent dossiers au plus, comme une journée peut en voir.</summary>
internal sealed class ComiteFictif(AppelFictif appel, Campagne campagne, Region region)
{
    private const int DossiersParSeance = 100;
    private const int SeancesParRegion = 10_000;
    private const int Quorum = 2;

    private int _seances;
    private int _retenues;

    /// <summary>Chaque candidature transmise a sa décision, sauf celles que l'on laisse au prochain comité.</summary>
    public IEnumerable<Comite> Decider(IEnumerable<(Candidature Candidature, EtatCandidature Etat)> instruites) =>
        instruites.Where(dossier => Sens(dossier.Etat) is not null).Chunk(DossiersParSeance).Select(Tenir);

    private static SensDecision? Sens(EtatCandidature etat) => etat switch
    {
        EtatCandidature.Retenue => SensDecision.Retenue,
        EtatCandidature.ListeAttente => SensDecision.ListeAttente,
        EtatCandidature.NonRetenue => SensDecision.NonRetenue,
        _ => null,
    };

    private Comite Tenir((Candidature Candidature, EtatCandidature Etat)[] dossiers)
    {
        var comite = Convoquer(dossiers.Select(dossier => dossier.Candidature), appel.PremierComite.AddDays(_seances % AppelFictif.JoursDeComite));
        comite.Ouvrir([.. comite.Membres.Select(membre => membre.Id)], comite.ReuniLe, appel.Pays.Jour).DoitPasser();
        Guid[] votants = [.. comite.Membres.Where(membre => membre.Voix == Voix.Deliberative).Select(membre => membre.Id.Value)];
        var rang = 0;
        foreach (var (candidature, etat) in dossiers)
        {
            var sens = Sens(etat)!.Value;
            int? attente = sens == SensDecision.ListeAttente ? ++rang : null;
            comite.Statuer(candidature.Id, new(sens, Motif(sens), attente, votants)).DoitPasser();
        }

        Cible[] cibles = campagne.ObjectifDe(region) is { } places ? [new(region, places, _retenues)] : [];
        comite.Clore(cibles, [], comite.ReuniLe, appel.Pays.Jour).DoitPasser();
        _retenues += dossiers.Count(dossier => dossier.Etat == EtatCandidature.Retenue);
        foreach (var (decide, (candidature, _)) in comite.DossiersDecides.Zip(dossiers)) candidature.Appliquer(comite.DecisionDe(decide)).DoitPasser();
        return comite;
    }

    private Comite Convoquer(IEnumerable<Candidature> candidatures, DateOnly reuniLe)
    {
        var rang = (((appel.Promotion * 100L) + Region.Toutes.Index().First(connue => connue.Item == region).Index) * SeancesParRegion) + _seances++;
        var comite = Comite.Planifier(campagne, region, reuniLe, Quorum, reuniLe.AddDays(-60)).Value.AvecId(appel.Pays.Id("comite", rang));
        _ = comite.AjouterMembre("Claire Duval", "DREETS", Voix.Deliberative).Value;
        _ = comite.AjouterMembre("Marc Petit", "Fédération des acteurs de la solidarité", Voix.Deliberative).Value;
        _ = comite.AjouterMembre("Anne Roy", "Réseaux de l'insertion", Voix.Deliberative).Value;
        _ = comite.AjouterMembre("Paul Brun", "France Travail", Voix.Consultative).Value;
        foreach (var candidature in candidatures) comite.InscrireDossier(candidature).DoitPasser();
        comite.Convoquer(reuniLe.AddDays(-15), appel.Pays.Jour).DoitPasser();
        return comite;
    }

    private static string Motif(SensDecision sens) => sens switch
    {
        SensDecision.Retenue => "Équipe engagée, projet solide.",
        SensDecision.ListeAttente => "Projet solide ; les places manquent.",
        SensDecision.NonRetenue => "La direction n'est pas encore disponible.",
        _ => throw new ArgumentOutOfRangeException(nameof(sens), sens, null),
    };
}
