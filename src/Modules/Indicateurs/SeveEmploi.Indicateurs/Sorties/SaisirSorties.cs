using System.Text.Json.Serialization;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Sorties;

[Exige("indicateurs:saisir")]
internal sealed record SaisirSorties(
    Guid StructureId, int Annee, int? EmploiDurable, int? Courtes, int? Transition, int? Positives, int? Autres, string? Motif) : ICommand;

internal sealed class SaisirSortiesValidator : AbstractValidator<SaisirSorties>
{
    public SaisirSortiesValidator()
    {
        RuleFor(command => command.EmploiDurable).EstUnCompte();
        RuleFor(command => command.Courtes).EstUnCompte().OverridePropertyName(AnomaliesSorties.Champ(CategorieSortie.Courtes));
        RuleFor(command => command.Transition).EstUnCompte();
        RuleFor(command => command.Positives).EstUnCompte();
        RuleFor(command => command.Autres).EstUnCompte();
        RuleFor(command => command.Motif).MaximumLength(SortiesAnnuelles.MotifMax);
    }
}

internal sealed class SaisirSortiesHandler(IndicateursDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<SaisirSorties>
{
    public async Task<Result> Handle(SaisirSorties command, CancellationToken cancellationToken)
    {
        var participations = await db.ParticipationsDeSorties([command.StructureId], command.Annee, cancellationToken);
        var ouverte = AnneeDeSorties.Ouvrir(command.StructureId, command.Annee, participations[command.StructureId], clock.Today());
        if (ouverte.Error is { } refusee) return refusee;

        var sorties = await db.Sorties.SingleOrDefaultAsync(s => s.StructureId == command.StructureId && s.Annee == command.Annee, cancellationToken);
        if (db.Expect(sorties).Error is { } perimee) return perimee;

        sorties ??= SortiesAnnuelles.De(ouverte.Value, command.Annee);
        var comptes = new ComptesSorties(command.EmploiDurable, command.Courtes, command.Transition, command.Positives, command.Autres);
        var acte = new ActeDeSaisie(session.Appelant.Id, session.Now, OrigineSorties.Saisie, command.Motif);
        if (sorties.Saisir(comptes, acte).Error is { } refus) return refus;

        if (sorties.Version == 0) db.Sorties.Add(sorties);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class FormesDesSorties
{
    public static IRuleBuilderOptions<T, int?> EstUnCompte<T>(this IRuleBuilder<T, int?> regle) => regle
        .InclusiveBetween(0, ComptesSorties.Maximum).WithErrorCode("hors_bornes")
        .WithMessage("Donnez un nombre entier de 0 à 100 000, ou rien si vous ne le savez pas : 0 dit qu'il n'y en a eu aucune.");
}

internal static class SaisirSortiesEndpoint
{
    internal sealed record SaisirSortiesRequest(
        int? EmploiDurable = null, [property: JsonPropertyName("moins_3_mois_ou_150h")] int? Courtes = null, int? Transition = null, int? Positives = null,
        int? Autres = null, string? Motif = null);

    public static void MapSaisirSorties(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/sorties/{structureId:guid}/{annee:int}", Put)
            .WithName(nameof(SaisirSorties))
            .WithSummary("Saisir les sorties d'une structure pour une année")
            .WithDescription(
                "Les cinq comptes de l'année civile. Un compte absent n'est pas dit, ce qui n'est pas zéro : la ligne reste alors incomplète, hors des totaux et des taux. "
                + "Le total et les taux se calculent, ils ne se saisissent pas. Tout est remplacé ; chaque changement est gardé avec son auteur, et il faut un motif "
                + "pour rectifier une année validée. If-Match est exigé dès que l'année a été saisie.")
            .WithExample(new SaisirSortiesRequest(12, 2, 0, 10, 14))
            .AcceptsIfMatch()
            .Refuses(
                typeof(SortiesHorsPromotion), typeof(AnneeDeSortiesAVenir), typeof(AnneeDeSortiesClose), typeof(SortiesVides), typeof(ComptesImpossibles),
                typeof(MotifDeRectificationAbsent))
            .AnswersNoContent();

    private static async Task<IResult> Put(
        Guid structureId, int annee, SaisirSortiesRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var command = new SaisirSorties(
            structureId, annee, request.EmploiDurable, request.Courtes, request.Transition, request.Positives, request.Autres, request.Motif);
        return (await mediator.Send(command, cancellationToken)).ToHttp();
    }
}
