using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.Referentiel.Tests.Structures;

/// <summary>The real file of the promotion 2022 in Normandie.</summary>
public sealed class ImportNormandieTests(ReferentielApi api) : IClassFixture<ReferentielApi>
{
    private static readonly byte[] Fichier = PublishedFiles.Normandie2022("structures-entree.csv");

    [Fact]
    [Trait("Exigence", "MOB-67")]
    [Trait("Exigence", "MOB-68")]
    [Trait("Exigence", "MOB-69")]
    [Trait("Exigence", "MOB-70")]
    [Trait("Exigence", "MOB-71")]
    public async Task Le_fichier_de_Normandie_donne_dix_structures_et_ses_totaux()
    {
        (await api.Importer(Fichier)).Should().Match<BuildingBlocks.Infrastructure.Tables.ImportVue>(vue => vue.Importees == 10 && vue.Bloquantes == 0);

        var lues = (await api.Lire($"{ReferentielApi.Structures}?region=28&le=2022-01-01"))["elements"]!.AsArray();
        lues.Should().HaveCount(10);
        lues.Count(structure => structure!["types"]!.ToJsonString() == """["ACI"]""").Should().Be(7);
        lues.Count(structure => structure!["types"]!.ToJsonString() == """["AI"]""").Should().Be(3);
        lues.Select(structure => structure!["departement"]!.GetValue<string>()).Distinct().Order().Should().Equal("14", "50", "61", "76");
        (Total(lues, "sorties_emploi_durable"), Total(lues, "permanents"), Total(lues, "salaries_insertion"), Total(lues, "entreprises_partenaires"))
            .Should().Be((93, 81, 852, 160));
        lues.Single(structure => structure!["nom"]!.GetValue<string>() == "AQUACAUX")!["activites"]!.AsArray().Should().HaveCount(3);

        // The same file again writes nothing new.
        (await api.Importer(Fichier)).Anomalies.Should().BeEmpty();
        var relues = (await api.Lire($"{ReferentielApi.Structures}?region=28&le=2022-01-01"))["elements"]!.AsArray();
        relues.ToJsonString().Should().Be(lues.ToJsonString());
    }

    private static int Total(JsonArray structures, string champ) => structures.Sum(structure => structure![champ]!.GetValue<int>());
}
