using System.Net;
using System.Text.Json.Nodes;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Jetons;
using SeveEmploi.Acces.Roles;
using SeveEmploi.Testing;

namespace SeveEmploi.Acces.Tests.Jetons;

public sealed class JetonsEnBaseTests(JetonsApi api) : IClassFixture<JetonsApi>
{
    private const string DixMille = """
        INSERT INTO acces.jetons (id, empreinte, usage, portees, emis_le, expire_le)
        SELECT gen_random_uuid(), sha256(i::text::bytea), 'Api', '{}', now(), now() + interval '1 hour' FROM generate_series(1, 10000) i
        """;

    [Fact]
    public async Task Un_jeton_se_cherche_par_l_index_unique_de_son_empreinte()
    {
        await api.Sql(DixMille);
        await api.Sql("VACUUM ANALYZE acces.jetons");
        var jeton = await api.Jeton_de(await api.Ouvrir());

        var plans = await QueryPlans.Of(api.ConnectionString, "acces.jetons", async () =>
            (await api.Porteur(jeton).GetAsync(JetonsApi.Moi)).StatusCode.Should().Be(HttpStatusCode.OK));

        var plan = plans.Should().ContainSingle().Which;
        plan.Should().MatchRegex("Index Scan using .*jetons_empreinte").And.NotContain("Seq Scan");
    }

    [Fact]
    public async Task Un_jeton_revu_aussitot_ne_se_cherche_plus_en_base()
    {
        var porteur = api.Porteur(await api.Jeton_de(await api.Ouvrir()));
        await porteur.GetAsync(JetonsApi.Moi);

        (await QueryPlans.Of(api.ConnectionString, "acces.jetons", () => porteur.GetAsync(JetonsApi.Moi))).Should().BeEmpty();
    }

    [Fact]
    public async Task Les_jetons_morts_depuis_trente_jours_sont_effaces_et_eux_seuls()
    {
        await api.Sql(DixMille.Replace("sha256(i::text::bytea)", "sha256(('p' || i)::bytea)").Replace("10000", "2500").Replace("+ interval '1 hour'", "- interval '31 days'"));
        var (mort, recent, vivant) = (await api.Jeton_de(await api.Ouvrir()), await api.Jeton_de(await api.Ouvrir()), await api.Jeton_de(await api.Ouvrir()));
        await api.Sql($"UPDATE acces.jetons SET revoque_le = now() - interval '30 days 1 minute' WHERE empreinte = sha256('{mort}')");
        await api.Sql($"UPDATE acces.jetons SET revoque_le = now() - interval '29 days' WHERE empreinte = sha256('{recent}')");

        (await api.Systeme(new PurgerJetons())).Error.Should().BeNull();

        (await api.Sql("SELECT count(*) FROM acces.jetons WHERE expire_le < now() - interval '30 days'")).Should().Be(0L);
        foreach (var (jeton, nombre) in new[] { (mort, 0L), (recent, 1L), (vivant, 1L) })
        {
            (await api.Sql($"SELECT count(*) FROM acces.jetons WHERE empreinte = sha256('{jeton}')")).Should().Be(nombre);
        }
    }

    [Fact]
    public async Task La_purge_oublie_les_echecs_qui_ne_comptent_plus()
    {
        var inconnu = new ClientOuvert(default, "seve_cccccccccccccccc", default, "faux");
        await api.Demander(inconnu, adresse: "198.51.100.20");
        await api.Sql("UPDATE acces.clients_echecs SET dernier_le = now() - interval '6 minutes'");
        await api.Demander(inconnu, adresse: "198.51.100.21");

        await api.Systeme(new PurgerJetons());

        (await api.Sql("SELECT count(*) FROM acces.clients_echecs")).Should().Be(1L);
    }

    [Fact]
    [Trait("Exigence", "XC-15")]
    public async Task Un_reseau_voit_ses_adherents_du_jour()
    {
        var equipe = await api.Equipe();
        var reseau = await equipe.Create("/api/v1/referentiel/partenaires", new { nature = "reseau", nom = "Réseau d'essai" });
        var (adherente, partie) = (await Structure(equipe, "Adhérente"), await Structure(equipe, "Partie"));
        foreach (var structure in new[] { adherente, partie }) await Adherer(equipe, structure, reseau);
        await api.Sql($"UPDATE referentiel.adhesions SET au = '2021-12-19' WHERE structure_id = '{partie}'");

        var moi = await api.Porteur(await api.Connecter(await api.Compte(Role.Reseau, partenaire: reseau), UsageJeton.Api)).Read<JsonNode>(JetonsApi.Moi);

        var perimetre = moi["habilitations"]![0]!["perimetre"]!;
        perimetre["structures"]!.AsArray().Select(id => id!.GetValue<Guid>()).Should().Equal(adherente);
        perimetre["partenaires"]!.AsArray().Select(id => id!.GetValue<Guid>()).Should().Equal(reseau);
    }

    private static Task<Guid> Structure(HttpClient client, string nom) =>
        client.Create("/api/v1/referentiel/structures", new { nom, type = "ACI", departement = "14", du = "2021-01-01" });

    private static Task Adherer(HttpClient client, Guid structure, Guid reseau) =>
        client.Act(HttpMethod.Post, $"/api/v1/referentiel/structures/{structure}", "/reseaux", new { reseau_id = reseau, du = "2021-01-01" }).Accept();
}
