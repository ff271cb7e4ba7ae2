using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SeveEmploi.BuildingBlocks.Infrastructure;

namespace SeveEmploi.BuildingBlocks.Tests;

public sealed class ConservationTests
{
    private static readonly Arbitrary<DateOnly> Jours = Gen.Choose(0, 36_500).Select(jour => new DateOnly(2000, 1, 1).AddDays(jour)).ToArbitrary();

    [Theory]
    [InlineData("2024-02-29", "2026-02-28")]
    [InlineData("2022-02-28", "2024-02-28")]
    [InlineData("2023-08-31", "2025-08-31")]
    [InlineData("2021-12-31", "2023-12-31")]
    public void L_echeance_est_24_mois_apres_le_dernier_contact(string contact, string echeance) =>
        Conservation.Echeance(DateOnly.Parse(contact, CultureInfo.InvariantCulture)).Should().Be(DateOnly.Parse(echeance, CultureInfo.InvariantCulture));

    [Fact]
    public void Ce_que_compare_une_requete_est_ce_que_dit_la_regle() =>
        Prop.ForAll(Jours, Jours, (contact, jour) => contact <= Conservation.DernierContactEchu(jour) == Conservation.Echeance(contact) <= jour)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void La_veille_n_est_pas_echue_et_le_jour_meme_l_est() =>
        Prop.ForAll(Jours, contact =>
            contact <= Conservation.DernierContactEchu(Conservation.Echeance(contact)) && contact > Conservation.DernierContactEchu(Conservation.Echeance(contact).AddDays(-1)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    /// <summary>Drawn at random, the neighbours of 29 February would be rare.</summary>
    [Fact]
    public void Chaque_fin_de_mois_de_huit_ans_suit_la_regle()
    {
        var jours = Enumerable.Range(0, 365 * 8).Select(jour => new DateOnly(2019, 1, 1).AddDays(jour)).ToList();

        foreach (var (jour, ecart) in jours.Where(jour => jour.AddDays(2).Day <= 3).SelectMany(jour => Enumerable.Range(-3, 7).Select(ecart => (jour, ecart))))
        {
            var contact = jour.AddMonths(-Conservation.Mois).AddDays(ecart);
            (contact <= Conservation.DernierContactEchu(jour)).Should().Be(Conservation.Echeance(contact) <= jour, $"{contact:O} au {jour:O}");
        }
    }

    [Fact]
    public void Le_preavis_est_toujours_entier() =>
        Prop.ForAll(Jours, Jours, (contact, jour) =>
            Conservation.EffacementApresPreavis(contact, jour) is var prevu && prevu >= jour.AddDays(30) && prevu >= Conservation.Echeance(contact)
            && (prevu == jour.AddDays(30) || prevu == Conservation.Echeance(contact)))
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Un_jour_commence_a_minuit_a_Paris() => Prop.ForAll(Jours, jour =>
            Clock.DayOf(Clock.StartOf(jour)) == jour && Clock.DayOf(Clock.StartOf(jour).AddTicks(-1)) == jour.AddDays(-1))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
