using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.Financement.Enveloppes;
using SeveEmploi.Financement.Persistence;
using SeveEmploi.Financement.Reglements;

namespace SeveEmploi.Financement.DonneesNationales;

/// <summary>Une convention par structure et promotion, ses versements et ses écritures ; une enveloppe par région et année, qui les couvre.</summary>
internal sealed class PeintreFinancement(FinancementDbContext db) : IPeintre
{
    private const int Lot = 5_000;

    public string Sujet => "les conventions, leurs versements et le grand livre";

    public async Task<bool> EstVide(CancellationToken cancellationToken) => !await db.Conventions.AnyAsync(cancellationToken);

    public async Task Peindre(PaysFictif pays, BulkCopy copie, CancellationToken cancellationToken)
    {
        foreach (var annee in pays.Annees)
        {
            // A promotion older than any règlement was funded otherwise.
            if (await db.ReglementDe(Programme.Seve1, annee, cancellationToken) is not { } reglement) continue;

            await copie.Copy(db, Enveloppes(pays, annee, reglement.Contenu), _ => Clock.StartOf(AnneeFictive.RetenueLe(annee)), cancellationToken);
            foreach (var structures in pays.Structures.Chunk(Lot))
            {
                var conventions = Array.ConvertAll(structures, structure => ConventionFictive.De(structure, annee, reglement.Contenu));
                await copie.Copy(db, conventions, convention => Clock.StartOf(ConventionFictive.DernierActe(convention)), cancellationToken);
                await copie.Copy(db, conventions.SelectMany(convention => convention.Ecritures), ecriture => Clock.StartOf(ecriture.Le), cancellationToken);
            }
        }
    }

    private static IEnumerable<Enveloppe> Enveloppes(PaysFictif pays, int annee, ContenuReglement reglement) => pays.Structures
        .CountBy(structure => structure.Departement.Region)
        .Select(region => Enveloppe.Ouvrir(reglement.Financeur.Code, annee, region.Key, region.Value * (reglement.MontantUniqueEur ?? 0)));
}
