using System.Globalization;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Obligations;

namespace SeveEmploi.Echeancier.Tests.Obligations;

public sealed class ObligationTests
{
    private static readonly DateOnly Ouverture = new(2024, 4, 1);
    private static readonly DateOnly Terme = new(2024, 4, 10);

    private readonly Obligation _obligation = Posee("14");

    [Theory]
    [Trait("Exigence", "MOB-25")]
    [InlineData("14", "2024-04-10T21:59:59Z", "2024-04-10T22:00:00Z")] // Paris, summer time
    [InlineData("974", "2024-04-10T19:59:59Z", "2024-04-10T20:00:00Z")] // Réunion is four hours ahead of UTC
    [InlineData("971", "2024-04-11T03:59:59Z", "2024-04-11T04:00:00Z")] // Guadeloupe is four behind
    [InlineData("987", "2024-04-11T09:59:59Z", "2024-04-11T10:00:00Z")] // Tahiti is ten behind
    public void Un_terme_est_tenu_jusqu_a_la_derniere_seconde_du_jour_a_l_heure_du_territoire(string departement, string avant, string apres)
    {
        Posee(departement).EtatLe(DateTimeOffset.Parse(avant, CultureInfo.InvariantCulture)).Should().Be(EtatObligation.Ouverte);
        Posee(departement).EtatLe(DateTimeOffset.Parse(apres, CultureInfo.InvariantCulture)).Should().Be(EtatObligation.EnRetard);
    }

    [Fact]
    public void Avant_son_ouverture_elle_est_a_venir() =>
        _obligation.EtatLe(new(2024, 3, 31, 12, 0, 0, TimeSpan.Zero)).Should().Be(EtatObligation.AVenir);

    [Theory]
    [InlineData("2024-04-10", EtatObligation.HonoreeATemps)]
    [InlineData("2024-04-11", EtatObligation.HonoreeEnRetard)]
    internal void Honoree_le_jour_dit_elle_l_est_a_temps_le_lendemain_en_retard(string le, EtatObligation etat)
    {
        _obligation.Honorer(DateOnly.Parse(le, CultureInfo.InvariantCulture)).Error.Should().BeNull();
        _obligation.EtatLe(DateTimeOffset.MaxValue).Should().Be(etat);
    }

    [Fact]
    public void Honoree_deux_fois_le_premier_jour_compte()
    {
        _obligation.Honorer(Terme);

        _obligation.Honorer(Terme.AddDays(3)).Error.Should().Be(new ObligationDejaClose(EtatObligation.HonoreeATemps));
        _obligation.CloseLe.Should().Be(Terme);
    }

    [Fact]
    [Trait("Exigence", "SUI-52")]
    public void Reportee_elle_repasse_par_ses_paliers_et_la_meme_date_ne_change_rien()
    {
        _obligation.Reporter("mars 2024", Ouverture, Terme.AddDays(5)).Error.Should().BeNull();
        (_obligation.Echeance, _obligation.Sequence).Should().Be((Terme.AddDays(5), 1));

        _obligation.Reporter("mars 2024", Ouverture, Terme.AddDays(5));
        _obligation.Sequence.Should().Be(1);
    }

    [Fact]
    [Trait("Exigence", "SUI-52")]
    public void Une_date_retiree_puis_remise_rouvre_ce_que_le_programme_avait_leve_et_rien_d_autre()
    {
        _obligation.Lever("La date est retirée du calendrier.", Obligation.Programme, Ouverture);
        _obligation.Reporter("mars 2024", Ouverture, Terme).Error.Should().BeNull();
        (_obligation.EstClose, _obligation.Motif, _obligation.Sequence).Should().Be((false, null, 1));

        _obligation.Lever("Elle est partie.", "Zoé Martin", Ouverture);
        _obligation.Reporter("mars 2024", Ouverture, Terme.AddDays(9)).Error.Should().Be(new ObligationDejaClose(EtatObligation.Levee));
    }

    [Fact]
    public void Un_report_avant_l_ouverture_ou_apres_la_cloture_est_refuse()
    {
        _obligation.Reporter("", Ouverture, Ouverture.AddDays(-1)).Error.Should().Be(new EcheanceAvantOuverture(Ouverture, Ouverture.AddDays(-1)));
        _obligation.Lever("La structure est partie.", "Zoé Martin", Terme);
        _obligation.Reporter("", Ouverture, Terme.AddDays(9)).Error.Should().Be(new ObligationDejaClose(EtatObligation.Levee));
        _obligation.Echeance.Should().Be(Terme);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Lever_ou_exempter_sans_motif_est_refuse(string motif)
    {
        _obligation.Lever(motif, "Zoé Martin", Terme).Error.Should().Be(new MotifDispenseManquant());
        _obligation.Exempter(motif, "Zoé Martin", Terme).Error.Should().Be(new MotifDispenseManquant());
        _obligation.EstClose.Should().BeFalse();
    }

    [Fact]
    public void Une_dispense_garde_qui_quand_et_pourquoi()
    {
        _obligation.Exempter("Arrivée en cours d'année", "Zoé Martin", Terme).Error.Should().BeNull();

        (_obligation.EtatLe(DateTimeOffset.MaxValue), _obligation.Motif, _obligation.Par, _obligation.CloseLe)
            .Should().Be((EtatObligation.Exemptee, "Arrivée en cours d'année", "Zoé Martin", Terme));
    }

    [Fact]
    public void Une_echeance_avant_l_ouverture_est_refusee() =>
        Obligation.Poser(new("m", "n", "o"), "", National(), Terme, Ouverture, null).Error.Should().Be(new EcheanceAvantOuverture(Terme, Ouverture));

    [Fact]
    public void Posee_apres_son_terme_elle_n_a_que_les_relances_a_venir() =>
        _obligation.PremierRappel(Politique.Ordinaire, new(2024, 4, 20, 9, 0, 0, TimeSpan.Zero))!.Value.Palier.Should().Be(17);

    private static Concernes National() => new(null, null, null, null, null, null);

    private static Obligation Posee(string departement) => Obligation.Poser(
        new("indicateurs", "saisie_mensuelle", "x:2024-03"), "mars 2024", National() with { Departement = Departement.De(departement) }, Ouverture, Terme, null).Value;
}
