using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Formateurs;

[Exige("formateurs:ecrire")]
internal sealed record CreerFormateur(FormateurSaisi Formateur) : ICommand<Guid>;

internal sealed class CreerFormateurValidator : AbstractValidator<CreerFormateur>
{
    // The body is the record itself: its fields are named as they were sent.
    public CreerFormateurValidator() => RuleFor(command => command.Formateur).SetValidator(new FormateurSaisiValidator()).OverridePropertyName("");
}

internal sealed class CreerFormateurHandler(FormationActionDbContext db, DbSession session) : ICommandHandler<CreerFormateur, Guid>
{
    public async Task<Result<Guid>> Handle(CreerFormateur command, CancellationToken cancellationToken)
    {
        var fiche = command.Formateur.EnFiche();
        if (!session.Appelant.AnimeToutes(fiche.Regions)) return new HorsPerimetre();

        var formateur = Formateur.Creer(fiche);
        if (formateur.Error is { } refus) return refus;

        db.Add(formateur.Value);
        await db.SaveChangesAsync(cancellationToken);
        return formateur.Value.Id.Value;
    }
}

internal static class CreerFormateurEndpoint
{
    public static void MapCreerFormateur(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/formateurs", Post)
            .WithName(nameof(CreerFormateur))
            .WithSummary("Créer un formateur")
            .WithDescription(
                "Une personne qui forme les équipes, avec ses seules coordonnées professionnelles, les régions où elle intervient et sa première promotion : "
                + "elle y est « nouvelle ». Elle est débutante jusqu'à l'année « confirme_depuis » ; « derniere_promotion » se dit à son départ.")
            .WithExample(new FormateurSaisi("Roux", "Ana", ["28"], 2022, "ana.roux@exemple.fr"))
            .Refuses(typeof(FormateurPartiAvantSonArrivee))
            .AnswersCreated();

    private static async Task<IResult> Post(FormateurSaisi formateur, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CreerFormateur(formateur), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/formation-action/formateurs");
}
