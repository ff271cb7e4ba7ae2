using SeveEmploi.Indicateurs.Completude;
using SeveEmploi.Indicateurs.Grilles;
using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Agregats;

/// <summary>Le même tableau pour tous les axes : la grille, les totaux de PostgreSQL, la complétude.</summary>
internal sealed class Tableau(IndicateursDbContext db, Releve releve, Suivi suivi)
{
    public async Task<Result<AgregatVue>> Dresser(Axe axe, CancellationToken cancellationToken)
    {
        if (await db.GrilleDe(axe.Programme, axe.Annee, cancellationToken) is not { } grille) return new GrilleIntrouvable(axe.Programme, axe.Annee);
        var suivies = await suivi.Compter(axe, cancellationToken);
        if (axe.StructureId is not null && suivies.Structures == 0) return new RessourceIntrouvable();

        var totaux = await releve.Lire(axe, grille.Contenu, cancellationToken);
        var deLAnnee = totaux.Where(total => total.Annee == axe.Annee).ToList();
        return new AgregatVue(
            axe.StructureId?.ToString() ?? axe.Departement?.Code ?? axe.Region?.Code ?? "france", axe.Programme, axe.Annee, suivies.Structures,
            deLAnnee.Sum(total => total.Rendus), deLAnnee.Sum(total => total.Validees), DecompteVue.De(suivies.Decompte),
            Agregats.Dresser(grille.Contenu, axe.Annee, totaux), axe.Sources);
    }
}
