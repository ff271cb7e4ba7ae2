using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rapprochements;

namespace SeveEmploi.AnimationRegionale.Groupements;

[Exige("rapprochements:ecrire")]
internal sealed record AmorcerPartenariat(Guid GroupementId, Guid StructureId, string Objet, DateOnly? Le) : ICommand;

internal sealed class AmorcerPartenariatValidator : AbstractValidator<AmorcerPartenariat>
{
    public AmorcerPartenariatValidator()
    {
        RuleFor(command => command.Objet).EstUneDesignation(FormesDuRapprochement.MotifMax);
    }
}

internal sealed class AmorcerPartenariatHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<AmorcerPartenariat>
{
    public async Task<Result> Handle(AmorcerPartenariat command, CancellationToken cancellationToken)
    {
        var found = await db.UnGroupement(command.GroupementId, cancellationToken);
        if (found.Error is { } absent) return absent;
        if (found.Value.AmorcerPartenariat(command.StructureId, command.Objet, command.Le ?? clock.Today(), clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class AmorcerPartenariatEndpoint
{
    internal sealed record AmorcerPartenariatRequest(Guid StructureId, string Objet, DateOnly? Le = null);

    public static void MapAmorcerPartenariat(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/groupements/{groupementId:guid}/partenariats", Post)
            .WithName(nameof(AmorcerPartenariat))
            .WithSummary("Noter un partenariat qui s'amorce")
            .WithDescription(
                "Avec une SIAE dont le contact est ouvert : ce qu'ils entreprennent ensemble, en croisant les besoins du groupement et les projets des salariés en parcours.")
            .WithExample(new AmorcerPartenariatRequest(new("01990000-0000-7000-8000-000000000001"), "Deux immersions par mois en logistique", new(2021, 12, 6)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(GroupementIntrouvable), typeof(ContactSiaeIntrouvable), typeof(PartenariatDejaAmorce), typeof(PartenariatAvantLeContact), typeof(FaitDeGroupementAVenir));

    private static async Task<IResult> Post(Guid groupementId, AmorcerPartenariatRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AmorcerPartenariat(groupementId, request.StructureId, request.Objet, request.Le), cancellationToken)).ToHttp();
}
