using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.Indicateurs.Grilles;
using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Saisies;

[Exige("indicateurs:valider")]
internal sealed record ImporterSaisies(Programme Programme, int Annee, Table Table, bool Simulation, bool Partiel) : ICommand<ImportVue>;

internal sealed class ImporterSaisiesHandler(IndicateursDbContext db, TimeProvider clock, IMediator mediator) : ICommandHandler<ImporterSaisies, ImportVue>
{
    private const int Lot = 5_000;

    /// <summary>
    /// Rend des mois entiers d'une année : un mois neuf est écrit, un brouillon est remplacé, un mois déjà rendu à l'identique est laissé, un
    /// mois rendu autrement est refusé, car il se rectifie avec un motif. Importer deux fois le même fichier n'ajoute rien.
    /// </summary>
    public async Task<Result<ImportVue>> Handle(ImporterSaisies command, CancellationToken cancellationToken)
    {
        if (await db.GrilleDe(command.Programme, command.Annee, cancellationToken) is not { Contenu: var grille }) return new GrilleIntrouvable(command.Programme, command.Annee);

        if (!command.Simulation) await db.VerrouillerLesCumuls(cancellationToken);
        var entete = command.Table.VerifierColonnes(LigneImport.Obligatoires, colonne => LigneImport.Connait(grille, colonne));
        var illisible = entete.Any(anomalie => anomalie.Gravite == Gravite.Bloquant);
        var lecture = illisible ? null : await LectureImport.Preparer(db, mediator, command, grille, clock.Today(), cancellationToken);
        var lues = lecture?.Lire() ?? [];

        var plan = ImportPlan.Preparer(command.Table, entete, row => lues.GetValueOrDefault(row), command.Simulation, command.Partiel);
        await Ecrire(plan.AEcrire.Where(ligne => !ligne.EstDejaRendue), cancellationToken);
        return plan.Vue with { Importees = plan.AEcrire.Count(ligne => !ligne.EstDejaRendue) };
    }

    private async Task Ecrire(IEnumerable<LigneImport> lignes, CancellationToken cancellationToken)
    {
        foreach (var lot in lignes.Chunk(Lot))
        {
            var neuves = new List<Saisie>(lot.Length);
            foreach (var ligne in lot)
            {
                var connue = ligne.Existante is { } existante ? await db.Saisies.SingleAsync(s => s.Annee == ligne.Mois.Annee && s.Id == existante, cancellationToken) : null;
                var saisie = connue ?? Saisie.De(ligne.Participation, ligne.Mois);
                saisie.Importer(ligne.Participation, ligne.Contenu, ligne.Constats, ligne.EnvoyeeLe ?? clock.Today());
                if (connue is null) neuves.Add(saisie);
            }

            await db.SaveChangesAsync(cancellationToken);
            await db.InsertAll(neuves, "", cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}

internal static class ImporterSaisiesEndpoint
{
    public static void MapImporterSaisies(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/saisies/imports", Post)
            .WithName(nameof(ImporterSaisies))
            .WithSummary("Importer les indicateurs d'une année")
            .WithDescription(
                "Une ligne par structure et par mois, une colonne par code d'indicateur ; « rien_a_signaler » (oui ou non) et « envoyee_le » si on les a. Les noms sont "
                + "rapprochés : SIRET, nom, nom usuel ; une simple ressemblance est proposée, à confirmer. « - » et une cellule vide sont absents, 0 est zéro.")
            .AcceptsImport("structure;mois;i1;i2;i10\nASTA;2024-03;2;1;0,30\n")
            .Refuses(typeof(GrilleIntrouvable));

    private static async Task<IResult> Post(
        int annee, string? programme, bool? simulation, bool? partiel, HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var table = await request.ReadTable(cancellationToken);
        var command = new ImporterSaisies(programme.ToChoice<Programme>("programme") ?? Programme.Seve1, annee, table, simulation ?? false, partiel ?? false);
        return (await mediator.Send(command, cancellationToken)).ToHttp(TypedResults.Ok);
    }
}
