using System.Text.Json.Serialization;
using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.Bilans;

internal enum EtatBilan
{
    Depose,
    Renvoye,
    Accepte,
}

/// <summary>Ce que la structure dit de son année ; le financement en attend l'acceptation (FOR-60).</summary>
internal sealed record SectionsBilan(string Realisations, string Resultats, string Difficultes, string Perspectives)
{
    public const int TexteMax = 10_000;
}

/// <summary>Le bilan d'exécution, tel que déposé, et ce qui lui est arrivé.</summary>
/// <param name="Chiffres">Relevés au dernier dépôt, et figés : ce qui a été accepté ne bouge plus. Null pour un bilan déposé avant qu'ils ne le soient.</param>
internal sealed record BilanExecution(
    SectionsBilan Sections, EtatBilan Etat, Guid? PieceId, IReadOnlyList<ActeBilan> Actes, IReadOnlyList<ChiffreBilan>? Chiffres = null)
{
    public const int CommentaireMax = 2000;

    /// <summary>Lu, ou en attente de l'être : ses chiffres sont ceux du dépôt.</summary>
    [JsonIgnore]
    public bool EstFige => Etat != EtatBilan.Renvoye;

    /// <summary>Le premier dépôt compte : une correction demandée ensuite ne met pas en retard.</summary>
    [JsonIgnore]
    public DateOnly PremierDepotLe => Actes.First(acte => acte.Etat == EtatBilan.Depose).Le;

    [JsonIgnore]
    public DateOnly DernierDepotLe => Actes.Last(acte => acte.Etat == EtatBilan.Depose).Le;
}

/// <summary>Un dépôt, un renvoi ou une acceptation, et au titre de quoi.</summary>
/// <param name="Role">Le rôle de qui l'a fait ; null pour un acte noté avant que le rôle ne le soit.</param>
/// <param name="AuNomDe"><c>ddets</c> quand une autre personne lit le bilan à sa place ; null sinon.</param>
internal sealed record ActeBilan(EtatBilan Etat, DateOnly Le, Guid? Par, string? Commentaire = null, string? Role = null, string? AuNomDe = null)
{
    public const string Ddets = "ddets";

    public static ActeBilan Depot(Acte acte) => new(EtatBilan.Depose, acte.Aujourdhui, acte.Par, Role: acte.Role);

    /// <summary>Le bilan est rendu à la DDETS : qui n'en est pas le lit en son nom.</summary>
    public static ActeBilan Lecture(EtatBilan etat, Acte acte, string? commentaire = null) =>
        new(etat, acte.Aujourdhui, acte.Par, commentaire, acte.Role, acte.Role == Ddets ? null : Ddets);
}

[Refus("bilan_execution_sans_objet", "Ce programme n'attend pas de bilan d'exécution")]
internal sealed record BilanExecutionSansObjet() : ConflictError("Seule l'année SEVE 1 se termine par un bilan d'exécution.");

[Refus("bilan_execution_deja_accepte", "Le bilan est accepté")]
internal sealed record BilanExecutionDejaAccepte() : ConflictError("Le bilan d'exécution est accepté : il ne change plus.");

[Refus("bilan_execution_non_depose", "Le bilan n'est pas déposé")]
internal sealed record BilanExecutionNonDepose() : ConflictError("Aucun bilan d'exécution n'attend d'être lu : la direction doit d'abord le déposer.");

[Refus("bilan_execution_sans_fichier", "Le bilan n'a pas de fichier")]
internal sealed record BilanExecutionSansFichier() : ConflictError("Aucun fichier n'est joint au bilan d'exécution.");
