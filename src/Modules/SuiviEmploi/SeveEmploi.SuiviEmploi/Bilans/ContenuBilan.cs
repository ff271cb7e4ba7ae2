using SeveEmploi.SuiviEmploi.Plans;

namespace SeveEmploi.SuiviEmploi.Bilans;

/// <summary>Ce que la structure écrit de son année.</summary>
internal sealed record ContenuBilan(string? Synthese, string? Difficultes, string? Perspectives, IReadOnlyList<LigneBilan> Lignes)
{
    public const int TexteMax = 10_000;

    public static readonly ContenuBilan Vide = new(null, null, null, []);

    /// <summary>Ce qui manque pour que le bilan se dépose : l'objet du bilan est de dire quelles actions fonctionnent, et quand (SUI-67).</summary>
    internal IReadOnlyList<string> Reproches(ContenuPlan plan) =>
    [
        .. string.IsNullOrWhiteSpace(Synthese) ? ["Écrivez la synthèse de l'année."] : Array.Empty<string>(),
        .. plan.Actives.Where(action => De(action.Code)?.Appreciation is null).Select(action => $"Dites si « {action.Libelle} » a fonctionné."),
        .. plan.Actives.Where(action => De(action.Code) is { EstSansConditions: true }).Select(action => $"Dites dans quelles conditions « {action.Libelle} » a fonctionné."),
    ];

    internal LigneBilan? De(string code) => Lignes.FirstOrDefault(ligne => ligne.Code == code);
}

internal enum Appreciation
{
    Fonctionne,
    EnPartie,
    NeFonctionnePas,
    NonMenee,
}

/// <summary>Ce qu'une action a donné.</summary>
/// <param name="Conditions">Ce qui a marché, et dans quelles conditions.</param>
internal sealed record LigneBilan(string Code, Appreciation? Appreciation = null, string? Conditions = null)
{
    public const int ConditionsMax = 2000;

    internal bool EstSansConditions => Appreciation is Bilans.Appreciation.Fonctionne or Bilans.Appreciation.EnPartie && string.IsNullOrWhiteSpace(Conditions);
}

/// <summary>Un acte sur le bilan : qui l'a déposé, renvoyé ou accepté, quel jour.</summary>
internal sealed record ActeBilanAnnuel(EtatBilanAnnuel Etat, DateOnly Le, string Par, string? Commentaire = null)
{
    public const int CommentaireMax = 2000;
}
