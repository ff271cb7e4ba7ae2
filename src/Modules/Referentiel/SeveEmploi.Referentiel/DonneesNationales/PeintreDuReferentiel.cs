using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.Referentiel.Partenaires;
using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.DonneesNationales;

/// <summary>Les structures du pays, celles qui n'ont jamais été retenues comprises, leurs directions, et des groupements d'employeurs.</summary>
internal sealed class PeintreDuReferentiel(ReferentielDbContext db) : IPeintre
{
    private const int GroupementsParRegion = 2;

    public string Sujet => "les structures et leurs directions";

    public async Task<bool> EstVide(CancellationToken cancellationToken) => !await db.Structures.AnyAsync(cancellationToken);

    public async Task Peindre(PaysFictif pays, BulkCopy copie, CancellationToken cancellationToken)
    {
        var reseaux = await db.Partenaires.Where(partenaire => partenaire.Nature == NaturePartenaire.Reseau)
            .OrderBy(partenaire => partenaire.Code).Select(partenaire => partenaire.Id).ToListAsync(cancellationToken);
        var ouverture = PaysFictif.Instant(pays.Debut.AddMonths(-2), 0);

        await copie.Copy(db, Groupements(pays), _ => ouverture, cancellationToken);
        await copie.Copy(db, Toutes(pays).Select(fictive => FicheFictive.Structure(fictive, reseaux)), _ => ouverture, cancellationToken);
        await copie.Copy(db, Toutes(pays).Select(FicheFictive.Direction), _ => ouverture, cancellationToken);
    }

    /// <summary>Aux structures retenues s'ajoutent celles qui ont candidaté en vain : un quart de plus.</summary>
    private static IEnumerable<StructureFictive> Toutes(PaysFictif pays) =>
        Enumerable.Range(0, pays.NombreDeStructures * 5 / 4).Select(rang => new StructureFictive(pays, rang));

    private static IEnumerable<Partenaire> Groupements(PaysFictif pays) => Region.Toutes.SelectMany((region, rang) => Enumerable.Range(0, GroupementsParRegion)
        .Select(numero => Partenaire.Creer(new(NaturePartenaire.GroupementEmployeurs, $"Groupement d'employeurs {numero + 1} – {region.Nom}", [], [region])).Value
            .AvecId(pays.Id("groupement", (rang * GroupementsParRegion) + numero))));
}
