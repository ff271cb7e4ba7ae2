using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Roles;

namespace SeveEmploi.Acces.Tests.Comptes;

public sealed class SuppleanceTests
{
    private static readonly DateOnly Jour = new(2022, 7, 1);
    private static readonly DateTimeOffset Le = new(2022, 7, 1, 10, 0, 0, TimeSpan.Zero);
    private static readonly CompteId Nationale = new(Guid.CreateVersion7());

    private readonly Compte _absente = Actif("absente@exemple.fr");
    private readonly Compte _suppleant = Actif("suppleant@exemple.fr");

    [Fact]
    public void Le_lendemain_du_dernier_jour_il_ne_reste_rien()
    {
        Confier(Jour.AddDays(2), Jour.AddDays(10)).Error.Should().BeNull();

        _absente.EstSuppleePar(_suppleant.Id, Jour.AddDays(1)).Should().BeFalse();
        _absente.EstSuppleePar(_suppleant.Id, Jour.AddDays(2)).Should().BeTrue();
        _absente.EstSuppleePar(_suppleant.Id, Jour.AddDays(10)).Should().BeTrue();
        _absente.EstSuppleePar(_suppleant.Id, Jour.AddDays(11)).Should().BeFalse();
        _suppleant.EstSuppleePar(_absente.Id, Jour.AddDays(2)).Should().BeFalse();
    }

    [Fact]
    public void Une_suppleance_dure_trois_mois_au_plus()
    {
        Confier(Jour, new(2022, 10, 1)).Error.Should().Be(new SuppleanceHorsDuree(Jour, new(2022, 9, 30)));
        Confier(Jour, new(2022, 9, 30)).Error.Should().BeNull();
    }

    [Fact]
    public void Une_suppleance_ne_commence_pas_hier_et_ne_finit_pas_avant_de_commencer()
    {
        Confier(Jour.AddDays(-1), Jour.AddDays(3)).Error.Should().BeOfType<SuppleanceHorsDuree>();
        Confier(Jour.AddDays(3), Jour.AddDays(2)).Error.Should().BeOfType<SuppleanceHorsDuree>();
        Confier(Jour, Jour).Error.Should().BeNull();
    }

    [Fact]
    public void Nul_ne_se_supplee_ni_ne_se_confie_une_suppleance()
    {
        _absente.ConfierSuppleance(_absente, Jour, Jour, "Congé", _absente.Id, Jour, Le).Error.Should().Be(new SuppleanceASoi());
        _absente.ConfierSuppleance(_suppleant, Jour, Jour, "Congé", _suppleant.Id, Jour, Le).Error.Should().Be(new SuppleanceASoi());
        _absente.ConfierSuppleance(_suppleant, Jour, Jour, "Congé", Nationale, Jour, Le).Error.Should().BeNull();
    }

    [Fact]
    public void Qui_supplee_a_un_compte_actif()
    {
        _suppleant.Fermer(Nationale);

        Confier(Jour, Jour).Error.Should().Be(new SuppleantInconnu(_suppleant.Id.Value));
    }

    [Fact]
    public void Un_compte_ferme_n_est_supplee_par_personne()
    {
        Confier(Jour, Jour.AddDays(5));
        _absente.Fermer(Nationale);

        _absente.EstSuppleePar(_suppleant.Id, Jour).Should().BeFalse();
        Confier(Jour, Jour).Error.Should().Be(new CompteNonActif());
    }

    [Fact]
    public void La_fin_d_une_suppleance_est_immediate_et_reste_lisible()
    {
        var suppleance = Confier(Jour, Jour.AddDays(5)).Value;
        _absente.MettreFinASuppleance(suppleance.Id, Jour.AddDays(1), Le.AddDays(1)).Error.Should().BeNull();

        _absente.EstSuppleePar(_suppleant.Id, Jour.AddDays(1)).Should().BeFalse();
        _absente.Suppleances.Should().ContainSingle().Which.TermineeLe.Should().Be(Le.AddDays(1));
        _absente.MettreFinASuppleance(suppleance.Id, Jour.AddDays(1), Le).Error.Should().Be(new SuppleanceIntrouvable(suppleance.Id));
    }

    [Fact]
    public void Une_suppleance_passee_ne_se_termine_plus()
    {
        var suppleance = Confier(Jour, Jour.AddDays(5)).Value;

        _absente.MettreFinASuppleance(suppleance.Id, Jour.AddDays(6), Le).Error.Should().Be(new SuppleanceIntrouvable(suppleance.Id));
        _absente.MettreFinASuppleance(suppleance.Id, Jour.AddDays(5), Le).Error.Should().BeNull();
    }

    [Fact]
    public void La_meme_personne_ne_supplee_pas_deux_fois_le_meme_jour()
    {
        Confier(Jour, Jour.AddDays(5));

        Confier(Jour.AddDays(5), Jour.AddDays(9)).Error.Should().Be(new SuppleanceDejaConfiee(Jour.AddDays(5)));
        Confier(Jour.AddDays(6), Jour.AddDays(9)).Error.Should().BeNull();
    }

    private SeveEmploi.BuildingBlocks.Result<Suppleance> Confier(DateOnly du, DateOnly au) =>
        _absente.ConfierSuppleance(_suppleant, du, au, "Congé", _absente.Id, Jour, Le);

    private static Compte Actif(string courriel) => Compte.Ouvrir(
        courriel, "Martin", "Zoé", new(Role.ChargeMission, Territoire.Aucun with { Regions = ["28"] }, Jour, null, ["28"]), Jour, Le).Value;
}
