using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>What the imports of all modules share: how a file is received, how it is documented.</summary>
public static class Imports
{
    private const int MaxBytes = 20 * 1024 * 1024;
    private const string Example = "nom;departement;statut\nAtelier du Bocage;14;ACI\n";

    /// <summary>The table of the body itself, or of the first file of a form; what is no table is refused.</summary>
    public static async Task<Table> ReadTable(this HttpRequest request, CancellationToken cancellationToken)
    {
        var reading = request.HasFormContentType
            ? await ReadForm(request, cancellationToken)
            : await TableReader.ReadAsync(request.Body, cancellationToken);
        return reading.Table ?? throw new RefusalException(new FichierIllisible(reading.Refus!.Message));
    }

    public static RouteHandlerBuilder AcceptsImport(this RouteHandlerBuilder endpoint, string example = Example) => endpoint
        .WithMetadata(new RequestSizeLimitAttribute(MaxBytes))
        .Accepts<string>(TableContentTypes.Csv, TableContentTypes.Xlsx, "multipart/form-data")
        .WithExample(example)
        .Refuses(typeof(FichierIllisible), typeof(CorpsTropGrand), typeof(FormatRefuse))
        .Produces<ImportVue>();

    private static async Task<TableReading> ReadForm(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var form = await request.ReadFormAsync(cancellationToken);
            if (form.Files.Count == 0) throw new RefusalException(new FichierIllisible("Le formulaire ne porte aucun fichier."));
            await using var file = form.Files[0].OpenReadStream();
            return await TableReader.ReadAsync(file, cancellationToken);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new RefusalException(new FichierIllisible("Le formulaire est mal formé : envoyez le fichier dans le corps de la demande."));
        }
    }
}
