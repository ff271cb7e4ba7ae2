namespace SeveEmploi.BuildingBlocks.Infrastructure.Tables;

/// <summary>Alone: another test's garbage would be counted here.</summary>
[CollectionDefinition(nameof(TableWriterMemoryTests), DisableParallelization = true)]
[Collection(nameof(TableWriterMemoryTests))]
public sealed class TableWriterMemoryTests
{
    public sealed record Ligne(string Nom, int Rang, decimal Montant, DateOnly Le);

    [Theory]
    [InlineData(TableContentTypes.Csv)]
    [InlineData(TableContentTypes.Xlsx)]
    public async Task La_memoire_ne_grandit_pas_avec_les_lignes(string type)
    {
        var memory = new List<long>();
        var file = Path.GetTempFileName();
        await using (var destination = File.Create(file))
        {
            if (type == TableContentTypes.Csv) await TableWriter.WriteCsvAsync(destination, Cent_mille(memory), CancellationToken.None);
            else await TableWriter.WriteXlsxAsync(destination, Cent_mille(memory), CancellationToken.None);
        }
        var content = await File.ReadAllBytesAsync(file);
        File.Delete(file);

        (memory[^1] - memory[0]).Should().BeLessThan(2 * 1024 * 1024);
        (await Fichiers.Table(content)).Rows.Should().HaveCount(100_000);
    }

    private static async IAsyncEnumerable<Ligne> Cent_mille(List<long> memory)
    {
        for (var rang = 1; rang <= 100_000; rang++)
        {
            if (rang % 20_000 == 0) memory.Add(GC.GetTotalMemory(forceFullCollection: true));
            yield return new Ligne("Structure d'insertion", rang, rang / 4m, new DateOnly(2022, 1, 1));
        }
        await Task.CompletedTask;
    }
}
