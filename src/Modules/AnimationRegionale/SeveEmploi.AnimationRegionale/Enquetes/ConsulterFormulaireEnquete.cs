using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

namespace SeveEmploi.AnimationRegionale.Enquetes;

[OuvertATous("le lien est le secret")]
internal sealed record ConsulterFormulaireEnquete(string Jeton) : IQuery<Result<FormulaireEnqueteVue>>
{
    public override string ToString() => nameof(ConsulterFormulaireEnquete);
}

/// <summary>Ce que lit qui est invité à répondre.</summary>
internal sealed record FormulaireEnqueteVue(string Titre, DateOnly ClotLe, IReadOnlyList<Question> Questions);

internal sealed class ConsulterFormulaireEnqueteHandler(AnimationRegionaleDbContext db, TimeProvider clock)
    : IQueryHandler<ConsulterFormulaireEnquete, Result<FormulaireEnqueteVue>>
{
    public async Task<Result<FormulaireEnqueteVue>> Handle(ConsulterFormulaireEnquete query, CancellationToken cancellationToken)
    {
        if (await db.ParLien(query.Jeton, cancellationToken) is not { } ouverte) return new LienEnqueteIntrouvable();
        if (ouverte.Enquete.RefusDeRepondre(clock.Today()) is { } refus) return refus;
        if (ouverte.Invitation.UtiliseeLe is not null) return new LienEnqueteDejaUtilise();

        return new FormulaireEnqueteVue(ouverte.Enquete.Titre, ouverte.Enquete.ClotLe, ouverte.Enquete.Questions);
    }
}

/// <summary>Une invitation, et l'enquête à laquelle elle donne droit de répondre.</summary>
internal sealed record InvitationOuverte(InvitationEnquete Invitation, Enquete Enquete);

internal static class LiensDesEnquetes
{
    /// <summary>Nothing is compared but the print, by its index: a wrong secret costs the same, whatever it looks like.</summary>
    public static async Task<InvitationOuverte?> ParLien(this AnimationRegionaleDbContext db, string jeton, CancellationToken cancellationToken)
    {
        var empreinte = LienEnquete.EmpreinteDe(jeton);
        var invitation = await db.InvitationsEnquetes.AsNoTracking()
            .SingleOrDefaultAsync(invitation => invitation.Liens.Any(lien => lien.Empreinte == empreinte), cancellationToken);
        if (invitation is null) return null;

        return new(invitation, await db.Enquetes.AsNoTracking().SingleAsync(enquete => enquete.Id == invitation.EnqueteId, cancellationToken));
    }
}

internal static class ConsulterFormulaireEnqueteEndpoint
{
    public static void MapConsulterFormulaireEnquete(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/enquetes/reponses/{jeton}", Get)
            .WithName(nameof(ConsulterFormulaireEnquete))
            .WithSummary("Ouvrir le formulaire d'une enquête")
            .WithDescription("La page que l'on ouvre depuis le courriel d'invitation, sans se connecter : les questions, et un bouton. L'ouvrir ne dit rien de qui l'ouvre.")
            .WithMetadata(new PreuvePropre())
            .WithExample(PageEnquete.Exemple)
            .Produces<string>(StatusCodes.Status200OK, PageEnquete.TypeMime)
            .Refuses(typeof(LienEnqueteIntrouvable), typeof(EnqueteClose), typeof(EnqueteNonOuverte), typeof(LienEnqueteDejaUtilise));

    // As the programme, in one transaction of its own: the caller is nobody, and sees nothing.
    private static async Task<IResult> Get(string jeton, HttpContext http, IServiceScopeFactory scopes, CancellationToken cancellationToken)
    {
        var question = new ConsulterFormulaireEnquete(jeton);
        var formulaire = await scopes.AsSystem("enquetes", services => services.GetRequiredService<IMediator>().Send(question, cancellationToken), cancellationToken);
        return formulaire.Error is { } refus && PageEnquete.EstVoulue(http.Request) ? PageEnquete.Refusee(refus) : formulaire.ToHttp(vue => PageEnquete.ARemplir(vue));
    }
}
