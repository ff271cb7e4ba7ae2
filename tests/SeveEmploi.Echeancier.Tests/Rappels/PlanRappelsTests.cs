using System.Globalization;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Rappels;

namespace SeveEmploi.Echeancier.Tests.Rappels;

public sealed class PlanRappelsTests
{
    private static readonly DateOnly PremierJour = new(2024, 1, 1);
    private static readonly DateOnly DernierJour = new(2040, 12, 31);

    /// <summary>One département of each holiday zone, with its own hour.</summary>
    private static readonly IReadOnlyList<Departement> UnParZone =
        [.. Departement.Tous.Concat(Departement.Collectivites).GroupBy(departement => departement.Zone).Select(memes => memes.First())];

    /// <summary>Every policy of the programme, and the extremes.</summary>
    private static readonly IReadOnlyList<Politique> Politiques =
    [
        .. NaturesDuProgramme.Toutes().Select(nature => nature.Politique).DistinctBy(politique => string.Join(',', politique.Tous)),
        new() { Paliers = [0] },
        new() { Paliers = [-1, 0, 1], RelanceTousLes = 1, Relances = Politique.RelancesMax },
        new() { Paliers = [-366, 366], RelanceTousLes = 7, Relances = 4 },
    ];

    [Fact]
    [Trait("Exigence", "XC-66")]
    public void De_2024_a_2040_chaque_palier_part_une_fois_un_jour_ouvre_du_bon_cote_du_terme()
    {
        UnParZone.Should().HaveCount(Enum.GetValues<ZoneCalendaire>().Length);
        var (manques, mauvais, verifies) = (0, 0, 0);
        Parallel.ForEach(UnParZone, departement =>
        {
            foreach (var politique in Politiques)
            {
                var attendus = politique.Tous.ToList();
                for (var echeance = PremierJour; echeance <= DernierJour; echeance = echeance.AddDays(1))
                {
                    var departs = PlanRappels.Departs(echeance, politique, departement.Zone).ToList();
                    if (!departs.Select(depart => depart.Palier).SequenceEqual(attendus)) Interlocked.Increment(ref manques);
                    foreach (var depart in departs)
                    {
                        Interlocked.Increment(ref verifies);
                        if (!EstJuste(depart, echeance, departement.Zone)) Interlocked.Increment(ref mauvais);
                    }
                }
            }
        });

        verifies.Should().BeGreaterThan(5_000_000);
        manques.Should().Be(0);
        mauvais.Should().Be(0);
    }

    [Fact]
    [Trait("Exigence", "XC-66")]
    public void Un_balayage_qui_manque_des_jours_au_hasard_ne_perd_et_ne_double_aucun_palier()
    {
        var hasard = new Random(4);
        foreach (var departement in UnParZone)
        {
            foreach (var politique in Politiques)
            {
                for (var essai = 0; essai < 40; essai++)
                {
                    var echeance = PremierJour.AddDays(hasard.Next(DernierJour.DayNumber - PremierJour.DayNumber));
                    Balayes(echeance, politique, departement.Zone, hasard).Should().Equal(politique.Tous);
                }
            }
        }
    }

    [Fact]
    public void A_chaque_minute_de_trois_annees_une_fenetre_est_ouverte_le_jour_ou_attend_le_prochain_jour_ouvre()
    {
        foreach (var departement in UnParZone)
        {
            var lieu = Lieu.De(departement, null);
            for (var instant = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero); instant.Year < 2027; instant = instant.AddMinutes(97))
            {
                var fenetre = PlanRappels.ProchaineFenetre(instant, lieu);
                fenetre.Should().BeOnOrAfter(instant).And.BeBefore(instant.AddDays(6));
                lieu.Jour(fenetre).EstOuvre(departement.Zone).Should().BeTrue("{0} in {1}", fenetre, departement.Zone);
                lieu.Heure(fenetre).Should().BeOnOrAfter(new(8, 0)).And.BeBefore(new(18, 0));
                if (fenetre > instant) lieu.Heure(fenetre).Should().Be(new TimeOnly(8, 0));
            }
        }
    }

    [Theory]
    [InlineData(-1, "2024-05-03")] // the eve is the first of a long week-end: it leaves before it
    [InlineData(0, "2024-05-06")]
    [InlineData(1, "2024-05-07")]
    [InlineData(2, "2024-05-10")] // 8 May and Ascension are holidays
    public void Un_jour_chome_avance_ce_qui_precede_le_terme_et_retarde_ce_qui_le_suit(int palier, string jour) =>
        PlanRappels.Departs(new(2024, 5, 6), new() { Paliers = [palier] }, ZoneCalendaire.Metropole).Should().Equal(new Depart(palier, DateOnly.Parse(jour, CultureInfo.InvariantCulture)));

    [Fact]
    public void Un_terme_un_dimanche_se_rappelle_le_vendredi() =>
        PlanRappels.Departs(new(2024, 3, 31), new() { Paliers = [0] }, ZoneCalendaire.AlsaceMoselle).Should().Equal(new Depart(0, new(2024, 3, 28)));

    [Fact]
    public void Ce_qui_tombait_avant_la_pose_n_a_jamais_ete_du()
    {
        var politique = Politique.Ordinaire;
        PlanRappels.Suivant(new(2024, 6, 28), politique, ZoneCalendaire.Metropole, null, new(2024, 6, 14)).Should().Be(new Depart(-7, new(2024, 6, 21)));
        PlanRappels.Suivant(new(2024, 6, 28), politique, ZoneCalendaire.Metropole, null, new(2024, 6, 13)).Should().Be(new Depart(-15, new(2024, 6, 13)));
        PlanRappels.Suivant(new(2024, 6, 28), politique, ZoneCalendaire.Metropole, null, new(2026, 6, 28)).Should().BeNull();
    }

    /// <summary>Looks on some days only, as a host that is stopped now and then: at each look, everything the day has reached is taken.</summary>
    private static List<int> Balayes(DateOnly echeance, Politique politique, ZoneCalendaire zone, Random hasard)
    {
        var pris = new List<int>();
        for (var jour = echeance.AddDays(-400); PlanRappels.Suivant(echeance, politique, zone, Dernier(pris), DateOnly.MinValue) is { } suivant; jour = jour.AddDays(hasard.Next(1, 9)))
        {
            while (suivant.Jour <= jour)
            {
                pris.Add(suivant.Palier);
                if (PlanRappels.Suivant(echeance, politique, zone, suivant.Palier, DateOnly.MinValue) is not { } apres) return pris;
                suivant = apres;
            }
        }

        return pris;
    }

    private static int? Dernier(List<int> pris) => pris.Count == 0 ? null : pris[^1];

    private static bool EstJuste(Depart depart, DateOnly echeance, ZoneCalendaire zone) =>
        depart.Jour.EstOuvre(zone)
        && (depart.Palier > 0 ? depart.Jour > echeance : depart.Jour <= echeance)
        && Math.Abs(depart.Jour.DayNumber - echeance.DayNumber - depart.Palier) <= 5;
}
