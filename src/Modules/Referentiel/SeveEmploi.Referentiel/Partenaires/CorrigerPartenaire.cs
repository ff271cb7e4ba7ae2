using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Partenaires;

[Exige("partenaires:ecrire", Partout = true)]
internal sealed record CorrigerPartenaire(Guid PartenaireId, CreerPartenaire Fiche) : ICommand;

internal sealed class CorrigerPartenaireValidator : AbstractValidator<CorrigerPartenaire>
{
    public CorrigerPartenaireValidator() => RuleFor(command => command.Fiche).SetValidator(new CreerPartenaireValidator()).OverridePropertyName("");
}

internal sealed class CorrigerPartenaireHandler(ReferentielDbContext db) : ICommandHandler<CorrigerPartenaire>
{
    public async Task<Result> Handle(CorrigerPartenaire command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Partenaire>(new PartenaireId(command.PartenaireId), new PartenaireIntrouvable(command.PartenaireId), cancellationToken);
        if (found.Error is { } absent) return absent;

        var partenaire = found.Value;
        if (partenaire.Corriger(command.Fiche.Fiche).Error is { } refus) return refus;
        if (await db.DejaConnu(partenaire, cancellationToken)) return new PartenaireDejaConnu(partenaire.Nom);

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CorrigerPartenaireEndpoint
{
    public static void MapCorrigerPartenaire(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/partenaires/{partenaireId:guid}", Put)
            .WithName(nameof(CorrigerPartenaire))
            .WithSummary("Corriger un partenaire")
            .WithDescription("Remplace la fiche entière : ce qui est absent est effacé. Un démarrage ultérieur ne rétablit pas l'ancienne.")
            .WithExample(new CreerPartenaire(NaturePartenaire.Ddets, "DDETS du Calvados", ["14"], Courriel: "ddets@calvados.exemple.fr"))
            .RequiresIfMatch()
            .Refuses(typeof(PartenaireIntrouvable), typeof(PartenaireDejaConnu), typeof(TerritoireIncomplet))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid partenaireId, CreerPartenaire fiche, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CorrigerPartenaire(partenaireId, fiche), cancellationToken)).ToHttp();
}
