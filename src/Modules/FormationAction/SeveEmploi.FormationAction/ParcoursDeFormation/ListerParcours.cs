using Microsoft.AspNetCore.Mvc;
using SeveEmploi.FormationAction.Formateurs;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.ParcoursDeFormation;

[Exige("parcours:lire")]
internal sealed record ListerParcours(FiltreParcours Filtre, PageRequest Page) : IQuery<Page<ParcoursResumeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Filtre.Region;

    Departement? ISurTerritoire.DepartementVise => Filtre.Departement;
}

internal sealed record FiltreParcours(
    Region? Region, Departement? Departement, int? Annee, Programme? Programme, EtatParcours? Etat, bool? EnDifficulte, Guid? StructureId, Guid? FormateurId);

/// <summary>Un parcours, dans une liste.</summary>
internal sealed record ParcoursResumeVue(
    Guid Id, Programme Programme, int Annee, Guid StructureId, string Structure, string Departement, string Region, EtatParcours Etat, bool EnDifficulte,
    Guid? FormateurId, DateOnly OuvertLe, DateOnly? ClotureeLe, long Version, DateTimeOffset CreeLe, DateTimeOffset ModifieLe);

internal sealed class ListerParcoursHandler(FormationActionDbContext db) : IQueryHandler<ListerParcours, Page<ParcoursResumeVue>>
{
    public Task<Page<ParcoursResumeVue>> Handle(ListerParcours query, CancellationToken cancellationToken) => Filtrer(query.Filtre).ToPage(
        query.Page, p => p.StructureNom, p => p.Id,
        p => new ParcoursResumeVue(
            p.Id.Value, p.Programme, p.Annee, p.StructureId, p.StructureNom, p.Departement.Code, p.Region.Code, p.Etat, p.EnDifficulte,
            p.FormateurId == null ? null : p.FormateurId.Value.Value, p.OuvertLe, p.ClotureeLe, p.Version, p.CreeLe, p.ModifieLe),
        vue => (vue.Structure, vue.Id), cancellationToken);

    private IQueryable<Parcours> Filtrer(FiltreParcours filtre)
    {
        var parcours = db.Parcours.AsNoTracking();
        if (filtre.Region is { } region) parcours = parcours.Where(p => p.Region == region);
        if (filtre.Departement is { } departement) parcours = parcours.Where(p => p.Departement == departement);
        if (filtre.Annee is { } annee) parcours = parcours.Where(p => p.Annee == annee);
        if (filtre.Programme is { } programme) parcours = parcours.Where(p => p.Programme == programme);
        if (filtre.Etat is { } etat) parcours = parcours.Where(p => p.Etat == etat);
        if (filtre.EnDifficulte is { } enDifficulte) parcours = parcours.Where(p => p.EnDifficulte == enDifficulte);
        if (filtre.StructureId is { } structure) parcours = parcours.Where(p => p.StructureId == structure);
        if (filtre.FormateurId is { } formateur) parcours = parcours.Where(p => p.FormateurId == new FormateurId(formateur));
        return parcours;
    }
}

internal static class ListerParcoursEndpoint
{
    public static void MapListerParcours(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/parcours", Get)
            .WithName(nameof(ListerParcours))
            .WithSummary("Lister les parcours")
            .WithDescription("Les années de formation-action d'une région, d'un département, d'une promotion, d'un état ou d'une personne qui forme, par nom de structure.")
            .WithExample(new Page<ParcoursResumeVue>(
                [
                    new(new("01990000-0000-7000-8000-000000000062"), Programme.Seve1, 2022, new("01990000-0000-7000-8000-000000000002"), "ASTA", "14", "28",
                        EtatParcours.JourneesSurSite, false, null, new(2021, 12, 16), null, 7, new(2021, 12, 16, 16, 0, 0, TimeSpan.Zero), new(2022, 4, 5, 8, 0, 0, TimeSpan.Zero)),
                ],
                null, null))
            .AnswersList<ParcoursResumeVue>();

    private static Task<IResult> Get(
        string? region, string? departement, int? annee, string? programme, string? etat, [FromQuery(Name = "en_difficulte")] bool? enDifficulte,
        Guid? structure, Guid? formateur,
        [AsParameters] PageRequest page, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var filtre = new FiltreParcours(
            region.ToRegion(), departement.ToDepartement(), annee, programme.ToChoice<Programme>("programme"), etat.ToChoice<EtatParcours>("etat"), enDifficulte,
            structure, formateur);
        return page.ToList(http, "parcours", part => mediator.Send(new ListerParcours(filtre, part), cancellationToken));
    }
}
