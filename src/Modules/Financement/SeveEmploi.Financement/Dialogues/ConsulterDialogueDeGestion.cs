using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Financement.Dialogues;

[Exige("conventions:lire")]
internal sealed record ConsulterDialogueDeGestion(Guid StructureId, int Annee) : IQuery<DialogueDeGestionVue?>;

/// <summary>Ce qu'une structure et son administration ont devant elles au dialogue de gestion : les actions SEVE de l'année, en chiffres (OPP-19).</summary>
/// <param name="Types">Les conventionnements ouverts de la structure.</param>
/// <param name="NonLus">Ce que les habilitations de qui demande ne laissent pas lire : l'absence d'un chiffre n'est alors pas un zéro.</param>
internal sealed record DialogueDeGestionVue(
    Guid StructureId, string Structure, string Departement, string Region, IReadOnlyList<string> Types, int Annee, DateOnly EtabliLe,
    IReadOnlyList<ConventionDuDialogueVue> Conventions, IReadOnlyList<ChiffreDuDialogueVue> Chiffres, IReadOnlyList<string> NonLus);

/// <param name="Versements">Ce qui est payé, et ce qui manque à ce qui ne l'est pas.</param>
internal sealed record ConventionDuDialogueVue(
    Guid ConventionId, Programme Programme, int Promotion, EtatConvention Etat, string Financeur, DateOnly? SigneeLe, decimal OctroyeEur, decimal VerseEur, decimal AVerserEur,
    decimal DegageEur, decimal ARecouvrerEur, IReadOnlyList<VersementDuDialogueVue> Versements);

internal sealed record VersementDuDialogueVue(int Rang, string Libelle, decimal NetEur, EtatVersement Etat, DateOnly? PayeLe, IReadOnlyList<string> Manques);

/// <summary>Un chiffre, d'où il vient et le jour où il a été lu.</summary>
/// <param name="Valeur">Null quand la source ne le connaît pas : ce n'est pas un zéro.</param>
/// <param name="Texte">Ce qui se dit en mots, et non en nombre.</param>
internal sealed record ChiffreDuDialogueVue(string Code, string Libelle, decimal? Valeur, string Unite, string Source, DateOnly Le, string? Texte = null);

internal sealed class ConsulterDialogueDeGestionHandler(FinancementDbContext db, ChiffresDuDialogue chiffres, IMediator mediator, DbSession session)
    : IQueryHandler<ConsulterDialogueDeGestion, DialogueDeGestionVue?>
{
    public async Task<DialogueDeGestionVue?> Handle(ConsulterDialogueDeGestion query, CancellationToken cancellationToken)
    {
        var le = Clock.DayOf(session.Now);
        if (await mediator.Send(new ConsulterFaitsStructure(query.StructureId, le), cancellationToken) is not { } structure) return null;

        var conventions = await db.Conventions.AsNoTracking().Where(c => c.StructureId == query.StructureId && c.Exercice == query.Annee)
            .OrderBy(c => c.Programme).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        var releve = await chiffres.Relever(structure, query.Annee, le, cancellationToken);
        return new(
            structure.Id, structure.Nom, structure.Departement, structure.Region, structure.Types, query.Annee, le, [.. conventions.Select(EnVue)], releve.Chiffres, releve.NonLus);
    }

    private static ConventionDuDialogueVue EnVue(Convention c) => new(
        c.Id.Value, c.Programme, c.Promotion, c.Etat, c.Financeur, c.SigneeLe, c.MontantEur, c.PayeEur, c.ResteAVerserEur, c.DegageEur, c.ARecouvrerEur,
        [
            .. c.Versements.OrderBy(versement => versement.Rang).Select(v => new VersementDuDialogueVue(
                v.Rang, v.Libelle, v.NetEur, v.Etat, v.PayeLe, v.EstRegle ? [] : c.Manques(v))),
        ]);
}

internal static class ConsulterDialogueDeGestionEndpoint
{
    public static void MapConsulterDialogueDeGestion(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/structures/{structureId:guid}/dialogue-de-gestion", Get)
            .WithName(nameof(ConsulterDialogueDeGestion))
            .WithSummary("Consulter la fiche de dialogue de gestion d'une structure")
            .WithDescription(
                "Les conventions de l'année, ce qui est versé et ce qui manque, l'équipe formée, les mois rendus, les sorties et le plan d'action : chaque chiffre avec sa source et "
                + "son jour. Ce que l'appelant n'a pas le droit de lire est laissé de côté, et la fiche le dit. Avec « Accept: text/html », une page à imprimer ; avec le type d'un "
                + "document Word, un fichier DOCX.")
            .WithExample(new DialogueDeGestionVue(
                new("01990000-0000-7000-8000-000000000002"), "ASTA", "14", "28", ["ACI"], 2022, new(2023, 1, 12),
                [
                    new(new("01990000-0000-7000-8000-000000000091"), Programme.Seve1, 2022, EtatConvention.EnExecution, "FDI", new(2022, 2, 18), 20_000, 8_000, 12_000, 0, 0,
                        [new(2, "Solde", 12_000, EtatVersement.Attendu, null, ["Le bilan d'exécution n'est pas remis."])]),
                ],
                [new("sorties_emploi_durable", "Sorties en emploi durable de 2022", 9, "sorties", "Sorties annuelles", new(2023, 1, 12))], []))
            .Produces<DialogueDeGestionVue>()
            .Refuses(typeof(RessourceIntrouvable));

    private static async Task<IResult> Get(Guid structureId, int annee, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var fiche = await mediator.Send(new ConsulterDialogueDeGestion(structureId, annee), cancellationToken);
        http.Response.Headers.Vary = "Accept";
        if (fiche is null) return fiche.ToAnswer();
        if (WordDocument.IsWantedBy(http.Request)) return DialogueDeGestionDocx.De(fiche).ToFile($"dialogue-de-gestion-{annee}.docx");

        var page = http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        return page ? new HtmlDocument(DialogueDeGestionPage.De(fiche), Markup.PrintStyle) : fiche.ToAnswer();
    }
}
