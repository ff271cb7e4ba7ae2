using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;

namespace SeveEmploi.AnimationRegionale.Accompagnements;

[Exige("animation:ecrire")]
internal sealed record ReprendreActionsAnnuelles(Region Region, int Annee, string Fichier, Table Table, bool Simulation, bool Partiel) : ICommand<ImportVue>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

internal sealed class ReprendreActionsAnnuellesValidator : AbstractValidator<ReprendreActionsAnnuelles>
{
    public ReprendreActionsAnnuellesValidator()
    {
        RuleFor(command => command.Annee).DitUneAnnee();
        RuleFor(command => command.Fichier).DitQuelqueChose(ActionReprise.FichierMax);
    }
}

internal sealed class ReprendreActionsAnnuellesHandler(AnimationRegionaleDbContext db) : ICommandHandler<ReprendreActionsAnnuelles, ImportVue>
{
    private const int NombreMax = 10_000;
    private static readonly string[] Colonnes = ["action", "cible", "objectifs", "nombre"];

    /// <summary>Importer deux fois le même fichier n'ajoute rien : une action et sa cible ne se disent qu'une fois par région et par année.</summary>
    public async Task<Result<ImportVue>> Handle(ReprendreActionsAnnuelles command, CancellationToken cancellationToken)
    {
        var connues = await db.ActionsReprises.Where(reprise => reprise.Region == command.Region && reprise.Annee == command.Annee).ToListAsync(cancellationToken);
        var dites = new Dictionary<(string, string), TableRow>();
        var plan = ImportPlan.Preparer(
            command.Table, command.Table.VerifierColonnes(Colonnes, Colonnes.Contains), row => Lire(row, dites), command.Simulation, command.Partiel);

        foreach (var ligne in plan.AEcrire)
        {
            if (connues.Find(reprise => Cle(reprise.Action, reprise.Cible) == Cle(ligne.Action, ligne.Cible)) is { } connue) connue.Relire(ligne, command.Fichier);
            else db.Add(ActionReprise.Reprendre(command.Region, command.Annee, ligne, command.Fichier));
        }

        await db.SaveChangesAsync(cancellationToken);
        return plan.Vue;
    }

    private static LigneReprise? Lire(TableRow row, Dictionary<(string, string), TableRow> dites)
    {
        var (action, cible) = (row.Texte("action", obligatoire: true), row.Texte("cible", obligatoire: true));
        var (objectifs, nombre) = (row.Texte("objectifs", max: ActionReprise.ObjectifsMax), row.Entier("nombre", obligatoire: true, max: NombreMax));
        if (action is null || cible is null || nombre is null) return null;

        var programmes = ProgrammeDeLaCible.De(cible);
        if (programmes.Count > 1) row.Signaler("cible", "valeur_ambigue", "La cible nomme deux programmes : écrivez une ligne pour chacun.");
        if (!dites.TryAdd(Cle(action, cible), row)) SignalerDoublon(dites[Cle(action, cible)], row);
        return new(action, cible, programmes.Count == 1 ? programmes[0] : null, objectifs ?? "", nombre.Value, row.Ligne);
    }

    // Neither is written: nobody knows whether the second count corrects the first or adds to it.
    private static void SignalerDoublon(TableRow premiere, TableRow seconde)
    {
        foreach (var row in new[] { premiere, seconde }.Where(row => !row.EstBloquee))
            row.Signaler("action", "doublon_dans_le_fichier", $"Les lignes {premiere.Ligne} et {seconde.Ligne} comptent la même action pour la même cible : gardez celle qui est juste.");
    }

    private static (string Action, string Cible) Cle(string action, string cible) => (CleRecherche.De(action), CleRecherche.De(cible));
}

internal static class ReprendreActionsAnnuellesEndpoint
{
    private const string FichierSansNom = "fichier déposé";

    public static void MapReprendreActionsAnnuelles(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/actions-reprises/imports", Post)
            .WithName(nameof(ReprendreActionsAnnuelles))
            .WithSummary("Reprendre les actions d'une année publiée")
            .WithDescription(
                "Reprend un décompte annuel (action;cible;objectifs;nombre) d'une année dont le détail n'est pas dans l'application. Le programme est celui que nomme la cible ; "
                + "sans lui, l'action est de promotion du programme. « fichier » dit d'où viennent les nombres. Redéposer le fichier remplace ses nombres.")
            .AcceptsImport("action;cible;objectifs;nombre\nAccompagnement individuel;SEVE 1;évaluations, régulation formation;14\n");

    private static async Task<IResult> Post(
        string region, int annee, string? fichier, bool? simulation, bool? partiel, HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var table = await request.ReadTable(cancellationToken);
        var command = new ReprendreActionsAnnuelles(region.ToRegion()!, annee, Lisible.OuRien(fichier) ?? FichierSansNom, table, simulation ?? false, partiel ?? false);
        return (await mediator.Send(command, cancellationToken)).ToHttp(TypedResults.Ok);
    }
}
