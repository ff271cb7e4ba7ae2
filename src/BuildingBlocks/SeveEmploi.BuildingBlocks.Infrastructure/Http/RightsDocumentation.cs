using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>What each operation asks of its caller, as its request declares it: an operation bears the name of its request.</summary>
internal sealed class RightsDocumentation(IEnumerable<ModuleDescriptor> modules) : IOperationFilter
{
    private const string Bearer = "jeton";
    private const string Oauth = "oauth";

    private readonly Dictionary<string, ExigeAttribute> _rights = modules.Select(module => module.Assembly)
        .Append(typeof(RightsDocumentation).Assembly)
        .SelectMany(assembly => assembly.GetTypes())
        .Select(type => (type.Name, Right: type.GetCustomAttribute<ExigeAttribute>()))
        .Where(declared => declared.Right is not null)
        .ToDictionary(declared => declared.Name, declared => declared.Right!);

    public static void Define(SwaggerGenOptions swagger)
    {
        swagger.AddSecurityDefinition(Bearer, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "Le jeton que répond /api/v1/acces/connexions (une personne) ou /api/v1/oauth/jetons (un système partenaire).",
        });
        swagger.AddSecurityDefinition(Oauth, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.OAuth2,
            Description = "Un client d'API demande son jeton avec son identifiant et son secret.",
            Flows = new OpenApiOAuthFlows
            {
                ClientCredentials = new OpenApiOAuthFlow { TokenUrl = new Uri($"{Socle.ApiPrefix}/oauth/jetons", UriKind.Relative), Scopes = new Dictionary<string, string>() },
            },
        });
    }

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var name = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IEndpointNameMetadata>().LastOrDefault()?.EndpointName;
        if (name is null || !_rights.TryGetValue(name, out var right)) return;

        operation.Description = $"{operation.Description}\n\n{Sentence(right)}";
        operation.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Oauth, context.Document)] = [] },
        ];
    }

    private static string Sentence(ExigeAttribute right) => right switch
    {
        { Droit: Droits.Connecte } => "Il suffit d'être connecté.",
        { Partout: true } => $"Droit exigé : `{right.Droit}`, partout.",
        _ => $"Droit exigé : `{right.Droit}`, dans son périmètre.",
    };
}
