using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using SeveEmploi.BuildingBlocks.Infrastructure.RateLimits;
using Swashbuckle.AspNetCore.SwaggerGen;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>OpenAPI as integrators read it: flat schema names, one example and every error code on every operation (api.md).</summary>
internal static class OpenApi
{
    private static readonly Type[] RefusalsOfConfinement = [typeof(JetonRefuse), typeof(DroitAbsent), typeof(HorsPerimetre), typeof(SuppleanceAbsente), typeof(AntiforgerieRefusee)];
    private static readonly Type[] SharedRefusals = [typeof(TropDeDemandes), typeof(ErreurInterne), typeof(ServiceIndisponible)];
    private static readonly Type[] SharedRefusalsOfPosts = [typeof(DemandeEnCours), typeof(CleIdempotenceAbsente), typeof(CleIdempotenceReutilisee), typeof(Doublon), typeof(AccesConcurrent)];
    private static readonly Type[] SharedRefusalsOfBodies = [typeof(CorpsIllisible), typeof(ValidationError), typeof(CorpsTropGrand), typeof(FormatRefuse)];
    private static readonly Type[] SharedRefusalsOfParameters = [typeof(ParametreIllisible), typeof(ValidationError)];

    public static void Configure(SwaggerGenOptions swagger)
    {
        swagger.SwaggerDoc("v1", new OpenApiInfo
        {
            Title = "SeveEmploi",
            Version = "v1",
            Description = "L'API du programme SEVE Emploi. Les erreurs suivent la RFC 9457 ; leurs codes sont listés à /api/v1/erreurs.",
            License = new OpenApiLicense { Name = "EUPL-1.2", Identifier = "EUPL-1.2" },
        });
        swagger.SupportNonNullableReferenceTypes();
        swagger.NonNullableReferenceTypesAsRequired();
        swagger.CustomSchemaIds(FlatName);
        swagger.OperationFilter<OperationDocumentation>();
        swagger.OperationFilter<RateLimitDocumentation>();
        swagger.OperationFilter<RightsDocumentation>();
        RightsDocumentation.Define(swagger);
    }

    /// <summary>Every code that the endpoint may answer: its own, and those that its method and inputs bring.</summary>
    public static IReadOnlyList<ErreurVue> RefusalsOf(EndpointMetadataCollection metadata, string? method, bool hasBody, bool hasParameters) =>
        [.. metadata.GetOrderedMetadata<RefusalsMetadata>().SelectMany(own => own.Errors)
            .Concat(RefusalsOfConfinement)
            .Concat(SharedRefusals)
            .Concat(HttpMethods.IsPost(method ?? "") ? SharedRefusalsOfPosts : [])
            .Concat(hasBody ? SharedRefusalsOfBodies : [])
            .Concat(hasParameters || HttpMethods.IsPost(method ?? "") ? SharedRefusalsOfParameters : [])
            .Distinct()
            .Select(ErrorCatalog.Describe)
            .OrderBy(error => error.Statut).ThenBy(error => error.Code, StringComparer.Ordinal)];

    private static string FlatName(Type type) =>
        type.IsGenericType
            ? type.Name.Split('`')[0] + string.Concat(type.GetGenericArguments().Select(FlatName))
            : type.Name;

    private sealed class OperationDocumentation(IOptions<JsonOptions> json) : IOperationFilter
    {
        public void Apply(OpenApiOperation operation, OperationFilterContext context)
        {
            var metadata = new EndpointMetadataCollection(context.ApiDescription.ActionDescriptor.EndpointMetadata);
            var method = context.ApiDescription.HttpMethod;
            foreach (var (status, answer) in operation.Responses ?? [])
            {
                answer.Description = AnswerInFrench(status);
            }

            if (metadata.GetMetadata<FormMetadata>() is { } form) DescribeForm(operation, form, context);
            foreach (var answer in metadata.GetOrderedMetadata<AnswerMetadata>()) DescribeAnswer(operation, answer);
            var problem = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository);
            DescribeRefusals(operation, RefusalsOf(metadata, method, operation.RequestBody is not null && metadata.GetMetadata<FormMetadata>() is null, operation.Parameters is { Count: > 0 }), problem);
            if (metadata.GetMetadata<ExampleMetadata>() is { } example) Illustrate(operation, example.Example);
            if (HttpMethods.IsPost(method ?? "") && metadata.GetMetadata<SecretMetadata>() is null) AddHeader(operation, Idempotency.Header, "Rejoue la première réponse si le même envoi arrive deux fois.", required: false);
            if (metadata.GetOrderedMetadata<RefusalsMetadata>().Any(refusals => refusals.Errors.Contains(typeof(IfMatchAbsent))))
            {
                AddHeader(operation, "If-Match", "L'ETag de la ressource telle que vous l'avez lue.", required: metadata.GetMetadata<OptionalIfMatchMetadata>() is null);
            }
        }

        private static string AnswerInFrench(string status) => status switch
        {
            "201" => "Créé. « Location » dit où, « ETag » à quelle version.",
            "204" => "Fait. « ETag » donne la nouvelle version.",
            "304" => "Inchangé depuis l'ETag donné.",
            _ => "La réponse.",
        };

        private static void DescribeRefusals(OpenApiOperation operation, IEnumerable<ErreurVue> refusals, IOpenApiSchema problem)
        {
            foreach (var status in refusals.GroupBy(refusal => refusal.Statut))
            {
                operation.Responses ??= [];
                var code = status.Key.ToString(CultureInfo.InvariantCulture);
                var description = string.Join(" ; ", status.Select(refusal => $"`{refusal.Code}` : {refusal.Titre}"));
                // A route of an RFC has refusals of its own form for the same status: both are told.
                var own = operation.Responses.GetValueOrDefault(code);
                var content = new Dictionary<string, IOpenApiMediaType>(own?.Content ?? new Dictionary<string, IOpenApiMediaType>())
                {
                    [Problem.ContentType] = new OpenApiMediaType { Schema = problem },
                };
                operation.Responses[code] = new OpenApiResponse
                {
                    Description = own is null ? description : $"{own.Description} ; {description}",
                    Content = content,
                };
            }
        }

        private static void DescribeForm(OpenApiOperation operation, FormMetadata form, OperationFilterContext context) =>
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, IOpenApiMediaType>
                {
                    [FormMetadata.ContentType] = new OpenApiMediaType { Schema = context.SchemaGenerator.GenerateSchema(form.Form, context.SchemaRepository) },
                },
            };

        private void DescribeAnswer(OpenApiOperation operation, AnswerMetadata answer)
        {
            if (operation.Responses?.GetValueOrDefault(answer.Status.ToString(CultureInfo.InvariantCulture)) is not OpenApiResponse response) return;

            response.Description = answer.Description;
            foreach (var media in response.Content?.Values.OfType<OpenApiMediaType>() ?? [])
            {
                media.Example = JsonSerializer.SerializeToNode(answer.Example, json.Value.SerializerOptions);
            }
        }

        private void Illustrate(OpenApiOperation operation, object example)
        {
            var content = operation.RequestBody?.Content ?? operation.Responses?.First(answer => answer.Key[0] == '2').Value.Content;
            foreach (var media in content?.Values.OfType<OpenApiMediaType>() ?? [])
            {
                media.Example = example as string is { } text ? JsonValue.Create(text) : JsonSerializer.SerializeToNode(example, json.Value.SerializerOptions);
            }
        }

        private static void AddHeader(OpenApiOperation operation, string name, string description, bool required) =>
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Header,
                Description = description,
                Required = required,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
    }
}
