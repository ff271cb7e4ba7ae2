using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Tests.Jetons;
using SeveEmploi.Testing;

namespace SeveEmploi.Acces.Tests.Comptes;

public sealed class DestinatairesTests(JetonsApi api) : IClassFixture<JetonsApi>
{
    private static readonly DateOnly Jour = new(2021, 12, 20);

    [Fact]
    [Trait("Exigence", "XC-67")]
    public async Task Un_rappel_va_a_qui_tient_le_role_sur_le_territoire()
    {
        var normande = await api.Services.OpenAccount(new Person("charge_mission", Regions: ["28"]));
        var ligerienne = await api.Services.OpenAccount(new Person("charge_mission", Regions: ["52"]));
        await api.Services.OpenAccount(new Person("dreets", Regions: ["28"]));

        (await Destinataires("charge_mission", region: "28")).Should().Contain(normande.Email).And.NotContain(ligerienne.Email);
        (await Destinataires("charge_mission", region: "11")).Should().NotContain(normande.Email);
    }

    [Fact]
    [Trait("Exigence", "XC-67")]
    public async Task Un_depart_vaut_jusqu_au_dernier_jour_et_un_compte_ferme_ne_recoit_rien()
    {
        var ddets = await api.Services.OpenAccount(new Person("ddets", Departements: ["14"]));
        await api.Sql($"UPDATE acces.droits SET au = '2021-12-20' WHERE compte_id = '{ddets.Account}'");

        (await Destinataires("ddets", departement: "14")).Should().Contain(ddets.Email);
        (await Destinataires("ddets", departement: "14", le: Jour.AddDays(1))).Should().NotContain(ddets.Email);
        (await Destinataires("ddets", departement: "50")).Should().NotContain(ddets.Email);
        await api.Sql($"UPDATE acces.comptes SET etat = 'Ferme' WHERE id = '{ddets.Account}'");
        (await Destinataires("ddets", departement: "14")).Should().NotContain(ddets.Email);
    }

    private async Task<IEnumerable<string>> Destinataires(string role, string? region = null, string? departement = null, DateOnly? le = null) =>
        (await api.EnSysteme(mediator => mediator.Send(new ListerDestinataires([new(role, region, departement, null)], le ?? Jour))))
            .Should().ContainSingle().Subject.Select(vue => vue.Courriel);
}
