using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace SeveEmploi.BuildingBlocks.Tests;

public sealed class TermeTests
{
    private static readonly DateOnly Le22Septembre = new(2026, 9, 22);
    private static readonly Terme Avant22Septembre = new(Le22Septembre);

    // A Saturday; the following Monday is an ordinary working day.
    private static readonly DateOnly Samedi = new(2026, 1, 31);

    [Fact]
    [Trait("Exigence", "MOB-25")]
    public void Un_terme_avant_le_22_septembre_comprend_le_22_septembre()
    {
        Avant22Septembre.EstRespecte(Le22Septembre, ZoneCalendaire.Metropole).Should().BeTrue();
        Avant22Septembre.EstRespecte(Le22Septembre.AddDays(1), ZoneCalendaire.Metropole).Should().BeFalse();
    }

    [Theory]
    [Trait("Exigence", "MOB-25")]
    [InlineData("14", "2026-09-22T23:59:59.999+02:00", true)]
    [InlineData("14", "2026-09-23T00:00:00+02:00", false)]
    [InlineData("14", "2026-09-22T22:00:00Z", false)] // still the 22nd in UTC, already the 23rd in Caen
    [InlineData("971", "2026-09-23T00:00:00+02:00", true)] // six in the evening of the 22nd in Guadeloupe
    [InlineData("971", "2026-09-22T23:59:59-04:00", true)]
    [InlineData("971", "2026-09-23T00:00:00-04:00", false)]
    [InlineData("974", "2026-09-22T23:59:59+04:00", true)]
    [InlineData("974", "2026-09-22T22:00:00+02:00", false)] // the 22nd in Paris, midnight in Saint-Denis
    [InlineData("986", "2026-09-22T11:59:59Z", true)]
    [InlineData("986", "2026-09-22T12:00:00Z", false)]
    [InlineData("987", "2026-09-23T09:59:59Z", true)]
    [InlineData("987", "2026-09-23T10:00:00Z", false)]
    public void Un_terme_court_jusqu_a_la_derniere_seconde_du_jour_de_la_structure(string departement, string instant, bool respecte) =>
        Avant22Septembre.EstRespecteA(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), Departement.De(departement)).Should().Be(respecte);

    [Theory]
    [InlineData("2026-03-29T21:59:59Z", true)]
    [InlineData("2026-03-29T22:00:00Z", false)]
    public void Un_terme_le_jour_du_changement_d_heure_finit_a_minuit_d_ete(string instant, bool respecte) =>
        new Terme(new(2026, 3, 29)).EstRespecteA(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), Departement.De("14")).Should().Be(respecte);

    [Fact]
    public void Un_terme_ne_bouge_pas_si_la_campagne_ne_le_dit_pas()
    {
        new Terme(Samedi).TombeUnJourNonOuvre(ZoneCalendaire.Metropole).Should().BeTrue();
        new Terme(Samedi).JourEffectif(ZoneCalendaire.Metropole).Should().Be(Samedi);
        new Terme(Samedi).EstRespecte(Samedi.AddDays(1), ZoneCalendaire.Metropole).Should().BeFalse();
    }

    [Fact]
    public void Un_terme_reporte_court_jusqu_au_jour_ouvre_suivant_compris()
    {
        var terme = new Terme(Samedi, ReporteSiNonOuvre: true);

        terme.JourEffectif(ZoneCalendaire.Metropole).Should().Be(Samedi.AddDays(2));
        terme.EstRespecte(Samedi.AddDays(2), ZoneCalendaire.Metropole).Should().BeTrue();
        terme.EstRespecte(Samedi.AddDays(3), ZoneCalendaire.Metropole).Should().BeFalse();
    }

    [Fact]
    public void Un_report_suit_les_jours_feries_de_la_structure()
    {
        var terme = new Terme(new(2026, 5, 22), ReporteSiNonOuvre: true);
        var lundiMidi = new DateTimeOffset(2026, 5, 26, 12, 0, 0, TimeSpan.Zero);

        terme.TombeUnJourNonOuvre(ZoneCalendaire.Metropole).Should().BeFalse();
        terme.JourEffectif(ZoneCalendaire.Martinique).Should().Be(new DateOnly(2026, 5, 26));
        terme.EstRespecteA(lundiMidi, Departement.De("972")).Should().BeTrue();
        terme.EstRespecteA(lundiMidi, Departement.De("14")).Should().BeFalse();
    }

    [Fact]
    public void Un_terme_un_jour_ouvre_ne_se_reporte_pas() =>
        new Terme(Le22Septembre, ReporteSiNonOuvre: true).JourEffectif(ZoneCalendaire.Metropole).Should().Be(Le22Septembre);

    [Fact]
    public void Reporter_ne_raccourcit_jamais_un_terme() =>
        Prop.ForAll(
            Gen.Choose(0, 20_000).Select(rang => new DateOnly(2000, 1, 1).AddDays(rang)).ToArbitrary(),
            Gen.Elements(Enum.GetValues<ZoneCalendaire>()).ToArbitrary(),
            (jour, zone) =>
            {
                var effectif = new Terme(jour, ReporteSiNonOuvre: true).JourEffectif(zone);
                return effectif >= jour && effectif.EstOuvre(zone) && (effectif > jour) == new Terme(jour).TombeUnJourNonOuvre(zone);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Chaque_structure_a_tout_son_jour_et_pas_une_seconde_de_plus()
    {
        foreach (var departement in Departement.Tous.Concat(Departement.Collectivites))
        {
            var minuit = new DateTime(2026, 9, 23);
            var fin = new DateTimeOffset(minuit, departement.FuseauHoraire.GetUtcOffset(minuit));
            Avant22Septembre.EstRespecteA(fin.AddTicks(-1), departement).Should().BeTrue();
            Avant22Septembre.EstRespecteA(fin, departement).Should().BeFalse();
        }
    }
}
