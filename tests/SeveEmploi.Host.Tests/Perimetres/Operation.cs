using System.Reflection;
using System.Text.Json.Nodes;
using SeveEmploi.Acces.Roles;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests.Perimetres;

/// <summary>One operation of the published document, and what the request behind it declares.</summary>
internal sealed record Operation(string Method, string Path, string Id, JsonNode Document, Type? Requete)
{
    // Answers that are the same for the whole world: nothing is asked of the database, or of anybody.
    public static readonly IReadOnlyDictionary<string, string> SansDemande = new Dictionary<string, string>
    {
        ["ListerRegions"] = "code officiel géographique",
        ["ListerDepartements"] = "code officiel géographique",
        ["ListerJoursFeries"] = "calendrier légal",
        ["ListerErreurs"] = "contrat publié",
        ["ConsulterErreur"] = "contrat publié",
    };

    private static readonly string[] Fermantes = ["SeDeconnecter", "FermerMesConnexions"];

    private static readonly ILookup<string, Type> Declarations = AppDomain.CurrentDomain.GetAssemblies()
        .Where(assembly => assembly.GetName().Name!.StartsWith("SeveEmploi.", StringComparison.Ordinal))
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.IsDefined(typeof(ExigeAttribute)) || type.IsDefined(typeof(OuvertATousAttribute)))
        .ToLookup(type => type.Name);

    public bool EstLecture => Method == "GET";

    public bool EstOuverte => Requete is null || Requete.IsDefined(typeof(OuvertATousAttribute));

    public ExigeAttribute? Exige => Requete?.GetCustomAttribute<ExigeAttribute>();

    public bool EstEntiere => Requete is not null && typeof(ISurTerritoireEntier).IsAssignableFrom(Requete);

    /// <summary>What reads comes first, what closes the caller's own session last.</summary>
    public int Rang => EstLecture ? 0 : Array.IndexOf(Fermantes, Id) + 2;

    public static async Task<IReadOnlyList<Operation>> Toutes(HttpClient http)
    {
        var document = await http.Read<JsonNode>("/openapi/v1.json");
        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => De(path.Key, operation.Key, operation.Value!)));
        return [.. operations.OrderBy(operation => operation.Rang)];
    }

    /// <summary>The right that the request demands is among those of the role.</summary>
    public bool EstPermisA(Demandeur demandeur) => Exige is not { } exige || (!demandeur.EstAnonyme && exige.Droit != Droits.Systeme
        && (exige.Droit == Droits.Connecte || DroitsDe(demandeur.Role).Contains(exige.Droit)));

    private static IReadOnlySet<string> DroitsDe(string role) =>
        role == "client" ? DroitsDesRoles.Portees : DroitsDesRoles.De(Enum.Parse<Role>(role.Replace("_", "", StringComparison.Ordinal), ignoreCase: true));

    private static Operation De(string path, string method, JsonNode document)
    {
        var id = document["operationId"]!.GetValue<string>();
        var requete = Declarations[id].SingleOrDefault();
        if (requete is null && !SansDemande.ContainsKey(id)) throw new InvalidOperationException($"{id} names no request, and is not among those that have none.");
        return new(method.ToUpperInvariant(), path, id, document, requete);
    }
}
