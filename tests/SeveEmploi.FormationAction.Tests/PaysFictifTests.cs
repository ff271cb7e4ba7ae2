using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.Testing;

namespace SeveEmploi.FormationAction.Tests;

public sealed class PaysFictifTests : SeveApi
{
    private static readonly PaysFictif Pays = new(12, 14, 1, new(2026, 11, 22));

    [Fact]
    public async Task Chaque_parcours_est_dans_l_etat_que_ses_faits_disent()
    {
        Clock.Set(Pays.Jour);
        await new PeintureNationale(Services, new(TextWriter.Null)).Peindre(Pays, CancellationToken.None);
        using var client = CreateClient();

        foreach (var (annee, structure) in Pays.Annees.SelectMany(annee => Pays.Structures.Select(structure => (annee, structure))))
        {
            var parcours = await client.Read<ParcoursVue>($"{FormationApi.Base}/parcours/{Pays.Id("parcours", PaysFictif.RangDeLAnnee(structure.Rang, annee))}");

            parcours.StructureId.Should().Be(structure.Id);
            parcours.Etat.Should().Be(
                annee == Pays.Jour.Year ? EtatParcours.SeminaireNational
                : Pays.MoisDe(annee).Any(mois => Pays.EstEnRetard(structure.Rang, annee, mois)) ? EtatParcours.BilansRemis
                : EtatParcours.AnneeCloturee);
        }
    }
}
