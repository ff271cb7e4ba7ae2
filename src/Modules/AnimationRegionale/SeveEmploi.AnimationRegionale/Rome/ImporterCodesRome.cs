using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rapprochements;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;

namespace SeveEmploi.AnimationRegionale.Rome;

[Exige("codes-rome:ecrire", Partout = true)]
internal sealed record ImporterCodesRome(Table Table, bool Simulation, bool Partiel) : ICommand<ImportVue>;

internal sealed class ImporterCodesRomeHandler(AnimationRegionaleDbContext db) : ICommandHandler<ImporterCodesRome, ImportVue>
{
    private static readonly string[] Colonnes = ["code", "libelle"];

    /// <summary>Un code déjà connu prend le libellé du fichier ; un code absent du fichier reste, car des besoins le citent.</summary>
    public async Task<Result<ImportVue>> Handle(ImporterCodesRome command, CancellationToken cancellationToken)
    {
        var connus = await db.CodesRome.ToDictionaryAsync(metier => metier.Code, cancellationToken);
        var dits = new Dictionary<string, TableRow>();
        var plan = ImportPlan.Preparer(
            command.Table, command.Table.VerifierColonnes(Colonnes, Colonnes.Contains), row => Lire(row, connus, dits), command.Simulation, command.Partiel);
        foreach (var ligne in plan.AEcrire)
        {
            if (connus.TryGetValue(ligne.Code, out var connu)) connu.Renommer(ligne.Libelle);
            else db.Add(new CodeRome(ligne.Code, ligne.Libelle));
        }

        await db.SaveChangesAsync(cancellationToken);
        return plan.Vue;
    }

    private static Ligne? Lire(TableRow row, Dictionary<string, CodeRome> connus, Dictionary<string, TableRow> dits)
    {
        var (code, libelle) = (row.Texte("code", obligatoire: true)?.ToUpperInvariant(), row.Texte("libelle", obligatoire: true, max: CodeRome.LibelleMax));
        if (code is null) return null;
        if (!FormesDuRapprochement.EstUnCodeRome(code))
        {
            row.Signaler("code", "code_rome_mal_forme", "Un code ROME est une lettre suivie de quatre chiffres : « N1103 ».");
            return null;
        }

        if (!dits.TryAdd(code, row)) row.Signaler("code", "doublon_dans_le_fichier", $"Le code {code} est déjà à la ligne {dits[code].Ligne} : gardez la ligne qui est juste.");
        if (libelle is null) return null;
        if (CleRecherche.De(libelle).Length == 0) row.Signaler("libelle", "obligatoire", "Donnez un libellé, avec au moins une lettre.");
        if (connus.TryGetValue(code, out var connu) && connu.Libelle != libelle)
            row.Signaler("libelle", "libelle_change", $"Le code {code} s'appelait « {connu.Libelle} ».", Gravite.Avertissement);
        return new(code, libelle);
    }

    private sealed record Ligne(string Code, string Libelle);
}

internal static class ImporterCodesRomeEndpoint
{
    public static void MapImporterCodesRome(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/codes-rome/imports", Post)
            .WithName(nameof(ImporterCodesRome))
            .WithSummary("Charger la nomenclature des métiers")
            .WithDescription(
                "Un fichier « code;libelle » du Répertoire opérationnel des métiers et des emplois. Un code connu prend le nouveau libellé, avec un avertissement ; un code absent du "
                + "fichier reste. L'application n'en livre aucun.")
            .AcceptsImport("code;libelle\nN1103;Magasinage et préparation de commandes\n");

    private static async Task<IResult> Post(bool? simulation, bool? partiel, HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var table = await request.ReadTable(cancellationToken);
        return (await mediator.Send(new ImporterCodesRome(table, simulation ?? false, partiel ?? false), cancellationToken)).ToHttp(TypedResults.Ok);
    }
}
