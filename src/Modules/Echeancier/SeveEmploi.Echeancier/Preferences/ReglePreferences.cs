using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Preferences;

/// <summary>Ce qu'une personne peut régler : grouper tout, arrêter ce qui n'est pas dû par la règle.</summary>
internal static class ReglePreferences
{
    public static bool PeutSArreter(this Nature nature) => !nature.EstDueParLaRegle;

    public static Result Accepter(this Nature nature, Rythme rythme)
    {
        if (rythme == Rythme.Jamais && !nature.PeutSArreter()) return new RappelObligatoire(nature.Libelle);

        return Result.Success;
    }

    /// <summary>Ce que devient une nature dont la personne se désabonne : rien, ou un courriel par semaine quand elle est due par la règle.</summary>
    public static Rythme RythmeApresDesabonnement(this Nature nature) => nature.PeutSArreter() ? Rythme.Jamais : Rythme.Hebdomadaire;

    /// <summary>One row a person and nature: said twice, or by two tabs at once, the last one counts.</summary>
    public static Task<int> Choisir(this EcheancierDbContext db, Guid compte, string nature, Rythme rythme, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO echeancier.preferences (compte_id, nature, rythme) VALUES ({compte}, {nature}, {rythme.ToString()})
            ON CONFLICT (compte_id, nature) DO UPDATE SET rythme = excluded.rythme
            """,
            cancellationToken);
}
