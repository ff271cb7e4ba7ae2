using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Evenements;

[Exige("animation:ecrire")]
internal sealed record DeclarerEffectifs(Guid EvenementId, EffectifsDeclares Effectifs) : ICommand;

internal sealed class DeclarerEffectifsValidator : AbstractValidator<DeclarerEffectifs>
{
    public DeclarerEffectifsValidator()
    {
        RuleFor(command => command.Effectifs.Secteurs).EstCourte().OverridePropertyName("secteurs");
        RuleForEach(command => command.Effectifs.Secteurs).ChildRules(secteur =>
        {
            secteur.RuleFor(s => s.Secteur).EstUneLigne();
            secteur.RuleFor(s => s.Nombre).InclusiveBetween(0, ReglesEvenement.NombreMax);
        }).OverridePropertyName("secteurs");
        RuleFor(command => command.Effectifs.Formes).EstCourte().OverridePropertyName("formes");
        RuleForEach(command => command.Effectifs.Formes).ChildRules(forme =>
        {
            forme.RuleFor(f => f.Region).EstUneRegionOuRien().NotEmpty();
            forme.RuleFor(f => f.Nombre).InclusiveBetween(0, ReglesEvenement.NombreMax);
        }).OverridePropertyName("formes");
        RuleFor(command => command.Effectifs.RepasCommandes).InclusiveBetween(0, ReglesEvenement.NombreMax).OverridePropertyName("repas_commandes");
        RuleFor(command => command.Effectifs.RepasServis).InclusiveBetween(0, ReglesEvenement.NombreMax).OverridePropertyName("repas_servis");
    }
}

internal sealed class DeclarerEffectifsHandler(AnimationRegionaleDbContext db, DbSession session) : ICommandHandler<DeclarerEffectifs>
{
    public async Task<Result> Handle(DeclarerEffectifs command, CancellationToken cancellationToken)
    {
        var trouve = await db.Animer(command.EvenementId, session, cancellationToken);
        if (trouve.Error is { } absent) return absent;
        if (trouve.Value.DeclarerEffectifs(command.Effectifs).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class DeclarerEffectifsEndpoint
{
    public static void MapDeclarerEffectifs(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/evenements/{evenementId:guid}/effectifs", Put)
            .WithName(nameof(DeclarerEffectifs))
            .WithSummary("Déclarer des effectifs")
            .WithDescription("Combien de personnes par secteur, quand personne n'est nommé : « une quarantaine » est approximatif. Par région, l'effectif formé, sur lequel se calculent les taux de participation. Les repas commandés et servis.")
            .WithExample(new EffectifsDeclares([new("IAE", 27), new("AHIL", 12, true)], [new("28", 88)], 40, 43))
            .RequiresIfMatch()
            .Refuses(typeof(EvenementIntrouvable), typeof(EvenementClos), typeof(RegionEnDouble), typeof(RegionHorsEvenement))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid evenementId, EffectifsDeclares effectifs, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeclarerEffectifs(evenementId, effectifs), cancellationToken)).ToHttp();
}
