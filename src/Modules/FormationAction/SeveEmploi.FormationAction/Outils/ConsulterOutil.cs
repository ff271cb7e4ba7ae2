using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Outils;

[Exige("outils:lire")]
internal sealed record ConsulterOutil(Guid OutilId) : IQuery<OutilVue?>;

/// <summary>Un outil de la bibliothèque.</summary>
/// <param name="ParcoursId">Le parcours où il est né, pour qui le voit.</param>
internal sealed record OutilVue(
    Guid Id, string Titre, string Description, NatureOutil Nature, LicenceOutil Licence, IReadOnlyList<string> Metiers, IReadOnlyList<string> Themes,
    Guid? ParcoursId, string? Region, EtatOutil Etat, DateOnly ProposeLe, DateOnly? PublieLe, string? MotifRetrait, int Edition, FichierVue? Fichier, long Telechargements,
    DateTimeOffset CreeLe, DateTimeOffset ModifieLe, long Version)
    : IVersionedView;

internal sealed record FichierVue(string Nom, TypeFichier Type, int Taille, string Sha256, DateOnly DeposeLe);

internal sealed class ConsulterOutilHandler(FormationActionDbContext db) : IQueryHandler<ConsulterOutil, OutilVue?>
{
    public async Task<OutilVue?> Handle(ConsulterOutil query, CancellationToken cancellationToken)
    {
        var id = new OutilId(query.OutilId);
        if (await db.Outils.AsNoTracking().SingleOrDefaultAsync(outil => outil.Id == id, cancellationToken) is not { } o) return null;

        var parcours = o.ParcoursId is { } origine && await db.Parcours.AnyAsync(p => p.Id == origine, cancellationToken) ? o.ParcoursId : null;
        return new(
            o.Id.Value, o.Titre, o.Description, o.Nature, o.Licence, o.Metiers, o.Themes, parcours?.Value, o.Region?.Code, o.Etat, o.ProposeLe, o.PublieLe, o.MotifRetrait,
            o.Edition, o.Fichier is { } f ? new(f.Nom, f.Type, f.Taille, f.Sha256, f.Le) : null, o.Telechargements, o.CreeLe, o.ModifieLe, o.Version);
    }
}

internal static class ConsulterOutilEndpoint
{
    public static void MapConsulterOutil(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/outils/{outilId:guid}", Get)
            .WithName(nameof(ConsulterOutil))
            .WithSummary("Consulter un outil")
            .WithDescription("Ce qu'il est, sa licence, son fichier et son empreinte SHA-256, et combien de fois il a été téléchargé.")
            .WithExample(new OutilVue(
                new("01990000-0000-7000-8000-0000000000b1"), "Planning des PMSMP", "Un tableur pour planifier les PMSMP.", NatureOutil.Outil, LicenceOutil.CcBySa,
                ["cip"], ["pmsmp_et_production"], null, "28", EtatOutil.Publie, new(2022, 5, 2), new(2022, 5, 9), null, 1,
                new("planning.xlsx", TypeFichier.Xlsx, 18_432, new string('0', 64), new(2022, 5, 2)), 12, default, default, 3))
            .AnswersResource<OutilVue>();

    private static async Task<IResult> Get(Guid outilId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterOutil(outilId), cancellationToken)).ToResource();
}
