using System.Text.Json.Serialization;

namespace SeveEmploi.Acces.Jetons;

/// <summary>Ce qu'une route d'OAuth répond, dans la forme et les noms de ses RFC.</summary>
internal abstract record ReponseOauth;

/// <summary>RFC 6749 § 5.1.</summary>
internal sealed record JetonOauthVue(string AccessToken, string TokenType, int ExpiresIn, string Scope) : ReponseOauth
{
    public override string ToString() => TokenType;
}

/// <summary>RFC 7662 § 2.2 ; un jeton qui n'est pas actif ne dit rien d'autre.</summary>
internal sealed record InspectionVue(
    bool Active,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Scope = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ClientId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? TokenType = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Exp = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Iat = null)
    : ReponseOauth;

/// <summary>RFC 7009 § 2.2 : 200 sans corps, que le jeton ait existé ou non.</summary>
internal sealed record RevocationFaite : ReponseOauth;

/// <summary>RFC 6749 § 5.2. Sa description est en ASCII, comme la RFC le veut : le français s'y écrit sans accent.</summary>
internal sealed record RefusOauth(
    string Error, string ErrorDescription, [property: JsonIgnore] int Status = StatusCodes.Status400BadRequest, [property: JsonIgnore] int? Attente = null)
    : ReponseOauth, ICodedAnswer
{
    string ICodedAnswer.Code => Error;

    public static readonly RefusOauth DemandeInvalide = new(
        "invalid_request", "Le corps suit application/x-www-form-urlencoded, chaque champ une seule fois, et un seul moyen de prouver qui est le client.");

    public static readonly RefusOauth ClientRefuse = new(
        "invalid_client", "Ce client ou son secret ne vaut rien ici.", StatusCodes.Status401Unauthorized);

    public static readonly RefusOauth TypeRefuse = new("unsupported_grant_type", "Seul client_credentials est admis.");

    public static readonly RefusOauth PorteeRefusee = new("invalid_scope", "Une des valeurs de scope ne fait pas partie de ce que peut ce client.");

    public static RefusOauth TropEssais(int secondes) =>
        new("temporarily_unavailable", "Trop de secrets faux pour ce client depuis cette adresse. Attendez le temps que dit Retry-After.", StatusCodes.Status429TooManyRequests, secondes);
}
