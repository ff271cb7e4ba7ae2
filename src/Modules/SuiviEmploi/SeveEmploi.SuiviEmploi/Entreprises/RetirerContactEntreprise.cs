using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Entreprises;

[Exige("entreprises:ecrire")]
internal sealed record RetirerContactEntreprise(Guid EntrepriseId, Guid ContactId) : ICommand;

internal sealed class RetirerContactEntrepriseHandler(SuiviEmploiDbContext db) : ICommandHandler<RetirerContactEntreprise>
{
    public async Task<Result> Handle(RetirerContactEntreprise command, CancellationToken cancellationToken)
    {
        var found = await db.UneEntreprise(command.EntrepriseId, cancellationToken);
        if (found.Error is { } absente) return absente;
        if (found.Value.RetirerContact(command.ContactId).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RetirerContactEntrepriseEndpoint
{
    public static void MapRetirerContactEntreprise(this IEndpointRouteBuilder routes) =>
        routes.MapDelete("/entreprises/{entrepriseId:guid}/contacts/{contactId:guid}", Delete)
            .WithName(nameof(RetirerContactEntreprise))
            .WithSummary("Retirer un contact d'une entreprise")
            .WithDescription("La personne n'y est plus, ou ne veut plus y figurer : son nom et ses coordonnées disparaissent aussitôt.")
            .RequiresIfMatch()
            .Refuses(typeof(EntrepriseIntrouvable), typeof(EntrepriseFusionnee), typeof(ContactDEntrepriseIntrouvable))
            .AnswersNoContent();

    private static async Task<IResult> Delete(Guid entrepriseId, Guid contactId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RetirerContactEntreprise(entrepriseId, contactId), cancellationToken)).ToHttp();
}
