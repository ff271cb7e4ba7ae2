using System.Text.Json.Serialization;

namespace SeveEmploi.AnimationRegionale.Enquetes;

internal enum NatureQuestion
{
    /// <summary>Très pertinent, pertinent, peu pertinent, non pertinent (ANI-77).</summary>
    Pertinence,

    /// <summary>De 1 à 5.</summary>
    Note,

    OuiNon,

    Choix,

    Texte,
}

/// <summary>Une question d'une enquête, telle que la région l'a écrite.</summary>
/// <param name="Code">Stable : les réponses s'y rattachent.</param>
/// <param name="Choix">Les réponses possibles d'une question à choix ; vide pour les autres.</param>
internal sealed record Question(string Code, string Libelle, NatureQuestion Nature, bool Obligatoire, IReadOnlyList<string> Choix)
{
    public const int TexteMax = 2000;

    private static readonly ModaliteReponse[] Pertinences =
        [new("tres_pertinent", "Très pertinent"), new("pertinent", "Pertinent"), new("peu_pertinent", "Peu pertinent"), new("non_pertinent", "Non pertinent")];

    private static readonly ModaliteReponse[] OuiOuNon = [new("oui", "Oui"), new("non", "Non")];

    private static readonly ModaliteReponse[] DeUnACinq = [.. Enumerable.Range(1, 5).Select(note => new ModaliteReponse($"{note}", $"{note}"))];

    /// <summary>Ce qui peut y être répondu, dans l'ordre ; vide pour un texte.</summary>
    [JsonIgnore]
    public IReadOnlyList<ModaliteReponse> Modalites => Nature switch
    {
        NatureQuestion.Pertinence => Pertinences,
        NatureQuestion.Note => DeUnACinq,
        NatureQuestion.OuiNon => OuiOuNon,
        NatureQuestion.Choix => [.. Choix.Select((libelle, rang) => new ModaliteReponse($"choix_{rang + 1}", libelle))],
        _ => [],
    };

    /// <summary>Ce que vaut une réponse écrite, ou ce qui l'empêche d'être gardée.</summary>
    public ChampInvalide? Refus(string? valeur)
    {
        if (string.IsNullOrWhiteSpace(valeur)) return Obligatoire ? new(Code, "obligatoire", "Cette question demande une réponse.") : null;
        if (Nature != NatureQuestion.Texte)
            return Modalites.Any(modalite => modalite.Code == valeur) ? null : new(Code, "valeur_inconnue", "Choisissez l'une des réponses proposées.");
        if (valeur.Length > TexteMax) return new(Code, "trop_long", $"Le texte a {valeur.Length} caractères, {TexteMax} au plus sont acceptés.");
        return Lisible.Est(valeur) ? null : new(Code, "caractere_interdit", "Le texte contient un caractère de contrôle.");
    }
}

/// <summary>Une des réponses possibles à une question fermée.</summary>
internal sealed record ModaliteReponse(string Code, string Libelle);
