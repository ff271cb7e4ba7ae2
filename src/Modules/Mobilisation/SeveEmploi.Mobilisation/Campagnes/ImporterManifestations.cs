using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Campagnes;

[Exige("candidatures:ecrire")]
internal sealed record ImporterManifestations(Guid CampagneId, Region Region, DateOnly Le, Table Table, bool Simulation, bool Partiel)
    : ICommand<ImportVue>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

internal sealed class ImporterManifestationsHandler(MobilisationDbContext db, TimeProvider clock) : ICommandHandler<ImporterManifestations, ImportVue>
{
    private const int NombreMax = 10_000;
    private static readonly string[] Colonnes = ["annee", "origine", "nombre"];

    /// <summary>
    /// Reprend les manifestations d'une région dont on ne connaît que le nombre par origine. Seules les lignes de la promotion de la
    /// campagne sont lues ; importer deux fois le même fichier n'ajoute rien.
    /// </summary>
    public async Task<Result<ImportVue>> Handle(ImporterManifestations command, CancellationToken cancellationToken)
    {
        var campagne = await db.Campagne(command.CampagneId, cancellationToken);
        if (campagne.Error is { } absente) return absente;

        // A simulation meets the refusals of the real import: one manifestation stands for all, and is not kept.
        if (Deposer(campagne.Value, command, Emetteur.NonPrecise).Error is { } refus) return refus;

        var connues = await db.Candidatures
            .Where(c => c.CampagneId == campagne.Value.Id && c.Region == command.Region)
            .GroupBy(c => c.Manifestation.Emetteur)
            .ToDictionaryAsync(groupe => groupe.Key, groupe => groupe.Count(), cancellationToken);
        var dites = new Dictionary<Emetteur, TableRow>();
        var plan = ImportPlan.Preparer(
            command.Table, command.Table.VerifierColonnes(Colonnes, Colonnes.Contains), row => Lire(row, campagne.Value.Promotion, dites),
            command.Simulation, command.Partiel);

        foreach (var ligne in plan.AEcrire)
        {
            for (var rang = connues.GetValueOrDefault(ligne.Origine); rang < ligne.Nombre; rang++)
            {
                db.Add(Deposer(campagne.Value, command, ligne.Origine).Value);
            }
        }

        // Two sendings of one file at the same instant have both counted the same manifestations: the version of the campagne lets one pass.
        if (db.ChangeTracker.HasChanges()) db.Entry(campagne.Value).State = EntityState.Modified;
        await db.SaveChangesAsync(cancellationToken);
        return plan.Vue;
    }

    private Result<Candidature> Deposer(Campagne campagne, ImporterManifestations command, Emetteur emetteur) =>
        campagne.Deposer(new ManifestationInteret { Le = command.Le, Emetteur = emetteur }, command.Region, null, clock.Today());

    private static Ligne? Lire(TableRow row, int promotion, Dictionary<Emetteur, TableRow> dites)
    {
        var (annee, origine) = (row.Entier("annee", obligatoire: true), row.Choix("origine", Origine, obligatoire: true, Origines));
        var nombre = row.Entier("nombre", obligatoire: true, max: NombreMax);
        if (annee != promotion || origine is null || nombre is null) return null;

        if (!dites.TryAdd(origine.Value, row)) SignalerDoublon(dites[origine.Value], row);
        return new(origine.Value, nombre.Value);
    }

    // Neither is written: nobody knows whether the second count corrects the first or adds to it.
    private static void SignalerDoublon(TableRow premiere, TableRow seconde)
    {
        foreach (var row in new[] { premiere, seconde }.Where(row => !row.EstBloquee))
        {
            row.Signaler(
                "origine", "doublon_dans_le_fichier", $"Les lignes {premiere.Ligne} et {seconde.Ligne} comptent la même origine : gardez celle qui est juste.");
        }
    }

    private const string Origines = "direction, conseiller_insertion, adherent_federation, toutes";

    private static Emetteur? Origine(string texte) => texte.ToLowerInvariant() switch
    {
        "direction" => Emetteur.Direction,
        "conseiller_insertion" => Emetteur.ConseillerInsertion,
        "adherent_federation" => Emetteur.AdherentFederation,
        "toutes" => Emetteur.NonPrecise,
        _ => null,
    };

    private sealed record Ligne(Emetteur Origine, int Nombre);
}

internal static class ImporterManifestationsEndpoint
{
    public static void MapImporterManifestations(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/campagnes/{campagneId:guid}/manifestations/imports", Post)
            .WithName(nameof(ImporterManifestations))
            .WithSummary("Importer les manifestations d'une région")
            .WithDescription(
                "Reprend un décompte par origine (annee;origine;nombre) : « annee » est l'année de promotion, les lignes d'une autre année sont "
                + "laissées. Chaque manifestation est créée sans structure, à la date « le », et peut être rattachée ensuite.")
            .AcceptsImport("annee;origine;nombre\n2022;direction;17\n")
            .Refuses(typeof(CampagneIntrouvable), typeof(CampagneNonOuverte), typeof(ManifestationHorsDelai), typeof(ActeDansLeFutur));

    private static async Task<IResult> Post(
        Guid campagneId, string region, DateOnly le, bool? simulation, bool? partiel, HttpRequest request, IMediator mediator,
        CancellationToken cancellationToken)
    {
        var table = await request.ReadTable(cancellationToken);
        var command = new ImporterManifestations(campagneId, region.ToRegion()!, le, table, simulation ?? false, partiel ?? false);
        return (await mediator.Send(command, cancellationToken)).ToHttp(TypedResults.Ok);
    }
}
