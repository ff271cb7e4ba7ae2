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
