using FsCheck;
using FsCheck.Fluent;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Indicateurs.Completude;
using SeveEmploi.Indicateurs.Participations;
using SeveEmploi.Indicateurs.Saisies;

namespace SeveEmploi.Indicateurs.Tests.Completude;

public sealed class SituationTests
{
    private static readonly DateOnly Terme = new(2022, 4, 10);

    [Fact]
    public void Le_jour_du_terme_est_encore_a_temps_et_le_lendemain_est_en_retard()
    {
        Situer(Terme, EtatSaisie.Envoyee, Terme).Should().Be(SituationDuMois.ATemps);
        Situer(Terme.AddDays(1), EtatSaisie.Validee, Terme.AddDays(1)).Should().Be(SituationDuMois.EnRetard);
    }

    [Fact]
    public void Un_mois_manque_le_lendemain_de_son_terme_et_n_est_pas_attendu_le_jour_meme()
    {
        Situer(Terme, null, null).Should().Be(SituationDuMois.NonAttendu);
        Situer(Terme.AddDays(1), null, null).Should().Be(SituationDuMois.Manquant);
        Situer(Terme.AddDays(1), EtatSaisie.Brouillon, null).Should().Be(SituationDuMois.Manquant);
        Situer(Terme.AddDays(1), EtatSaisie.Renvoyee, Terme).Should().Be(SituationDuMois.Manquant);
    }

    [Fact]
    public void Un_mois_exempte_ou_hors_de_la_participation_n_est_jamais_attendu()
    {
        Situer(Terme.AddDays(1), EtatSaisie.Exemptee, null).Should().Be(SituationDuMois.Exempte);
        Situer(Terme.AddYears(1), null, null, premier: 4).Should().Be(SituationDuMois.NonAttendu);
        Situer(Terme.AddYears(1), null, null, premier: 1, dernier: 2).Should().Be(SituationDuMois.NonAttendu);
    }

    [Fact]
    public void Aucun_taux_ne_depasse_cent_pour_cent_et_les_parts_font_le_tout() => Prop.ForAll<NonNegativeInt, NonNegativeInt, NonNegativeInt>((aTemps, enRetard, manquants) =>
    {
        var compte = new Decompte(aTemps.Get, enRetard.Get, manquants.Get, 3);

        compte.Attendus.Should().Be(compte.Rendus + compte.Manquants);
        (compte.Completude.Valeur ?? 0).Should().BeInRange(compte.Ponctualite.Valeur ?? 0, 100);
        compte.Completude.EstCalculable.Should().Be(compte.Attendus > 0);
    }).QuickCheckThrowOnFailure();

    private static SituationDuMois Situer(DateOnly le, EtatSaisie? etat, DateOnly? envoyeeLe, int premier = 1, int dernier = 12) => Suivi.Situer(
        new Participation { StructureNom = "ASTA", Departement = Departement.De("14"), Region = Departement.De("14").Region, PremierMois = premier, DernierMois = dernier },
        3, Terme, le, etat, envoyeeLe);
}
