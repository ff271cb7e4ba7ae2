using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.AnimationRegionale.Vigilances;

[Exige("animation:ecrire")]
internal sealed record OuvrirVigilance(Guid StructureId, MotifVigilance Motif, GraviteVigilance Gravite, DateOnly Depuis, string? Precision = null) : ICommand<Guid>;

internal sealed class OuvrirVigilanceValidator : AbstractValidator<OuvrirVigilance>
{
    public OuvrirVigilanceValidator()
    {
        RuleFor(command => command.Motif).IsInEnum();
        RuleFor(command => command.Gravite).IsInEnum();
        RuleFor(command => command.Precision).EstLisible(FormesDeVie.TexteMax);
        RuleFor(command => command.Precision).NotEmpty().When(command => command.Motif == MotifVigilance.Autre).WithMessage("Dites en quelques mots de quoi il s'agit.");
    }
}

internal sealed class OuvrirVigilanceHandler(AnimationRegionaleDbContext db, IMediator mediator, TimeProvider clock) : ICommandHandler<OuvrirVigilance, Guid>
{
    public async Task<Result<Guid>> Handle(OuvrirVigilance command, CancellationToken cancellationToken)
    {
        var aujourdhui = clock.Today();
        if (await mediator.Send(new ConsulterFaitsStructure(command.StructureId, aujourdhui), cancellationToken) is not { } faits) return new StructureASuivreIntrouvable(command.StructureId);
        if (await Deja(faits.Id, command.Motif, cancellationToken) is { } depuis) return new VigilanceDejaOuverte(depuis);

        var structure = new StructureSuivie(faits.Id, faits.Nom, Departement.De(faits.Departement));
        var vigilance = Vigilance.Ouvrir(structure, new(command.Motif, command.Gravite, command.Depuis, command.Precision), aujourdhui);
        if (vigilance.Error is { } refus) return refus;

        db.Add(vigilance.Value);
        await db.SaveChangesAsync(cancellationToken);
        return vigilance.Value.Id.Value;
    }

    /// <summary>For the message; the index settles the race.</summary>
    private Task<DateOnly?> Deja(Guid structure, MotifVigilance motif, CancellationToken cancellationToken) =>
        db.Vigilances.Where(vigilance => vigilance.StructureId == structure && vigilance.Motif == motif && vigilance.LeveeLe == null)
            .Select(vigilance => (DateOnly?)vigilance.Depuis).SingleOrDefaultAsync(cancellationToken);
}

internal static class OuvrirVigilanceEndpoint
{
    internal sealed record OuvrirVigilanceRequest(Guid StructureId, MotifVigilance Motif, GraviteVigilance Gravite, DateOnly Depuis, string? Precision = null);

    public static void MapOuvrirVigilance(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/vigilances", Post)
            .WithName(nameof(OuvrirVigilance))
            .WithSummary("Suivre de près une structure en difficulté")
            .WithDescription("Dit pourquoi, depuis quand, et à quel point. Une structure n'est suivie qu'une fois à la fois pour un même motif. Elle ne lit pas cette liste.")
            .WithExample(new OuvrirVigilanceRequest(
                new("01990000-0000-7000-8000-000000000002"), MotifVigilance.ChangementDirection, GraviteVigilance.ASuivre, new(2021, 12, 1), "La nouvelle direction arrive en janvier."))
            .AnswersCreated()
            .Refuses(typeof(StructureASuivreIntrouvable), typeof(VigilanceAVenir), typeof(VigilanceDejaOuverte));

    private static async Task<IResult> Post(OuvrirVigilanceRequest r, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new OuvrirVigilance(r.StructureId, r.Motif, r.Gravite, r.Depuis, r.Precision), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/animation/vigilances");
}
