using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.SuiviEmploi.Entreprises;
using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Suivis;

[Exige("suivis:ecrire")]
internal sealed record OuvrirSuivi(Guid StructureId, SuiviSaisi Suivi, ContratSaisi Contrat) : ICommand<Guid>;

internal sealed class OuvrirSuiviValidator : AbstractValidator<OuvrirSuivi>
{
    public OuvrirSuiviValidator()
    {
        RuleFor(command => command.Suivi).SetValidator(new SuiviSaisiValidator());
        RuleFor(command => command.Contrat).SetValidator(new ContratSaisiValidator());
    }
}

internal sealed class OuvrirSuiviHandler(SuiviEmploiDbContext db, ActesDuJour actes, IMediator mediator) : ICommandHandler<OuvrirSuivi, Guid>
{
    public async Task<Result<Guid>> Handle(OuvrirSuivi command, CancellationToken cancellationToken)
    {
        var acte = await actes.Lire(cancellationToken);
        if (await mediator.Send(new ConsulterFaitsStructure(command.StructureId, acte.Aujourdhui), cancellationToken) is not { } structure)
            return new SiaeDuSuiviIntrouvable(command.StructureId);
        if (structure.FusionneeDans is { } conservee) return new SiaeDuSuiviAbsorbee(conservee);

        var fiche = await actes.Fiche(command.Suivi, structure.Id, cancellationToken);
        if (fiche.Error is { } mauvaise) return mauvaise;
        if (await actes.EstPris(fiche.Value.Code, structure.Id, null, cancellationToken)) return new CodeDejaSuivi(CodePersonne.Normaliser(fiche.Value.Code));

        var termes = await actes.Termes(command.Contrat, acte, cancellationToken);
        var suivi = Suivi.Ouvrir(new(structure.Id, Departement.De(structure.Departement)), fiche.Value, termes, acte);
        if (suivi.Error is { } refus) return refus;

        db.Add(suivi.Value);
        await db.SaveChangesAsync(cancellationToken);
        return suivi.Value.Id.Value;
    }
}

internal static class OuvrirSuiviEndpoint
{
    internal sealed record OuvrirSuiviRequest(SuiviSaisi Suivi, ContratSaisi Contrat);

    public static void MapOuvrirSuivi(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/structures/{structureId:guid}/suivis", Post)
            .WithName(nameof(OuvrirSuivi))
            .WithSummary("Ouvrir le suivi d'une personne recrutée")
            .WithDescription(
                "La personne était salariée en transition et une entreprise l'a recrutée. Elle n'est connue que d'un code choisi par la SIAE : de 2 à 12 lettres, "
                + "chiffres et tirets, dont un chiffre, sans quatre lettres de suite ; ce qui ressemble à un nom, à un NIR ou à une date de naissance est refusé. "
                + "Le mois de « signe_le » est celui où le contrat compte ; absent, c'est le jour du début, ou aujourd'hui si le contrat n'a pas commencé.")
            .WithExample(new OuvrirSuiviRequest(
                new("A-24", new("01990000-0000-7000-8000-0000000000e1"), null, "Agent·e de propreté", "K2204"),
                new(NatureContrat.Cdd, new(2021, 12, 1), 24.5m, OrigineContrat.Pmsmp, new(2022, 5, 31), new(2021, 12, 30))))
            .Refuses(
                typeof(SiaeDuSuiviIntrouvable), typeof(SiaeDuSuiviAbsorbee), typeof(EntrepriseIntrouvable), typeof(EntrepriseFusionnee),
                typeof(EmployeurDUneAutreStructure), typeof(EmployeurAPreciser), typeof(CodeDejaSuivi))
            .RefusesUnContrat()
            .AnswersCreated();

    private static async Task<IResult> Post(Guid structureId, OuvrirSuiviRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new OuvrirSuivi(structureId, request.Suivi, request.Contrat), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/suivi-emploi/suivis");
}

internal static class RefusDUnContrat
{
    /// <summary>What any contract may be refused for, wherever it is entered.</summary>
    public static RouteHandlerBuilder RefusesUnContrat(this RouteHandlerBuilder endpoint) => endpoint.Refuses(
        typeof(CdiAvecFinPrevue), typeof(ContratSansFinPrevue), typeof(ContratFiniAvantSonDebut), typeof(HeuresHebdomadairesImpossibles),
        typeof(EssaiFiniAvantLeContrat), typeof(EssaiPlusLongQueLeContrat), typeof(FaitDuSuiviAVenir));
}
