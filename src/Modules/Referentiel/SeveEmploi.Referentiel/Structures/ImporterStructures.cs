using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

[Exige("structures:ecrire")]
internal sealed record ImporterStructures(Table Table, bool Simulation, bool Partiel) : ICommand<ImportVue>;

/// <remarks>Everything is decided in memory, on aggregates that only SaveChanges writes: a blocked import leaves nothing behind.</remarks>
internal sealed class ImporterStructuresHandler(ReferentielDbContext db, TimeProvider clock) : ICommandHandler<ImporterStructures, ImportVue>
{
    public async Task<Result<ImportVue>> Handle(ImporterStructures command, CancellationToken cancellationToken)
    {
        var colonnes = new ColonnesStructures(command.Table.Columns);
        var entete = command.Table.VerifierColonnes(ColonnesStructures.Obligatoires, ColonnesStructures.EstConnue);
        List<LigneStructure> lignes = entete.Any(anomalie => anomalie.Gravite == Gravite.Bloquant)
            ? []
            : [.. command.Table.Rows.Select(row => LigneStructure.Lire(row, colonnes)).OfType<LigneStructure>()];

        var le = colonnes.Jours.Count > 0 ? colonnes.Jours[^1] : clock.Today();
        // A structure that counted exits in 2021 was conventionnée in 2021: a new one is known since the first day that the file speaks of.
        var depuis = colonnes.Sorties.Select(sorties => new DateOnly(sorties.Annee, 1, 1)).Append(le).Min();
        var structures = await Rapprocher(lignes, le, cancellationToken);
        var faites = lignes.Where(ligne => !ligne.Row.EstBloquee).ToDictionary(ligne => ligne.Row, ligne => Appliquer(ligne, structures[ligne], depuis, le));

        var plan = ImportPlan.Preparer(command.Table, entete, row => faites.GetValueOrDefault(row), command.Simulation, command.Partiel);
        if (plan.AEcrire.Count > 0)
        {
            foreach (var structure in plan.AEcrire) structure.Situer(clock.Today());
            db.Structures.AddRange(plan.AEcrire.Where(structure => structure.Version == 0));
            await db.SaveChangesAsync(cancellationToken);
        }

        return plan.Vue;
    }

    /// <summary>Null for a new structure. Rows left in doubt are blocked on the way.</summary>
    private async Task<Dictionary<LigneStructure, Structure?>> Rapprocher(
        IReadOnlyList<LigneStructure> lignes, DateOnly le, CancellationToken cancellationToken)
    {
        var rapprochement = await RapprochementFichier.Charger(db, lignes, le, cancellationToken);
        var structures = lignes.ToDictionary(ligne => ligne, rapprochement.Trouver);
        foreach (var (ligne, structure) in structures.Where(paire => !paire.Key.Row.EstBloquee))
        {
            if (rapprochement.TientDejaLaCle(ligne, structure) is not { } autre) continue;
            ligne.Row.Signaler("siret", "cle_naturelle_deja_prise", new CleNaturelleDejaPrise(ligne.Siret!, ligne.Type, new(autre)).Message);
        }

        DoublonsDuFichier.Signaler(structures);
        var inconnues = structures.Where(paire => paire.Value is null).Select(paire => paire.Key).ToList();
        await RapprochementFichier.ProposerRessemblances(db, inconnues, cancellationToken);
        return structures;
    }

    /// <summary>Only the change of département can be refused, and it comes first: a blocked row has changed nothing.</summary>
    private static Structure? Appliquer(LigneStructure ligne, Structure? connue, DateOnly depuis, DateOnly le)
    {
        var structure = connue ?? Structure.Creer(ligne.Nom, ligne.Type, ligne.Departement, depuis, ligne.Siret);
        if (structure.LocalisationLe(le).Departement is var departement && departement != ligne.Departement)
        {
            if (structure.Localiser(ligne.Departement, null, null, le).Error is { } refus)
            {
                ligne.Row.Signaler("departement", refus.Code, refus.Message);
                return null;
            }

            ligne.Row.Signaler("departement", "departement_change", $"La structure était dans {departement} ; elle change à compter du {le:dd/MM/yyyy}.", Gravite.Avertissement);
        }

        if (!structure.TypesLe(le).Contains(ligne.Type))
            ligne.Row.Signaler("statut", "conventionnement_ouvert", $"Un conventionnement {ligne.Type.Sigle()} s'ouvre au {le:dd/MM/yyyy}.", Gravite.Avertissement);
        Completer(structure, ligne, le);
        return structure;
    }

    private static void Completer(Structure structure, LigneStructure ligne, DateOnly le)
    {
        structure.ConstaterConventionnement(ligne.Type, le);
        foreach (var nom in ligne.Aliases.Prepend(ligne.Nom).Where(nom => !structure.ConnaitSous(nom))) structure.AjouterAlias(nom);
        if (structure.Siret is null && ligne.Siret is { } siret) structure.CorrigerSiret(siret);
        if (ligne.Activites.Count > 0) structure.DecrireActivites(ligne.Activites);
        foreach (var releve in ligne.Effectifs) structure.ReleverEffectifs(releve);
        foreach (var sorties in ligne.Sorties) structure.DeclarerSorties(sorties.Annee, sorties.Nombre);
    }
}

internal static class ImporterStructuresEndpoint
{
    private const string Exemple =
        "nom;departement;statut;activites;sorties_emploi_durable_2021;permanents_2022_01_01;salaries_insertion_2022_01_01;entreprises_partenaires_2022_01_01\n"
        + "Tremplin Services;50;AI;Aide à domicile;6;3;86;17\n";

    public static void MapImporterStructures(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/structures/imports", Post)
            .WithName(nameof(ImporterStructures))
            .WithSummary("Importer un état des lieux de structures")
            .WithDescription(
                "CSV ou XLSX, dans le corps ou comme premier fichier d'un formulaire. Colonnes obligatoires : nom, departement, statut ; facultatives : activites, siret, "
                + "alias, sorties_emploi_durable_AAAA, permanents_AAAA_MM_JJ, salaries_insertion_AAAA_MM_JJ, entreprises_partenaires_AAAA_MM_JJ. Une ligne se rapproche "
                + "par SIRET, nom exact dans le département, puis nom usuel ; un nom seulement ressemblant bloque (structure_a_confirmer) jusqu'à ce que la colonne "
                + "structure_id ou nouvelle le confirme. « simulation » n'écrit rien ; « partiel » écrit les lignes sans anomalie bloquante.")
            .AcceptsImport(Exemple);

    private static async Task<IResult> Post(
        bool? simulation, bool? partiel, HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var table = await request.ReadTable(cancellationToken);
        var result = await mediator.Send(new ImporterStructures(table, simulation ?? false, partiel ?? false), cancellationToken);
        return result.ToHttp(TypedResults.Ok);
    }
}
