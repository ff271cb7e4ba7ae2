using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Suivis;

/// <summary>Ce que le programme règle du suivi dans l'emploi pour une année et les suivantes : des données, jamais du code (CFG-20).</summary>
/// <param name="SeuilDurableMois">À partir de combien de mois un CDD ou un intérim est un emploi durable.</param>
/// <param name="JoursAvantFinEssai">Combien de jours avant sa fin une période d'essai est à suivre.</param>
/// <param name="JoursSansRencontre">Après combien de jours sans rencontre un contrat est à suivre.</param>
/// <param name="JoursPourRencontrer">Combien de jours la SIAE a ensuite pour reprendre contact.</param>
internal sealed record ReglesSuivi(int SeuilDurableMois, int JoursAvantFinEssai, int JoursSansRencontre, int JoursPourRencontrer)
{
    private const int MoisMax = 12;
    private const int JoursMax = 366;

    public static ReglesSuivi ParDefaut { get; } = new(6, 15, 30, 7);

    public bool SeTient => SeuilDurableMois is >= 1 and <= MoisMax
        && new[] { JoursAvantFinEssai, JoursSansRencontre, JoursPourRencontrer }.All(jours => jours is >= 1 and <= JoursMax);
}

internal readonly record struct ReglementSuivisId(Guid Value) : ITypedId<ReglementSuivisId>
{
    public static ReglementSuivisId From(Guid value) => new(value);
}

/// <summary>Le règlement écrit pour une année : il vaut jusqu'à ce qu'une année suivante ait le sien.</summary>
internal sealed class ReglementSuivis : AggregateRoot
{
    public ReglementSuivisId Id { get; private init; } = new(Guid.CreateVersion7());

    public int Annee { get; init; }

    public ReglesSuivi Contenu { get; private set; } = ReglesSuivi.ParDefaut;

    public Result Fixer(ReglesSuivi contenu)
    {
        if (!contenu.SeTient) return new ReglementDesSuivisInvalide();

        Contenu = contenu;
        return Result.Success;
    }
}

internal static class ReglesDesSuivis
{
    public static async Task<ReglesSuivi> ReglesSuivi(this SuiviEmploiDbContext db, int annee, CancellationToken cancellationToken) =>
        await db.ReglementsSuivis.AsNoTracking().Where(reglement => reglement.Annee <= annee).OrderByDescending(reglement => reglement.Annee)
            .Select(reglement => reglement.Contenu).FirstOrDefaultAsync(cancellationToken) ?? Suivis.ReglesSuivi.ParDefaut;
}
