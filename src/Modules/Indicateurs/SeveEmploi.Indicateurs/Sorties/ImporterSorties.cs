using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.Indicateurs.Participations;
using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Sorties;

[Exige("indicateurs:saisir")]
internal sealed record ImporterSorties(int Annee, Table Table, bool Simulation, bool Partiel) : ICommand<ImportVue>;

/// <remarks>Everything is decided in memory, on aggregates that only SaveChanges writes: a blocked import leaves nothing behind.</remarks>
internal sealed class ImporterSortiesHandler(IndicateursDbContext db, IMediator mediator, DbSession session, TimeProvider clock)
    : ICommandHandler<ImporterSorties, ImportVue>
{
    public async Task<Result<ImportVue>> Handle(ImporterSorties command, CancellationToken cancellationToken)
    {
        var entete = command.Table.VerifierColonnes(LigneImportSorties.Obligatoires, LigneImportSorties.EstConnue);
        List<LigneImportSorties> lignes = entete.Any(anomalie => anomalie.Gravite == Gravite.Bloquant)
            ? []
            : [.. command.Table.Rows.Select(row => LigneImportSorties.Lire(row, command.Annee)).OfType<LigneImportSorties>()];
        var ouvertes = await new RapprochementSorties(db, mediator, clock.Today()).Rapprocher(lignes, command.Annee, cancellationToken);
        var avant = await Avant(ouvertes.Values, command.Annee, cancellationToken);
        var connues = await Connues(ouvertes.Values, command.Annee, cancellationToken);
        var reglement = await db.ReglementDesSorties(command.Annee, cancellationToken);

        var faites = new Dictionary<TableRow, SortiesAnnuelles>();
        foreach (var (ligne, participation) in ouvertes)
        {
            var sorties = connues.GetValueOrDefault(participation.StructureId) ?? SortiesAnnuelles.De(participation, command.Annee);
            if (Appliquer(ligne, sorties, avant[participation.StructureId], reglement)) faites.Add(ligne.Row, sorties);
        }

        var plan = ImportPlan.Preparer(command.Table, entete, row => faites.GetValueOrDefault(row), command.Simulation, command.Partiel);
        if (plan.AEcrire.Count > 0)
        {
            db.Sorties.AddRange(plan.AEcrire.Where(sorties => sorties.Version == 0));
            await db.SaveChangesAsync(cancellationToken);
        }

        return plan.Vue;
    }

    private bool Appliquer(LigneImportSorties ligne, SortiesAnnuelles sorties, AnneePrecedente avant, ReglementSorties reglement)
    {
        // What the file does not say stays as it was: « - » is no erasure.
        var comptes = sorties.Comptes.CompletesPar(ligne.Comptes);
        var acte = new ActeDeSaisie(session.Appelant.Id, session.Now, OrigineSorties.Import, ligne.Motif);
        if (sorties.Saisir(comptes, acte).Error is { } refus)
        {
            ligne.Row.Signaler(refus is MotifDeRectificationAbsent ? "motif" : null, refus.Code, refus.Message);
            return false;
        }

        foreach (var anomalie in AnomaliesSorties.Lister(comptes, avant, reglement)) ligne.Row.Signaler(anomalie.Champ, anomalie.Code, anomalie.Message, anomalie.Gravite);
        return !ligne.Row.EstBloquee;
    }

    private async Task<Dictionary<Guid, AnneePrecedente>> Avant(IReadOnlyCollection<Participation> participations, int annee, CancellationToken cancellationToken)
    {
        var lues = await new LectureSorties(db, mediator).Lire([.. participations.DistinctBy(participation => participation.StructureId)], annee, cancellationToken);
        return lues.ToDictionary(lue => lue.Participation.StructureId, lue => lue.Avant);
    }

    private async Task<Dictionary<Guid, SortiesAnnuelles>> Connues(IReadOnlyCollection<Participation> participations, int annee, CancellationToken cancellationToken)
    {
        var structures = participations.Select(participation => participation.StructureId).ToList();
        return await db.Sorties.Where(sorties => sorties.Annee == annee && structures.Contains(sorties.StructureId))
            .ToDictionaryAsync(sorties => sorties.StructureId, cancellationToken);
    }
}

internal static class ImporterSortiesEndpoint
{
    private const string Exemple = "structure;emploi_durable;moins_3_mois_ou_150h;transition;positives;autres;total\nAtelier du Bocage;12;2;0;10;14;38\n";

    public static void MapImporterSorties(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/sorties/imports", Post)
            .WithName(nameof(ImporterSorties))
            .WithSummary("Importer les sorties d'une année")
            .WithDescription(
                "CSV ou XLSX, dans le corps ou comme premier fichier d'un formulaire. Colonnes obligatoires : structure et les cinq comptes ; facultatives : total, siret, "
                + "type, departement, annee, structure_id, motif. Le total est vérifié, jamais enregistré (total_incoherent). Une case vide ou « - » n'est pas zéro : la ligne "
                + "est incomplète, et ce qui était déjà saisi reste. Une structure se reconnaît par SIRET, nom exact puis nom usuel ; un nom qui ne fait que ressembler bloque "
                + "(structure_a_confirmer) jusqu'à ce que structure_id ou un nom usuel le confirme. Importer deux fois le même fichier ne change rien. « simulation » n'écrit "
                + "rien ; « partiel » écrit les lignes sans anomalie bloquante.")
            .AcceptsImport(Exemple);

    private static async Task<IResult> Post(
        int annee, bool? simulation, bool? partiel, HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var table = await request.ReadTable(cancellationToken);
        var command = new ImporterSorties(annee.ToAnnee(), table, simulation ?? false, partiel ?? false);
        return (await mediator.Send(command, cancellationToken)).ToHttp(TypedResults.Ok);
    }
}
