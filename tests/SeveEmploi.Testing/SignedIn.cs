using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

namespace SeveEmploi.Testing;

/// <summary>Somebody who is to be signed in, as the role and the territory that they hold.</summary>
public sealed record Person(
    string Role, string[]? Regions = null, string[]? Departements = null, Guid[]? Structures = null, Guid[]? Parcours = null, Guid? Partenaire = null)
{
    public static readonly Person National = new("equipe_nationale");

    public bool HasSecondFactor => Role is "equipe_nationale" or "charge_mission" or "ddets" or "dreets" or "dgefp";
}

/// <summary>Accounts and tokens by the real way: an account of the host's own command, a password, a code, a token.</summary>
public static class SignedIn
{
    public const string Password = "une phrase que personne ne devine";

    /// <summary>An account that has held its right for ever: the clocks of tests go back years.</summary>
    public static async Task<(Guid Account, string Email, string? Key)> OpenAccount(this IServiceProvider services, Person person)
    {
        var email = $"{person.Role.Replace('_', '-')}.{Guid.CreateVersion7():N}@essai.example";
        var command = new AmorcerCompte(
            email, "Essai", person.Role, person.Role, person.Regions ?? [], person.Departements ?? [], person.Structures ?? [], person.Parcours ?? [],
            person.Partenaire, Password, person.HasSecondFactor);
        var account = await services.GetRequiredService<IServiceScopeFactory>()
            .AsSystem("essai", scope => scope.GetRequiredService<IMediator>().Send(command), CancellationToken.None);
        account.Error.Should().BeNull();
        await services.GetRequiredService<IServiceScopeFactory>().AsSystem("essai", HeldForEver, CancellationToken.None);
        return (account.Value.CompteId, email, account.Value.CleTotp);
    }

    /// <param name="http">A caller who presents nothing.</param>
    /// <param name="email">Of the account.</param>
    /// <param name="key">Of the second factor; null without one.</param>
    /// <param name="now">At the clock of the host, which a test may have moved.</param>
    public static async Task<string> SignIn(this HttpClient http, string email, string? key, DateTimeOffset now)
    {
        var body = new { courriel = email, mot_de_passe = Password, usage = "api", code = key is null ? null : TotpCode.Of(key, now) };
        using var response = await http.PostAsJsonAsync("/api/v1/acces/connexions", body);
        response.IsSuccessStatusCode.Should().BeTrue(await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!["jeton"]!.GetValue<string>();
    }

    public static HttpClient WithToken(this HttpClient http, string token)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    private static async Task<bool> HeldForEver(IServiceProvider scope)
    {
        var connection = scope.GetRequiredService<BuildingBlocks.Infrastructure.Persistence.DbSession>().Connection;
        await using var command = new Npgsql.NpgsqlCommand("UPDATE acces.droits SET du = '2000-01-01'", connection);
        return await command.ExecuteNonQueryAsync() > 0;
    }
}
