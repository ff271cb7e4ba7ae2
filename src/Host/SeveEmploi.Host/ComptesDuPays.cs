using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MediatR;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

namespace SeveEmploi.Host;

/// <summary>Qui se connecte au pays imaginaire : l'équipe nationale, chaque région, des directions, et les clients d'une mesure.</summary>
internal sealed class ComptesDuPays(IServiceScopeFactory scopes, PaysFictif pays, CancellationToken cancellationToken)
{
    // Each password costs its hash, on purpose: half a second of a core.
    private const int DirectionsMax = 50;

    public async Task<JsonArray> OuvrirClients()
    {
        var clients = new JsonArray(await Client("mesure", null));
        clients.Add(await Client("mesure-region", new StructureFictive(pays, 0).Departement.Region.Code));
        return clients;
    }

    public async Task<JsonArray> OuvrirComptes()
    {
        var comptes = new JsonArray(await Compte("equipe_nationale", "national", secondFacteur: true));
        foreach (var region in Region.Toutes) comptes.Add(await Compte("charge_mission", $"charge-mission-{region.Code}", secondFacteur: true, region: region));
        foreach (var structure in pays.Structures.Take(DirectionsMax)) comptes.Add(await Compte("direction_siae", $"direction-{structure.Rang + 1}", structure: structure));
        return comptes;
    }

    private async Task<JsonNode> Client(string nom, string? region)
    {
        var client = (await Send(new AmorcerClient(nom, [AmorcerClient.ToutesPortees], region is null ? [] : [region]))).Value;
        return new JsonObject { ["nom"] = nom, ["client_id"] = client.ClientId, ["client_secret"] = client.Secret, ["region"] = region };
    }

    private async Task<JsonNode> Compte(string role, string nom, bool secondFacteur = false, Region? region = null, StructureFictive? structure = null)
    {
        var (courriel, motDePasse) = ($"{nom}@mesure.seve-emploi.example", Convert.ToBase64String(RandomNumberGenerator.GetBytes(18)));
        var compte = await Send(new AmorcerCompte(
            courriel, "Mesure", nom, role, region is null ? [] : [region.Code], [], structure is null ? [] : [structure.Id], [], null, motDePasse, secondFacteur));
        return new JsonObject
        {
            ["role"] = role,
            ["courriel"] = courriel,
            ["mot_de_passe"] = motDePasse,
            ["cle_totp"] = compte.Value.CleTotp,
            ["region"] = region?.Code,
            ["structure"] = structure?.Id,
        };
    }

    private Task<Result<T>> Send<T>(ICommand<T> command) =>
        scopes.AsSystem("donnees_nationales", services => services.GetRequiredService<IMediator>().Send(command, cancellationToken), cancellationToken);
}
