using SeveEmploi.AnimationRegionale.Besoins;
using SeveEmploi.AnimationRegionale.Groupements;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Projets;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.AnimationRegionale.MisesEnRapport;

[Exige("propositions:saisir")]
internal sealed record ProposerProjet(Guid BesoinId, Guid ProjetId) : ICommand<Guid>;

internal sealed class ProposerProjetHandler(AnimationRegionaleDbContext db, DbSession session, IMediator mediator, TimeProvider clock) : ICommandHandler<ProposerProjet, Guid>
{
    public async Task<Result<Guid>> Handle(ProposerProjet command, CancellationToken cancellationToken)
    {
        var besoin = await db.UnBesoin(command.BesoinId, cancellationToken);
        if (besoin.Error is { } besoinAbsent) return besoinAbsent;
        var projet = await db.UnProjet(command.ProjetId, cancellationToken);
        if (projet.Error is { } projetAbsent) return projetAbsent;
        var groupement = await db.UnGroupement(besoin.Value.GroupementId.Value, cancellationToken);
        if (groupement.Error is { } groupementAbsent) return groupementAbsent;
        if (await mediator.Send(new ConsulterFaitsStructure(projet.Value.StructureId, clock.Today()), cancellationToken) is not { } structure)
            return new SiaeDuRapprochementIntrouvable(projet.Value.StructureId);

        var enCours = await db.MisesEnRapport.Where(mise => mise.BesoinId == besoin.Value.Id && mise.ProjetId == projet.Value.Id && mise.CloseLe == null)
            .Select(mise => (DateOnly?)mise.ProposeeLe).FirstOrDefaultAsync(cancellationToken);
        if (enCours is { } deja) return new PropositionDejaEnCours(deja);

        var siae = new SiaeProposante(structure.Id, structure.Nom, projet.Value.Departement);
        var mise = MiseEnRapport.Proposer(besoin.Value, groupement.Value, projet.Value, siae, session.Appelant.EstDeLaSiae(structure.Id), clock.Today());
        if (mise.Error is { } refus) return refus;

        groupement.Value.Associer(structure.Id);
        db.Add(mise.Value);
        await db.SaveChangesAsync(cancellationToken);
        return mise.Value.Id.Value;
    }
}

internal static class SiaeAppelante
{
    /// <summary>Who speaks for a SIAE holds its perimeter; who accompanies it holds a territory.</summary>
    public static bool EstDeLaSiae(this Appelant appelant, Guid structure) =>
        appelant.PerimetrePour("projets:saisir") is { } perimetre && perimetre.Structures.Contains(structure);
}

internal static class ProposerProjetEndpoint
{
    internal sealed record ProposerProjetRequest(Guid ProjetId);

    public static void MapProposerProjet(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/besoins/{besoinGroupementId:guid}/mises-en-rapport", Post)
            .WithName(nameof(ProposerProjet))
            .WithSummary("Proposer un projet pour un besoin")
            .WithDescription(
                "Par la SIAE, qui donne ainsi son accord, ou par qui l'accompagne : le groupement ne voit alors la proposition qu'une fois l'accord donné. Il lit le projet tel qu'il est "
                + "ce jour-là, sans son code. Une personne peut être proposée pour plusieurs besoins.")
            .WithExample(new ProposerProjetRequest(ProjetVue.Exemple.Id))
            .Refuses(
                typeof(BesoinDeGroupementIntrouvable), typeof(ProjetIntrouvable), typeof(GroupementIntrouvable), typeof(SiaeDuRapprochementIntrouvable), typeof(PropositionDejaEnCours),
                typeof(BesoinFerme), typeof(BesoinExpire), typeof(ProjetClos))
            .AnswersCreated();

    private static async Task<IResult> Post(Guid besoinGroupementId, ProposerProjetRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ProposerProjet(besoinGroupementId, request.ProjetId), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/animation/mises-en-rapport");
}
