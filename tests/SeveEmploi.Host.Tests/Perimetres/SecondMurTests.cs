using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Host.Tests.Perimetres;

/// <summary>The same host, whose queries are no longer filtered: PostgreSQL is alone to refuse.</summary>
public sealed class SansPremierMurApi : PerimetresApi
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddScoped(provider =>
            new DbSession(provider.GetRequiredService<Databases>(), provider.GetRequiredService<TimeProvider>()) { HasFilters = false }));
    }
}

public sealed class SecondMurTests(SansPremierMurApi api) : IClassFixture<SansPremierMurApi>
{
    [Fact]
    public async Task Sans_le_premier_mur_rien_d_ailleurs_ne_se_lit_et_sans_les_deux_tout_se_lit()
    {
        var confine = await Lire();
        await api.Sql<bool>($"{await SansPolitiques()} SELECT true");
        var ouvert = await Lire();

        confine.Controles.Should().BeGreaterThan(400);
        confine.Fuites.Should().BeEmpty();
        // The first wall really was off: what held was the second.
        ouvert.Fuites.Should().Contain(fuite => fuite.StartsWith("ConsulterStructure ", StringComparison.Ordinal))
            .And.Contain(fuite => fuite.StartsWith("ListerCandidatures ", StringComparison.Ordinal));
    }

    private async Task<Journal> Lire()
    {
        var journal = new Journal();
        var lectures = (await Operation.Toutes(api.National)).Where(operation => operation.EstLecture).ToList();
        foreach (var demandeur in (await api.Demandeurs()).Where(demandeur => !demandeur.EstNational && !demandeur.EstAnonyme))
        {
            foreach (var lecture in lectures) await new Case(api, lecture, demandeur, journal).Verifier();
        }

        return journal;
    }

    private Task<string> SansPolitiques() => api.Sql<string>(
        "SELECT string_agg(format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY;', oid::regclass), ' ') FROM pg_class WHERE relrowsecurity");
}
