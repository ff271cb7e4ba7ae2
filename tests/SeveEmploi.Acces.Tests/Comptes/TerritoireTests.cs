using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Roles;
using SeveEmploi.BuildingBlocks;

namespace SeveEmploi.Acces.Tests.Comptes;

public sealed class TerritoireTests
{
    private static readonly Guid Un = Guid.CreateVersion7();

    private static readonly Dictionary<NaturePerimetre, Territoire> DeChaqueNature = new()
    {
        [NaturePerimetre.Tout] = Territoire.Aucun,
        [NaturePerimetre.Regions] = Territoire.Aucun with { Regions = ["28", "11"] },
        [NaturePerimetre.Departements] = Territoire.Aucun with { Departements = ["14", "2A"] },
        [NaturePerimetre.Structures] = Territoire.Aucun with { Structures = [Un] },
        [NaturePerimetre.Parcours] = Territoire.Aucun with { Parcours = [Un] },
        [NaturePerimetre.Partenaire] = Territoire.Aucun with { Partenaire = Un },
    };

    public static TheoryData<string> Roles => [.. Enum.GetNames<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public void Chaque_role_n_accepte_que_le_territoire_qu_il_demande(string nom)
    {
        var role = Enum.Parse<Role>(nom);
        var attendu = DroitsDesRoles.Perimetre(role);
        foreach (var (nature, territoire) in DeChaqueNature)
        {
            // A State service may name itself beside its territory, never instead of it; the DGEFP's territory is everything.
            var admis = nature == attendu || (role == Role.Dgefp && nature == NaturePerimetre.Partenaire);
            territoire.ConvientA(role).Error.Should().Be(admis ? null : new PerimetreInadapte(role, attendu), "{0} sur {1}", role, nature);
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Deux_natures_de_territoire_a_la_fois_sont_refusees(string nom)
    {
        var role = Enum.Parse<Role>(nom);
        var melange = Territoire.Aucun with { Regions = ["28"], Departements = ["14"], Structures = [Un], Parcours = [Un] };

        melange.ConvientA(role).Error.Should().BeOfType<PerimetreInadapte>();
    }

    [Theory]
    [InlineData(Role.Ddets, true)]
    [InlineData(Role.Dreets, true)]
    [InlineData(Role.Dgefp, true)]
    [InlineData(Role.ChargeMission, false)]
    [InlineData(Role.EquipeNationale, false)]
    [InlineData(Role.DirectionSiae, false)]
    internal void Un_service_de_l_Etat_peut_nommer_celui_dont_il_porte_la_parole(Role role, bool admis)
    {
        var territoire = DeChaqueNature[DroitsDesRoles.Perimetre(role)] with { Partenaire = Un };

        territoire.ConvientA(role).Error.Should().Be(admis ? null : new PerimetreInadapte(role, DroitsDesRoles.Perimetre(role)));
        if (admis) territoire.Perimetre(role).Partenaires.Should().Equal(Un);
    }

    [Fact]
    public void Un_code_que_personne_ne_connait_est_refuse()
    {
        (Territoire.Aucun with { Regions = ["28", "99"] }).ConvientA(Role.ChargeMission).Error.Should().Be(new TerritoireInconnu("99"));
        (Territoire.Aucun with { Departements = ["2a"] }).ConvientA(Role.Ddets).Error.Should().Be(new TerritoireInconnu("2a"));
    }

    [Fact]
    public void Le_perimetre_d_un_droit_est_celui_de_son_territoire()
    {
        DeChaqueNature[NaturePerimetre.Regions].Perimetre(Role.ChargeMission).Contient(Region.De("28")).Should().BeTrue();
        DeChaqueNature[NaturePerimetre.Regions].Perimetre(Role.ChargeMission).Contient(Region.De("93")).Should().BeFalse();
        DeChaqueNature[NaturePerimetre.Departements].Perimetre(Role.Ddets).Contient(Departement.De("50")).Should().BeFalse();
        Territoire.Aucun.Perimetre(Role.EquipeNationale).Tout.Should().BeTrue();
        DeChaqueNature[NaturePerimetre.Structures].Perimetre(Role.EquipeSiae).Tout.Should().BeFalse();
    }
}
