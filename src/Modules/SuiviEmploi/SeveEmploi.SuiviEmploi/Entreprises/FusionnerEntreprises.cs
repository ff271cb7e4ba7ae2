using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.SuiviEmploi.Suivis;

namespace SeveEmploi.SuiviEmploi.Entreprises;

[Exige("entreprises:ecrire")]
internal sealed record FusionnerEntreprises(Guid ConserveeId, Guid AbsorbeeId, string Motif) : ICommand;

internal sealed class FusionnerEntreprisesValidator : AbstractValidator<FusionnerEntreprises>
{
    public FusionnerEntreprisesValidator() => RuleFor(command => command.Motif).EstUnMotif();
}

internal sealed class FusionnerEntreprisesHandler(SuiviEmploiDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<FusionnerEntreprises>
{
    public async Task<Result> Handle(FusionnerEntreprises command, CancellationToken cancellationToken)
    {
        var found = await db.UneEntreprise(command.ConserveeId, cancellationToken);
        if (found.Error is { } absente) return absente;
        // If-Match names the version of the kept record; the absorbed one is closed by this act, whatever its version.
        if (await db.Entreprises.FindAsync([new EntrepriseId(command.AbsorbeeId)], cancellationToken) is not { } absorbee)
            return new EntrepriseIntrouvable(command.AbsorbeeId);
        if (found.Value.Absorber(absorbee, command.Motif, session.Appelant.Id, clock.Today()).Error is { } refus) return refus;

        await db.Suivre(absorbee, found.Value, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class SuitesDeFusion
{
    /// <summary>Who cited the absorbed company cites the kept one, in the same act: suivis, and those that had been merged into it.</summary>
    public static async Task Suivre(this SuiviEmploiDbContext db, Entreprise absorbee, Entreprise conservee, CancellationToken cancellationToken)
    {
        // The unique SIRET passes from one row to the other: the first must have let it go.
        await db.Entreprises.Where(fiche => fiche.Id == absorbee.Id && fiche.Siret != null)
            .ExecuteUpdateAsync(champs => champs.SetProperty(fiche => fiche.Siret, (Siret?)null), cancellationToken);
        await db.RenommerEmployeur([absorbee.Id], conservee, cancellationToken);
        var deja = await db.Entreprises.Where(fiche => fiche.FusionneeDans == absorbee.Id).ToListAsync(cancellationToken);
        deja.ForEach(fiche => fiche.SuivreFusion(conservee.Id));
    }
}

internal static class FusionnerEntreprisesEndpoint
{
    internal sealed record FusionnerEntreprisesRequest(Guid EntrepriseAbsorbeeId, string Motif);

    public static void MapFusionnerEntreprises(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/entreprises/{entrepriseId:guid}/fusions", Post)
            .WithName(nameof(FusionnerEntreprises))
            .WithSummary("Fusionner une autre fiche dans celle-ci")
            .WithDescription(
                "L'entreprise de l'adresse est conservée : elle prend les contacts, les besoins, les sollicitations, les actions et les suivis de l'absorbée, qui reste consultable "
                + "et dit où elle est passée. Deux entreprises de SIRET différents, ou de deux structures, ne se fusionnent pas.")
            .WithExample(new FusionnerEntreprisesRequest(new("01990000-0000-7000-8000-0000000000e2"), "Même entreprise, deux orthographes."))
            .RequiresIfMatch()
            .Refuses(
                typeof(EntrepriseIntrouvable), typeof(EntrepriseFusionnee), typeof(FusionDUneEntrepriseAvecElleMeme), typeof(EntreprisesDeDeuxStructures),
                typeof(FusionDEntreprisesDeSiretsDifferents))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid entrepriseId, FusionnerEntreprisesRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new FusionnerEntreprises(entrepriseId, request.EntrepriseAbsorbeeId, request.Motif), cancellationToken)).ToHttp();
}
