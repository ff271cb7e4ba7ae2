namespace SeveEmploi.Financement.Budgets;

/// <summary>Comment la dotation se range à côté du FSE (FIN-14, FIN-15).</summary>
internal enum VoieFse
{
    /// <summary>Ce que la convention paie n'est pas présenté au FSE.</summary>
    DepensesExclues,

    /// <summary>La dotation est une ressource du plan de financement de l'opération FSE.</summary>
    DotationIntegree,
}

/// <summary>La réponse d'une structure pour une année (FIN-16).</summary>
/// <param name="NumeroOperation">Celui de l'opération conventionnée par le FSE ; dû quand la dotation y est intégrée.</param>
internal sealed record ReponseFse(int Annee, bool Beneficie, VoieFse? Voie, string? NumeroOperation)
{
    public const int NumeroMax = 50;

    internal Error? Refus =>
        !Beneficie && (Voie is not null || NumeroOperation is not null) ? new FseContradictoire()
        : Beneficie && Voie is null ? new VoieFseManquante()
        : Voie == VoieFse.DotationIntegree && string.IsNullOrWhiteSpace(NumeroOperation) ? new OperationFseManquante()
        : null;
}

/// <summary>Les réponses d'année en année ; la dernière de chaque année vaut.</summary>
internal sealed record ReponsesFse(IReadOnlyList<ReponseFse> Annees)
{
    public static readonly ReponsesFse Aucune = new([]);

    public ReponsesFse Avec(ReponseFse declaration) => new([.. Annees.Where(connue => connue.Annee != declaration.Annee), declaration]);

    /// <summary>Sans réponse, personne ne signe (decisions.md, « Money »).</summary>
    public Error? Manque(int annee) => Annees.Any(connue => connue.Annee == annee) ? null : new FseNonDeclare(annee);
}
