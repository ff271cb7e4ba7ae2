using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Formateurs;

[Exige("formateurs:ecrire")]
internal sealed record CorrigerFormateur(Guid FormateurId, FormateurSaisi Formateur) : ICommand;

internal sealed class CorrigerFormateurValidator : AbstractValidator<CorrigerFormateur>
{
    public CorrigerFormateurValidator() => RuleFor(command => command.Formateur).SetValidator(new FormateurSaisiValidator()).OverridePropertyName("");
}

internal sealed class CorrigerFormateurHandler(FormationActionDbContext db, DbSession session) : ICommandHandler<CorrigerFormateur>
{
    public async Task<Result> Handle(CorrigerFormateur command, CancellationToken cancellationToken)
    {
        var found = await db.UnFormateur(command.FormateurId, cancellationToken);
        if (found.Error is { } absent) return absent;

        var fiche = command.Formateur.EnFiche();
        var avant = found.Value.Regions.Select(Region.De).ToList();
        // Seen with a parcours, he is not thereby theirs to correct.
        if (!session.Appelant.AnimeUne(avant)) return new HorsPerimetre();
        // A formateur may be shared: neither add nor withdraw a région that is animated by somebody else.
        if (!session.Appelant.AnimeToutes(avant.Except(fiche.Regions).Concat(fiche.Regions.Except(avant)))) return new HorsPerimetre();
        if (found.Value.Corriger(fiche).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CorrigerFormateurEndpoint
{
    public static void MapCorrigerFormateur(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/formateurs/{formateurId:guid}", Put)
            .WithName(nameof(CorrigerFormateur))
            .WithSummary("Corriger un formateur")
            .WithDescription("Remplace la fiche entière : ce qui est absent est effacé. Une région s'ajoute ou se retire par qui l'anime.")
            .WithExample(new FormateurSaisi("Roux", "Ana", ["28"], 2022, "ana.roux@exemple.fr", ConfirmeDepuis: 2024))
            .RequiresIfMatch()
            .Refuses(typeof(FormateurIntrouvable), typeof(FormateurDejaEfface), typeof(FormateurPartiAvantSonArrivee), typeof(RegionEncoreReferee))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid formateurId, FormateurSaisi formateur, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CorrigerFormateur(formateurId, formateur), cancellationToken)).ToHttp();
}
