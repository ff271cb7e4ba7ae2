using SeveEmploi.AnimationRegionale.Contracts;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Enquetes;

internal sealed class EntretenirEnquetesHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<EntretenirEnquetes>
{
    /// <summary>De quoi répondre à qui dit ne pas avoir reçu son lien, et pas davantage.</summary>
    public const int JoursGardes = 30;

    public async Task<Result> Handle(EntretenirEnquetes command, CancellationToken cancellationToken)
    {
        var le = clock.Today();
        await Rappeler(le, cancellationToken);
        await Oublier(le, cancellationToken);
        return Result.Success;
    }

    private async Task Rappeler(DateOnly le, CancellationToken cancellationToken)
    {
        foreach (var enquete in await db.Enquetes.Where(enquete => enquete.OuvreLe <= le && enquete.ClotLe >= le).ToListAsync(cancellationToken))
        {
            if (enquete.PalierDu(le) is not { } palier || !enquete.PasserPalier(palier, le)) continue;
            (await db.SansReponse(enquete.Id, le).ToListAsync(cancellationToken)).ForEach(invitation => invitation.Relancer(le));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private Task Oublier(DateOnly le, CancellationToken cancellationToken)
    {
        var closeAvant = le.AddDays(-JoursGardes);
        return db.SaveByBatches(
            db.InvitationsEnquetes
                .Where(invitation => invitation.Courriel != null && db.Enquetes.Any(enquete => enquete.Id == invitation.EnqueteId && enquete.ClotLe <= closeAvant))
                .OrderBy(invitation => invitation.Id),
            invitation => invitation.OublierCourriel(), cancellationToken);
    }
}
