using SeveEmploi.Testing;

namespace SeveEmploi.Echeancier.Tests.Fiabilite;

/// <summary>A mail server that is away for days.</summary>
public sealed class PannesLonguesTests(EcheancierApi api) : IClassFixture<EcheancierApi>
{
    [Fact]
    public async Task Soixante_douze_heures_sans_serveur_font_un_seul_courriel_par_personne_et_rien_n_est_perdu()
    {
        await api.Regler(EcheancierApi.Matin);
        var courriels = new List<string>();
        for (var rang = 0; rang < 3; rang++)
        {
            var (structure, courriel, _) = await api.Due($"Trois jours {rang}");
            await api.Dire(EcheancierApi.Saisie(structure, echeance: new(2024, 4, 11), periode: "bis"));
            await api.Dire(EcheancierApi.Saisie(structure, echeance: new(2024, 4, 12), periode: "ter"));
            courriels.Add(courriel);
        }

        api.Courriels.Travers = Travers.Banniere421;
        for (var heure = 0; heure < 72; heure += 2)
        {
            await api.Regler(EcheancierApi.Matin.AddHours(heure));
            await api.Relancer();
        }

        api.Courriels.Travers = Travers.Aucun;
        await api.Regler(EcheancierApi.Matin.AddDays(5)); // Monday: the week-end is not for mails
        await api.Relancer();

        courriels.Should().AllSatisfy(courriel =>
            api.Courriels.Mails.Where(mail => mail.A == courriel).Should().ContainSingle().Which.Sujet.Should().Be("3 échéances à suivre"));
    }

    [Fact]
    public async Task Apres_soixante_douze_heures_d_essais_un_courriel_s_arrete_et_se_voit()
    {
        await api.Regler(EcheancierApi.Matin);
        var (_, courriel, _) = await api.Due("Serveur muet", "35");
        api.Courriels.Pour(courriel, Travers.Destinataire450);
        await api.Relancer();
        await api.Regler(EcheancierApi.Matin.AddHours(73).AddDays(2));
        await api.Relancer();

        (await api.Lire<string>($"SELECT etat || ' : ' || erreur FROM echeancier.envois WHERE courriel = '{courriel}'")).Should().StartWith("Echoue : Abandonné après 72 heures d'essais");
        (await api.Lire<long>("SELECT count(*) FROM echeancier.rappels r JOIN echeancier.envois e ON e.id = r.envoi_id WHERE e.courriel = '" + courriel + "' AND r.etat <> 'Echoue'")).Should().Be(0);
    }
}
