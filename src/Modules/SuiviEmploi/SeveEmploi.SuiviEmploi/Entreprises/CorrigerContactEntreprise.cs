using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Entreprises;

[Exige("entreprises:ecrire")]
internal sealed record CorrigerContactEntreprise(Guid EntrepriseId, Guid ContactId, ContactSaisi Contact) : ICommand;

internal sealed class CorrigerContactEntrepriseValidator : AbstractValidator<CorrigerContactEntreprise>
{
    public CorrigerContactEntrepriseValidator() => RuleFor(command => command.Contact).SetValidator(new ContactSaisiValidator()).OverridePropertyName("");
}

internal sealed class CorrigerContactEntrepriseHandler(SuiviEmploiDbContext db) : ICommandHandler<CorrigerContactEntreprise>
{
    public async Task<Result> Handle(CorrigerContactEntreprise command, CancellationToken cancellationToken)
    {
        var found = await db.UneEntreprise(command.EntrepriseId, cancellationToken);
        if (found.Error is { } absente) return absente;
        if (found.Value.CorrigerContact(command.ContactId, command.Contact).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CorrigerContactEntrepriseEndpoint
{
    public static void MapCorrigerContactEntreprise(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/entreprises/{entrepriseId:guid}/contacts/{contactId:guid}", Put)
            .WithName(nameof(CorrigerContactEntreprise))
            .WithSummary("Corriger un contact d'une entreprise")
            .WithDescription("Remplace le nom, la fonction et les coordonnées professionnelles : ce qui est absent est effacé.")
            .WithExample(new ContactSaisi("Camille Martin", "Gérante", "camille.martin@exemple.fr"))
            .RequiresIfMatch()
            .Refuses(typeof(EntrepriseIntrouvable), typeof(EntrepriseFusionnee), typeof(ContactDEntrepriseIntrouvable))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid entrepriseId, Guid contactId, ContactSaisi contact, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CorrigerContactEntreprise(entrepriseId, contactId, contact), cancellationToken)).ToHttp();
}
