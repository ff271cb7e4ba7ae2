using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Entreprises;

[Exige("entreprises:ecrire")]
internal sealed record CorrigerEntreprise(Guid EntrepriseId, EntrepriseSaisie Entreprise) : ICommand;

internal sealed class CorrigerEntrepriseValidator : AbstractValidator<CorrigerEntreprise>
{
    public CorrigerEntrepriseValidator() => RuleFor(command => command.Entreprise).SetValidator(new EntrepriseSaisieValidator()).OverridePropertyName("");
}

internal sealed class CorrigerEntrepriseHandler(SuiviEmploiDbContext db) : ICommandHandler<CorrigerEntreprise>
{
    public async Task<Result> Handle(CorrigerEntreprise command, CancellationToken cancellationToken)
    {
        var found = await db.UneEntreprise(command.EntrepriseId, cancellationToken);
        if (found.Error is { } absente) return absente;

        var (entreprise, nom) = (found.Value, found.Value.Nom);
        var fiche = command.Entreprise.EnFiche();
        if (await db.SiretEstPris(fiche.Siret, entreprise.StructureId, entreprise.Id, cancellationToken)) return new SiretDejaPartenaire(fiche.Siret!.Value);
        if (entreprise.Corriger(fiche).Error is { } refus) return refus;
        if (entreprise.Nom != nom) await db.RenommerEmployeur([entreprise.Id], entreprise, cancellationToken);

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class Employeurs
{
    /// <summary>The suivis that name these companies name this one: one act, one transaction.</summary>
    public static async Task RenommerEmployeur(
        this SuiviEmploiDbContext db, IReadOnlyList<EntrepriseId> entreprises, Entreprise conservee, CancellationToken cancellationToken)
    {
        var suivis = await db.Suivis.Where(suivi => suivi.EntrepriseId != null && entreprises.Contains(suivi.EntrepriseId.Value)).ToListAsync(cancellationToken);
        suivis.ForEach(suivi => suivi.SuivreEmployeur(conservee.Id, conservee.Nom));
    }
}

internal static class CorrigerEntrepriseEndpoint
{
    public static void MapCorrigerEntreprise(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/entreprises/{entrepriseId:guid}", Put)
            .WithName(nameof(CorrigerEntreprise))
            .WithSummary("Corriger une entreprise partenaire")
            .WithDescription("Remplace la fiche : ce qui est absent est effacé. Les suivis qui la citent prennent son nouveau nom.")
            .WithExample(new EntrepriseSaisie("Boulangerie du Grand Port", "73282932000074", "Caen", "14", "Alimentation"))
            .RequiresIfMatch()
            .Refuses(typeof(EntrepriseIntrouvable), typeof(EntrepriseFusionnee), typeof(SiretDejaPartenaire))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid entrepriseId, EntrepriseSaisie entreprise, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CorrigerEntreprise(entrepriseId, entreprise), cancellationToken)).ToHttp();
}
