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
internal sealed record BilanExecution(SectionsBilan Sections, EtatBilan Etat, Guid? PieceId, IReadOnlyList<ActeBilan> Actes)
{
    public const int CommentaireMax = 2000;
}

internal sealed record ActeBilan(EtatBilan Etat, DateOnly Le, Guid? Par, string? Commentaire = null);

[Refus("bilan_execution_sans_objet", "Ce programme n'attend pas de bilan d'exécution")]
internal sealed record BilanExecutionSansObjet() : ConflictError("Seule l'année SEVE 1 se termine par un bilan d'exécution.");

[Refus("bilan_execution_deja_accepte", "Le bilan est accepté")]
internal sealed record BilanExecutionDejaAccepte() : ConflictError("Le bilan d'exécution est accepté : il ne change plus.");

[Refus("bilan_execution_non_depose", "Le bilan n'est pas déposé")]
internal sealed record BilanExecutionNonDepose() : ConflictError("Aucun bilan d'exécution n'attend d'être lu : la direction doit d'abord le déposer.");

[Refus("bilan_execution_sans_fichier", "Le bilan n'a pas de fichier")]
internal sealed record BilanExecutionSansFichier() : ConflictError("Aucun fichier n'est joint au bilan d'exécution.");
