using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.Emargements;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Stagiaires;
using SeveEmploi.Testing;

namespace SeveEmploi.FormationAction.Tests.Emargements;

[Trait("Exigence", "XC-68")]
public sealed class ConservationTests(FormationApi api) : IClassFixture<FormationApi>
{
    [Fact]
    public async Task Noms_traits_et_papiers_s_effacent_en_24_mois_et_les_sceaux_se_verifient_encore()
    {
        var (_, parcours) = await api.Parcours("Échue");
        var (dessinee, papier) = (await api.Inscrire(parcours, "Morel", prenom: "Inès"), await api.Inscrire(parcours, "Roy"));
        var journee = await api.JourneeTenue(parcours);
        await api.Pointer(parcours, journee, (dessinee, DemiJournee.Matin, Presence.Present)).Accept();
        await api.Signer(parcours, journee, dessinee).Accept();
        await api.Pointer(parcours, journee, (papier, DemiJournee.Matin, Presence.Present)).Accept();
        await api.Client.Envoyer($"{AnneeSteps.Emargement(parcours, journee)}/papier", "%PDF-1.7 feuille"u8.ToArray()).Accept();
        (await Export()).Should().Contain("Inès").And.Contain("Échue");

        api.Clock.Set(new DateOnly(2023, 12, 19));
        await Appliquer();
        (await api.Client.Read<StagiaireVue>($"{FormationApi.Base}/stagiaires/{dessinee}")).Nom.Should().Be("Morel");
        api.Clock.Set(new DateOnly(2023, 12, 20));
        await Appliquer();
        await Appliquer();

        var effacee = await api.Client.Read<StagiaireVue>($"{FormationApi.Base}/stagiaires/{dessinee}");
        $"{effacee.Prenom} {effacee.Nom}".Should().Be("Personne effacée");
        (await api.Feuille(parcours, journee)).Signatures.Should().OnlyContain(signature => signature.Trace == null);
        (await api.Client.GetAsync($"{AnneeSteps.Emargement(parcours, journee)}/papier").Refusal()).Code.Should().Be("emargement_sans_papier");
        (await api.Verifier(parcours, journee)).Should().Match<VerificationVue>(vue => vue.Intacte && vue.Signatures > 0);
        (await Export()).Should().NotContain("Inès");
    }

    private Task<string> Export() => api.Client.GetStringAsync("/api/v1/donnees-personnelles?courriel=ines@exemple.fr&nom=Morel&prenom=In%C3%A8s");

    private async Task Appliquer() =>
        (await api.InScope(services => services.GetRequiredService<IMediator>().Send(new AppliquerConservationStagiaires()))).Error.Should().BeNull();
}
