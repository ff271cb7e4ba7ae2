using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SeveEmploi.BuildingBlocks.Infrastructure.RateLimits;

/// <summary>The quota headers, described once and named by every answer of every operation.</summary>
internal sealed class RateLimitDocumentation : IOperationFilter
{
    private static readonly Dictionary<string, string> OfEveryAnswer = new()
    {
        [RateLimitAnswer.LimitHeader] = "Le nombre de demandes servies par minute.",
        [RateLimitAnswer.RemainingHeader] = "Ce qu'il en reste jusqu'à la minute suivante.",
        [RateLimitAnswer.ResetHeader] = "Dans combien de secondes le quota reprend.",
    };

    private static readonly Dictionary<string, string> OfRefusals = new(OfEveryAnswer) { ["Retry-After"] = "Dans combien de secondes recommencer." };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var (status, answer) in operation.Responses ?? [])
        {
            if (answer is OpenApiResponse response) Describe(response, status == "429" ? OfRefusals : OfEveryAnswer, context.Document);
        }
    }

    private static void Describe(OpenApiResponse response, Dictionary<string, string> headers, OpenApiDocument document)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.Headers ??= new Dictionary<string, IOpenApiHeader>();
        response.Headers ??= new Dictionary<string, IOpenApiHeader>();
        foreach (var (name, description) in headers)
        {
            document.Components.Headers.TryAdd(name, new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } });
            response.Headers[name] = new OpenApiHeaderReference(name, document);
        }
    }
}
