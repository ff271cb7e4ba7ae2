using SeveEmploi.FormationAction.Formateurs;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Rencontres;

internal static class InvitesRencontre
{
    public const int Max = 100;

    /// <summary>Each one exists, in the caller's perimeter.</summary>
    public static async Task<Result<List<FormateurId>>> Invites(this FormationActionDbContext db, IReadOnlyList<Guid> formateurs, CancellationToken cancellationToken)
    {
        var demandes = formateurs.Distinct().Select(FormateurId.From).ToList();
        var connus = await db.Formateurs.Where(formateur => demandes.Contains(formateur.Id)).Select(formateur => formateur.Id).ToListAsync(cancellationToken);
        return demandes.Except(connus).ToList() is [var inconnu, ..] ? new FormateursInconnus(inconnu.Value) : demandes;
    }
}
