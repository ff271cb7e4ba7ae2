using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Groupements;

[Exige("rapprochements:ecrire")]
internal sealed record CorrigerGroupement(Guid GroupementId, GroupementSaisi Groupement) : ICommand, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Groupement.EnRegion;
}

internal sealed class CorrigerGroupementValidator : AbstractValidator<CorrigerGroupement>
{
    public CorrigerGroupementValidator() => RuleFor(command => command.Groupement).SetValidator(new GroupementSaisiValidator()).OverridePropertyName("");
}

internal sealed class CorrigerGroupementHandler(AnimationRegionaleDbContext db) : ICommandHandler<CorrigerGroupement>
{
    public async Task<Result> Handle(CorrigerGroupement command, CancellationToken cancellationToken)
    {
        var found = await db.UnGroupement(command.GroupementId, cancellationToken);
        if (found.Error is { } absent) return absent;
        var groupement = found.Value;
        var partenaire = groupement.PartenaireId;
        if (groupement.Corriger(command.Groupement.EnFiche()).Error is { } refus) return refus;
        if (await db.GroupementEstPris(groupement.Region, groupement.Cle, groupement.Id, cancellationToken)) return new GroupementDejaConnu(groupement.Nom);

        // What was proposed to the groupement is read by who speaks in its name now.
        if (partenaire != groupement.PartenaireId)
        {
            foreach (var mise in await db.MisesEnRapport.Where(mise => mise.GroupementId == groupement.Id).ToListAsync(cancellationToken)) mise.Confier(groupement.PartenaireId);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CorrigerGroupementEndpoint
{
    public static void MapCorrigerGroupement(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/groupements/{groupementId:guid}", Put)
            .WithName(nameof(CorrigerGroupement))
            .WithSummary("Corriger la fiche d'un groupement")
            .WithDescription("La fiche entière : nom, territoire, secteurs, membres, contacts et partenaire. Ses étapes et ce qui a été noté ne changent pas.")
            .WithExample(CreerGroupementEndpoint.Exemple)
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(GroupementIntrouvable), typeof(GroupementSansTerritoire), typeof(DepartementHorsDuTerritoire), typeof(GroupementDejaConnu));

    private static async Task<IResult> Put(Guid groupementId, GroupementSaisi request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CorrigerGroupement(groupementId, request), cancellationToken)).ToHttp();
}
