using SeveEmploi.Indicateurs.Contracts;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.SuiviEmploi.Propositions;

[Exige("suivis:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterPropositions(Guid StructureId, MoisPropose Mois) : IQuery<PropositionsVue?>;

/// <summary>Ce que les faits d'un mois proposent de saisir, à côté de ce qui l'a été.</summary>
internal sealed record PropositionsVue(Guid StructureId, string Mois, IReadOnlyList<PropositionVue> Indicateurs);

internal sealed class ConsulterPropositionsHandler(FaitsDuMois faits, IMediator mediator) : IQueryHandler<ConsulterPropositions, PropositionsVue?>
{
    public async Task<PropositionsVue?> Handle(ConsulterPropositions query, CancellationToken cancellationToken)
    {
        var mois = query.Mois;
        // The question to PostgreSQL is of one structure: whoever does not see it asks nothing more.
        if (await mediator.Send(new ConsulterFaitsStructure(query.StructureId, mois.Dernier), cancellationToken) is null) return null;

        var releve = await mediator.Send(new ConsulterReleveAnnuel(query.StructureId, Programme.Seve2, mois.Annee), cancellationToken);
        return new(query.StructureId, $"{mois}", Proposition.Dresser(await faits.Lire(query.StructureId, mois, cancellationToken), releve, mois.Mois));
    }
}

internal static class ConsulterPropositionsEndpoint
{
    public static void MapConsulterPropositions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/structures/{structureId:guid}/propositions/{mois}", Get)
            .WithName(nameof(ConsulterPropositions))
            .WithSummary("Consulter les indicateurs que les suivis proposent pour un mois")
            .WithDescription(
                "Pour i1 à i9 et i11 : le nombre que les faits du mois donnent, la liste qui le justifie, ce que la SIAE a rendu et l'écart entre les deux. Un contrat compte le mois "
                + "de sa signature. Rien n'est écrit dans les indicateurs : la SIAE garde le dernier mot.")
            .WithExample(new PropositionsVue(new("01990000-0000-7000-8000-000000000001"), "2024-03",
                [new("i1", "Contrats en emploi durable signés dans le mois.", 1, 2, 1, [new(new("01990000-0000-7000-8000-0000000000f1"), null, "A-24", new(2024, 3, 4))])]))
            .Refuses(typeof(RessourceIntrouvable))
            .Produces<PropositionsVue>();

    private static async Task<IResult> Get(Guid structureId, string mois, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterPropositions(structureId, MoisPropose.Lire(mois)), cancellationToken)).ToAnswer();
}
