using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Bilans;

[Exige("bilans-regionaux:ecrire")]
internal sealed record GenererBilan(string? Region, int Annee) : ICommand<Guid>, ISurTerritoireEntier
{
    Region? ISurTerritoire.RegionVisee => BuildingBlocks.Region.EstConnue(Region) ? BuildingBlocks.Region.De(Region!) : null;
}

internal sealed class GenererBilanValidator : AbstractValidator<GenererBilan>
{
    public GenererBilanValidator()
    {
        RuleFor(command => command.Region).Must(region => region is null || BuildingBlocks.Region.EstConnue(region)).WithErrorCode("region_inconnue").WithMessage("Cette région n'existe pas.");
        RuleFor(command => command.Annee).InclusiveBetween(2016, 2099);
    }
}

internal sealed class GenererBilanHandler(AnimationRegionaleDbContext db, RedactionDuBilan redaction, DbSession session) : ICommandHandler<GenererBilan, Guid>
{
    public async Task<Result<Guid>> Handle(GenererBilan command, CancellationToken cancellationToken)
    {
        var region = command.Region is null ? null : Region.De(command.Region);
        // Asked twice at the same instant, the second waits for the first and takes its figures anew.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"bilan {command.Region} {command.Annee}"}, 0))", cancellationToken);
        var bilan = await db.Bilans.SingleOrDefaultAsync(connu => connu.Region == region && connu.Annee == command.Annee, cancellationToken);
        if (bilan is { Etat: EtatBilanRegional.Publie }) return new BilanDejaPublie(bilan.PublieLe!.Value);

        var dresse = await redaction.Dresser(region, command.Annee, Clock.DayOf(session.Now), cancellationToken);
        if (dresse.EstSansPromotion) return new RegionSansPromotion(region?.Nom ?? "France", command.Annee);

        if (bilan is null) db.Add(bilan = BilanRegional.Ouvrir(region, command.Annee));
        if (bilan.Relever(dresse.Rapport, dresse.Anomalies, session.Now).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return bilan.Id.Value;
    }
}

internal static class GenererBilanEndpoint
{
    internal sealed record GenererBilanRequest(int Annee, string? Region = null);

    public static void MapGenererBilan(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/bilans", Post)
            .WithName(nameof(GenererBilan))
            .WithSummary("Dresser le bilan d'une région et d'une année")
            .WithDescription(
                "Relève les chiffres de tous les modules et les range dans le plan du bilan, chacun avec sa source. Redemandé, le même bilan est relevé de nouveau : ses textes restent, et "
                + "son identifiant aussi. Publié, il ne l'est plus. Sans région, le bilan du pays, pour qui le voit en entier.")
            .WithExample(new GenererBilanRequest(2022, "28"))
            .AnswersCreated()
            .Refuses(typeof(BilanDejaPublie), typeof(RegionSansPromotion));

    private static async Task<IResult> Post(GenererBilanRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GenererBilan(request.Region, request.Annee), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/animation/bilans");
}
