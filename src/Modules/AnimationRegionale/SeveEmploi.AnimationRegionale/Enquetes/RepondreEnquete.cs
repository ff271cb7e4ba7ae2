using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

namespace SeveEmploi.AnimationRegionale.Enquetes;

[OuvertATous("le lien est le secret, et la réponse est anonyme")]
internal sealed record RepondreEnquete(string Jeton, IReadOnlyDictionary<string, string> Reponses) : ICommand
{
    public override string ToString() => nameof(RepondreEnquete);
}

internal sealed class RepondreEnqueteHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<RepondreEnquete>
{
    public async Task<Result> Handle(RepondreEnquete command, CancellationToken cancellationToken)
    {
        if (await db.ParLien(command.Jeton, cancellationToken) is not { } ouverte) return new LienEnqueteIntrouvable();
        var (enquete, le) = (ouverte.Enquete, clock.Today());
        if (enquete.RefusDeRepondre(le) is { } fermee) return fermee;
        if (ouverte.Invitation.UtiliseeLe is not null) return new LienEnqueteDejaUtilise();

        var lue = enquete.Lire(command.Reponses);
        if (lue.Error is { } refus) return refus;
        // Two sendings of one form at the same instant: the row lets one of them through.
        if (await Consommer(ouverte.Invitation.Id, le, cancellationToken) == 0) return new LienEnqueteDejaUtilise();

        db.Add(ReponseEnquete.De(enquete.Id, lue.Value));
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>By SQL: the instant of its change, which an aggregate keeps, would be that of the answer.</summary>
    private Task<int> Consommer(InvitationEnqueteId id, DateOnly le, CancellationToken cancellationToken) =>
        db.InvitationsEnquetes.Where(invitation => invitation.Id == id && invitation.UtiliseeLe == null)
            .ExecuteUpdateAsync(champs => champs.SetProperty(invitation => invitation.UtiliseeLe, le), cancellationToken);
}

internal static class RepondreEnqueteEndpoint
{
    internal sealed record RepondreEnqueteForm(string Q1, string? Q2 = null);

    public static void MapRepondreEnquete(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/enquetes/reponses/{jeton}", Post)
            .WithName(nameof(RepondreEnquete))
            .WithSummary("Répondre à une enquête")
            .WithDescription(
                "Ce qu'envoie le formulaire, sans connexion : un champ par question, nommé par son code. La réponse ne garde ni qui l'a donnée, ni quand ; le lien, lui, ne "
                + "sert qu'une fois, jusqu'au jour de clôture compris.")
            .TakesForm<RepondreEnqueteForm>()
            .CarriesSecret()
            .WithMetadata(new PreuvePropre())
            .WithExample(new RepondreEnqueteForm("pertinent", "4"))
            .Produces<string>(StatusCodes.Status200OK, PageEnquete.TypeMime)
            .Refuses(
                typeof(LienEnqueteIntrouvable), typeof(EnqueteClose), typeof(EnqueteNonOuverte), typeof(LienEnqueteDejaUtilise), typeof(ReponseVide),
                typeof(FormulaireEnqueteIllisible));

    private static async Task<IResult> Post(string jeton, HttpContext http, IServiceScopeFactory scopes, CancellationToken cancellationToken)
    {
        var lues = await FormulaireEnquete.Lire(http.Request);
        var result = lues.Error is { } illisible ? illisible : await Envoyer(scopes, new RepondreEnquete(jeton, lues.Value), cancellationToken);
        if (result.Error is null) return PageEnquete.Merci();
        if (!PageEnquete.EstVoulue(http.Request)) return result.ToHttp();

        // What was typed is not lost: the page comes back with it, and says what is to be put right.
        if (result.Error is ValidationError champs && await Rouvrir(scopes, jeton, cancellationToken) is { Error: null, Value: var formulaire })
            return PageEnquete.ARemplir(formulaire, lues.Value, champs);
        return PageEnquete.Refusee(result.Error);
    }

    private static Task<Result> Envoyer(IServiceScopeFactory scopes, RepondreEnquete command, CancellationToken cancellationToken) =>
        scopes.AsSystem("enquetes", services => services.GetRequiredService<IMediator>().Send(command, cancellationToken), cancellationToken);

    private static Task<Result<FormulaireEnqueteVue>> Rouvrir(IServiceScopeFactory scopes, string jeton, CancellationToken cancellationToken) =>
        scopes.AsSystem(
            "enquetes", services => services.GetRequiredService<IMediator>().Send(new ConsulterFormulaireEnquete(jeton), cancellationToken), cancellationToken);
}
