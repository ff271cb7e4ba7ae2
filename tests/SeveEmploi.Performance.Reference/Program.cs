using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Npgsql;
using SeveEmploi.Performance.Reference;

// What .NET and Npgsql can do on the tables of the product, with none of its duties: no token, no perimeter, no row security, no audit, no outbox.
// Started by mesurer.sh beside the host; it listens where ASPNETCORE_URLS says, on the database of SEVE_MESURE_BASE.
var connexion = Environment.GetEnvironmentVariable("SEVE_MESURE_BASE") ?? throw new InvalidOperationException("SEVE_MESURE_BASE donne la base à mesurer.");
var source = new NpgsqlSlimDataSourceBuilder(connexion);
source.EnableArrays();
await using var donnees = source.Build();
if (args is ["import", "copy", var lignes]) return await Import.Copier(donnees, int.Parse(lignes, CultureInfo.InvariantCulture));

var constructeur = WebApplication.CreateSlimBuilder(args);
constructeur.Logging.ClearProviders();
constructeur.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
constructeur.Services.AddSingleton(donnees).AddSingleton<Lectures>().AddSingleton<Ecritures>();
constructeur.Services.ConfigureHttpJsonOptions(json =>
{
    json.SerializerOptions.TypeInfoResolverChain.Insert(0, Json.Default);
    json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
    json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
});
var application = constructeur.Build();

application.MapGet("/structures/{id:guid}", async (Guid id, Lectures lectures, CancellationToken ct) =>
    await lectures.Structure(id, ct) is { } structure ? Results.Ok(structure) : Results.NotFound());
application.MapGet("/candidatures", async (string region, string etat, int page, Lectures lectures, CancellationToken ct) =>
    TypedResults.Ok(await lectures.Candidatures(region, etat, page, ct)));
application.MapGet("/annees/{annee:int}", async (int annee, string? region, string? departement, Lectures lectures, CancellationToken ct) =>
    TypedResults.Ok(await lectures.Annee(region, departement, annee, ct)));
application.MapGet("/retards", async (string region, int annee, int mois, Lectures lectures, CancellationToken ct) =>
    TypedResults.Ok(await lectures.Retards(region, annee, mois, ct)));
application.MapPut("/saisies", async (SaisieRecue saisie, Ecritures ecritures, CancellationToken ct) =>
    saisie.Defaut() is { } defaut ? Results.BadRequest(new Refus(defaut))
        : await ecritures.Saisir(saisie, ct) is { } ecrite ? Results.Ok(ecrite) : Results.NotFound());
application.Run();
return 0;
