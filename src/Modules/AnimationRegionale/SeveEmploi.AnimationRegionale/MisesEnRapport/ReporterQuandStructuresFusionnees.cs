using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.AnimationRegionale.MisesEnRapport;

/// <summary>Les projets, les propositions et les contacts de l'absorbée sont désormais ceux de la conservée ; un code déjà pris y reçoit une suite.</summary>
internal sealed class ReporterLesRapprochementsQuandStructuresFusionnees(AnimationRegionaleDbContext db) : INotificationHandler<StructuresFusionnees>
{
    public async Task Handle(StructuresFusionnees notification, CancellationToken cancellationToken)
    {
        var (absorbee, conservee) = (notification.AbsorbeeId, notification.ConserveeId);
        var pris = (await db.Projets.Where(projet => projet.StructureId == conservee).Select(projet => projet.Code).ToListAsync(cancellationToken)).ToHashSet();
        foreach (var projet in await db.Projets.Where(projet => projet.StructureId == absorbee).OrderBy(projet => projet.Id).ToListAsync(cancellationToken))
        {
            var code = Libre(projet.Code, pris);
            pris.Add(code);
            projet.Reporter(conservee, code);
        }

        foreach (var mise in await db.MisesEnRapport.Where(mise => mise.StructureId == absorbee).ToListAsync(cancellationToken)) mise.Reporter(conservee);
        foreach (var groupement in await db.Groupements.Where(groupement => groupement.Structures.Contains(absorbee)).ToListAsync(cancellationToken))
            groupement.Reporter(absorbee, conservee);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static string Libre(string code, HashSet<string> pris)
    {
        var libre = code;
        for (var rang = 2; pris.Contains(libre); rang++)
        {
            var suffixe = $"-{rang}";
            libre = code[..Math.Min(code.Length, Projets.CodeProjet.LongueurMax - suffixe.Length)] + suffixe;
        }

        return libre;
    }
}
