using System.Net;
using System.Text.Json.Nodes;
using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Jetons;
using SeveEmploi.Acces.Roles;
using SeveEmploi.Testing;

namespace SeveEmploi.Acces.Tests.Jetons;

public sealed class SuppleanceTests(JetonsApi api) : IClassFixture<JetonsApi>
{
    private static readonly DateOnly DernierJour = new(2021, 12, 31);

    [Fact]
    public async Task Un_suppleant_tient_les_droits_de_la_personne_absente_et_aucun_des_siens()
    {
        var suppleant = await api.Compte(Role.Dgefp);
        var absente = await api.Compte(Role.ChargeMission, suppleance: new(suppleant, new(2021, 12, 1), DernierJour));

        var moi = await Moi(await api.Connecter(suppleant, UsageJeton.Api), absente);

        (moi["id"]!.GetValue<Guid>(), moi["pour_le_compte_de"]!.GetValue<Guid>()).Should().Be((suppleant, absente));
        var habilitation = moi["habilitations"]!.AsArray().Should().ContainSingle().Which!;
        habilitation["role"]!.GetValue<string>().Should().Be("charge_mission");
        var droits = habilitation["droits"]!.AsArray().Select(droit => droit!.GetValue<string>()).ToList();
        droits.Should().Contain("candidatures:ecrire").And.NotContain(droit => droit.StartsWith("comptes:") || droit.StartsWith("clients:"));
    }

    [Fact]
    public async Task Une_suppleance_finit_apres_son_dernier_jour()
    {
        var suppleant = await api.Compte(Role.Dgefp);
        var absente = await api.Compte(Role.EquipeNationale, suppleance: new(suppleant, new(2021, 12, 1), DernierJour));
        var depart = api.Clock.GetUtcNow();
        try
        {
            api.Clock.Set(DernierJour);
            (await Envoyer(await api.Connecter(suppleant, UsageJeton.Api), $"{absente}")).StatusCode.Should().Be(HttpStatusCode.OK);
            api.Clock.Set(DernierJour.AddDays(1));
            await Refuse(await api.Connecter(suppleant, UsageJeton.Api), $"{absente}");
        }
        finally
        {
            api.Clock.Set(depart);
        }
    }

    [Fact]
    public async Task Personne_ne_supplee_sans_suppleance()
    {
        var (un, autre) = (await api.Compte(Role.Dgefp), await api.Compte(Role.Dgefp));
        var jeton = await api.Connecter(un, UsageJeton.Api);

        foreach (var nom in new[] { $"{autre}", $"{Guid.CreateVersion7()}", "pas-un-compte", $"{{{autre}}}" }) await Refuse(jeton, nom);
        await Refuse(await api.Jeton_de(await api.Ouvrir()), $"{autre}");
    }

    [Fact]
    public async Task Qui_supplee_un_role_a_second_facteur_en_a_un()
    {
        var suppleant = await api.Compte(Role.GroupementEmployeurs, secondFacteur: false, partenaire: Guid.CreateVersion7());
        var absente = await api.Compte(Role.ChargeMission, suppleance: new(suppleant, new(2021, 12, 1), DernierJour));

        await Refuse(await api.Connecter(suppleant, UsageJeton.Api), $"{absente}");
    }

    [Fact]
    public async Task On_ne_supplee_pas_un_compte_ferme()
    {
        var suppleant = await api.Compte(Role.Dgefp);
        var absente = await api.Compte(Role.Dgefp, etat: EtatCompte.Ferme, suppleance: new(suppleant, new(2021, 12, 1), DernierJour));

        await Refuse(await api.Connecter(suppleant, UsageJeton.Api), $"{absente}");
    }

    private async Task<JsonNode> Moi(string jeton, Guid absente) => JsonNode.Parse(await (await Envoyer(jeton, $"{absente}")).Content.ReadAsStringAsync())!;

    private Task<HttpResponseMessage> Envoyer(string jeton, string auNomDe)
    {
        var client = api.Porteur(jeton);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Au-Nom-De", auNomDe);
        return client.GetAsync(JetonsApi.Moi);
    }

    private async Task Refuse(string jeton, string auNomDe)
    {
        var refus = await Envoyer(jeton, auNomDe).Refusal();
        (refus.Status, refus.Code).Should().Be((HttpStatusCode.Forbidden, "suppleance_absente"));
    }
}
