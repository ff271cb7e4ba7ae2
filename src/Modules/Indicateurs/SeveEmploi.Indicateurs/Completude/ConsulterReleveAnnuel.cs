using SeveEmploi.Indicateurs.Contracts;
using SeveEmploi.Indicateurs.Grilles;
using SeveEmploi.Indicateurs.Participations;
using SeveEmploi.Indicateurs.Persistence;
using SeveEmploi.Indicateurs.Saisies;

namespace SeveEmploi.Indicateurs.Completude;

internal sealed class ConsulterReleveAnnuelHandler(IndicateursDbContext db, Suivi suivi, TimeProvider clock) : IQueryHandler<ConsulterReleveAnnuel, ReleveAnnuelVue?>
{
    /// <summary>« Sorties en contrat » : les contrats signés, durables ou non, sous les codes de chaque programme (SUI-42, decisions.md).</summary>
    private static readonly string[] ContratsSignes = ["i1", "i3", "emploi_durable", "autres_contrats"];

    public async Task<ReleveAnnuelVue?> Handle(ConsulterReleveAnnuel query, CancellationToken cancellationToken)
    {
        var participation = db.Participations.AsNoTracking()
            .Where(p => p.StructureId == query.StructureId && p.Programme == query.Programme && p.Annee == query.Annee);
        if (await participation.SingleOrDefaultAsync(cancellationToken) is not { } suivie) return null;

        var mois = await db.Saisies.AsNoTracking()
            .Where(s => s.Annee == query.Annee && s.StructureId == query.StructureId && s.Programme == query.Programme
                && (s.Etat == EtatSaisie.Envoyee || s.Etat == EtatSaisie.Validee))
            .ToDictionaryAsync(s => s.Mois, cancellationToken);
        var decompte = (await suivi.Dresser(participation, query.Annee, suivie.Region, clock.Today(), cancellationToken)).Single().Decompte;
        var grille = await db.GrilleDe(query.Programme, query.Annee, cancellationToken);
        var lignes = (grille?.Contenu.Indicateurs ?? []).OrderBy(indicateur => indicateur.Rang).Select(indicateur => Lire(indicateur, mois)).ToList();
        return new(query.StructureId, query.Programme, query.Annee, Dus(suivie, decompte), decompte.Rendus, decompte.ATemps, lignes)
        {
            SortiesEnContrat = lignes.Where(ligne => ContratsSignes.Contains(ligne.Code)).Select(ligne => ligne.Total).OfType<decimal>().ToList() is { Count: > 0 } connus ? connus.Sum() : null,
        };
    }

    private static int Dus(Participation participation, Decompte decompte) =>
        Math.Max(0, participation.DernierMois - participation.PremierMois + 1 - decompte.Exemptes);

    private static LigneReleveVue Lire(Indicateur indicateur, Dictionary<int, Saisie> mois) => new(
        indicateur.Code, indicateur.Libelle, indicateur.Unite,
        [.. Enumerable.Range(1, 12).Select(numero => mois.TryGetValue(numero, out var saisie) ? Valeur(saisie, indicateur) : null)]);

    // A month with nothing to report has zero flows, and no level was measured.
    private static decimal? Valeur(Saisie saisie, Indicateur indicateur) =>
        saisie.RienASignaler ? indicateur.Mesure == NatureMesure.Flux ? 0 : null
        : indicateur.Rang <= saisie.Valeurs.Length ? saisie.Valeurs[indicateur.Rang - 1] : null;
}
