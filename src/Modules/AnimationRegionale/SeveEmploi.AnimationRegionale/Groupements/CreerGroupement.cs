using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Groupements;

[Exige("rapprochements:ecrire")]
internal sealed record CreerGroupement(GroupementSaisi Groupement, DateOnly? Depuis = null) : ICommand<Guid>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Groupement.EnRegion;
}

internal sealed class CreerGroupementValidator : AbstractValidator<CreerGroupement>
{
    public CreerGroupementValidator() => RuleFor(command => command.Groupement).SetValidator(new GroupementSaisiValidator()).OverridePropertyName("groupement");
}

internal sealed class CreerGroupementHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<CreerGroupement, Guid>
{
    public async Task<Result<Guid>> Handle(CreerGroupement command, CancellationToken cancellationToken)
    {
        var cree = Groupement.Creer(command.Groupement.EnFiche(), command.Depuis ?? clock.Today(), clock.Today());
        if (cree.Error is { } refus) return refus;
        var groupement = cree.Value;
        if (await db.GroupementEstPris(groupement.Region, groupement.Cle, null, cancellationToken)) return new GroupementDejaConnu(groupement.Nom);

        db.Add(groupement);
        await db.SaveChangesAsync(cancellationToken);
        return groupement.Id.Value;
    }
}

internal static class CreerGroupementEndpoint
{
    internal sealed record CreerGroupementRequest(GroupementSaisi Groupement, DateOnly? Depuis = null);

    public static readonly GroupementSaisi Exemple = new(
        "GE des Pays de Loire", "52", ["44"], ["Industrie", "Logistique"], [new("Conserverie de l'Estuaire", "Agroalimentaire")],
        [new("Camille Martin", "Présidence", "camille.martin@exemple.fr")]);

    public static void MapCreerGroupement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/groupements", Post)
            .WithName(nameof(CreerGroupement))
            .WithSummary("Créer un groupement d'employeurs")
            .WithDescription(
                "Un groupement volontaire pour l'expérimentation, depuis le jour donné (aujourd'hui par défaut). Sans département, il agit dans toute la région ; sans région, dans "
                + "celle de ses départements. « partenaire_id » est le partenaire au nom duquel ses membres se connectent.")
            .WithExample(new CreerGroupementRequest(Exemple, new(2021, 9, 6)))
            .Refuses(typeof(GroupementSansTerritoire), typeof(DepartementHorsDuTerritoire), typeof(GroupementDejaConnu), typeof(FaitDeGroupementAVenir))
            .AnswersCreated();

    private static async Task<IResult> Post(CreerGroupementRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CreerGroupement(request.Groupement, request.Depuis), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/animation/groupements");
}
