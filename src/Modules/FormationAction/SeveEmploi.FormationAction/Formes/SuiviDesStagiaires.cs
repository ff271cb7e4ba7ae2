using SeveEmploi.FormationAction.Emargements;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;
using SeveEmploi.FormationAction.Stagiaires;

namespace SeveEmploi.FormationAction.Formes;

/// <summary>Un·e stagiaire, ce qu'elle a suivi, et ce que son parcours demande pour être formée.</summary>
internal sealed record StagiaireSuivi(Stagiaire Stagiaire, int Journees, int Seuil)
{
    public bool EstForme(DateOnly le) => Stagiaire.EstForme(Journees, Seuil, le);
}

internal static class SuiviDesStagiaires
{
    /// <summary>How many of the counted days each trainee of these parcours was at, up to that day; a day counts from its first half.</summary>
    public static async Task<IReadOnlyList<StagiaireSuivi>> StagiairesSuivis(
        this FormationActionDbContext db, IQueryable<Parcours> parcours, DateOnly jusquAu, CancellationToken cancellationToken)
    {
        var stagiaires = await db.Stagiaires.AsNoTracking().Join(parcours, s => s.ParcoursId, p => p.Id, (s, p) => new { Stagiaire = s, p.SeuilFormation })
            .ToListAsync(cancellationToken);
        var presences = await db.Feuilles.AsNoTracking()
            .Where(feuille => feuille.CompteDansLesJournees && feuille.Le <= jusquAu && parcours.Any(p => p.Id == feuille.ParcoursId))
            .SelectMany(
                feuille => feuille.Lignes.Where(ligne => ligne.Presence == Presence.Present && !feuille.Lignes.Any(autre => autre.Corrige == ligne.Id)),
                (feuille, ligne) => new { feuille.Id, ligne.StagiaireId })
            .Distinct().GroupBy(presence => presence.StagiaireId).Select(presence => new { presence.Key, Nombre = presence.Count() })
            .ToDictionaryAsync(presence => presence.Key, presence => presence.Nombre, cancellationToken);
        return [.. stagiaires.Select(s => new StagiaireSuivi(s.Stagiaire, presences.GetValueOrDefault(s.Stagiaire.Id), s.SeuilFormation))];
    }
}
