using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.SuiviEmploi.Suivis;

namespace SeveEmploi.SuiviEmploi.Entreprises;

[Exige("entreprises:ecrire")]
internal sealed record CreerEntreprise(Guid StructureId, EntrepriseSaisie Entreprise) : ICommand<Guid>;

internal sealed class CreerEntrepriseValidator : AbstractValidator<CreerEntreprise>
{
    public CreerEntrepriseValidator() => RuleFor(command => command.Entreprise).SetValidator(new EntrepriseSaisieValidator()).OverridePropertyName("");
}

internal sealed class CreerEntrepriseHandler(SuiviEmploiDbContext db, TimeProvider clock, IMediator mediator) : ICommandHandler<CreerEntreprise, Guid>
{
    public async Task<Result<Guid>> Handle(CreerEntreprise command, CancellationToken cancellationToken)
    {
        if (await mediator.Send(new ConsulterFaitsStructure(command.StructureId, clock.Today()), cancellationToken) is not { } structure)
            return new SiaeDuSuiviIntrouvable(command.StructureId);
        if (structure.FusionneeDans is { } conservee) return new SiaeDuSuiviAbsorbee(conservee);

        var fiche = command.Entreprise.EnFiche();
        if (await db.SiretEstPris(fiche.Siret, structure.Id, null, cancellationToken)) return new SiretDejaPartenaire(fiche.Siret!.Value);

        var entreprise = Entreprise.Creer(new(structure.Id, Departement.De(structure.Departement)), fiche);
        db.Add(entreprise);
        await db.SaveChangesAsync(cancellationToken);
        return entreprise.Id.Value;
    }
}

internal static class CreerEntrepriseEndpoint
{
    public static void MapCreerEntreprise(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/structures/{structureId:guid}/entreprises", Post)
            .WithName(nameof(CreerEntreprise))
            .WithSummary("Créer une entreprise partenaire")
            .WithDescription("Chaque structure tient les siennes. Le SIRET peut manquer ; donné, il n'est celui que d'une entreprise de la structure.")
            .WithExample(new EntrepriseSaisie("Boulangerie du Port", "73282932000074", "Caen", "14", "Alimentation"))
            .Refuses(typeof(SiaeDuSuiviIntrouvable), typeof(SiaeDuSuiviAbsorbee), typeof(SiretDejaPartenaire))
            .AnswersCreated();

    private static async Task<IResult> Post(Guid structureId, EntrepriseSaisie entreprise, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CreerEntreprise(structureId, entreprise), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/suivi-emploi/entreprises");
}
