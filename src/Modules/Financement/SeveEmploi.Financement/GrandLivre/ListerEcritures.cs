using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.Persistence;

namespace SeveEmploi.Financement.GrandLivre;

[Exige("conventions:lire")]
internal sealed record ListerEcritures(FiltreEcritures Filtre, PageRequest Page) : IQuery<Page<EcritureVue>>;

internal sealed record FiltreEcritures(Guid? ConventionId, Guid? StructureId, string? Financeur, int? Exercice, NatureEcriture? Nature);

/// <summary>Une écriture : ce montant a quitté le compte crédité et rejoint le compte débité.</summary>
/// <param name="Rang">Dans sa convention.</param>
internal sealed record EcritureVue(
    Guid Id, Guid ConventionId, Guid StructureId, string Structure, Programme Programme, int Exercice, string Financeur, int Rang, NatureEcriture Nature, CompteDuLivre Debit,
    CompteDuLivre Credit, decimal MontantEur, DateOnly Le, string Motif, string? Reference);

internal sealed record PositionEcriture(DateOnly Le, Guid Id);

internal sealed class ListerEcrituresHandler(FinancementDbContext db) : IQueryHandler<ListerEcritures, Page<EcritureVue>>
{
    public Task<Page<EcritureVue>> Handle(ListerEcritures query, CancellationToken cancellationToken)
    {
        var (ecritures, conventions) = (Ecritures(query), Conventions(query.Filtre));
        return query.Page.ToPage<EcritureVue, PositionEcriture>(
            (apres, combien) => Lire(ecritures, conventions, apres, combien, cancellationToken),
            ecriture => new(ecriture.Le, ecriture.Id),
            () => ecritures.Join(conventions, ecriture => ecriture.ConventionId, convention => convention.Id, (ecriture, _) => ecriture).LongCountAsync(cancellationToken));
    }

    private static Task<List<EcritureVue>> Lire(
        IQueryable<Ecriture> ecritures, IQueryable<Convention> conventions, PositionEcriture? apres, int combien, CancellationToken cancellationToken)
    {
        if (apres is { Le: var le, Id: var id })
            ecritures = ecritures.Where(e => EF.Functions.GreaterThan(ValueTuple.Create(e.Le, e.Id), ValueTuple.Create(le, id)));
        return ecritures.Join(conventions, ecriture => ecriture.ConventionId, convention => convention.Id, (e, c) => new { e, c })
            .OrderBy(ligne => ligne.e.Le).ThenBy(ligne => ligne.e.Id).Take(combien)
            .Select(l => new EcritureVue(
                l.e.Id, l.c.Id.Value, l.c.StructureId, l.c.StructureNom, l.c.Programme, l.c.Exercice, l.c.Financeur, l.e.Rang, l.e.Nature, l.e.Debit, l.e.Credit, l.e.MontantEur,
                l.e.Le, l.e.Motif, l.e.Reference))
            .ToListAsync(cancellationToken);
    }

    /// <summary>What was added since: a line never changes, the day it was written is its only one.</summary>
    private IQueryable<Ecriture> Ecritures(ListerEcritures query)
    {
        var ecritures = db.Ecritures.AsNoTracking();
        if (query.Filtre.Nature is { } nature) ecritures = ecritures.Where(ecriture => ecriture.Nature == nature);
        if (query.Page.ModifieDepuis is { } depuis && Clock.DayOf(depuis) is var jour) ecritures = ecritures.Where(ecriture => ecriture.Le >= jour);
        return ecritures;
    }

    private IQueryable<Convention> Conventions(FiltreEcritures filtre)
    {
        var conventions = db.Conventions.AsNoTracking();
        if (filtre.ConventionId is { } id && new ConventionId(id) is var convention) conventions = conventions.Where(c => c.Id == convention);
        if (filtre.StructureId is { } structure) conventions = conventions.Where(c => c.StructureId == structure);
        if (filtre.Financeur is { } financeur) conventions = conventions.Where(c => c.Financeur == financeur);
        if (filtre.Exercice is { } exercice) conventions = conventions.Where(c => c.Exercice == exercice);
        return conventions;
    }
}

internal static class ListerEcrituresEndpoint
{
    public static void MapListerEcritures(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/grand-livre", Get)
            .WithName(nameof(ListerEcritures))
            .WithSummary("Lire le grand livre")
            .WithDescription(
                "Les écritures d'une convention, d'une structure, d'un financeur, d'un exercice ou d'une nature, dans l'ordre où elles ont été passées. Aucune ne change ni ne "
                + "disparaît : une erreur se corrige par l'écriture contraire.")
            .WithExample(new Page<EcritureVue>(
                [
                    new(new("01990000-0000-7000-8000-000000000094"), new("01990000-0000-7000-8000-000000000091"), new("01990000-0000-7000-8000-000000000002"), "ASTA",
                        Programme.Seve1, 2022, "FDI", 2, NatureEcriture.Versement, CompteDuLivre.Verse, CompteDuLivre.Engagement, 8_000, new(2022, 3, 3), "Premier versement",
                        "DP-2022-0001234"),
                ],
                null, null))
            .AnswersList<EcritureVue>();

    private static Task<IResult> Get(
        Guid? convention, Guid? structure, string? financeur, int? exercice, string? nature, [AsParameters] PageRequest page, HttpContext http, IMediator mediator,
        CancellationToken cancellationToken)
    {
        var filtre = new FiltreEcritures(convention, structure, financeur, exercice, nature.ToChoice<NatureEcriture>("nature"));
        return page.ToList(http, "grand-livre", part => mediator.Send(new ListerEcritures(filtre, part), cancellationToken));
    }
}
