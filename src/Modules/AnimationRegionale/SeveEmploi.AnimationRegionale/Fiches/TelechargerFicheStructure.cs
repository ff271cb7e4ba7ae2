using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Rapports;
using SeveEmploi.BuildingBlocks.Rapports;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.AnimationRegionale.Fiches;

[Exige("indicateurs:lire")]
internal sealed record TelechargerFicheStructure(Guid StructureId, int Annee) : IQuery<Rapport?>;

internal sealed class TelechargerFicheStructureHandler(ChiffresDeStructure chiffres, IMediator mediator, DbSession session) : IQueryHandler<TelechargerFicheStructure, Rapport?>
{
    public async Task<Rapport?> Handle(TelechargerFicheStructure query, CancellationToken cancellationToken)
    {
        var le = Clock.DayOf(session.Now);
        if (await mediator.Send(new ConsulterFaitsStructure(query.StructureId, le), cancellationToken) is not { } structure) return null;

        return new(
            $"{structure.Nom}, {query.Annee}", $"{Departement.De(structure.Departement)}, {Region.De(structure.Region).Nom} : fiche de la structure dans le programme SEVE Emploi", le,
            [
                new("structure", "La structure", 1,
                    [$"Conventionnements : {(structure.Types.Count == 0 ? "aucun connu" : string.Join(", ", structure.Types))}."], await chiffres.Equipe(structure, query.Annee, le, cancellationToken)),
                new("indicateurs", "Indicateurs de l'année", 1, [], await chiffres.Indicateurs(structure.Id, query.Annee, le, cancellationToken)),
                new("sorties", "Sorties", 1, [], await chiffres.Sorties(structure.Id, query.Annee, le, cancellationToken)),
            ]);
    }
}

internal static class TelechargerFicheStructureEndpoint
{
    public static void MapTelechargerFicheStructure(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/fiches/structures/{structureId:guid}/{annee:int}", Get)
            .WithName(nameof(TelechargerFicheStructure))
            .WithSummary("Lire ou télécharger la fiche d'une structure")
            .WithDescription("Son équipe, ses indicateurs de l'année et ses sorties, chaque chiffre avec sa source : page, document Word ou classeur, selon « Accept ».")
            .WithExample("<!DOCTYPE html>…")
            .AnswersDocument()
            .Refuses(typeof(RessourceIntrouvable));

    private static async Task<IResult> Get(Guid structureId, int annee, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var fiche = await mediator.Send(new TelechargerFicheStructure(structureId, annee), cancellationToken);
        return fiche is null ? fiche.ToAnswer() : fiche.ToDocument(http.Request, $"fiche-structure-{annee}");
    }
}
