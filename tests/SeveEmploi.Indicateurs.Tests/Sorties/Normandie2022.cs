using SeveEmploi.Testing;

namespace SeveEmploi.Indicateurs.Tests.Sorties;

/// <summary>The région of the extract of 2022: three whole rows, one that is not, one that nobody entered.</summary>
public sealed class Normandie2022 : IAsyncLifetime
{
    public IndicateursApi Api { get; } = new();

    public async Task InitializeAsync()
    {
        await Api.InitializeAsync();
        Api.Clock.Set(new DateOnly(2023, 1, 16));
        var aipf = await Structure("AIPF", "14", "ACI", 9);
        await Api.Client.Saisir(aipf, SortiesHttp.Corps(12, 2, 0, 10, 14)).Accept();
        await Api.Client.Valider(aipf).Accept();
        await Api.Client.Saisir(await Structure("ASTA", "14", "ACI", 5), SortiesHttp.Corps(4, 1, 9, 7, 11)).Accept();
        await Api.Client.Saisir(await Structure("ATRE", "61", "ACI", 8), SortiesHttp.Corps(7, 0, 3, 14, 12)).Accept();
        await Api.Client.Saisir(await Structure("ATOUTS FAIRE", "76", "AI", 3), SortiesHttp.Corps(13, null, null, 5, 5)).Accept();
        await Structure("RHE", "76", "AI", 42);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)Api).DisposeAsync();

    private async Task<Guid> Structure(string nom, string departement, string type, int sortiesDe2021)
    {
        var structure = await Api.Participante(nom, departement, type: type);
        await Api.Client.Act(
            HttpMethod.Post, $"/api/v1/referentiel/structures/{structure}", "/sorties-emploi-durable", new { annee = 2021, nombre = sortiesDe2021 }).Accept();
        return structure;
    }
}
