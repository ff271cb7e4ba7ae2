using System.Net;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Acces.Tests.Comptes;

public sealed class IdentiteCompteHttpTests(ComptesApi api) : IClassFixture<ComptesApi>
{
    [Fact]
    public async Task Un_courriel_corrige_ouvre_le_compte_et_l_ancienne_adresse_l_apprend()
    {
        var personne = await api.Ouvrir();
        var nouveau = api.Courriel();

        await Corriger(personne.Id, nouveau).Accept();

        (await api.Connecter(personne.Courriel, personne.MotDePasse).Refusal()).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await api.Connecter(nouveau, personne.MotDePasse)).StatusCode.Should().Be(HttpStatusCode.Created);
        (await api.Recus(personne.Courriel)).Should().ContainSingle().Which.Texte.Should().Contain("corrigé le courriel").And.NotContain(nouveau);
        (await api.Recus(nouveau)).Should().ContainSingle();
    }

    [Fact]
    public async Task Le_lien_parti_a_l_ancienne_adresse_n_ouvre_plus_rien()
    {
        var (ancien, nouveau) = (api.Courriel(), api.Courriel());
        var compte = await api.Inviter(ancien, new { role = "charge_mission", regions = new[] { "28" } });
        var lien = Jeton((await api.Recus(ancien))[0].Texte);

        await Corriger(compte, nouveau).Accept();

        var neuf = (await api.Recus(nouveau, 2)).Single(courriel => courriel.Texte.Contains("\"jeton\"", StringComparison.Ordinal));
        (await Accepter(lien)).IsSuccessStatusCode.Should().BeFalse();
        (await Accepter(Jeton(neuf.Texte))).IsSuccessStatusCode.Should().BeTrue();
    }

    [Fact]
    public async Task Le_courriel_d_un_autre_compte_se_refuse()
    {
        var (une, autre) = (await api.Ouvrir(), await api.Ouvrir());

        (await Corriger(une.Id, $" {autre.Courriel.ToUpperInvariant()}").Refusal()).Code.Should().Be("compte_deja_existant");
        (await Corriger(une.Id, "a@b.fr\r\nBcc: c@d.fr").Refusal()).Champs.Should().NotBeEmpty().And.OnlyContain(champ => champ.Champ == "courriel");
    }

    [Fact]
    [Trait("Exigence", "XC-68")]
    public async Task Un_compte_sans_connexion_depuis_24_mois_est_prevenu_puis_efface_avec_ses_preuves()
    {
        var (delaissee, fidele) = (await api.Ouvrir(), await api.Ouvrir());
        await api.Connecter(delaissee.Courriel, delaissee.MotDePasse);
        await api.Sql("UPDATE acces.comptes SET modifie_le = '2019-12-15T12:00:00Z', derniere_connexion_le = '2019-12-15T12:00:00Z' WHERE id IN ('" + delaissee.Id + "', '" + fidele.Id + "')");

        await Appliquer();
        await Appliquer();

        (await api.Recus(delaissee.Courriel)).Should().ContainSingle().Which.Texte.Should().Contain("19/01/2022");
        var annonce = JsonNode.Parse(await api.Client.GetStringAsync("/api/v1/donnees-personnelles/echeances"))!.AsArray().Single(e => e!["quoi"]!.GetValue<string>() == "Comptes")!;
        (annonce["nombre"]!.GetValue<int>(), annonce["premier_le"]!.GetValue<string>()).Should().Be((2, "2022-01-19"));

        await api.Connectee(fidele);
        await api.Sql("UPDATE acces.comptes SET effacement_prevu_le = '2021-12-20' WHERE effacement_prevu_le IS NOT NULL");
        await Appliquer();

        (await Etat(delaissee)).Should().Be("Personne effacée ferme");
        (await Etat(fidele)).Should().Be("Zoé Martin actif");
        foreach (var preuves in new[] { "identifiants WHERE id", "jetons WHERE compte_id", "invitations WHERE compte_id" })
            (await api.Sql($"SELECT count(*) FROM acces.{preuves} = '{delaissee.Id}'")).Should().Be("0");
        (await api.Connecter(delaissee.Courriel, delaissee.MotDePasse).Refusal()).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await api.Acte(delaissee.Id, "reouverture").Refusal()).Code.Should().Be("compte_efface");
    }

    private Task<HttpResponseMessage> Corriger(Guid compte, string courriel) =>
        api.Client.Act(HttpMethod.Put, $"{ComptesApi.Comptes}/{compte}", "/identite", new { courriel, nom = "Martin", prenom = "Zoé" });

    private Task<HttpResponseMessage> Accepter(string jeton) => api.CreateAnonymousClient().PostAsync(
        $"{ComptesApi.Base}/invitations/acceptation", System.Net.Http.Json.JsonContent.Create(new { jeton, mot_de_passe = ComptesApi.MotDePasse }));

    private async Task Appliquer() =>
        (await api.InScope(services => services.GetRequiredService<IMediator>().Send(new AppliquerConservationComptes()))).Error.Should().BeNull();

    private async Task<string> Etat(Personne personne)
    {
        var compte = await api.Lire($"{ComptesApi.Comptes}/{personne.Id}");
        return $"{compte["prenom"]} {compte["nom"]} {compte["etat"]}";
    }

    private static string Jeton(string texte) => texte.Split("\"jeton\": \"")[1].Split('"')[0];
}
