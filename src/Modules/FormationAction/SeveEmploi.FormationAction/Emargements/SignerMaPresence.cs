using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Emargements;

[Exige("formation:ecrire")]
internal sealed record SignerMaPresence(Guid ParcoursId, Guid JourneeId) : ICommand;

internal sealed class SignerMaPresenceHandler(FormationActionDbContext db, DbSession session) : ICommandHandler<SignerMaPresence>
{
    public async Task<Result> Handle(SignerMaPresence command, CancellationToken cancellationToken)
    {
        var ouverte = await db.Emarger(command.ParcoursId, command.JourneeId, cancellationToken);
        if (ouverte.Error is { } absente) return absente;

        // A name in either order, and the name of nobody else in this parcours.
        var cle = CleRecherche.De(session.Appelant.Nom);
        var equipe = await db.Stagiaires.AsNoTracking().Where(stagiaire => stagiaire.ParcoursId == ouverte.Value.Parcours.Id).ToListAsync(cancellationToken);
        var miens = equipe.FindAll(stagiaire => PersonneCherchee.ClesDe(stagiaire.Nom, stagiaire.Prenom).Contains(cle));
        if (miens.Count != 1) return new AucunStagiaireAVotreNom();

        var geste = new Geste(SorteSignature.Compte, session.Appelant.Id, session.Now);
        if (ouverte.Value.Feuille.SignerPourStagiaire(miens[0].Id, geste).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class SignerMaPresenceEndpoint
{
    public static void MapSignerMaPresence(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/journees/{journeeId:guid}/emargement/ma-signature", Post)
            .WithName(nameof(SignerMaPresence))
            .WithSummary("Signer ma présence")
            .WithDescription("La personne connectée signe ses propres présences de la journée, de son compte : c'est son nom qui dit laquelle des fiches est la sienne.")
            .WithExample(new { })
            .AnswersNoContent()
            .RefusesEmargement(typeof(RienASigner), typeof(AucunStagiaireAVotreNom));

    private static async Task<IResult> Post(Guid parcoursId, Guid journeeId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new SignerMaPresence(parcoursId, journeeId), cancellationToken)).ToHttp();
}
