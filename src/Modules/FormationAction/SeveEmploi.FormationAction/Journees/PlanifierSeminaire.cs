using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.Modeles;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Journees;

[Exige("journees:ecrire")]
internal sealed record PlanifierSeminaire(Programme Programme, int Annee, Region? Region, NatureSeance Nature, int Numero, PlanJournee Plan)
    : ICommand<SeminairePlanifieVue>, ISurTerritoireEntier
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Ce qu'une planification commune a fait, parcours par parcours.</summary>
internal sealed record SeminairePlanifieVue(int Planifies, IReadOnlyList<ParcoursLaisseVue> Laisses);

internal sealed record ParcoursLaisseVue(Guid ParcoursId, string Structure, string Raison);

internal sealed class PlanifierSeminaireValidator : AbstractValidator<PlanifierSeminaire>
{
    public PlanifierSeminaireValidator()
    {
        RuleFor(command => command.Annee).InclusiveBetween(2016, 2100);
        RuleFor(command => command.Numero).InclusiveBetween(1, Seance.NombreMax);
        RuleFor(command => command.Plan).SetValidator(new PlanJourneeValidator());
    }
}

internal sealed class PlanifierSeminaireHandler(FormationActionDbContext db, DbSession session, TimeProvider clock)
    : ICommandHandler<PlanifierSeminaire, SeminairePlanifieVue>
{
    public async Task<Result<SeminairePlanifieVue>> Handle(PlanifierSeminaire command, CancellationToken cancellationToken)
    {
        if (!command.Nature.EstCollective()) return new SeanceNonCollective();

        var parcours = await db.Parcours
            .Where(p => p.Programme == command.Programme && p.Annee == command.Annee && (command.Region == null || p.Region == command.Region))
            .Where(p => p.ClotureeLe == null && p.AbandonneeLe == null)
            .OrderBy(p => p.StructureNom).ThenBy(p => p.Id).ToListAsync(cancellationToken);
        var acte = new Acte(session.Appelant.Id, clock.Today());
        var laisses = parcours.Select(p => (Parcours: p, Raison: Planifier(p, command, acte)))
            .Where(fait => fait.Raison is not null).Select(fait => new ParcoursLaisseVue(fait.Parcours.Id.Value, fait.Parcours.StructureNom, fait.Raison!)).ToList();

        await db.SaveChangesAsync(cancellationToken);
        return new SeminairePlanifieVue(parcours.Count - laisses.Count, laisses);
    }

    /// <summary>Why this parcours was left as it is; null when the séance is now planned.</summary>
    private static string? Planifier(Parcours parcours, PlanifierSeminaire command, Acte acte)
    {
        var seance = parcours.Journees.FirstOrDefault(journee => journee.Nature == command.Nature && journee.Numero == command.Numero);
        return seance is null ? "Son modèle ne prévoit pas cette séance." : parcours.Planifier(seance.Id, command.Plan, acte).Error?.Message;
    }
}

internal static class PlanifierSeminaireEndpoint
{
    internal sealed record PlanifierSeminaireRequest(
        Programme Programme, int Annee, NatureSeance Nature, int Numero, PlanJournee Plan, string? Region = null);

    public static void MapPlanifierSeminaire(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/seminaires", Post)
            .WithName(nameof(PlanifierSeminaire))
            .WithSummary("Planifier un séminaire pour toute une promotion")
            .WithDescription(
                "Donne la même date, le même lieu et le même ordre du jour à une séance commune de tous les parcours ouverts d'une promotion, dans une "
                + "région ou dans tout le pays. Ceux où elle a déjà une autre date, ou s'est tenue, sont laissés et nommés avec la raison.")
            .WithExample(new PlanifierSeminaireRequest(
                Programme.Seve1, 2022, NatureSeance.SeminaireDirectionRegional, 1, new(new(2022, 1, 18), Duree.JourneeEntiere, "Rouen"), "28"))
            .Produces<SeminairePlanifieVue>()
            .Refuses(typeof(SeanceNonCollective));

    private static async Task<IResult> Post(PlanifierSeminaireRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new PlanifierSeminaire(request.Programme, request.Annee, request.Region.ToRegion(), request.Nature, request.Numero, request.Plan), cancellationToken))
            .ToHttp(TypedResults.Ok);
}
