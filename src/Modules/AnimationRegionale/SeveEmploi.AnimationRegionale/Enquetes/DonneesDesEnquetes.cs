using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Enquetes;

/// <summary>What is held on who was asked: an address, and whether its link served. No answer can be given back, since none is anybody's.</summary>
internal sealed class DonneesDesEnquetes(AnimationRegionaleDbContext db, TimeProvider clock) : IPersonalDataSource
{
    public Traitement Traitement { get; } = new(
        "Enquêtes de satisfaction", "Inviter à répondre, et relancer qui n'a pas répondu", "Mission d'intérêt public (RGPD, article 6, 1, e)",
        $"{EntretenirEnquetesHandler.JoursGardes} jours après la clôture de l'enquête ; les réponses sont anonymes");

    public async Task<IReadOnlyList<DonneeDetenue>> Lire(PersonneCherchee personne, CancellationToken cancellationToken)
    {
        if (personne.Courriel.Length == 0) return [];

        var invitations = await db.InvitationsEnquetes.AsNoTracking().Where(invitation => invitation.Courriel == personne.Courriel)
            .Join(db.Enquetes, invitation => invitation.EnqueteId, enquete => enquete.Id, (invitation, enquete) => new { invitation, enquete.Titre, enquete.ClotLe })
            .OrderBy(jointe => jointe.invitation.Id).ToListAsync(cancellationToken);
        return
        [
            .. invitations.Select(jointe => new DonneeDetenue(
                "Enquête", "Invitation à répondre", Rattachement.Courriel, Clock.DayOf(jointe.invitation.CreeLe),
                ChampDetenu.Liste(
                    ("Courriel", jointe.invitation.Courriel), ("Enquête", jointe.Titre), ("Clôture", jointe.ClotLe), ("A répondu le", jointe.invitation.UtiliseeLe)))),
        ];
    }

    public async Task<IReadOnlyList<EffacementAttendu>> Echeances(DateOnly jusquAu, CancellationToken cancellationToken)
    {
        var (limite, aujourdhui) = (jusquAu.AddDays(-EntretenirEnquetesHandler.JoursGardes), clock.Today());
        var clotures = await db.InvitationsEnquetes.Where(invitation => invitation.Courriel != null)
            .Join(db.Enquetes, invitation => invitation.EnqueteId, enquete => enquete.Id, (_, enquete) => enquete.ClotLe)
            .Where(clotLe => clotLe <= limite).ToListAsync(cancellationToken);
        if (clotures.Count == 0) return [];

        var premier = clotures.Min().AddDays(EntretenirEnquetesHandler.JoursGardes);
        return [new("Courriels d'invitation aux enquêtes", clotures.Count, premier < aujourdhui ? aujourdhui : premier)];
    }
}
