using FsCheck;
using FsCheck.Fluent;
using SeveEmploi.Mobilisation.Candidatures;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests.Candidatures;

/// <summary>What no order of acts can obtain.</summary>
public sealed class ParcoursTests
{
    private static readonly (EtatCandidature, EtatCandidature)[] SortiesPermises =
    [
        (EtatCandidature.Retenue, EtatCandidature.Abandonnee),
        (EtatCandidature.ListeAttente, EtatCandidature.Abandonnee),
        (EtatCandidature.ListeAttente, EtatCandidature.Retenue),
    ];

    [Fact]
    [Trait("Exigence", "MOB-51")]
    [Trait("Exigence", "CFG-25")]
    public void Aucune_suite_de_actes_ne_transmet_un_dossier_dont_une_etape_manque() =>
        Verifier(Parcours.Complets, parcours => parcours.Jouer((candidature, acte, _, _) =>
        {
            if (candidature.TransmiseLe is null) return;
            foreach (var etape in parcours.Reglement.EtapesDe(candidature.Region).Where(etape => etape < Etape.Transmission))
                (Faite(candidature, etape) || SauteeAvecMotif(candidature, etape)).Should().BeTrue("{0} manque après {1}", etape, acte);
        }));

    [Fact]
    [Trait("Exigence", "MOB-51")]
    public void Une_candidature_close_ne_change_plus_que_par_abandon_ou_par_appel() =>
        Verifier(Parcours.Complets, parcours => parcours.Jouer((candidature, acte, _, avant) =>
        {
            if (avant < EtatCandidature.Retenue || candidature.Etat == avant) return;
            SortiesPermises.Should().Contain((avant, candidature.Etat), "{0}", acte);
        }));

    [Fact]
    [Trait("Exigence", "MOB-51")]
    public void Une_candidature_ne_recule_jamais() =>
        Verifier(Parcours.Complets, parcours => parcours.Jouer((candidature, acte, _, avant) =>
        {
            if (avant == EtatCandidature.ListeAttente && candidature.Etat == EtatCandidature.Retenue) return;
            ((int)candidature.Etat).Should().BeGreaterThanOrEqualTo((int)avant, "{0}", acte);
        }));

    [Fact]
    public void Un_acte_refuse_ne_laisse_aucun_fait()
    {
        Verifier(Parcours.Complets, parcours => parcours.Jouer((candidature, acte, refus, avant) =>
        {
            // « Envoi » and « constat » are three acts in one: some may have succeeded.
            if (refus is not null && acte.Nom != "constat")
            {
                candidature.Etat.Should().Be(avant, "{0}", acte);
                candidature.Events.Should().BeEmpty("{0}", acte);
            }
            candidature.ClearEvents();
        }));
    }

    [Fact]
    public void Aucun_acte_ne_date_de_avant_la_manifestation_ni_du_futur() =>
        Verifier(Parcours.Dates, parcours => parcours.Jouer((candidature, acte, refus, _) =>
        {
            if (refus is not null) return;
            acte.Le.Should().BeOnOrAfter(candidature.Manifestation.Le, "{0}", acte).And.BeOnOrBefore(acte.Aujourdhui, "{0}", acte);
        }));

    [Fact]
    public void Un_dossier_transmis_suit_tout_ce_que_il_contient() =>
        Verifier(Parcours.Complets, parcours => parcours.Jouer((candidature, acte, refus, _) =>
        {
            if (acte.Nom != "transmission" || refus is not null) return;
            var contenu = new[] { candidature.VisiteLe, candidature.Confirmation?.Le }.Concat(candidature.Syntheses.TakeLast(1).Select(fiche => (DateOnly?)fiche.Le));
            contenu.Should().OnlyContain(jour => jour == null || jour <= candidature.TransmiseLe);
            candidature.EstFerme.Should().NotBe(false);
        }));

    [Fact]
    [Trait("Exigence", "MOB-49")]
    public void Ni_avis_ni_silence_ne_change_le_sort_de_une_transmission() =>
        Prop.ForAll(Parcours.SansReponse, Parcours.Silences, (parcours, reponses) =>
        {
            var (muette, entendue) = (parcours.Jouer(), parcours.Jouer());
            foreach (var reponse in reponses.Actes)
                (reponse with { Le = Aujourdhui, Aujourdhui = Aujourdhui }).Jouer(entendue, parcours.Reglement);

            entendue.Transmettre(parcours.Reglement, Aujourdhui, Aujourdhui).Error.Should()
                .Be(muette.Transmettre(parcours.Reglement, Aujourdhui, Aujourdhui).Error);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Un_avis_rendu_ne_se_efface_pas_meme_retire()
    {
        Verifier(Parcours.Complets, parcours =>
        {
            var rendus = new Dictionary<AvisId, (DateOnly?, SensAvis?, string?)>();
            parcours.Jouer((candidature, _, _, _) =>
            {
                foreach (var avis in candidature.Avis.Where(avis => avis.EstRendu)) rendus.TryAdd(avis.Id, (avis.RenduLe, avis.Sens, avis.Texte));
                foreach (var (id, rendu) in rendus)
                {
                    var avis = candidature.Avis.Single(avis => avis.Id == id);
                    (avis.RenduLe, avis.Sens, avis.Texte).Should().Be(rendu);
                    avis.StatutAu(Aujourdhui).Should().Be(StatutAvis.Rendu);
                }
            });
        });
    }

    /// <summary>A property on a generator that never gets anywhere would prove nothing.</summary>
    [Fact]
    public void Les_suites_de_actes_tirees_au_sort_vont_partout()
    {
        var vus = new HashSet<EtatCandidature>();
        var (reponses, retraits) = (0, 0);
        foreach (var parcours in Parcours.Complets.Generator.Sample(1000))
        {
            var candidature = parcours.Jouer((candidature, _, _, _) => vus.Add(candidature.Etat));
            reponses += candidature.Avis.Count(avis => avis.EstRendu);
            retraits += candidature.Avis.Count(avis => avis.EstRendu && avis.RetireLe is not null);
        }
        vus.Should().BeEquivalentTo(Enum.GetValues<EtatCandidature>());
        reponses.Should().BePositive();
        retraits.Should().BePositive();
        Parcours.SansReponse.Generator.Sample(300)
            .Count(parcours => parcours.Jouer().Transmettre(parcours.Reglement, Aujourdhui, Aujourdhui).Error is null).Should().BeInRange(30, 299);
    }

    private static void Verifier(Arbitrary<Parcours> parcours, Action<Parcours> regle) =>
        Prop.ForAll(parcours, regle).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    // Read from the facts, not from EstFranchie: the law must not be checked by the code that states it.
    private static bool Faite(Candidature candidature, Etape etape) => etape switch
    {
        Etape.Manifestation => true,
        Etape.Entretien => candidature.Entretiens.Any(entretien => entretien.Avec(FonctionParticipant.Direction)),
        Etape.Preparation => candidature.Preparations.Count(preparation => preparation.VueLe is not null) == 3,
        Etape.Visite => candidature.Visite is not null,
        Etape.Synthese => candidature.Syntheses.Count > 0,
        Etape.Avis => candidature.Avis.Count > 0,
        Etape.Confirmation => candidature.Confirmation is not null,
        _ => false,
    };

    private static bool SauteeAvecMotif(Candidature candidature, Etape etape) =>
        candidature.EtapesSautees.Any(sautee => sautee.Etape == etape && sautee.Motif.Trim().Length > 0);
}
