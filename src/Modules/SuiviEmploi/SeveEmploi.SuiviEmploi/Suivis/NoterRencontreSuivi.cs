using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Suivis;

[Exige("suivis:ecrire")]
internal sealed record NoterRencontreSuivi(Guid SuiviId, RencontreSaisie Rencontre) : ICommand<Guid>;

internal sealed class NoterRencontreSuiviValidator : AbstractValidator<NoterRencontreSuivi>
{
    public NoterRencontreSuiviValidator() => RuleFor(command => command.Rencontre.Note).EstSansDetail().OverridePropertyName("note");
}

internal sealed class NoterRencontreSuiviHandler(SuiviEmploiDbContext db, ActesDuJour actes) : ICommandHandler<NoterRencontreSuivi, Guid>
{
    public async Task<Result<Guid>> Handle(NoterRencontreSuivi command, CancellationToken cancellationToken)
    {
        var found = await db.UnSuivi(command.SuiviId, cancellationToken);
        if (found.Error is { } absent) return absent;

        var rencontre = found.Value.Rencontrer(command.Rencontre, await actes.Lire(cancellationToken));
        if (rencontre.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return rencontre.Value.Id;
    }
}

internal static class NoterRencontreSuiviEndpoint
{
    public static void MapNoterRencontreSuivi(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/suivis/{suiviId:guid}/rencontres", Post)
            .WithName(nameof(NoterRencontreSuivi))
            .WithSummary("Noter une rencontre de suivi")
            .WithDescription(
                "Sur place, par téléphone ou en visio, avec l'employeur, la personne salariée ou les deux. Avant le premier jour du contrat, c'est une préparation, qui ne "
                + "compte pas dans le suivi. La note dit ce qui s'est fait, sans détail sur la personne.")
            .WithExample(new RencontreSaisie(new(2021, 12, 15), ModaliteRencontre.Physique, true, true, false, "Prise de poste sans difficulté ; horaires revus."))
            .RequiresIfMatch()
            .Refuses(
                typeof(SuiviIntrouvable), typeof(SuiviClos), typeof(FaitDuSuiviAVenir), typeof(RencontreSansPersonne), typeof(RencontreAvantLeContrat),
                typeof(PreparationApresLeDebut), typeof(FaitApresLeContrat))
            .AnswersCreated();

    private static async Task<IResult> Post(Guid suiviId, RencontreSaisie rencontre, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new NoterRencontreSuivi(suiviId, rencontre), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/suivi-emploi/suivis/{suiviId}/rencontres");
}
