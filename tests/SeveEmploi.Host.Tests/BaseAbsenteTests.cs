using System.Net;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests;

/// <summary>A host on a PostgreSQL of its own, which the test may stop.</summary>
public sealed class ApiSurSaBase : SeveApi
{
    private PgCluster? _own;

    // The scheduler too must live through it.
    protected override bool RunsTasks => true;

    public void ArreterLaBase() => _own!.Dispose();

    protected override async Task<PgCluster> Cluster() => _own = await PgCluster.Start(server: null);

    // Its only test has stopped it.
    protected override Task Release(PgCluster cluster) => Task.CompletedTask;
}

public sealed class BaseAbsenteTests(ApiSurSaBase api) : IClassFixture<ApiSurSaBase>
{
    [Fact]
    public async Task Sans_sa_base_le_service_vit_n_est_plus_pret_et_repond_503_sans_rien_perdre()
    {
        var client = api.CreateClient();
        await client.UntilReady();

        api.ArreterLaBase();

        (await client.GetAsync("/sante/vivant")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await client.GetAsync("/sante/pret")).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        var reponse = await client.GetAsync(Campagnes.Adresse);
        reponse.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(5));
        (await Task.FromResult(reponse).Refusal()).Code.Should().Be("service_indisponible");
    }
}
