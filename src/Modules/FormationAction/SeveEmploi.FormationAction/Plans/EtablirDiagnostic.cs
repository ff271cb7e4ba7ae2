using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Plans;

[Exige("formation:ecrire")]
internal sealed record EtablirDiagnostic(Guid ParcoursId, IReadOnlyList<string> Existant, IReadOnlyList<string> Manques, IReadOnlyList<string> Leviers) : ICommand;

internal sealed class EtablirDiagnosticValidator : AbstractValidator<EtablirDiagnostic>
{
    public EtablirDiagnosticValidator()
    {
        Liste(RuleFor(command => command.Existant));
        Liste(RuleFor(command => command.Manques));
        Liste(RuleFor(command => command.Leviers));
        RuleForEach(command => command.Existant).EstUnTexte(Diagnostic.LigneMax);
        RuleForEach(command => command.Manques).EstUnTexte(Diagnostic.LigneMax);
        RuleForEach(command => command.Leviers).EstUnTexte(Diagnostic.LigneMax);
    }

    private static void Liste(IRuleBuilder<EtablirDiagnostic, IReadOnlyList<string>> regle) =>
        regle.Must(lignes => lignes.Count <= Diagnostic.LignesMax).WithMessage($"Une liste a {Diagnostic.LignesMax} lignes au plus.");
}

internal sealed class EtablirDiagnosticHandler(FormationActionDbContext db) : ICommandHandler<EtablirDiagnostic>
{
    public async Task<Result> Handle(EtablirDiagnostic command, CancellationToken cancellationToken)
    {
        var parcours = new ParcoursId(command.ParcoursId);
        if (!await db.Parcours.AnyAsync(p => p.Id == parcours, cancellationToken)) return new ParcoursIntrouvable(command.ParcoursId);

        var trouve = await Trouver(parcours, cancellationToken);
        if (trouve.Error is { } perimee) return perimee;

        trouve.Value.Etablir(command.Existant, command.Manques, command.Leviers);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    private async Task<Result<Diagnostic>> Trouver(ParcoursId parcours, CancellationToken cancellationToken)
    {
        var id = await db.Diagnostics.Where(diagnostic => diagnostic.ParcoursId == parcours).Select(diagnostic => diagnostic.Id).SingleOrDefaultAsync(cancellationToken);
        if (id != default) return await db.Find<Diagnostic>(id, new ParcoursIntrouvable(parcours.Value), cancellationToken);

        // Two first diagnostics at once: the unique index lets one through.
        var nouveau = Diagnostic.Ouvrir(parcours);
        db.Add(nouveau);
        return nouveau;
    }
}

internal static class EtablirDiagnosticEndpoint
{
    internal sealed record EtablirDiagnosticRequest(IReadOnlyList<string> Existant, IReadOnlyList<string> Manques, IReadOnlyList<string> Leviers);

    public static void MapEtablirDiagnostic(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/parcours/{parcoursId:guid}/diagnostic", Put)
            .WithName(nameof(EtablirDiagnostic))
            .WithSummary("Établir le diagnostic de départ")
            .WithDescription("Remplace les trois listes : ce qui existe, ce qui manque, les leviers possibles. L'ETag se lit sur le diagnostic, même encore vide.")
            .WithExample(new EtablirDiagnosticRequest(
                ["Un carnet de 30 entreprises"], ["Personne n'est dédié à la relation entreprise"], ["Planifier les PMSMP en fonction de l'activité"]))
            .RequiresIfMatch()
            .Refuses(typeof(ParcoursIntrouvable))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid parcoursId, EtablirDiagnosticRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new EtablirDiagnostic(parcoursId, request.Existant, request.Manques, request.Leviers), cancellationToken)).ToHttp();
}
