using System.Globalization;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Preferences;
using SeveEmploi.Echeancier.Rappels;

namespace SeveEmploi.Echeancier.Tests.Rappels;

public sealed class RythmesTests
{
    [Theory]
    [InlineData("2024-04-10T08:00", Rythme.Immediat, "2024-04-10T08:00")]
    [InlineData("2024-04-10T17:59", Rythme.Immediat, "2024-04-10T17:59")]
    [InlineData("2024-04-10T18:00", Rythme.Immediat, "2024-04-11T08:00")]
    [InlineData("2024-04-10T07:59", Rythme.Immediat, "2024-04-10T08:00")]
    [InlineData("2024-05-07T18:00", Rythme.Immediat, "2024-05-10T08:00")] // two holidays
    [InlineData("2024-04-10T08:00", Rythme.Quotidien, "2024-04-10T09:00")]
    [InlineData("2024-04-10T09:01", Rythme.Quotidien, "2024-04-11T09:00")]
    [InlineData("2024-04-12T09:01", Rythme.Quotidien, "2024-04-15T09:00")]
    [InlineData("2024-04-14T23:00", Rythme.Quotidien, "2024-04-15T09:00")]
    [InlineData("2024-04-15T08:00", Rythme.Hebdomadaire, "2024-04-15T09:00")]
    [InlineData("2024-04-15T09:01", Rythme.Hebdomadaire, "2024-04-22T09:00")]
    [InlineData("2024-04-01T08:00", Rythme.Hebdomadaire, "2024-04-02T09:00")] // Easter Monday
    [InlineData("2024-04-03T08:00", Rythme.Hebdomadaire, "2024-04-08T09:00")]
    internal void Un_rappel_part_au_rythme_choisi_aux_heures_ouvrees(string du, Rythme rythme, string part) =>
        rythme.Depart(Paris(du), Lieu.National).Should().Be(Paris(part));

    [Fact]
    public void A_la_Reunion_les_heures_sont_celles_de_la_Reunion()
    {
        var reunion = Lieu.De(Departement.De("974"), null);
        Rythme.Immediat.Depart(new(2024, 4, 10, 4, 0, 0, TimeSpan.Zero), reunion).Should().Be(new(2024, 4, 10, 4, 0, 0, TimeSpan.Zero));
        Rythme.Immediat.Depart(new(2024, 4, 10, 14, 0, 0, TimeSpan.Zero), reunion).Should().Be(new(2024, 4, 11, 4, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData(1, 24, 36)]
    [InlineData(2, 48, 72)]
    [InlineData(6, 768, 1152)]
    [InlineData(40, 11520, 17280)]
    public void Un_essai_attend_deux_fois_plus_que_le_precedent_et_jamais_tous_ensemble(int tentative, int min, int max)
    {
        IssueEnvoi.Delai(tentative, 0).TotalSeconds.Should().BeApproximately(min, 0.01);
        IssueEnvoi.Delai(tentative, 1).TotalSeconds.Should().BeApproximately(max, 0.01);
    }

    private static DateTimeOffset Paris(string local) => Lieu.National.Instant(DateOnly.Parse(local[..10], CultureInfo.InvariantCulture), TimeOnly.Parse(local[11..], CultureInfo.InvariantCulture));
}
