using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>Carries a refusal out of plumbing that has no Result to return: a cursor, a header, a file.</summary>
public sealed class RefusalException(Error error) : Exception(error.Message)
{
    public Error Error => error;
}

/// <summary>The one place where an exception becomes an answer. What no line here expects is ours: 500, logged, and nothing told.</summary>
internal sealed partial class ExceptionMapping(ILogger<ExceptionMapping> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var error = ErrorFor(exception);
        if (error is ErreurInterne) log.LogError(exception, "Unexpected failure");
        if (error is ServiceIndisponible) log.LogWarning(exception, "Database unavailable");
        await Problem.From(error).ExecuteAsync(httpContext);
        return true;
    }

    private static Error ErrorFor(Exception exception) => exception switch
    {
        RefusalException refusal => refusal.Error,
        BadHttpRequestException { InnerException: JsonException json } => FromJson(json),
        BadHttpRequestException bad => FromRequest(bad),
        // Two saves raced past the aggregate's check: the index let one through (23505), or the version did.
        DbUpdateConcurrencyException => new AccesConcurrent(),
        DbUpdateException { InnerException: { } inner } => FromDatabase(inner),
        _ => FromDatabase(exception),
    };

    private static Error FromDatabase(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => new Doublon(),
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => new AccesConcurrent(),
        // The second wall: a row that would leave, or enter from outside, the caller's perimeter.
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege, Routine: "ExecWithCheckOptions" } => new HorsPerimetre(),
        PostgresException { IsTransient: false } => new ErreurInterne(),
        NpgsqlException or TimeoutException => new ServiceIndisponible(),
        InvalidOperationException { InnerException: NpgsqlException { IsTransient: true } } => new ServiceIndisponible(),
        _ => new ErreurInterne(),
    };

    private static TransportError FromRequest(BadHttpRequestException bad) => bad.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => new CorpsTropGrand(),
        StatusCodes.Status415UnsupportedMediaType => new FormatRefuse(),
        // An empty body leaves the framework to speak of the parameter that it would have filled.
        _ when bad.Message.Contains("body", StringComparison.Ordinal) => new CorpsIllisible(),
        _ => new ParametreIllisible(ParameterName().Match(bad.Message) is { Success: true } name ? $" : « {name.Groups[1].Value} »" : ""),
    };

    /// <summary>System.Text.Json says in English what is wrong; its path, or its list of missing properties, says where.</summary>
    private static Error FromJson(JsonException json)
    {
        var missing = MissingProperties().Match(json.Message) is { Success: true } match
            ? PropertyName().Matches(match.Groups[1].Value).Select(name => name.Groups[1].Value)
            : [];
        var champs = missing.Select(champ => new ChampInvalide(champ, "obligatoire", "Ce champ est obligatoire.")).ToList();
        if (champs.Count > 0) return new ValidationError(champs);
        if (json.Path is not { Length: > 2 } path) return new CorpsIllisible();

        return new ValidationError([json.Message.Contains("could not be mapped", StringComparison.Ordinal)
            ? new(path[2..], "champ_inconnu", "Ce champ n'existe pas : vérifiez son nom.")
            : new(path[2..], "invalide", "La valeur de ce champ n'a pas la forme attendue.")]);
    }

    [GeneratedRegex("missing required properties including: (.*)$")]
    private static partial Regex MissingProperties();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex PropertyName();

    [GeneratedRegex("parameter \"[^\"]* ([a-zA-Z_]+)\"")]
    private static partial Regex ParameterName();
}
