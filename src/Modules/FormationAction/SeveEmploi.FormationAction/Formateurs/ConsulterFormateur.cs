using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Formateurs;

[Exige("formateurs:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterFormateur(Guid FormateurId) : IQuery<FormateurVue?>;

/// <summary>Un formateur, les régions dont il a été référent et les parcours qu'il suit ou a suivis.</summary>
internal sealed record FormateurVue(
    Guid Id, string Nom, string Prenom, string? Courriel, IReadOnlyList<string> Regions, int PremierePromotion, int? ConfirmeDepuis, int? DernierePromotion,
    Guid? CompteId, IReadOnlyList<ReferenceVue> References, IReadOnlyList<SuiviVue> Suivis, DateOnly? EffacementPrevuLe,
    DateTimeOffset CreeLe, DateTimeOffset ModifieLe, long Version)
    : IVersionedView;

internal sealed record ReferenceVue(string Region, DateOnly Du, DateOnly? Au);

internal sealed record SuiviVue(Guid ParcoursId, DateOnly Du, DateOnly? Au);

internal sealed class ConsulterFormateurHandler(FormationActionDbContext db) : IQueryHandler<ConsulterFormateur, FormateurVue?>
{
    public async Task<FormateurVue?> Handle(ConsulterFormateur query, CancellationToken cancellationToken)
    {
        var id = new FormateurId(query.FormateurId);
        return await db.Formateurs.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(formateur => formateur.Id == id, cancellationToken) is { } f
            ? new(
                f.Id.Value, f.Nom, f.Prenom, f.Courriel, f.Regions, f.PremierePromotion, f.ConfirmeDepuis, f.DernierePromotion, f.CompteId,
                [.. f.References.OrderBy(reference => reference.Du).Select(reference => new ReferenceVue(reference.Region.Code, reference.Du, reference.Au))],
                [.. f.Suivis.OrderBy(suivi => suivi.Du).Select(suivi => new SuiviVue(suivi.ParcoursId.Value, suivi.Du, suivi.Au))],
                f.EffacementPrevuLe, f.CreeLe, f.ModifieLe, f.Version)
            : null;
    }
}

internal static class ConsulterFormateurEndpoint
{
    public static void MapConsulterFormateur(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/formateurs/{formateurId:guid}", Get)
            .WithName(nameof(ConsulterFormateur))
            .WithSummary("Consulter un formateur")
            .WithDescription("Sa fiche, les régions dont il a été référent et les parcours qu'il suit : de ceux-ci, vous ne lisez que les vôtres.")
            .WithExample(new FormateurVue(
                new("01990000-0000-7000-8000-000000000061"), "Roux", "Ana", "ana.roux@exemple.fr", ["28"], 2021, 2022, null, null,
                [new("28", new(2022, 1, 3), null)], [new(new("01990000-0000-7000-8000-000000000051"), new(2022, 1, 10), null)], null, default, default, 3))
            .AnswersResource<FormateurVue>();

    private static async Task<IResult> Get(Guid formateurId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterFormateur(formateurId), cancellationToken)).ToResource();
}
