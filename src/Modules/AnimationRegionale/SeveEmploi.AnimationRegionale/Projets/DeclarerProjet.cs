using SeveEmploi.AnimationRegionale.Groupements;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rome;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.AnimationRegionale.Projets;

[Exige("projets:saisir")]
internal sealed record DeclarerProjet(Guid StructureId, string Code, ProjetSaisi Projet) : ICommand<Guid>;

internal sealed class DeclarerProjetValidator : AbstractValidator<DeclarerProjet>
{
    public DeclarerProjetValidator()
    {
        RuleFor(command => command.Code).Must(CodeProjet.EstValide).WithErrorCode("code_refuse").WithMessage((_, code) => CodeProjet.Reproche(code) ?? "");
        RuleFor(command => command.Projet).SetValidator(new ProjetSaisiValidator());
    }
}

internal sealed class DeclarerProjetHandler(AnimationRegionaleDbContext db, IMediator mediator, TimeProvider clock) : ICommandHandler<DeclarerProjet, Guid>
{
    public async Task<Result<Guid>> Handle(DeclarerProjet command, CancellationToken cancellationToken)
    {
        if (await mediator.Send(new ConsulterFaitsStructure(command.StructureId, clock.Today()), cancellationToken) is not { } structure)
            return new SiaeDuRapprochementIntrouvable(command.StructureId);
        if (structure.FusionneeDans is { } conservee) return new SiaeDuRapprochementAbsorbee(conservee);
        if (await db.CodeRomeInconnu(command.Projet.CodesRome, cancellationToken) is { } inconnu) return inconnu;

        var projet = Projet.Declarer(structure.Id, Departement.De(structure.Departement), command.Code, command.Projet.EnFiche(), clock.Today());
        // The unique index settles the race; this says it in words.
        if (await db.Projets.AnyAsync(p => p.StructureId == structure.Id && p.Code == projet.Code, cancellationToken)) return new ProjetDejaDeclare(projet.Code);

        db.Add(projet);
        await db.SaveChangesAsync(cancellationToken);
        return projet.Id.Value;
    }
}

internal static class DeclarerProjetEndpoint
{
    internal sealed record DeclarerProjetRequest(string Code, ProjetSaisi Projet);

    public static readonly ProjetSaisi Exemple = new(["N1103"], new(["44", "49"], PermisConduire.Oui, 30), new(2022, 2, 1), [new(NaturePeriode.Pmsmp, "N1103", 2)]);

    public static void MapDeclarerProjet(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/structures/{structureId:guid}/projets", Post)
            .WithName(nameof(DeclarerProjet))
            .WithSummary("Déclarer un projet professionnel")
            .WithDescription(
                "Sous un code que la SIAE choisit : jamais un nom ni un numéro qui désigne la personne. Les métiers visés, la mobilité, la disponibilité et les périodes déjà faites. "
                + "Nul n'a à être « prêt » : tout projet peut être proposé.")
            .WithExample(new DeclarerProjetRequest("A-24", Exemple))
            .Refuses(typeof(SiaeDuRapprochementIntrouvable), typeof(SiaeDuRapprochementAbsorbee), typeof(CodeRomeInconnu), typeof(ProjetDejaDeclare))
            .AnswersCreated();

    private static async Task<IResult> Post(Guid structureId, DeclarerProjetRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeclarerProjet(structureId, request.Code, request.Projet), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/animation/projets");
}
