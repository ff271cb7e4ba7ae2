using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Mediation;

/// <summary>Refuses a malformed command before its handler sees it. Shape only: business rules belong to aggregates.</summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse>
    where TResponse : IRefusable<TResponse>
{
    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var champs = validators
            .SelectMany(validator => validator.Validate(request).Errors)
            .Select(failure => new ChampInvalide(PayloadName(failure.PropertyName), Code(failure), failure.ErrorMessage))
            .ToList();

        return champs.Count == 0 ? await next() : TResponse.Refused(new ValidationError(champs));
    }

    private static string PayloadName(string property) =>
        string.Join('.', property.Split('.').Select(JsonNamingPolicy.SnakeCaseLower.ConvertName));

    // FluentValidation's own codes are English class names; ours are a contract.
    private static string Code(ValidationFailure failure) => failure.ErrorCode switch
    {
        "NotEmptyValidator" or "NotNullValidator" => "obligatoire",
        "MaximumLengthValidator" => "trop_long",
        "MinimumLengthValidator" => "trop_court",
        "EnumValidator" => "valeur_inconnue",
        "EmailValidator" => "courriel_invalide",
        "InclusiveBetweenValidator" or "GreaterThanOrEqualValidator" or "GreaterThanValidator" or "LessThanOrEqualValidator"
            or "LessThanValidator" => "hors_bornes",
        { } code when code.EndsWith("Validator", StringComparison.Ordinal) => "invalide",
        { } code => code,
    };
}
