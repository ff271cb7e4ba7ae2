using System.Text.Json.Serialization;
using SeveEmploi.Acces.Persistence;
using SeveEmploi.Acces.Roles;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Comptes;

[Exige("comptes:lire")]
[DonneesPersonnelles]
internal sealed record ListerComptes(PageRequest Page, Role? Role = null, Region? Region = null, EtatCompte? Etat = null, string? Recherche = null)
    : IQuery<Page<CompteResumeVue>>, ISurTerritoire
{
    public Region? RegionVisee => Region;
}

/// <summary>Un compte d'une liste, avec les rôles qu'il tient aujourd'hui.</summary>
internal sealed record CompteResumeVue
{
    public required Guid Id { get; init; }

    public required string Courriel { get; init; }

    public required string Nom { get; init; }

    public required string Prenom { get; init; }

    public required EtatCompte Etat { get; init; }

    public required bool SecondFacteurActif { get; init; }

    public required IReadOnlyList<Role> Roles { get; init; }

    public required DateTimeOffset ModifieLe { get; init; }

    public required long Version { get; init; }

    [JsonIgnore]
    public string Cle { get; init; } = "";
}

internal sealed class ListerComptesHandler(AccesDbContext db, DbSession session, TimeProvider clock) : IQueryHandler<ListerComptes, Page<CompteResumeVue>>
{
    public Task<Page<CompteResumeVue>> Handle(ListerComptes query, CancellationToken cancellationToken)
    {
        var (jour, regions) = (clock.Today(), session.Appelant.RegionsDesComptes());
        var tous = regions is null;
        var (codes, cle, courriel) = (regions ?? [], CleRecherche.De(query.Recherche), Compte.CourrielDe(query.Recherche ?? ""));
        return Filtrer(query, jour).Visibles(regions)
            .Where(compte => courriel == "" || (cle != "" && compte.Cle.Contains(cle)) || compte.Courriel.Contains(courriel))
            .AsNoTracking().ToPage(
                query.Page, compte => compte.Cle, compte => compte.Id,
                compte => new CompteResumeVue
                {
                    Id = compte.Id.Value,
                    Courriel = compte.Courriel,
                    Nom = compte.Nom,
                    Prenom = compte.Prenom,
                    Etat = compte.Etat,
                    SecondFacteurActif = compte.SecondFacteurActif,
                    Roles = compte.Droits
                        .Where(droit => droit.RetireLe == null && droit.Du <= jour && (droit.Au == null || droit.Au >= jour))
                        .Where(droit => tous || droit.RegionsTouchees.Any(region => codes.Contains(region)))
                        .Select(droit => droit.Role).ToList(),
                    ModifieLe = compte.ModifieLe,
                    Version = compte.Version,
                    Cle = compte.Cle,
                },
                vue => (vue.Cle, vue.Id), cancellationToken);
    }

    private IQueryable<Compte> Filtrer(ListerComptes query, DateOnly jour)
    {
        var comptes = query.Etat is { } etat ? db.Comptes.Where(compte => compte.Etat == etat) : db.Comptes;
        if (query is { Role: null, Region: null }) return comptes;

        var region = query.Region?.Code;
        return comptes.Where(compte => compte.Droits.Any(droit =>
            (query.Role == null || droit.Role == query.Role)
            && (region == null || droit.RegionsTouchees.Contains(region))
            && droit.RetireLe == null && droit.Du <= jour && (droit.Au == null || droit.Au >= jour)));
    }
}

internal static class ListerComptesEndpoint
{
    public static void MapListerComptes(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/comptes", Get)
            .WithName(nameof(ListerComptes))
            .WithSummary("Lister les comptes")
            .WithDescription("Par nom ; les filtres « role » et « region » regardent les droits d'aujourd'hui, « recherche » le nom et le courriel.")
            .WithExample(new Page<CompteResumeVue>([], null, 0))
            .AnswersList<CompteResumeVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, string? role, string? region, string? etat, string? recherche, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerComptes(page, role.ToChoice<Role>("role"), region.ToRegion(), etat.ToChoice<EtatCompte>("etat"), recherche);
        return page.ToList(http, "comptes", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}
