using SeveEmploi.Mobilisation.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Mobilisation.Candidatures;

[Exige("candidatures:ecrire")]
internal sealed record DemanderAvis(Guid CandidatureId, Guid PartenaireId, DateOnly Le, DateOnly? Echeance) : ICommand<Guid>;

internal sealed class DemanderAvisHandler(MobilisationDbContext db, IMediator mediator, TimeProvider clock) : ICommandHandler<DemanderAvis, Guid>
{
    public async Task<Result<Guid>> Handle(DemanderAvis command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidature(command.CandidatureId, cancellationToken);
        if (candidature.Error is { } absente) return absente;
        if (candidature.Value.StructureId is not { } structure) return new StructureNonIdentifiee();

        var consultes = await mediator.Send(new ListerPartenairesConsultes(structure, command.Le), cancellationToken);
        if (consultes.FirstOrDefault(p => p.Id == command.PartenaireId) is not { } partenaire) return new PartenaireNonConsulte(command.PartenaireId);

        var reglement = await db.ReglementDe(candidature.Value, cancellationToken);
        var avis = candidature.Value.DemanderAvis(
            new(partenaire.Id, partenaire.Nature, partenaire.Nom), command.Echeance, reglement, command.Le, clock.Today());
        if (avis.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return avis.Value.Id.Value;
    }
}

internal static class DemanderAvisEndpoint
{
    internal sealed record DemanderAvisRequest(Guid PartenaireId, DateOnly Le, DateOnly? Echeance = null);

    public static void MapDemanderAvis(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/candidatures/{candidatureId:guid}/avis", Post)
            .WithName(nameof(DemanderAvis))
            .WithSummary("Demander un avis")
            .WithDescription(
                "Demande l'avis consultatif de la DDETS(PP) du département ou d'un réseau de la structure. Sans échéance, celle du règlement ; "
                + "passé ce jour, l'avis est « réputé sans avis ».")
            .WithExample(new DemanderAvisRequest(new Guid("01990000-0000-7000-8000-000000000003"), new(2021, 10, 15), new(2021, 10, 30)))
            .AnswersCreated()
            .RequiresIfMatch()
            .Refuses(
                typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(StructureNonIdentifiee), typeof(PartenaireNonConsulte),
                typeof(AvisDejaDemande), typeof(EtapeDejaFranchie), typeof(ActeDansLeFutur), typeof(ActeAvantSaCause));

    private static async Task<IResult> Post(
        Guid candidatureId, DemanderAvisRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DemanderAvis(candidatureId, request.PartenaireId, request.Le, request.Echeance), cancellationToken))
            .ToCreated($"{Socle.ApiPrefix}/mobilisation/candidatures/{candidatureId}/avis");
}
