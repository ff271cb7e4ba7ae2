using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Bilans;

[Exige("bilans-regionaux:ecrire")]
internal sealed record RedigerSectionDeBilan(Guid BilanId, string Section, string Texte) : ICommand;

internal sealed class RedigerSectionDeBilanValidator : AbstractValidator<RedigerSectionDeBilan>
{
    public RedigerSectionDeBilanValidator() => RuleFor(command => command.Texte).NotEmpty().MaximumLength(TexteDeSection.TexteMax);
}

internal sealed class RedigerSectionDeBilanHandler(AnimationRegionaleDbContext db, DbSession session) : ICommandHandler<RedigerSectionDeBilan>
{
    public async Task<Result> Handle(RedigerSectionDeBilan command, CancellationToken cancellationToken)
    {
        var bilan = await db.UnBilan(command.BilanId, cancellationToken);
        if (bilan.Error is { } absent) return absent;

        var role = session.Appelant.Habilitations.FirstOrDefault(habilitation => habilitation.Droits.Contains("bilans-regionaux:ecrire"))?.Role ?? "systeme";
        if (bilan.Value.Rediger(command.Section, command.Texte, session.Appelant.Id, role, session.Now).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RedigerSectionDeBilanEndpoint
{
    internal sealed record RedigerSectionDeBilanRequest(string Texte);

    public static void MapRedigerSectionDeBilan(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/bilans/{bilanId:guid}/sections/{section}", Put)
            .WithName(nameof(RedigerSectionDeBilan))
            .WithSummary("Écrire le texte d'une section")
            .WithDescription("Une nouvelle version s'ajoute aux précédentes, avec son auteur ; le relevé suivant des chiffres la garde. Chaque retour à la ligne fait un paragraphe.")
            .WithExample(new RedigerSectionDeBilanRequest("Les deux comités de pilotage ont réuni les structures, la DREETS et les réseaux."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(BilanRegionalIntrouvable), typeof(BilanDejaPublie), typeof(SectionIntrouvable));

    private static async Task<IResult> Put(Guid bilanId, string section, RedigerSectionDeBilanRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RedigerSectionDeBilan(bilanId, section, request.Texte), cancellationToken)).ToHttp();
}
