using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.Echeancier.Persistence;
using SeveEmploi.Echeancier.Reactions;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Echeancier.Tests.Calendriers;

public sealed class SuivreLesCalendriersTests(CalendriersApi api) : IClassFixture<CalendriersApi>
{
    [Fact]
    public async Task Qui_suivait_l_absorbee_suit_la_conservee()
    {
        var (absorbee, conservee) = (await api.Structure("Absorbée"), await api.Structure("Conservée"));
        var adresse = await CalendriersApi.Ouvrir(api.National, new { portee = "structure", structure = absorbee });
        var due = await api.Poser("saisie_mensuelle", CalendriersApi.Aujourdhui, conservee, "Conservée", "14");

        await api.InScope(async services =>
        {
            var reaction = ActivatorUtilities.CreateInstance<SuivreLaConserveeQuandStructuresFusionnees>(services);
            await reaction.Handle(new StructuresFusionnees(conservee, absorbee, CalendriersApi.Aujourdhui), CancellationToken.None);
            return true;
        });

        (await api.Uids(adresse)).Should().Equal(due.Id.Value);
    }

    [Fact]
    public async Task D_une_personne_effacee_il_ne_reste_ni_calendrier_ni_preference()
    {
        var (http, compte) = await api.Personne(new("charge_mission", Regions: ["28"]));
        await CalendriersApi.Ouvrir(http, new { portee = "moi" });
        await api.Executer($"INSERT INTO echeancier.preferences (compte_id, nature, rythme) VALUES ('{compte}', 'avis', 'Jamais')");

        await api.InScope(async services =>
        {
            await new OublierQuandComptePseudonymise(services.GetRequiredService<EcheancierDbContext>()).Handle(new ComptePseudonymise(compte), CancellationToken.None);
            return true;
        });

        (await api.Sql<long>($"SELECT count(*) FROM echeancier.liens_calendrier WHERE compte_id = '{compte}'")).Should().Be(0);
        (await api.Sql<long>($"SELECT count(*) FROM echeancier.preferences WHERE compte_id = '{compte}'")).Should().Be(0);
    }
}
