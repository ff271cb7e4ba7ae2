using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Difficultes;

[Exige("formation:ecrire")]
internal sealed record NoterActionSociale(Guid ParcoursId, ActionSocialeSaisie Action) : ICommand<Guid>;

/// <summary>Une action sociale, telle qu'on la remplit.</summary>
internal sealed record ActionSocialeSaisie(ThemeSocial Theme, string Action, IReadOnlyList<string>? Partenaires = null);

internal sealed class ActionSocialeSaisieValidator : AbstractValidator<ActionSocialeSaisie>
{
    public ActionSocialeSaisieValidator()
    {
        RuleFor(saisie => saisie.Action).EstUnTexte(ReglesDeForme.TexteMax);
        RuleFor(saisie => saisie.Partenaires).Must(partenaires => partenaires is not { Count: > ActionSociale.PartenairesMax })
            .WithMessage($"Donnez {ActionSociale.PartenairesMax} partenaires au plus.");
        RuleForEach(saisie => saisie.Partenaires).EstUnIntitule();
    }
}

internal sealed class NoterActionSocialeValidator : AbstractValidator<NoterActionSociale>
{
    public NoterActionSocialeValidator() => RuleFor(command => command.Action).SetValidator(new ActionSocialeSaisieValidator()).OverridePropertyName("");
}

internal sealed class NoterActionSocialeHandler(FormationActionDbContext db) : ICommandHandler<NoterActionSociale, Guid>
{
    public async Task<Result<Guid>> Handle(NoterActionSociale command, CancellationToken cancellationToken)
    {
        var parcours = new ParcoursId(command.ParcoursId);
        if (!await db.Parcours.AnyAsync(p => p.Id == parcours, cancellationToken)) return new ParcoursIntrouvable(command.ParcoursId);

        var action = ActionSociale.Noter(parcours, command.Action.Theme, command.Action.Action, command.Action.Partenaires ?? []);
        db.Add(action);
        await db.SaveChangesAsync(cancellationToken);
        return action.Id.Value;
    }
}

internal static class NoterActionSocialeEndpoint
{
    public static void MapNoterActionSociale(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/actions-sociales", Post)
            .WithName(nameof(NoterActionSociale))
            .WithSummary("Noter une action sociale")
            .WithDescription("Santé, logement, mobilité, formation ou autres : ce que la structure met en place et avec qui. Aucune situation de personne.")
            .WithExample(new ActionSocialeSaisie(ThemeSocial.Sante, "Liens vers les partenaires de l'accompagnement vers les soins", ["CSPA", "CMP", "CARSAT"]))
            .Refuses(typeof(ParcoursIntrouvable))
            .AnswersCreated();

    private static async Task<IResult> Post(Guid parcoursId, ActionSocialeSaisie action, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new NoterActionSociale(parcoursId, action), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/formation-action/actions-sociales");
}
