using SeveEmploi.Acces.Jetons;

namespace SeveEmploi.Acces.Connexions;

internal static class JetonsDuCompte
{
    /// <summary>The token that this request presented, as the authenticator left it.</summary>
    public static JetonId? JetonPresente(this HttpContext http) => http.Items[typeof(JetonId)] as JetonId?;
}
