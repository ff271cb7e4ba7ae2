using System.Buffers;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Echeancier.Calendriers;
using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Persistence;
using Xunit.Abstractions;

namespace SeveEmploi.Echeancier.Tests.Calendriers;

/// <summary>Two readers that are not ours read back, equal, what was written.</summary>
public sealed class OraclesTests(Oracles oracles, CalendriersApi api, ITestOutputHelper output) : IClassFixture<Oracles>, IClassFixture<CalendriersApi>
{
    private static readonly string[] Precisions =
    [
        "mars 2024", "é à ü ç œ Œ « guillemets »", "virgule, point-virgule; barre\\ oblique", "deux\nlignes\net, trois", "🎉 emoji 👩‍🚒 composé 🇫🇷", "漢字とかな",
        "une précision plus longue que la ligne, aux accents éèêëàâ, pour tomber au milieu d'un caractère 🎉🎉🎉🎉🎉🎉", "", " ", "\"guillemets droits\" : deux-points",
    ];

    [Fact]
    public async Task Dix_mille_echeances_se_relisent_sans_une_faute()
    {
        var structure = await api.Structure("L'Atelier, d'à côté; \\o/");
        var attendus = await Poser(structure, LectureCalendrier.EcheancesMax);
        var adresse = await CalendriersApi.Ouvrir(api.National, new { portee = "structure", structure });

        var start = Stopwatch.GetTimestamp();
        var flux = await (await api.Agenda(adresse)).Content.ReadAsByteArrayAsync();
        output.WriteLine($"{flux.Length} bytes in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms");

        foreach (var (lecteur, lu) in await oracles.Lire(flux))
        {
            lu.Name.Should().Be("SÈVE Emploi – L'Atelier, d'à côté; \\o/", lecteur);
            lu.Events.Should().HaveCount(LectureCalendrier.EcheancesMax, lecteur);
            lu.Events.Select(Comparable).Should().Equal(attendus.OrderBy(o => o.Echeance).ThenBy(o => o.Id.Value).Select(Attendu), lecteur);
        }
    }

    [Fact]
    public async Task Au_dela_de_dix_mille_le_plus_ancien_cede_la_place()
    {
        var structure = await api.Structure("Chargée");
        var dues = await Poser(structure, LectureCalendrier.EcheancesMax + 50, "Chargée");
        var adresse = await CalendriersApi.Ouvrir(api.National, new { portee = "structure", structure });

        (await api.Uids(adresse)).Should().Equal(dues.OrderBy(o => o.Echeance).ThenBy(o => o.Id.Value).Skip(50).Select(o => o.Id.Value));
    }

    /// <summary>What node-ical misreads (« \\n », an escaped comma among categories) is judged by ical.js alone.</summary>
    [Theory]
    [InlineData("C:\\nouveau\\Nom")]
    [InlineData("\\\\n \\, \\; \\")]
    [InlineData("tab\tau milieu")]
    public async Task Les_cas_les_plus_rares_se_relisent_dans_ical_js(string texte)
    {
        var echeance = new EcheanceVue(Guid.CreateVersion7(), "n", texte, texte, null, CalendriersApi.Aujourdhui, 0, null, DateTimeOffset.UnixEpoch, null);
        var sortie = new ArrayBufferWriter<byte>();
        var flux = new FluxIcs(new(texte, [echeance], new Dictionary<string, MotsDeNature> { ["n"] = new(texte, texte) }, CalendriersApi.AdressePublique), sortie);
        flux.Ouvrir();
        flux.Ecrire(echeance);
        flux.Fermer();

        var lu = (await oracles.Lire(sortie.WrittenSpan.ToArray()))["ical.js"];

        lu.Name.Should().Be(texte);
        lu.Events.Should().ContainSingle().Which.Should().Match<Oracles.Evenement>(
            evenement => evenement.Summary == $"{texte} ({texte}) – {texte}" && evenement.Description == texte && evenement.Categories.Single() == texte);
    }

    private Task<List<Obligation>> Poser(Guid structure, int nombre, string nom = "L'Atelier, d'à côté; \\o/") => api.InScope(async services =>
    {
        var db = services.GetRequiredService<EcheancierDbContext>();
        var obligations = Enumerable.Range(0, nombre).Select(rang => Une(structure, nom, rang)).ToList();
        foreach (var lot in obligations.Chunk(1000))
        {
            db.Obligations.AddRange(lot);
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        return obligations;
    });

    /// <summary>Three years of days, one day after another: leap days and both changes of hour are among them.</summary>
    private static Obligation Une(Guid structure, string nom, int rang)
    {
        var echeance = CalendriersApi.Aujourdhui.AddYears(-1).AddDays(rang % 1095);
        var obligation = Obligation.Poser(
            new("indicateurs", "saisie_mensuelle", $"{structure}:{rang}"), Precisions[rang % Precisions.Length],
            new(structure, nom, BuildingBlocks.Departement.De("14"), null, null, null), echeance.AddDays(-9), echeance, rang % 3 == 0 ? $"/indicateurs/{rang}?a=1&b=é" : null).Value;
        if (rang % 7 == 1) obligation.Honorer(echeance);
        if (rang % 7 == 2) obligation.Lever("Motif", "programme", echeance);
        return obligation;
    }

    private static (string, string, string, DateOnly, DateOnly, int, string, string, string?) Comparable(Oracles.Evenement lu) =>
        (lu.Uid, lu.Summary, lu.Description, lu.Start, lu.End, lu.Sequence, lu.Status, lu.Categories.Single(), lu.Url);

    /// <summary>Written apart from the code that it judges.</summary>
    private static (string, string, string, DateOnly, DateOnly, int, string, string, string?) Attendu(Obligation obligation) => (
        $"{obligation.Id.Value}@seve-emploi",
        (obligation.Issue == Issue.Honoree ? "Fait : " : "") + "Indicateurs du mois" + (obligation.Precision == "" ? "" : " (" + obligation.Precision + ")") + " – " + obligation.StructureNom,
        "Saisissez les indicateurs du mois ; un mois sans rien se déclare aussi.",
        obligation.Echeance,
        obligation.Echeance.AddDays(1),
        obligation.Issue == null ? 0 : 1,
        obligation.Issue == Issue.Levee ? "CANCELLED" : "CONFIRMED",
        "Indicateurs du mois",
        obligation.Lien is null
            ? $"{CalendriersApi.AdressePublique}/obligations/{obligation.Id.Value}"
            : CalendriersApi.AdressePublique + obligation.Lien.Replace("é", "%C3%A9", StringComparison.Ordinal));
}
