using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Emargements;

/// <summary>Une journée tenue et sa feuille.</summary>
internal sealed record FeuilleOuverte(Parcours Parcours, Journee Journee, Feuille Feuille);

internal static class Feuilles
{
    /// <summary>The sheet of a journée that was held; the first act on it opens it.</summary>
    public static async Task<Result<FeuilleOuverte>> Emarger(
        this FormationActionDbContext db, Guid parcoursId, Guid journeeId, CancellationToken cancellationToken)
    {
        var parcours = await db.UnParcours(parcoursId, cancellationToken);
        if (parcours.Error is { } absent) return absent;
        var journee = parcours.Value.UneJournee(new(journeeId));
        if (journee.Error is { } inconnue) return inconnue;
        if (parcours.Value.EstClos) return new ParcoursClos(parcours.Value.Etat);
        if (journee.Value.Etat != EtatJournee.Tenue) return new JourneeNonTenue();

        var feuille = await db.Feuilles.SingleOrDefaultAsync(feuille => feuille.Id == new FeuilleId(journeeId), cancellationToken);
        if (feuille is null) db.Add(feuille = Feuille.Ouvrir(parcours.Value.Id, journee.Value));
        return new FeuilleOuverte(parcours.Value, journee.Value, feuille);
    }

    /// <summary>What every act on a sheet may answer.</summary>
    public static RouteHandlerBuilder RefusesEmargement(this RouteHandlerBuilder endpoint, params Type[] refusals) => endpoint
        .Refuses([typeof(ParcoursIntrouvable), typeof(JourneeIntrouvable), typeof(ParcoursClos), typeof(JourneeNonTenue), .. refusals]);
}
