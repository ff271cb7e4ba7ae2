using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Obligations;

[Exige("obligations:lire")]
internal sealed record ListerMesObligations(bool AvecCloses, PageRequest Page) : IQuery<Page<ObligationResumeVue>>;

/// <summary>Une obligation, dans une liste : ce qui est dû, par qui, pour quand, et où elle en est.</summary>
internal sealed record ObligationResumeVue(
    Guid Id, string Module, string Nature, string Libelle, string Precision, Guid? StructureId, string? Structure, string? Departement, string? Region,
    DateOnly OuvreLe, DateOnly Echeance, EtatObligation Etat, DateOnly? CloseLe, string? Lien, long Version, DateTimeOffset CreeLe, DateTimeOffset ModifieLe);

internal sealed class ListerMesObligationsHandler(EcheancierDbContext db, DbSession session) : IQueryHandler<ListerMesObligations, Page<ObligationResumeVue>>
{
    public async Task<Page<ObligationResumeVue>> Handle(ListerMesObligations query, CancellationToken cancellationToken)
    {
        var libelles = await db.Natures.AsNoTracking().ToDictionaryAsync(nature => nature.Code, nature => nature.Libelle, cancellationToken);
        var miennes = db.ObligationsDe(Titulaire.De(session.Appelant.Id ?? Guid.Empty, session.Appelant)).AsNoTracking();
        if (!query.AvecCloses) miennes = miennes.Where(obligation => obligation.Issue == null);
        return await miennes.EnPage(query.Page, await db.Maintenant(cancellationToken), libelles, cancellationToken);
    }
}

internal static class ListeObligations
{
    /// <summary>De la plus proche échéance à la plus lointaine.</summary>
    public static async Task<Page<ObligationResumeVue>> EnPage(
        this IQueryable<Obligation> obligations, PageRequest page, DateTimeOffset maintenant, Dictionary<string, string> libelles, CancellationToken cancellationToken)
    {
        var lignes = await obligations.ToPage(
            page, o => o.Echeance, o => o.Id,
            o => new ObligationResumeVue(
                o.Id.Value, o.Module, o.Nature, o.Nature, o.Precision, o.StructureId, o.StructureNom,
                o.Departement == null ? null : o.Departement.Code, o.Region == null ? null : o.Region.Code, o.OuvreLe, o.Echeance,
                o.Issue == Issue.Levee ? EtatObligation.Levee
                : o.Issue == Issue.Exemptee ? EtatObligation.Exemptee
                : o.Issue == Issue.Honoree ? (o.CloseLe <= o.Echeance ? EtatObligation.HonoreeATemps : EtatObligation.HonoreeEnRetard)
                : o.FinA <= maintenant ? EtatObligation.EnRetard
                : o.OuvreA <= maintenant ? EtatObligation.Ouverte
                : EtatObligation.AVenir,
                o.CloseLe, o.Lien, o.Version, o.CreeLe, o.ModifieLe),
            vue => (vue.Echeance, vue.Id), cancellationToken);
        return lignes with { Elements = [.. lignes.Elements.Select(vue => vue with { Libelle = libelles[vue.Nature] })] };
    }
}

internal static class ListerMesObligationsEndpoint
{
    public static readonly ObligationResumeVue Exemple = new(
        new("01990000-0000-7000-8000-000000000051"), "indicateurs", "saisie_mensuelle", "Indicateurs du mois", "mars 2024",
        new Guid("01990000-0000-7000-8000-000000000002"), "ASTA", "14", "28", new(2024, 4, 1), new(2024, 4, 10), EtatObligation.Ouverte, null, null, 1,
        new(2024, 1, 5, 8, 0, 0, TimeSpan.Zero), new(2024, 1, 5, 8, 0, 0, TimeSpan.Zero));

    public static void MapListerMesObligations(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/mes-obligations", Get)
            .WithName(nameof(ListerMesObligations))
            .WithSummary("Lister mes obligations")
            .WithDescription(
                "Ce que l'appelant doit lui-même, par son rôle et sur son territoire ou parce qu'il est désigné, de la plus proche échéance à la plus "
                + "lointaine ; les closes aussi avec « closes=true ».")
            .WithExample(new Page<ObligationResumeVue>([Exemple], null, null))
            .AnswersList<ObligationResumeVue>();

    private static Task<IResult> Get(bool? closes, [AsParameters] PageRequest page, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        page.ToList(http, "mes-obligations", part => mediator.Send(new ListerMesObligations(closes == true, part), cancellationToken));
}
