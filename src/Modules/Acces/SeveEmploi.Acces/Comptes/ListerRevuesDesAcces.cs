using SeveEmploi.Acces.Persistence;
using SeveEmploi.Acces.Roles;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Comptes;

[Exige("comptes:lire")]
[DonneesPersonnelles]
internal sealed record ListerRevuesDesAcces(PageRequest Page, Region? Region = null) : IQuery<Page<RevueAccesVue>>, ISurTerritoire
{
    public Region? RegionVisee => Region;
}

/// <summary>Une personne qui a accès aujourd'hui, et les droits par lesquels elle l'a.</summary>
internal sealed record RevueAccesVue
{
    public required Guid CompteId { get; init; }

    public required string Nom { get; init; }

    public required string Prenom { get; init; }

    public required IReadOnlyList<DroitEnRevueVue> Droits { get; init; }
}

/// <summary>Un droit tenu aujourd'hui ; « a_revoir » : personne ne l'a confirmé depuis trois mois.</summary>
internal sealed record DroitEnRevueVue(
    Guid DroitId, Role Role, IReadOnlyList<string> Regions, IReadOnlyList<string> Departements, IReadOnlyList<Guid> Structures, IReadOnlyList<Guid> Parcours,
    Guid? PartenaireId, DateOnly Du, DateOnly? Au, DateOnly ConfirmeLe, bool ARevoir)
{
    public static DroitEnRevueVue De(DroitTenu droit, DateOnly jour) => new(
        droit.Id, droit.Role, droit.Regions, droit.Departements, droit.Structures, droit.Parcours, droit.Partenaire, droit.Du, droit.Au, droit.ConfirmeLe, droit.EstARevoir(jour));
}

internal sealed class ListerRevuesDesAccesHandler(AccesDbContext db, DbSession session, TimeProvider clock)
    : IQueryHandler<ListerRevuesDesAcces, Page<RevueAccesVue>>
{
    public async Task<Page<RevueAccesVue>> Handle(ListerRevuesDesAcces query, CancellationToken cancellationToken)
    {
        var jour = clock.Today();
        var visibles = session.Appelant.RegionsDesComptes();
        var regions = query.Region is { } region ? [region.Code] : visibles;
        var page = await db.Comptes.AsNoTracking()
            .Where(compte => compte.Etat == EtatCompte.Actif)
            .Visibles(visibles).Visibles(regions)
            .Where(compte => compte.Droits.Any(droit => droit.RetireLe == null && droit.Du <= jour && (droit.Au == null || droit.Au >= jour)))
            .ToPage(query.Page, compte => compte.Cle, compte => compte.Id, compte => compte, compte => (compte.Cle, compte.Id.Value), cancellationToken);

        var revues = page.Elements.Select(compte => new RevueAccesVue
        {
            CompteId = compte.Id.Value,
            Nom = compte.Nom,
            Prenom = compte.Prenom,
            Droits = [.. compte.DroitsLe(jour).Where(droit => droit.EstVisible(visibles) && droit.EstVisible(regions)).Select(droit => DroitEnRevueVue.De(droit, jour))],
        });
        return new([.. revues.Where(revue => revue.Droits.Count > 0)], page.CurseurSuivant, page.Total);
    }
}

internal static class ListerRevuesDesAccesEndpoint
{
    public static void MapListerRevuesDesAcces(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/revues-des-acces", Get)
            .WithName(nameof(ListerRevuesDesAcces))
            .WithSummary("Passer les accès en revue")
            .WithDescription(
                "Qui a accès aujourd'hui, par quel rôle, où, depuis quand, et quand ce droit a été confirmé ; « a_revoir » après trois mois. "
                + "Qui anime des régions y lit les droits qui s'y exercent, et eux seuls.")
            .WithExample(new Page<RevueAccesVue>([], null, 0))
            .AnswersList<RevueAccesVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, string? region, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerRevuesDesAcces(page, region.ToRegion());
        return page.ToList(http, "revue-des-acces", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}
