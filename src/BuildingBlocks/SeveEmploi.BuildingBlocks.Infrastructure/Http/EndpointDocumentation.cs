using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>What an operation says of itself in OpenAPI, beside its name, summary and description.</summary>
public static class EndpointDocumentation
{
    /// <summary>The example that Swagger shows: the body sent where there is one, else the body answered.</summary>
    public static RouteHandlerBuilder WithExample(this RouteHandlerBuilder endpoint, object example) =>
        endpoint.WithMetadata(new ExampleMetadata(example));

    /// <summary>Every refusal of the operation's own, beside those that all operations share.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params Type[] errors) =>
        endpoint.WithMetadata(new RefusalsMetadata(errors));

    /// <summary>
    /// Receives or answers a secret: neither its fingerprint nor its answer is ever kept for a replay. An Idempotency-Key is accepted, and
    /// changes nothing.
    /// </summary>
    public static RouteHandlerBuilder CarriesSecret(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new SecretMetadata());

    /// <summary>A body that an RFC wants form-encoded. Only said, never bound: the endpoint reads it, and refuses another in the words of its RFC.</summary>
    public static RouteHandlerBuilder TakesForm<T>(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new FormMetadata(typeof(T)));

    /// <summary>An answer that has an RFC's form instead of the house's.</summary>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint, int status, string description, T example) =>
        endpoint.Produces<T>(status).WithMetadata(new AnswerMetadata(status, description, example!));

    public static RouteHandlerBuilder AnswersCreated(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<Identifiant>(StatusCodes.Status201Created);

    public static RouteHandlerBuilder AnswersNoContent(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces(StatusCodes.Status204NoContent);

    public static RouteHandlerBuilder AnswersResource<T>(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<T>().Produces(StatusCodes.Status304NotModified).Refuses(typeof(RessourceIntrouvable));

    public static RouteHandlerBuilder AnswersList<T>(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<Page<T>>().Refuses(typeof(CurseurInvalide), typeof(FormatDeReponseIndisponible));
}

internal sealed record ExampleMetadata(object Example);

internal sealed record RefusalsMetadata(IReadOnlyList<Type> Errors);

internal sealed record SecretMetadata;

internal sealed record FormMetadata(Type Form)
{
    public const string ContentType = "application/x-www-form-urlencoded";
}

internal sealed record AnswerMetadata(int Status, string Description, object Example);
