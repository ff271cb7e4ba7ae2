using System.Globalization;
using SeveEmploi.Testing;

namespace SeveEmploi.Echeancier.Tests.Fiabilite;

/// <summary>A server that says nothing is given up soon.</summary>
public sealed class PannesApi : EcheancierApi
{
    protected override string Patience => "3";
}

/// <summary>Each way in which a mail server fails: nothing is lost, and what is said twice is marked and recognisable.</summary>
public sealed class PannesSmtpTests(PannesApi api) : IClassFixture<PannesApi>
{
    private static readonly int ParTravers = int.TryParse(Environment.GetEnvironmentVariable("SEVE_MESURE_COURRIELS"), out var choisi) ? choisi : 2;

    public static TheoryData<Travers, string> ToutesLesPannes => new()
    {
        // A definite no, for good: shown with the address to correct.
        { Travers.Destinataire550, "Echoue" },
        { Travers.Destinataire553, "Echoue" },
        { Travers.Fin552, "Echoue" },
        { Travers.Fin554, "Echoue" },
        // Certainly not accepted: tried again, arrives once.
        { Travers.Banniere421, "Parti" },
        { Travers.Banniere554, "Parti" },
        { Travers.BanniereCoupee, "Parti" },
        { Travers.BanniereIllisible, "Parti" },
        { Travers.BanniereMuette, "Parti" },
        { Travers.GoutteAGoutte, "Parti" },
        { Travers.Ehlo421, "Parti" },
        { Travers.EhloCoupe, "Parti" },
        { Travers.Expediteur452, "Parti" },
        { Travers.Destinataire421, "Parti" },
        { Travers.Destinataire450, "Parti" },
        { Travers.Data451, "Parti" },
        { Travers.Data552, "Parti" },
        { Travers.Data554, "Parti" },
        { Travers.DataCoupee, "Parti" },
        { Travers.Fin450, "Parti" },
        { Travers.Fin421, "Parti" },
        // Perhaps accepted: said again under the same identifier, and marked.
        { Travers.CorpsCoupe, "Parti" },
        { Travers.FinCoupeeGardee, "Parti" },
        { Travers.FinCoupeePerdue, "Parti" },
        { Travers.FinMuetteGardee, "Parti" },
    };

    [Theory]
    [MemberData(nameof(ToutesLesPannes))]
    public async Task Une_panne_du_serveur_ne_perd_aucun_courriel(Travers travers, string issue)
    {
        await api.Regler(EcheancierApi.Matin);
        var courriels = new List<string>();
        for (var rang = 0; rang < ParTravers; rang++) courriels.Add((await api.Due($"{travers} {rang}")).Courriel);
        await api.Balayer();
        api.Courriels.Ensuite(Enumerable.Repeat(travers, ParTravers));

        await api.Expedier();
        await api.Regler(EcheancierApi.Matin.AddMinutes(2)); // the delay before the second try is over
        await api.Expedier();

        foreach (var courriel in courriels)
        {
            var recus = api.Courriels.Mails.Where(mail => mail.A == courriel).ToList();
            var envoi = await api.Lire<string>($"SELECT etat || ' ' || incertitudes FROM echeancier.envois WHERE courriel = '{courriel}'");
            var incertitudes = int.Parse(envoi.Split(' ')[1], CultureInfo.InvariantCulture);
            envoi.Split(' ')[0].Should().Be(issue);
            recus.Count.Should().BeInRange(issue == "Parti" ? 1 : 0, 1 + incertitudes);
            recus.Select(mail => mail.MessageId).Distinct().Count().Should().BeLessThanOrEqualTo(1);
            if (issue == "Echoue") recus.Should().BeEmpty();
        }
    }
}
