using FsCheck;
using FsCheck.Fluent;

namespace SeveEmploi.BuildingBlocks.Tests;

public sealed class SiretTests
{
    private const string SirenDeLaPoste = "356000000";

    private static readonly Arbitrary<string> SiretsValides =
        Gen.Choose(1, 9).ListOf(13).Select(chiffres => AvecCle(string.Concat(chiffres))).ToArbitrary();

    [Theory]
    [InlineData("73282932000074", true)]
    [InlineData("35600000000048", true)] // le siège de La Poste, par Luhn
    [InlineData("35600000049837", true)] // un bureau de poste, par la somme des chiffres
    [InlineData("35600000049838", false)]
    [InlineData("73282932000075", false)]
    [InlineData("37282932000074", false)]
    [InlineData("00000000000000", false)]
    [InlineData("7328293200007A", false)]
    [InlineData("7328293200007", false)]
    [InlineData("732829320000740", false)]
    [InlineData("732 829 320 00074", false)]
    [InlineData(" 73282932000074", false)]
    [InlineData("٧٣٢٨٢٩٣٢٠٠٠٠٧٤", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Un_siret_porte_sa_cle_de_controle(string? saisie, bool valide)
    {
        Siret.EstValide(saisie).Should().Be(valide);
        if (!valide) FluentActions.Invoking(() => new Siret(saisie!)).Should().Throw<ArgumentException>();
        else new Siret(saisie!).ToString().Should().Be(saisie);
    }

    [Fact]
    public void Deux_sirets_de_meme_numero_sont_egaux() => new Siret("73282932000074").Should().Be(new Siret("73282932000074"));

    [Fact]
    public void Un_numero_complete_par_sa_cle_est_un_siret() => Prop.ForAll(SiretsValides, Siret.EstValide).QuickCheckThrowOnFailure();

    [Fact]
    public void Changer_un_seul_chiffre_donne_un_siret_faux() =>
        Prop.ForAll(SiretsValides, Gen.Choose(0, 13).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (siret, rang, ecart) =>
        {
            var chiffres = siret.ToCharArray();
            chiffres[rang] = (char)('0' + ((chiffres[rang] - '0' + ecart) % 10));
            return !Siret.EstValide(new string(chiffres));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Un_numero_de_La_Poste_suit_une_cle_ou_autre() =>
        Prop.ForAll(Gen.Choose(0, 99_999).ToArbitrary(), nic =>
        {
            var numero = $"{SirenDeLaPoste}{nic:D5}";
            return Siret.EstValide(numero) == (AvecCle(numero[..13]) == numero || numero.Sum(chiffre => chiffre - '0') % 5 == 0);
        }).QuickCheckThrowOnFailure();

    // The check digit as INSEE explains it: every second digit counted from the right is doubled, and the digits of the product added.
    private static string AvecCle(string treize) =>
        treize + ((10 - (treize.Reverse().Select((c, rang) => rang % 2 == 0 ? "0246813579"[c - '0'] - '0' : c - '0').Sum() % 10)) % 10);
}
