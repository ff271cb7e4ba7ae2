using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Stagiaires;

[Exige("formation:ecrire")]
internal sealed record InscrireStagiaire(Guid ParcoursId, FicheStagiaire Fiche) : ICommand<Guid>;

internal sealed class InscrireStagiaireValidator : AbstractValidator<InscrireStagiaire>
{
    public InscrireStagiaireValidator() => RuleFor(command => command.Fiche).SetValidator(new FicheStagiaireValidator());
}

internal sealed class FicheStagiaireValidator : AbstractValidator<FicheStagiaire>
{
    public FicheStagiaireValidator()
    {
        RuleFor(fiche => fiche.Nom).NotEmpty().MaximumLength(Stagiaire.NomMax);
        RuleFor(fiche => fiche.Prenom).NotEmpty().MaximumLength(Stagiaire.NomMax);
        RuleFor(fiche => fiche.Groupe).InclusiveBetween(1, Stagiaire.GroupesMax);
    }
}

internal sealed class InscrireStagiaireHandler(FormationActionDbContext db) : ICommandHandler<InscrireStagiaire, Guid>
{
    public async Task<Result<Guid>> Handle(InscrireStagiaire command, CancellationToken cancellationToken)
    {
        var parcours = await db.UnParcours(command.ParcoursId, cancellationToken);
        if (parcours.Error is { } absent) return absent;
        if (parcours.Value.EstClos) return new ParcoursClos(parcours.Value.Etat);

        var stagiaire = Stagiaire.Inscrire(parcours.Value.Id, command.Fiche);
        if (stagiaire.Error is { } refus) return refus;
        if (await db.PorteDejaCeNom(stagiaire.Value, cancellationToken)) return new StagiaireDejaInscrit();

        db.Add(stagiaire.Value);
        await db.SaveChangesAsync(cancellationToken);
        return stagiaire.Value.Id.Value;
    }
}

internal static class Homonymes
{
    public static Task<bool> PorteDejaCeNom(this FormationActionDbContext db, Stagiaire stagiaire, CancellationToken cancellationToken) => db.Stagiaires
        .AnyAsync(autre => autre.ParcoursId == stagiaire.ParcoursId && autre.Cle == stagiaire.Cle && autre.Id != stagiaire.Id, cancellationToken);
}

internal static class InscrireStagiaireEndpoint
{
    public static readonly FicheStagiaire Exemple = new("Durand", "Camille", FonctionStagiaire.EncadrantTechnique, new(2022, 1, 3));

    public static void MapInscrireStagiaire(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/stagiaires", Post)
            .WithName(nameof(InscrireStagiaire))
            .WithSummary("Inscrire un·e stagiaire")
            .WithDescription(
                "Un·e permanent·e de la structure qui suit la formation : sa fonction, son groupe, depuis quand elle est dans l'équipe. Jamais un·e "
                + "salarié·e en transition.")
            .WithExample(Exemple)
            .AnswersCreated()
            .Refuses(typeof(ParcoursIntrouvable), typeof(ParcoursClos), typeof(StagiaireDejaInscrit), typeof(StagiairePartiAvantArrivee));

    private static async Task<IResult> Post(Guid parcoursId, FicheStagiaire request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new InscrireStagiaire(parcoursId, request), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/formation-action/stagiaires");
}
