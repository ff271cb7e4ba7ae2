using SeveEmploi.Acces.Contracts;
using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Obligations;

[Exige("obligations:lire")]
[DonneesPersonnelles]
internal sealed record ListerRetards(Region? Region, Departement? Departement, string? Nature, PageRequest Page) : IQuery<Page<RetardVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;

    Departement? ISurTerritoire.DepartementVise => Departement;
}

/// <summary>Ce qu'une structure n'a pas rendu, pour une nature d'obligation.</summary>
/// <param name="Nombre">Combien manquent : pour la saisie mensuelle, autant de mois.</param>
/// <param name="Depuis">La plus ancienne échéance manquée.</param>
/// <param name="DernierRenduLe">La dernière fois qu'elle a honoré cette nature ; null : jamais.</param>
/// <param name="Contacts">Qui peut répondre aujourd'hui ; vide : personne, et c'est une anomalie.</param>
internal sealed record RetardVue(
    Guid Id, Guid StructureId, string Structure, string? Departement, string? Region, string Nature, string Libelle, int Nombre, DateOnly Depuis,
    int JoursDeRetard, DateOnly? DernierRenduLe, IReadOnlyList<ContactVue> Contacts);

internal sealed record ContactVue(string Nom, string Courriel);

internal sealed class ListerRetardsHandler(EcheancierDbContext db, IMediator mediator) : IQueryHandler<ListerRetards, Page<RetardVue>>
{
    public async Task<Page<RetardVue>> Handle(ListerRetards query, CancellationToken cancellationToken)
    {
        var maintenant = await db.Maintenant(cancellationToken);
        var natures = await db.Natures.AsNoTracking().ToDictionaryAsync(nature => nature.Code, cancellationToken);
        var page = await Lire(query, maintenant, cancellationToken);
        var cibles = page.Elements.Select(ligne => new CibleDestinataires(
            natures[ligne.Nature].Responsable, ligne.Region, ligne.Departement, ligne.StructureId)).ToList();
        var personnes = await mediator.Send(new ListerDestinataires(cibles, Lieu.National.Jour(maintenant)), cancellationToken);
        return page with
        {
            Elements = [.. page.Elements.Zip(personnes, (ligne, contacts) => ligne with
            {
                Libelle = natures[ligne.Nature].Libelle,
                Contacts = [.. contacts.Select(contact => new ContactVue(contact.Nom, contact.Courriel))],
            })],
        };
    }

    /// <summary>The oldest missed term of each structure and kind stands for the others, which are counted beside it.</summary>
    private Task<Page<RetardVue>> Lire(ListerRetards query, DateTimeOffset maintenant, CancellationToken cancellationToken)
    {
        var aujourdhui = Lieu.National.Jour(maintenant);
        var retards = db.Obligations.AsNoTracking().Where(o => o.Issue == null && o.FinA <= maintenant && o.StructureId != null);
        var plusAnciens = retards.Where(o => !retards.Any(autre => autre.StructureId == o.StructureId && autre.Nature == o.Nature
            && (autre.Echeance < o.Echeance || (autre.Echeance == o.Echeance && autre.Objet.CompareTo(o.Objet) < 0))));
        if (query.Region is { } region) plusAnciens = plusAnciens.Where(o => o.Region == region);
        if (query.Departement is { } departement) plusAnciens = plusAnciens.Where(o => o.Departement == departement);
        if (query.Nature is { Length: > 0 } nature) plusAnciens = plusAnciens.Where(o => o.Nature == nature);

        return plusAnciens.ToPage(
            query.Page, o => o.Echeance, o => o.Id,
            o => new RetardVue(
                o.Id.Value, o.StructureId!.Value, o.StructureNom ?? "", o.Departement == null ? null : o.Departement.Code, o.Region == null ? null : o.Region.Code,
                o.Nature, o.Nature, retards.Count(autre => autre.StructureId == o.StructureId && autre.Nature == o.Nature), o.Echeance,
                aujourdhui.DayNumber - o.Echeance.DayNumber,
                db.Obligations.Where(rendue => rendue.StructureId == o.StructureId && rendue.Nature == o.Nature && rendue.Issue == Issue.Honoree).Max(rendue => rendue.CloseLe),
                Array.Empty<ContactVue>()),
            vue => (vue.Depuis, vue.Id), cancellationToken);
    }
}

internal static class ListerRetardsEndpoint
{
    public static void MapListerRetards(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/retards", Get)
            .WithName(nameof(ListerRetards))
            .WithSummary("Lister les retards")
            .WithDescription(
                "Le tableau des retards : une ligne par structure et par nature, du plus ancien au plus récent, avec le nombre de mois ou de termes manqués, "
                + "le dernier rendu et qui joindre.")
            .WithExample(new Page<RetardVue>(
                [
                    new(new("01990000-0000-7000-8000-000000000051"), new("01990000-0000-7000-8000-000000000002"), "ASTA", "14", "28", "saisie_mensuelle",
                        "Indicateurs du mois", 2, new(2024, 3, 10), 45, new(2024, 2, 8), [new("Zoé Martin", "zoe.martin@asta.example")]),
                ],
                null, null))
            .AnswersList<RetardVue>();

    private static Task<IResult> Get(
        string? region, string? departement, string? nature, [AsParameters] PageRequest page, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        page.ToList(http, "retards", part => mediator.Send(new ListerRetards(region.ToRegion(), departement.ToDepartement(), nature, part), cancellationToken));
}
