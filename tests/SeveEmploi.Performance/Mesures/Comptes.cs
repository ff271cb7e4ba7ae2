using SeveEmploi.Host;
using SeveEmploi.Testing;

namespace SeveEmploi.Performance.Mesures;

/// <summary>Who calls the host during a measure: accounts of the product, opened by its own command, signed in by its own route.</summary>
internal sealed class Comptes
{
    private const int ComptesSansSecondFacteur = 16;

    private readonly Dictionary<string, (string Courriel, string? Cle)> _parRegion = [];

    /// <summary>Accounts of a structure: a password is enough to sign in.</summary>
    public List<string> Structures { get; } = [];

    private (string Courriel, string? Cle) _national;

    public static async Task<Comptes> Ouvrir(Donnees donnees)
    {
        var comptes = new Comptes();
        var regions = await donnees.Lister("SELECT DISTINCT region_code FROM referentiel.structures ORDER BY 1", ligne => ligne.GetString(0));
        var structures = await donnees.Lister($"SELECT id FROM referentiel.structures ORDER BY id LIMIT {ComptesSansSecondFacteur}", ligne => ligne.GetGuid(0));
        await using var hote = SeveHost.Build(
            [$"--ConnectionStrings:Seve={donnees.Proprietaire}", "--urls=http://127.0.0.1:0", "--Seve:Taches:Actives=false", "--Logging:LogLevel:Default=Error"]);
        foreach (var region in regions) comptes._parRegion[region] = Identifiants(await hote.Services.OpenAccount(new Person("charge_mission", Regions: [region])));
        foreach (var structure in structures) comptes.Structures.Add(Identifiants(await hote.Services.OpenAccount(new Person("direction_siae", Structures: [structure]))).Courriel);
        comptes._national = Identifiants(await hote.Services.OpenAccount(Person.National));
        return comptes;
    }

    /// <summary>A token of the chargé·e de mission of each région.</summary>
    public async Task<Dictionary<string, string>> Connecter(Serveur hote)
    {
        using var http = new HttpClient { BaseAddress = hote.Adresse };
        var jetons = new Dictionary<string, string>();
        foreach (var (region, (courriel, cle)) in _parRegion) jetons[region] = await http.SignIn(courriel, cle, TimeProvider.System.GetUtcNow());
        return jetons;
    }

    public async Task<string> ConnecterNational(Serveur hote)
    {
        using var http = new HttpClient { BaseAddress = hote.Adresse };
        return await http.SignIn(_national.Courriel, _national.Cle, TimeProvider.System.GetUtcNow());
    }

    private static (string Courriel, string? Cle) Identifiants((Guid Account, string Email, string? Key) ouvert) => (ouvert.Email, ouvert.Key);
}
