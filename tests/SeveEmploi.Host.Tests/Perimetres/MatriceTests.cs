using System.Collections.Concurrent;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace SeveEmploi.Host.Tests.Perimetres;

/// <summary>Every published operation, by everybody, on what is theirs, on what is another's, and on what does not exist.</summary>
public sealed class MatriceTests(PerimetresApi api, ITestOutputHelper output) : IClassFixture<PerimetresApi>
{
    [Fact]
    [Trait("Exigence", "XC-1")]
    [Trait("Exigence", "XC-4")]
    public async Task Nul_ne_voit_ni_ne_fait_ce_qui_n_est_pas_a_lui()
    {
        var operations = await Operation.Toutes(api.National);
        var demandeurs = await api.Demandeurs();
        var journal = new Journal();

        await Parallel.ForEachAsync(demandeurs, new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (demandeur, _) =>
        {
            foreach (var operation in operations) await new Case(api, operation, demandeur, journal).Verifier();
        });

        output.WriteLine($"{operations.Count} opérations, {demandeurs.Count} appelants : {journal.Controles} contrôles, {journal.Fuites.Count} fuite");
        foreach (var fuite in journal.Fuites.Order(StringComparer.Ordinal)) output.WriteLine(fuite);
        demandeurs.Should().HaveCount(12);
        // Each operation is judged for each caller, twice on average at the least: the matrix cannot shrink unseen.
        journal.Controles.Should().BeGreaterThan(1000).And.BeGreaterThan(operations.Count * demandeurs.Count * 2);
        journal.Fuites.Should().BeEmpty();
    }

    [Fact]
    public async Task Toute_route_de_l_api_est_dans_le_document_donc_dans_la_matrice()
    {
        var publiees = (await Operation.Toutes(api.National)).Select(operation => operation.Id).ToList();
        var routes = api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .Select(route => route.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? route.DisplayName!).ToList();

        routes.Should().HaveCountGreaterThan(100);
        routes.Should().BeEquivalentTo(publiees);
    }

    [Fact]
    public async Task Les_listes_des_ressources_communes_et_des_operations_sans_demande_ne_nomment_que_ce_qui_existe()
    {
        var operations = await Operation.Toutes(api.National);

        Operation.SansDemande.Keys.Should().BeSubsetOf(operations.Where(operation => operation.Requete is null).Select(operation => operation.Id));
        Monde.SansPerimetre.Keys.Should().BeSubsetOf(api.Ici.Ids.Keys);
        Case.Particuliers.Keys.Select(cle => cle.Operation).Should().BeSubsetOf(operations.Select(operation => operation.Id));
    }

    /// <summary>A matrix that could not fail would prove nothing: the first region's team is taken for the second's.</summary>
    [Fact]
    public async Task La_matrice_voit_une_fuite_quand_il_y_en_a_une()
    {
        var intruse = await api.Demandeur(new("charge_mission", Regions: ["28", "52"]));
        var journal = new Journal();

        foreach (var operation in (await Operation.Toutes(api.National)).Where(operation => operation.EstLecture)) await new Case(api, operation, intruse, journal).Verifier();

        foreach (var id in (string[])["ListerStructures", "ConsulterStructure", "ConsulterCandidature", "ConsulterPersonne", "ConsulterComite", "ConsulterCompte", "ConsulterCampagne"])
            journal.Fuites.Should().Contain(fuite => fuite.StartsWith(id + " ", StringComparison.Ordinal));
    }
}

internal sealed class Journal
{
    private int _controles;

    public int Controles => _controles;

    public ConcurrentBag<string> Fuites { get; } = [];

    public void Controler(bool tenu, string fuite)
    {
        Interlocked.Increment(ref _controles);
        if (!tenu) Fuites.Add(fuite);
    }
}
