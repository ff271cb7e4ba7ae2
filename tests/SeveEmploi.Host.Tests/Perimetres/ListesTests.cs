using System.IO.Compression;
using System.Text.Json.Nodes;

namespace SeveEmploi.Host.Tests.Perimetres;

/// <summary>The lists, in every form and behind every filter: no line, no total of another region.</summary>
public sealed class ListesTests(PerimetresApi api) : IClassFixture<PerimetresApi>
{
    private static readonly string[] Filtres = ["", "compter=true", "region=52", "departement=44", "recherche=Confidentiel", "modifie_depuis=2020-01-01T00:00:00Z", "le=2021-06-30"];
    private static readonly string[] Formats = ["application/json", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"];

    [Fact]
    [Trait("Exigence", "XC-4")]
    public async Task Nulle_liste_ne_montre_ni_ne_compte_une_autre_region()
    {
        var (journal, vues) = (new Journal(), new List<string>());
        var listes = (await Operation.Toutes(api.National)).Where(operation => operation.EstLecture && !operation.Path.Contains('{')).ToList();
        foreach (var demandeur in (await api.Demandeurs()).Where(demandeur => !demandeur.EstNational))
        {
            foreach (var liste in listes)
            {
                foreach (var (filtre, format) in Filtres.SelectMany(filtre => Formats.Select(format => (filtre, format)))) vues.AddRange(await Lire(demandeur, liste, filtre, format, journal));
            }
        }

        listes.Should().HaveCountGreaterThan(10);
        journal.Controles.Should().BeGreaterThan(listes.Count * 10 * Filtres.Length * Formats.Length);
        journal.Fuites.Should().BeEmpty();
        // What is theirs is there: an empty answer would prove nothing.
        foreach (var format in Formats)
            vues.Should().Contain([$"ListerStructures {format} charge_mission", $"ListerStructures {format} direction_siae", $"ListerCandidatures {format} reseau", $"ListerPersonnes {format} ddets", $"ListerComptes {format} charge_mission"]);
    }

    private async Task<IEnumerable<string>> Lire(Demandeur demandeur, Operation liste, string filtre, string format, Journal journal)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{liste.Path}?limite=200&{filtre}") { Headers = { { "Accept", format } } };
        using var answer = await demandeur.Http.SendAsync(request);
        var corps = await Texte(answer);
        var cellule = $"{liste.Id} {format} {demandeur.Role} ?{filtre}";
        journal.Controler((int)answer.StatusCode < 500, cellule);
        journal.Controler(!api.Ailleurs.Traces(corps, request.RequestUri!.ToString()).Any(), $"{cellule} montre {string.Join(", ", api.Ailleurs.Traces(corps, ""))}");
        // A board has totals of its own, and is no page.
        if (filtre == "compter=true" && format == Formats[0] && answer.IsSuccessStatusCode && JsonNode.Parse(corps) is JsonObject page && page["elements"] is JsonArray elements && page["total"] is { } total)
            journal.Controler(total.GetValue<int>() == elements.Count, $"{cellule} compte {total}");
        return api.Ici.Traces(corps, "").Any() ? [$"{liste.Id} {format} {demandeur.Role}"] : [];
    }

    private static async Task<string> Texte(HttpResponseMessage answer)
    {
        if (answer.Content.Headers.ContentType?.MediaType != Formats[2]) return await answer.Content.ReadAsStringAsync();
        await using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var parts = new List<string>();
        foreach (var entry in archive.Entries) parts.Add(await new StreamReader(await entry.OpenAsync()).ReadToEndAsync());
        return string.Concat(parts);
    }
}
