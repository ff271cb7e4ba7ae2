using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure;

namespace SeveEmploi.Host.Demonstration;

/// <summary>
/// Fills an empty database through the API itself, as a partner system would: what the demonstration shows has passed every rule. Then
/// writes where it answers, and who may ask, into demonstration.json.
/// </summary>
internal sealed class DemonstrationLoader(
    IServer server, NpgsqlDataSource source, IServiceScopeFactory scopes, TimeProvider clock, IConfiguration configuration,
    ILogger<DemonstrationLoader> log)
{
    // Two hosts that start together on an empty database must not load it twice.
    private const long Lock = 0x5345_5645;

    public async Task LoadWhereAsked(CancellationToken cancellationToken)
    {
        if (configuration["Seve:Dossier"] is not { Length: > 0 } folder) return;

        var file = await DemonstrationFile.Open(folder, Address(), cancellationToken);
        if (configuration.GetValue<bool>("Seve:Demonstration")) await LoadOnce(file, cancellationToken);
        await file.Save(cancellationToken);
    }

    private async Task LoadOnce(DemonstrationFile file, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var turn = await connection.BeginTransactionAsync(cancellationToken);
        await using var take = new NpgsqlCommand($"SELECT pg_advisory_xact_lock({Lock})", connection, turn);
        await take.ExecuteNonQueryAsync(cancellationToken);

        using var http = new HttpClient { BaseAddress = new Uri(Address(), "/api/v1/") };
        var api = new DemonstrationClient(http, cancellationToken);
        var acces = new ComptesDeDemonstration(scopes, cancellationToken);
        // The file may be lost, or older than the database: its secrets are then drawn again.
        var known = file.Clients is not null && file.Comptes is not null && await api.SignIn(file.Clients[0]!);
        if (!known)
        {
            file.Clients = await acces.OuvrirClients();
            if (!await api.SignIn(file.Clients[0]!)) throw new InvalidOperationException("The client of the demonstration is refused.");
        }

        if ((await api.Read("mobilisation/campagnes?limite=1"))["elements"]!.AsArray().Count == 0)
        {
            await new Normandie2022(api).Load();
            await new Annee2022(api).Load();
            await new Animation2022(api, clock.Today()).Load();
            await new CampagneEnCours(api, clock.Today()).Load();
            log.LogInformation("Demonstration loaded: Normandie, promotion 2022, and the campagne of this year");
        }

        if (!known) file.Comptes = await OpenAccounts(api, acces);
    }

    private static async Task<JsonArray> OpenAccounts(DemonstrationClient api, ComptesDeDemonstration acces) => await acces.OuvrirComptes(
        structure: (await api.First("referentiel/structures?departement=14"))!.Value,
        ddets: (await api.First("referentiel/partenaires?nature=ddets&departement=14"))!.Value,
        reseau: (await api.First("referentiel/partenaires?nature=reseau"))!.Value,
        parcours: await api.First("formation-action/parcours?departement=14"),
        groupement: await api.First("referentiel/partenaires?nature=groupement_employeurs")
            ?? await api.Create("referentiel/partenaires", new { nature = "groupement_employeurs", nom = "Groupement d'employeurs de démonstration", departements = new[] { "14" } }));

    /// <summary>Where this process hears itself, whatever interfaces it is bound to.</summary>
    private Uri Address()
    {
        var bound = server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        var port = BindingAddress.Parse(bound).Port;
        return new Uri($"http://127.0.0.1:{port}");
    }
}
