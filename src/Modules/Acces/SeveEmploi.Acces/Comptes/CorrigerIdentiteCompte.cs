using SeveEmploi.Acces.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Comptes;

[Exige("comptes:ecrire", Partout = true)]
internal sealed record CorrigerIdentiteCompte(Guid CompteId, string Courriel, string Nom, string Prenom) : ICommand;

internal sealed class CorrigerIdentiteCompteValidator : AbstractValidator<CorrigerIdentiteCompte>
{
    public CorrigerIdentiteCompteValidator()
    {
        RuleFor(command => command.Courriel).EstUnCourriel();
        RuleFor(command => command.Nom).EstUnNomDePersonne();
        RuleFor(command => command.Prenom).EstUnNomDePersonne();
    }
}

internal sealed class CorrigerIdentiteCompteHandler(AccesDbContext db, DbSession session) : ICommandHandler<CorrigerIdentiteCompte>
{
    public async Task<Result> Handle(CorrigerIdentiteCompte command, CancellationToken cancellationToken)
    {
        var (id, courriel) = (new CompteId(command.CompteId), Compte.CourrielDe(command.Courriel));
        var found = await db.Find<Compte>(id, new CompteIntrouvable(command.CompteId), cancellationToken);
        if (found.Error is { } absent) return absent;
        if (await db.Comptes.AsNoTracking().SingleOrDefaultAsync(autre => autre.Courriel == courriel && autre.Id != id, cancellationToken) is { } deja)
            return new CompteDejaExistant(deja.Id.Value);

        var ancien = found.Value.Courriel;
        if (found.Value.CorrigerIdentite(courriel, command.Nom, command.Prenom, session.Compte()).Error is { } refus) return refus;

        // A link waits in the old mailbox: whoever reads it there must not enter here.
        if (found.Value.Courriel != ancien) await db.Invitations.Where(lien => lien.CompteId == id).ExecuteDeleteAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CorrigerIdentiteCompteEndpoint
{
    internal sealed record CorrigerIdentiteCompteRequest(string Courriel, string Nom, string Prenom);

    public static void MapCorrigerIdentiteCompte(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/comptes/{compteId:guid}/identite", Put)
            .WithName(nameof(CorrigerIdentiteCompte))
            .WithSummary("Corriger l'identité d'un compte")
            .WithDescription(
                "Remplace le courriel, le nom et le prénom. Un changement de courriel est annoncé à l'ancienne adresse et à la nouvelle, et les liens déjà "
                + "envoyés ne valent plus. Nul ne change son propre courriel.")
            .WithExample(new CorrigerIdentiteCompteRequest("zoe.martin@exemple.fr", "Martin", "Zoé"))
            .RequiresIfMatch()
            .Refuses(typeof(CompteIntrouvable), typeof(CompteDejaExistant), typeof(CompteDejaEfface), typeof(PropresDroits))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid compteId, CorrigerIdentiteCompteRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CorrigerIdentiteCompte(compteId, request.Courriel, request.Nom, request.Prenom), cancellationToken)).ToHttp();
}
