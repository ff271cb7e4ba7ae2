using System.Globalization;
using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.Echeancier.Annees;
using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Persistence;
using SeveEmploi.Echeancier.Rappels;

namespace SeveEmploi.Echeancier.DonneesNationales;

/// <summary>
/// La saisie de chaque mois, due par chaque structure retenue : honorée le jour où le mois a été rendu, ouverte sinon. Les clés sont celles que le
/// plan de l'année poserait, et les annonces d'Indicateurs les retrouvent.
/// </summary>
internal sealed class PeintreDeLEcheancier(EcheancierDbContext db) : IPeintre
{
    private const string SaisieMensuelle = "saisie_mensuelle";
    private const int Lot = 5000;

    public string Sujet => "les obligations et leurs prochains rappels";

    public async Task<bool> EstVide(CancellationToken cancellationToken) => !await db.Engagements.AnyAsync(cancellationToken);

    public async Task Peindre(PaysFictif pays, BulkCopy copie, CancellationToken cancellationToken)
    {
        var nature = await db.Natures.AsNoTracking().SingleAsync(nature => nature.Code == SaisieMensuelle, cancellationToken);
        var maintenant = await db.Maintenant(cancellationToken);
        foreach (var annee in pays.Annees)
        {
            var poseesLe = pays.RetenuesLe(annee);
            await copie.Copy(db, pays.Structures.Select(structure => Engager(structure, annee)), _ => maintenant, cancellationToken);
            foreach (var lot in Obligations(pays, nature, annee).Chunk(Lot))
            {
                await copie.Copy(db, lot, obligation => PaysFictif.Instant(obligation.CloseLe ?? poseesLe, obligation.StructureId!.Value), cancellationToken);
                await copie.Copy(db, Agendas(lot, nature, maintenant), _ => maintenant, cancellationToken);
            }
        }
    }

    private static IEnumerable<Obligation> Obligations(PaysFictif pays, Nature nature, int annee) => pays.Structures.SelectMany(structure =>
        PlanDeLAnnee.DeStructure(nature, Engager(structure, annee), DateOnly.MinValue)
            .Select(annonce => (Mois: int.Parse(annonce.Objet.AsSpan()[^2..], CultureInfo.InvariantCulture), Obligation: annonce.Ouvrir(structure.Nom)))
            .Where(due => due.Mois >= pays.PremierMoisDe(annee))
            .Select(due => Situer(structure, annee, due.Mois, due.Obligation)));

    private static Obligation Situer(StructureFictive structure, int annee, int mois, Obligation obligation)
    {
        var pays = structure.Pays;
        obligation.AvecId(pays.Id("obligation", PaysFictif.RangDuMois(structure.Rang, annee, mois)));
        if (new DateOnly(annee, mois, 1) <= pays.Fin && pays.RenduLe(structure.Rang, annee, mois) is { } le) obligation.Honorer(le);
        return obligation;
    }

    private static IEnumerable<Agenda> Agendas(IEnumerable<Obligation> obligations, Nature nature, DateTimeOffset maintenant) => obligations
        .Where(obligation => !obligation.EstClose)
        .Select(obligation => obligation.PremierRappel(nature.Politique, maintenant) is { } depart ? Agenda.De(obligation, depart) : null)
        .OfType<Agenda>();

    private static Engagement Engager(StructureFictive structure, int annee) => new()
    {
        StructureId = structure.Id,
        StructureNom = structure.Nom,
        Programme = Programme.Seve1,
        Annee = annee,
        Departement = structure.Departement,
        RetenueLe = structure.Pays.RetenuesLe(annee),
    };
}
