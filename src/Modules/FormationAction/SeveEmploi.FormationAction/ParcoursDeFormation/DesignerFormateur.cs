using SeveEmploi.FormationAction.Formateurs;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.ParcoursDeFormation;

[Exige("parcours:ecrire")]
internal sealed record DesignerFormateur(Guid ParcoursId, Guid FormateurId, DateOnly Du) : ICommand;

internal sealed class DesignerFormateurHandler(FormationActionDbContext db, TimeProvider clock) : ICommandHandler<DesignerFormateur>
{
    public async Task<Result> Handle(DesignerFormateur command, CancellationToken cancellationToken)
    {
        var parcours = await db.UnParcours(command.ParcoursId, cancellationToken);
        if (parcours.Error is { } absent) return absent;

        var formateur = new FormateurId(command.FormateurId);
        if (!await db.Formateurs.AnyAsync(connu => connu.Id == formateur, cancellationToken)) return new FormateurInconnu(command.FormateurId);
        if (parcours.Value.Designer(formateur, command.Du, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class DesignerFormateurEndpoint
{
    internal sealed record DesignerFormateurRequest(Guid FormateurId, DateOnly Du);

    public static void MapDesignerFormateur(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/formateur", Post)
            .WithName(nameof(DesignerFormateur))
            .WithSummary("Désigner le formateur ou la formatrice")
            .WithDescription(
                "Une personne dédiée à la fois (FOR-1) : désigner la suivante ferme la désignation en cours, qui reste dans l'histoire du parcours.")
            .WithExample(new DesignerFormateurRequest(new("01990000-0000-7000-8000-000000000071"), new(2022, 1, 5)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ParcoursIntrouvable), typeof(ParcoursClos), typeof(FormateurInconnu), typeof(FormateurDejaDesigne), typeof(DesignationAnterieure), typeof(FaitDansLeFutur), typeof(FaitAvantOuverture));

    private static async Task<IResult> Post(Guid parcoursId, DesignerFormateurRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DesignerFormateur(parcoursId, request.FormateurId, request.Du), cancellationToken)).ToHttp();
}
