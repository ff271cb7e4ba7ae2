using SeveEmploi.AnimationRegionale.Besoins;
using static SeveEmploi.AnimationRegionale.Tests.Rapprochements.Exemples;

namespace SeveEmploi.AnimationRegionale.Tests.Rapprochements;

/// <summary>Un recrutement que cherche un groupement.</summary>
[Trait("Exigence", "GE-12")]
public sealed class BesoinTests
{
    private readonly Besoin _besoin = UnBesoin(UnGroupement());

    [Fact]
    public void Sans_date_il_reste_ouvert_trois_mois_apres_le_debut() => _besoin.ExpireLe.Should().Be(new(2022, 5, 1));

    [Fact]
    public void Il_est_ouvert_jusqu_au_dernier_jour_compris()
    {
        _besoin.EtatAu(_besoin.ExpireLe).Should().Be(EtatBesoin.Ouvert);
        _besoin.EtatAu(_besoin.ExpireLe.AddDays(1)).Should().Be(EtatBesoin.Expire);
        _besoin.RefusDeProposition(_besoin.ExpireLe).Should().BeNull();
        _besoin.RefusDeProposition(_besoin.ExpireLe.AddDays(1)).Should().Be(new BesoinExpire(_besoin.ExpireLe));
    }

    [Fact]
    public void Expire_il_se_prolonge()
    {
        _besoin.Corriger(UneFicheBesoin(expire: new(2022, 12, 31))).Error.Should().BeNull();

        _besoin.EtatAu(new(2022, 12, 31)).Should().Be(EtatBesoin.Ouvert);
    }

    [Fact]
    public void Il_n_expire_pas_avant_d_etre_depose() =>
        Besoin.Deposer(UnGroupement().Id, UneFicheBesoin(expire: Aujourdhui.AddDays(-1)), Aujourdhui).Error.Should().Be(new BesoinExpireAvantDepot(Aujourdhui));

    [Fact]
    public void La_derniere_embauche_le_pourvoit()
    {
        _besoin.Embaucher(new(2022, 1, 10)).Error.Should().BeNull();
        _besoin.Etat.Should().Be(EtatBesoin.Ouvert);
        _besoin.Embaucher(new(2022, 1, 20)).Error.Should().BeNull();

        _besoin.Should().Match<Besoin>(b => b.Etat == EtatBesoin.Pourvu && b.Pourvus == 2 && b.FermeLe == new DateOnly(2022, 1, 20));
        _besoin.Embaucher(new(2022, 1, 21)).Error.Should().Be(new BesoinFerme(new(2022, 1, 20)));
        _besoin.Corriger(UneFicheBesoin(3)).Error.Should().Be(new BesoinFerme(new(2022, 1, 20)));
    }

    [Fact]
    public void Les_postes_ne_descendent_pas_sous_les_embauches()
    {
        _besoin.Embaucher(new(2022, 1, 10));

        _besoin.Corriger(UneFicheBesoin(1)).Error.Should().Be(new PostesDejaPourvus(1));
        _besoin.Corriger(UneFicheBesoin(2)).Error.Should().BeNull();
    }

    [Fact]
    public void Retire_il_ne_change_plus()
    {
        _besoin.Retirer("Recrutement reporté", Aujourdhui).Error.Should().BeNull();

        _besoin.Retirer("Encore", Aujourdhui).Error.Should().Be(new BesoinFerme(Aujourdhui));
        _besoin.Embaucher(Aujourdhui).Error.Should().Be(new BesoinFerme(Aujourdhui));
        _besoin.RefusDeProposition(Aujourdhui).Should().Be(new BesoinFerme(Aujourdhui));
        _besoin.EtatAu(_besoin.ExpireLe.AddYears(1)).Should().Be(EtatBesoin.Retire);
    }
}
