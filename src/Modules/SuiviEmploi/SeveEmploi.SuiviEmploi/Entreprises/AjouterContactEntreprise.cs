using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Entreprises;

[Exige("entreprises:ecrire")]
internal sealed record AjouterContactEntreprise(Guid EntrepriseId, ContactSaisi Contact) : ICommand<Guid>;

internal sealed class AjouterContactEntrepriseValidator : AbstractValidator<AjouterContactEntreprise>
{
    public AjouterContactEntrepriseValidator() => RuleFor(command => command.Contact).SetValidator(new ContactSaisiValidator()).OverridePropertyName("");
}

internal sealed class AjouterContactEntrepriseHandler(SuiviEmploiDbContext db) : ICommandHandler<AjouterContactEntreprise, Guid>
{
    public async Task<Result<Guid>> Handle(AjouterContactEntreprise command, CancellationToken cancellationToken)
    {
        var found = await db.UneEntreprise(command.EntrepriseId, cancellationToken);
        if (found.Error is { } absente) return absente;

        var contact = found.Value.AjouterContact(command.Contact);
        if (contact.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return contact.Value.Id;
    }
}

internal static class AjouterContactEntrepriseEndpoint
{
    public static void MapAjouterContactEntreprise(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/entreprises/{entrepriseId:guid}/contacts", Post)
            .WithName(nameof(AjouterContactEntreprise))
            .WithSummary("Ajouter un contact à une entreprise")
            .WithDescription(
                "Nom, fonction, courriel et téléphone professionnels, et rien d'autre. Ils s'effacent 24 mois après le dernier changement de la fiche, avec un préavis de 30 jours.")
            .WithExample(new ContactSaisi("Camille Martin", "Responsable du magasin", "camille.martin@exemple.fr", "02 31 00 00 00"))
            .RequiresIfMatch()
            .Refuses(typeof(EntrepriseIntrouvable), typeof(EntrepriseFusionnee))
            .AnswersCreated();

    private static async Task<IResult> Post(Guid entrepriseId, ContactSaisi contact, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AjouterContactEntreprise(entrepriseId, contact), cancellationToken))
            .ToCreated($"{Socle.ApiPrefix}/suivi-emploi/entreprises/{entrepriseId}/contacts");
}
