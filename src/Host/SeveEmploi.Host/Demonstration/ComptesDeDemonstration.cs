using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MediatR;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

namespace SeveEmploi.Host.Demonstration;

/// <summary>
/// One account per role and three API clients, with secrets drawn at each first start: nothing here is known in advance. Only the file that
/// the owner of the machine can read holds them; the database keeps their hashes.
/// </summary>
internal sealed class ComptesDeDemonstration(IServiceScopeFactory scopes, CancellationToken cancellationToken)
{
    private const string Normandie = "28";
    private const string PaysDeLaLoire = "52";

    public async Task<JsonArray> OuvrirClients() =>
    [
        await Client("national", null),
        await Client("normandie", Normandie),
        await Client("pays-de-la-loire", PaysDeLaLoire),
    ];

    /// <param name="structure">Une structure de Normandie, pour sa direction et son équipe.</param>
    /// <param name="ddets">Le service de l'État du Calvados.</param>
    /// <param name="reseau">Un réseau d'adhérents.</param>
    /// <param name="groupement">Un groupement d'employeurs.</param>
    /// <param name="parcours">Celui que la formatrice suit ; une base d'avant les parcours n'en a pas.</param>
    public async Task<JsonArray> OuvrirComptes(Guid structure, Guid ddets, Guid reseau, Guid groupement, Guid? parcours) =>
    [
        await Compte("equipe_nationale", secondFacteur: true),
        await Compte("charge_mission", secondFacteur: true, regions: [Normandie]),
        await Compte("direction_siae", structures: [structure]),
        await Compte("equipe_siae", structures: [structure]),
        await Compte("formateur", parcours: parcours is { } suivi ? [suivi] : [Guid.CreateVersion7()]),
        await Compte("ddets", secondFacteur: true, departements: ["14"], partenaire: ddets),
        await Compte("dreets", secondFacteur: true, regions: [Normandie]),
        await Compte("dgefp", secondFacteur: true),
        await Compte("reseau", partenaire: reseau),
        await Compte("groupement_employeurs", partenaire: groupement),
    ];

    private async Task<JsonObject> Client(string nom, string? region)
    {
        string[] regions = region is null ? [] : [region];
        var client = (await Send(new AmorcerClient(nom, [AmorcerClient.ToutesPortees], regions))).Value;
        return new JsonObject
        {
            ["nom"] = nom,
            ["client_id"] = client.ClientId,
            ["client_secret"] = client.Secret,
            ["portees"] = new JsonArray([.. client.Portees.Select(portee => JsonValue.Create(portee))]),
            ["perimetre"] = region is null ? "tout" : $"region:{region}",
        };
    }

    private async Task<JsonObject> Compte(
        string role, bool secondFacteur = false, string[]? regions = null, string[]? departements = null, Guid[]? structures = null, Guid[]? parcours = null,
        Guid? partenaire = null)
    {
        var courriel = $"{role.Replace('_', '-')}@demonstration.seve-emploi.example";
        var motDePasse = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        var compte = await Send(new AmorcerCompte(
            courriel, "Démonstration", role, role, regions ?? [], departements ?? [], structures ?? [], parcours ?? [], partenaire, motDePasse, secondFacteur));
        return new JsonObject { ["role"] = role, ["courriel"] = courriel, ["mot_de_passe"] = motDePasse, ["cle_totp"] = compte.Value.CleTotp };
    }

    private Task<Result<T>> Send<T>(ICommand<T> command) =>
        scopes.AsSystem("demonstration", services => services.GetRequiredService<IMediator>().Send(command, cancellationToken), cancellationToken);
}
