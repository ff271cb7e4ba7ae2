using FsCheck;
using FsCheck.Fluent;

namespace SeveEmploi.BuildingBlocks.Tests;

public sealed class CalendrierTests
{
    private static readonly DateOnly Debut = new(2020, 1, 1);
    private static readonly ZoneCalendaire[] Zones = Enum.GetValues<ZoneCalendaire>();

    private static readonly (DateOnly Jour, ZoneCalendaire Zone)[] JoursDeVingtEtUnAns =
        [.. from rang in Enumerable.Range(0, new DateOnly(2041, 1, 1).DayNumber - Debut.DayNumber) from zone in Zones select (Debut.AddDays(rang), zone)];

    private static readonly Arbitrary<(DateOnly Jour, ZoneCalendaire Zone, int N)> Deplacements = (
        from rang in Gen.Choose(0, 7000)
        from zone in Gen.Elements(Zones)
        from n in Gen.Choose(-60, 60)
        select (Debut.AddDays(rang), zone, n)).ToArbitrary();

    [Fact]
    public void Un_jour_ferie_ou_de_fin_de_semaine_ne_se_travaille_jamais() =>
        JoursDeVingtEtUnAns.Where(cas => cas.Jour.EstOuvre(cas.Zone)).Should()
            .NotBeEmpty().And.NotContain(cas => JoursFeries.De(cas.Jour.Year, cas.Zone).Any(ferie => ferie.Jour == cas.Jour))
            .And.NotContain(cas => cas.Jour.DayOfWeek == DayOfWeek.Saturday || cas.Jour.DayOfWeek == DayOfWeek.Sunday);

    [Fact]
    public void Un_jour_de_semaine_qui_ne_se_travaille_pas_est_ferie() =>
        JoursDeVingtEtUnAns
            .Where(cas => cas.Jour.DayOfWeek is >= DayOfWeek.Monday and <= DayOfWeek.Friday && !cas.Jour.EstOuvre(cas.Zone))
            .Should().NotBeEmpty().And.OnlyContain(cas => cas.Jour.EstFerie(cas.Zone));

    [Fact]
    public void Le_jour_ouvre_suivant_est_ouvre_et_le_premier()
    {
        foreach (var (jour, zone) in JoursDeVingtEtUnAns)
        {
            var suivant = jour.JourOuvreSuivant(zone);
            var sautes = Enumerable.Range(jour.DayNumber, suivant.DayNumber - jour.DayNumber).Select(DateOnly.FromDayNumber);
            Assert.True(suivant.EstOuvre(zone) && !sautes.Any(saute => saute.EstOuvre(zone)), $"{jour} {zone}");
        }
    }

    [Fact]
    public void Le_dernier_jour_ouvre_du_mois_est_ouvre_et_le_dernier()
    {
        foreach (var (premier, zone) in JoursDeVingtEtUnAns.Where(cas => cas.Jour.Day == 1))
        {
            var dernier = Calendrier.DernierJourOuvreDuMois(premier.Year, premier.Month, zone);
            Assert.True(dernier.EstOuvre(zone) && dernier > premier, $"{premier} {zone}");
            dernier.AddDays(1).JourOuvreSuivant(zone).Month.Should().NotBe(premier.Month);
        }
    }

    [Theory]
    [InlineData(2026, 1, ZoneCalendaire.Metropole, "2026-01-30")]
    [InlineData(2026, 5, ZoneCalendaire.Metropole, "2026-05-29")]
    [InlineData(2026, 6, ZoneCalendaire.Metropole, "2026-06-30")]
    [InlineData(2024, 3, ZoneCalendaire.Metropole, "2024-03-29")]
    [InlineData(2024, 3, ZoneCalendaire.AlsaceMoselle, "2024-03-28")]
    [InlineData(2024, 2, ZoneCalendaire.Metropole, "2024-02-29")]
    public void Le_dernier_jour_ouvre_depend_de_la_zone(int annee, int mois, ZoneCalendaire zone, string attendu) =>
        Calendrier.DernierJourOuvreDuMois(annee, mois, zone).Should().Be(Le(attendu));

    [Theory]
    [InlineData("2026-05-13", 1, ZoneCalendaire.Metropole, "2026-05-15")]
    [InlineData("2026-05-15", 5, ZoneCalendaire.Metropole, "2026-05-22")]
    [InlineData("2026-05-15", 5, ZoneCalendaire.Martinique, "2026-05-26")]
    [InlineData("2026-05-16", 1, ZoneCalendaire.Metropole, "2026-05-18")]
    [InlineData("2026-05-16", 0, ZoneCalendaire.Metropole, "2026-05-16")]
    [InlineData("2026-05-18", -1, ZoneCalendaire.Metropole, "2026-05-15")]
    [InlineData("2026-12-24", 1, ZoneCalendaire.AlsaceMoselle, "2026-12-28")]
    public void Ajouter_des_jours_ouvres_saute_les_autres(string jour, int n, ZoneCalendaire zone, string attendu) =>
        Le(jour).AjouterJoursOuvres(n, zone).Should().Be(Le(attendu));

    [Fact]
    public void Entre_un_jour_et_son_deplacement_il_y_a_n_jours_ouvres() =>
        Prop.ForAll(Deplacements, cas =>
        {
            var arrivee = cas.Jour.AjouterJoursOuvres(cas.N, cas.Zone);
            var (premier, dernier) = cas.N < 0 ? (arrivee, cas.Jour.AddDays(-1)) : (cas.Jour.AddDays(1), arrivee);
            var ouvres = Enumerable.Range(premier.DayNumber, dernier.DayNumber - premier.DayNumber + 1)
                .Count(numero => DateOnly.FromDayNumber(numero).EstOuvre(cas.Zone));
            return ouvres == Math.Abs(cas.N) && (cas.N == 0 || arrivee.EstOuvre(cas.Zone));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Avancer_puis_reculer_ramene_au_meme_jour_ouvre() =>
        Prop.ForAll(Deplacements, cas =>
        {
            var depart = cas.Jour.JourOuvreSuivant(cas.Zone);
            return depart.AjouterJoursOuvres(cas.N, cas.Zone).AjouterJoursOuvres(-cas.N, cas.Zone) == depart;
        }).QuickCheckThrowOnFailure();

    private static DateOnly Le(string jour) => DateOnly.ParseExact(jour, "yyyy-MM-dd");
}
