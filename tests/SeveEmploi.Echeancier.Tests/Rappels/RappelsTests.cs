using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Echeancier.Tests.Rappels;

/// <summary>From what is due to the mail that arrives, on the real base and a real SMTP conversation.</summary>
public sealed class RappelsTests(EcheancierApi api) : IClassFixture<EcheancierApi>, IAsyncLifetime
{
    public Task InitializeAsync() => api.Regler(EcheancierApi.Matin);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    [Trait("Exigence", "XC-66")]
    [Trait("Exigence", "XC-67")]
    public async Task Sept_jours_avant_la_direction_recoit_un_rappel_et_un_seul()
    {
        var (_, courriel, _) = await api.Due("Rappelée");

        await api.Relancer();
        await api.Relancer();

        var recu = Recus(courriel).Should().ContainSingle().Subject;
        recu.Sujet.Should().Be("Indicateurs du mois (mars 2024) : il reste 7 jours");
        recu.Brut.Should().Contain("@seve-emploi").And.Contain("Auto-Submitted");
    }

    [Fact]
    public async Task Honoree_une_minute_avant_rien_ne_part_et_l_histoire_dit_pourquoi()
    {
        var (_, courriel, saisie) = await api.Due("Ponctuelle");
        await api.Balayer();
        await api.Dire(new ObligationHonoree(saisie.Module, saisie.Nature, saisie.Objet, new(2024, 4, 3)));

        await api.Expedier();

        Recus(courriel).Should().BeEmpty();
        (await Rappel(saisie)).Should().Be("SansObjet : L'obligation était close avant l'envoi, le 03/04/2024.");
    }

    [Fact]
    public async Task Apres_une_panne_de_trois_semaines_chacun_recoit_un_seul_courriel_et_aucun_palier_n_est_perdu()
    {
        var (structure, courriel, saisie) = await api.Due("Longue panne");
        await api.Dire(EcheancierApi.Saisie(structure, echeance: new(2024, 4, 12), periode: "2024-03 bis"));
        await api.Regler(EcheancierApi.Matin.AddDays(21));

        await api.Relancer();

        Recus(courriel).Should().ContainSingle().Which.Sujet.Should().Be("2 échéances à suivre, dont 2 en retard");
        (await api.Lire<string>($"SELECT string_agg(palier, ' ' ORDER BY palier) FROM echeancier.rappels r JOIN echeancier.obligations o ON o.id = r.obligation_id WHERE o.objet = '{saisie.Objet}' AND r.role = 'direction_siae'"))
            .Split(' ').Should().BeEquivalentTo("J-7", "J-1", "J", "J+5");
    }

    [Fact]
    public async Task Du_la_nuit_un_rappel_part_a_l_ouverture_du_jour_ouvre_suivant()
    {
        var (_, courriel, _) = await api.Due("Nocturne");
        await api.Regler(new(2024, 4, 5, 20, 0, 0, TimeSpan.Zero)); // Friday night

        await api.Relancer();
        Recus(courriel).Should().BeEmpty();

        await api.Regler(new(2024, 4, 8, 6, 1, 0, TimeSpan.Zero)); // Monday, 8:01 in Paris
        await api.Relancer();
        Recus(courriel).Should().ContainSingle();
    }

    [Fact]
    public async Task Pret_avant_dix_huit_heures_mais_repris_apres_un_courriel_attend_le_lendemain()
    {
        var (_, courriel, _) = await api.Due("Tardive");
        await api.Balayer();
        await api.Regler(new(2024, 4, 3, 16, 0, 1, TimeSpan.Zero)); // 18:00:01 in Paris

        await api.Expedier();
        Recus(courriel).Should().BeEmpty();

        await api.Regler(new(2024, 4, 4, 6, 0, 1, TimeSpan.Zero));
        await api.Expedier();
        Recus(courriel).Should().ContainSingle();
    }

    [Fact]
    public async Task A_la_Reunion_les_heures_ouvrees_sont_celles_de_la_Reunion()
    {
        var (_, courriel, _) = await api.Due("Insulaire", "974");
        await api.Regler(new(2024, 4, 3, 14, 30, 0, TimeSpan.Zero)); // 18:30 there, 16:30 in Paris
        await api.Relancer();
        Recus(courriel).Should().BeEmpty();

        await api.Regler(new(2024, 4, 4, 4, 0, 1, TimeSpan.Zero)); // 8:00 there, 6:00 in Paris
        await api.Relancer();
        Recus(courriel).Should().ContainSingle();
    }

    [Fact]
    public async Task Une_semaine_de_retard_previent_le_ou_la_charge_de_mission_au_courriel_du_matin()
    {
        var (_, mission) = await api.Personne(new("charge_mission", Regions: ["94"]));
        await api.Due("Corse en retard", "2A");
        await api.Regler(new(2024, 4, 15, 7, 30, 0, TimeSpan.Zero)); // J+5, not yet J+7
        await api.Relancer();
        Recus(mission).Should().BeEmpty();

        await api.Regler(new(2024, 4, 25, 6, 30, 0, TimeSpan.Zero)); // J+15, 8:30 in Paris
        await api.Relancer();
        Recus(mission).Should().BeEmpty();
        await api.Regler(new(2024, 4, 25, 7, 0, 1, TimeSpan.Zero));
        await api.Relancer();

        Recus(mission).Should().ContainSingle().Which.Sujet.Should().Be("En retard : Indicateurs du mois (mars 2024), Corse en retard");
    }

    [Fact]
    public async Task Sans_personne_pour_le_recevoir_un_rappel_va_a_la_region_et_l_anomalie_se_voit()
    {
        var (_, mission) = await api.Personne(new("charge_mission", Regions: ["27"]));
        var structure = await api.Structure("Orpheline", "21");
        await api.Dire(EcheancierApi.Saisie(structure, "21"));

        await api.Relancer();
        await api.Regler(EcheancierApi.Matin.AddDays(1)); // the daily mail of the next morning
        await api.Relancer();

        Recus(mission).Should().ContainSingle().Which.Sujet.Should().Contain("Orpheline");
        (await api.Lire<string>($"SELECT raison FROM echeancier.anomalies WHERE structure_id = '{structure}'")).Should().Be("SansDestinataire");
    }

    [Fact]
    [Trait("Exigence", "SUI-52")]
    public async Task Reportee_avant_le_depart_l_ancienne_date_ne_part_pas_et_la_neuve_repasse_par_ses_paliers()
    {
        var (_, courriel, saisie) = await api.Due("Reportée");
        await api.Balayer();
        await api.Dire(saisie with { Echeance = new(2024, 4, 17) });
        await api.Expedier();
        Recus(courriel).Should().BeEmpty();
        (await Rappel(saisie)).Should().Be("SansObjet : L'échéance a été reportée au 17/04/2024.");

        await api.Regler(EcheancierApi.Matin.AddDays(7));
        await api.Relancer();
        Recus(courriel).Should().ContainSingle().Which.Sujet.Should().EndWith("il reste 7 jours");
    }

    [Fact]
    public async Task Qui_ne_tient_plus_le_role_au_depart_ne_recoit_rien()
    {
        var (structure, courriel, saisie) = await api.Due("Changement de direction");
        await api.Balayer();
        await api.Sql($"UPDATE acces.droits SET au = '2024-04-02' WHERE '{structure}' = ANY (structures)");

        await api.Expedier();

        Recus(courriel).Should().BeEmpty();
        (await Rappel(saisie)).Should().Be("SansObjet : Cette personne ne tient plus le rôle concerné.");
    }

    [Fact]
    public async Task Un_noeud_mort_en_envoyant_laisse_un_doute_que_le_suivant_compte_et_redit_sous_le_meme_identifiant()
    {
        var (_, courriel, saisie) = await api.Due("Coupure");
        await api.Relancer();
        var premier = Recus(courriel).Should().ContainSingle().Subject;
        // As if the node had died between the answer of the server and its own commit.
        await api.Sql($"UPDATE echeancier.envois SET etat = 'EnCours', noeud = 'mort', bail_a = echeancier.maintenant() - interval '1 second' WHERE courriel = '{courriel}'");
        await api.Sql($"UPDATE echeancier.rappels SET etat = 'Groupe' FROM echeancier.obligations o WHERE o.id = obligation_id AND o.objet = '{saisie.Objet}'");

        await api.Expedier();

        Recus(courriel).Should().HaveCount(2).And.OnlyContain(mail => MessageId(mail) == MessageId(premier));
        (await api.Lire<int>($"SELECT incertitudes FROM echeancier.envois WHERE courriel = '{courriel}'")).Should().Be(1);
        (await Rappel(saisie)).Should().Be("Envoye : ");
    }

    [Fact]
    public async Task Un_bail_encore_vivant_n_est_pas_repris()
    {
        var (_, courriel, _) = await api.Due("Lente");
        await api.Relancer();
        await api.Sql($"UPDATE echeancier.envois SET etat = 'EnCours', noeud = 'vivant', bail_a = echeancier.maintenant() + interval '10 seconds' WHERE courriel = '{courriel}'");

        await api.Expedier();

        Recus(courriel).Should().ContainSingle();
    }

    [Fact]
    public async Task Deux_balayages_et_deux_expeditions_a_la_fois_ne_doublent_rien()
    {
        var courriels = new List<string>();
        for (var rang = 0; rang < 30; rang++) courriels.Add((await api.Due($"Concurrente {rang}")).Courriel);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => api.Balayer()));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => api.Expedier()));

        courriels.Should().AllSatisfy(courriel => Recus(courriel).Should().ContainSingle());
    }

    [Fact]
    public async Task Un_debit_par_minute_est_tenu_et_rien_ne_se_perd()
    {
        using var bridee = api.WithWebHostBuilder(builder => builder.UseSetting("Seve:Courriel:ParMinute", "3"));
        await api.Regler(EcheancierApi.Matin.AddHours(1)); // nothing left in the last minute
        var courriels = new List<string>();
        for (var rang = 0; rang < 5; rang++) courriels.Add((await api.Due($"Bridée {rang}")).Courriel);
        await api.Balayer();

        await EcheancierApi.Expedier(bridee.Services);
        courriels.Sum(courriel => Recus(courriel).Count()).Should().Be(3);

        // The clock of the database goes on while the first three leave: a minute after the last of them, however slow that was.
        await api.Regler(EcheancierApi.Matin.AddHours(2));
        await EcheancierApi.Expedier(bridee.Services);
        courriels.Should().AllSatisfy(courriel => Recus(courriel).Should().ContainSingle());
    }

    private IEnumerable<ReceivedMail> Recus(string courriel) => api.Courriels.Mails.Where(mail => mail.A == courriel);

    private static string MessageId(ReceivedMail mail) => mail.Brut.Split('\n').Single(line => line.StartsWith("Message-ID", StringComparison.OrdinalIgnoreCase)).Trim();

    private Task<string> Rappel(ObligationPosee posee) => api.Lire<string>(
        "SELECT r.etat || ' : ' || coalesce(r.raison, '') FROM echeancier.rappels r JOIN echeancier.obligations o ON o.id = r.obligation_id "
        + $"WHERE o.objet = '{posee.Objet}' AND r.role = 'direction_siae' ORDER BY r.cree_a LIMIT 1");
}
