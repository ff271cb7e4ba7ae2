namespace SeveEmploi.BuildingBlocks.Tests;

public sealed class JoursFeriesTests
{
    private static readonly ZoneCalendaire[] Zones = Enum.GetValues<ZoneCalendaire>();

    private static IEnumerable<int> Annees => Enumerable.Range(JoursFeries.PremiereAnnee, JoursFeries.DerniereAnnee - JoursFeries.PremiereAnnee + 1);

    [Theory]
    [InlineData(2008, "01/01 24/03 01/05 01/05 08/05 12/05 14/07 15/08 01/11 11/11 25/12")]
    [InlineData(2019, "01/01 22/04 01/05 08/05 30/05 10/06 14/07 15/08 01/11 11/11 25/12")]
    [InlineData(2024, "01/01 01/04 01/05 08/05 09/05 20/05 14/07 15/08 01/11 11/11 25/12")]
    [InlineData(2025, "01/01 21/04 01/05 08/05 29/05 09/06 14/07 15/08 01/11 11/11 25/12")]
    [InlineData(2026, "01/01 06/04 01/05 08/05 14/05 25/05 14/07 15/08 01/11 11/11 25/12")]
    [InlineData(2038, "01/01 26/04 01/05 08/05 03/06 14/06 14/07 15/08 01/11 11/11 25/12")]
    public void La_metropole_suit_le_calendrier_officiel(int annee, string jours) =>
        string.Join(' ', JoursFeries.De(annee, ZoneCalendaire.Metropole).Select(ferie => $"{ferie.Jour:dd'/'MM}")).Should().Be(jours);

    [Theory]
    [InlineData(ZoneCalendaire.Metropole, 2026, "")]
    [InlineData(ZoneCalendaire.SaintPierreEtMiquelon, 2026, "")]
    [InlineData(ZoneCalendaire.AlsaceMoselle, 2024, "29/03 26/12")]
    [InlineData(ZoneCalendaire.AlsaceMoselle, 2026, "03/04 26/12")]
    [InlineData(ZoneCalendaire.Guadeloupe, 2026, "27/05")]
    [InlineData(ZoneCalendaire.Martinique, 2026, "22/05")]
    [InlineData(ZoneCalendaire.Guyane, 2026, "10/06")]
    [InlineData(ZoneCalendaire.Reunion, 2026, "20/12")]
    [InlineData(ZoneCalendaire.Mayotte, 2026, "27/04")]
    [InlineData(ZoneCalendaire.SaintBarthelemy, 2026, "09/10")]
    [InlineData(ZoneCalendaire.SaintMartin, 2026, "28/05")]
    [InlineData(ZoneCalendaire.WallisEtFutuna, 2026, "28/04 29/07")]
    [InlineData(ZoneCalendaire.PolynesieFrancaise, 2024, "05/03 29/03 29/06")]
    [InlineData(ZoneCalendaire.PolynesieFrancaise, 2025, "05/03 18/04 20/11")]
    [InlineData(ZoneCalendaire.PolynesieFrancaise, 2026, "05/03 03/04 20/11")]
    [InlineData(ZoneCalendaire.NouvelleCaledonie, 2026, "24/09")]
    public void Chaque_zone_ajoute_ses_fetes_a_celles_de_la_loi(ZoneCalendaire zone, int annee, string jours)
    {
        var locaux = JoursFeries.De(annee, zone).Except(JoursFeries.De(annee, ZoneCalendaire.Metropole));

        string.Join(' ', locaux.Select(ferie => $"{ferie.Jour:dd'/'MM}")).Should().Be(jours);
        JoursFeries.De(annee, zone).Should().Contain(JoursFeries.De(annee, ZoneCalendaire.Metropole));
    }

    [Fact]
    public void Les_noms_sont_ceux_des_agendas() =>
        JoursFeries.De(2026, ZoneCalendaire.AlsaceMoselle).Select(ferie => ferie.Nom).Should().Equal(
            "Jour de l'An", "Vendredi saint", "Lundi de Pâques", "Fête du Travail", "Victoire de 1945", "Ascension", "Lundi de Pentecôte",
            "Fête nationale", "Assomption", "Toussaint", "Armistice de 1918", "Noël", "Saint-Étienne");

    [Fact]
    public void Chaque_zone_a_chaque_annee_onze_a_quatorze_fetes_dans_l_ordre()
    {
        foreach (var (annee, zone) in from annee in Annees from zone in Zones select (annee, zone))
        {
            var feries = JoursFeries.De(annee, zone);
            feries.Should().HaveCountGreaterThanOrEqualTo(11).And.HaveCountLessThanOrEqualTo(14);
            feries.Select(ferie => ferie.Jour).Should().BeInAscendingOrder();
            feries.Should().OnlyContain(ferie => ferie.Jour.Year == annee && ferie.Nom != "");
        }
    }

    [Fact]
    public void Les_fetes_mobiles_gardent_leur_jour_de_la_semaine()
    {
        foreach (var annee in Annees)
        {
            var feries = JoursFeries.De(annee, ZoneCalendaire.AlsaceMoselle).ToDictionary(ferie => ferie.Nom, ferie => ferie.Jour);
            feries["Vendredi saint"].DayOfWeek.Should().Be(DayOfWeek.Friday);
            feries["Lundi de Pâques"].DayOfWeek.Should().Be(DayOfWeek.Monday);
            feries["Ascension"].DayOfWeek.Should().Be(DayOfWeek.Thursday);
            feries["Lundi de Pentecôte"].DayOfWeek.Should().Be(DayOfWeek.Monday);
            (feries["Lundi de Pentecôte"].DayNumber - feries["Ascension"].DayNumber).Should().Be(11);
        }
    }

    [Fact]
    public void Paques_est_le_meme_selon_Gauss()
    {
        foreach (var annee in Annees)
        {
            var lundi = JoursFeries.De(annee, ZoneCalendaire.Metropole).Single(ferie => ferie.Nom == "Lundi de Pâques");
            lundi.Jour.Should().Be(PaquesSelonGauss(annee).AddDays(1));
        }
    }

    [Theory]
    [InlineData(1899)]
    [InlineData(2200)]
    [InlineData(0)]
    [InlineData(int.MaxValue)]
    public void Une_annee_hors_du_calcul_est_refusee(int annee) =>
        FluentActions.Invoking(() => JoursFeries.De(annee, ZoneCalendaire.Metropole)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Une_zone_inconnue_est_refusee() =>
        FluentActions.Invoking(() => JoursFeries.De(2026, (ZoneCalendaire)99)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Personne_ne_change_le_calendrier_des_autres() =>
        ((ICollection<JourFerie>)JoursFeries.De(2026, ZoneCalendaire.Metropole)).IsReadOnly.Should().BeTrue();

    private static DateOnly PaquesSelonGauss(int annee)
    {
        var siecle = annee / 100;
        var m = (15 - ((13 + (8 * siecle)) / 25) + siecle - (siecle / 4)) % 30;
        var n = (4 + siecle - (siecle / 4)) % 7;
        var d = ((19 * (annee % 19)) + m) % 30;
        var e = ((2 * (annee % 4)) + (4 * (annee % 7)) + (6 * d) + n) % 7;
        if (d == 29 && e == 6) return new(annee, 4, 19);
        if (d == 28 && e == 6 && ((11 * m) + 11) % 30 < 19) return new(annee, 4, 18);
        return new DateOnly(annee, 3, 22).AddDays(d + e);
    }
}
