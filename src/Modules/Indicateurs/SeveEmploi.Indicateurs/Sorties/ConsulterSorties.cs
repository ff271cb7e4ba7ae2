using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Sorties;

[Exige("indicateurs:lire")]
internal sealed record ConsulterSorties(Guid StructureId, int Annee) : IQuery<SortiesAnnuellesVue?>;

/// <summary>Les sorties d'une structure pour une année, leur total et leurs taux calculés, et tout ce qui y a changé.</summary>
internal sealed record SortiesAnnuellesVue(
    Guid StructureId, string Structure, int Annee, string Departement, string Region, IReadOnlyList<string> Types, EtatSorties Etat, DateTimeOffset? ValideeLe,
    bool EstComplete, BaseVue Base, ChiffresSortiesVue Chiffres, IReadOnlyList<ChangementSortiesVue> Changements, long Version) : IVersionedView;

/// <summary>Un changement : ce qui était dit, ce qui l'est devenu, et pourquoi.</summary>
/// <param name="Par">Le compte ou le client qui l'a fait.</param>
internal sealed record ChangementSortiesVue(
    DateTimeOffset Le, Guid? Par, OrigineSorties Origine, bool EstRectification, string? Motif, ComptesVue Avant, ComptesVue Apres);

internal sealed class ConsulterSortiesHandler(IndicateursDbContext db) : IQueryHandler<ConsulterSorties, SortiesAnnuellesVue?>
{
    public async Task<SortiesAnnuellesVue?> Handle(ConsulterSorties query, CancellationToken cancellationToken)
    {
        var sorties = await db.Sorties.AsNoTracking()
            .SingleOrDefaultAsync(s => s.StructureId == query.StructureId && s.Annee == query.Annee, cancellationToken);
        if (sorties is null) return null;

        var reglement = await db.ReglementDesSorties(query.Annee, cancellationToken);
        var ligne = new LigneDeSorties(sorties.Comptes, reglement.EcarteLesCourtes(reglement.BaseParDefaut, sorties.Types));
        return new(
            sorties.StructureId, sorties.StructureNom, sorties.Annee, sorties.Departement.Code, sorties.Region.Code, sorties.Types, sorties.Etat, sorties.ValideeA,
            sorties.Comptes.EstComplet, BaseVue.De(reglement, reglement.BaseParDefaut), ChiffresSortiesVue.De(ligne, reglement, avant: null),
            [.. sorties.Changements.OrderBy(changement => changement.FaitA).Select(Vue)], sorties.Version);
    }

    private static ChangementSortiesVue Vue(ChangementSorties changement) => new(
        changement.FaitA, changement.Par, changement.Origine, changement.EstRectification, changement.Motif, ComptesVue.De(changement.Avant), ComptesVue.De(changement.Apres));
}

internal static class ConsulterSortiesEndpoint
{
    public static void MapConsulterSorties(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/sorties/{structureId:guid}/{annee:int}", Get)
            .WithName(nameof(ConsulterSorties))
            .WithSummary("Consulter les sorties d'une structure pour une année")
            .WithDescription("Les cinq comptes, le total et les taux calculés sur la base que le règlement de l'année retient, et l'histoire de chaque changement.")
            .WithExample(new ComptesVue(12, 2, 0, 10, 14))
            .AnswersResource<SortiesAnnuellesVue>();

    private static async Task<IResult> Get(Guid structureId, int annee, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterSorties(structureId, annee), cancellationToken)).ToResource();
}
