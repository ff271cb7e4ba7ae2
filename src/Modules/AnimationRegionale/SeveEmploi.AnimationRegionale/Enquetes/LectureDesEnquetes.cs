using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Enquetes;

/// <summary>The results of one enquête, or of those of a région and a year, as the caller may read them.</summary>
internal sealed class LectureDesEnquetes(AnimationRegionaleDbContext db, DbSession session)
{
    private const string Animer = "animation:ecrire";

    public async Task<ResultatsEnquete?> Lire(EnqueteId id, CancellationToken cancellationToken) =>
        await db.Enquetes.AsNoTracking().SingleOrDefaultAsync(enquete => enquete.Id == id, cancellationToken) is { } enquete ? await Compter(enquete, cancellationToken) : null;

    /// <summary>Closed or not: a report says what is known on its day.</summary>
    public async Task<IReadOnlyList<ResultatsEnquete>> Lire(Region region, int annee, CancellationToken cancellationToken)
    {
        var resultats = new List<ResultatsEnquete>();
        foreach (var enquete in await db.Enquetes.AsNoTracking().Where(enquete => enquete.Region == region && enquete.OuvreLe.Year == annee)
            .OrderBy(enquete => enquete.OuvreLe).ThenBy(enquete => enquete.Id).ToListAsync(cancellationToken))
        {
            resultats.Add(await Compter(enquete, cancellationToken));
        }

        return resultats;
    }

    private async Task<ResultatsEnquete> Compter(Enquete enquete, CancellationToken cancellationToken)
    {
        var invitations = await db.InvitationsEnquetes.CountAsync(invitation => invitation.EnqueteId == enquete.Id, cancellationToken);
        var reponses = await db.ReponsesEnquetes.AsNoTracking().Where(reponse => reponse.EnqueteId == enquete.Id).ToListAsync(cancellationToken);
        return ResultatsEnquete.De(enquete, invitations, reponses, Anime(enquete.Region));
    }

    private bool Anime(Region? region) => session.Appelant.PerimetrePour(Animer) is { } perimetre && (region is null ? perimetre.Tout : perimetre.Contient(region));
}
