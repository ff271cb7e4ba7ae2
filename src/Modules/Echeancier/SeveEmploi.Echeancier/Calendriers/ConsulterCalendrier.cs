using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;
using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Persistence;
using SeveEmploi.Echeancier.Rappels;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Echeancier.Calendriers;

/// <param name="Secret">Celui de l'adresse.</param>
/// <param name="Connu">L'ETag que l'agenda tient déjà (If-None-Match).</param>
[OuvertATous("le lien est le secret")]
internal sealed record ConsulterCalendrier(string Secret, string Connu) : IQuery<CalendrierVue?>
{
    public override string ToString() => nameof(ConsulterCalendrier);
}

/// <param name="Etag">La version de ce contenu.</param>
/// <param name="Contenu">Absent quand l'agenda tient déjà cette version.</param>
internal sealed record CalendrierVue(string Etag, ContenuCalendrier? Contenu);

/// <remarks>
/// The link speaks for its owner: what she may see today is asked of Acces at each reading, and compared here, row by row in SQL, since the
/// work itself runs as the programme. Whatever is missing, the answer is the same: there is no such calendar.
/// </remarks>
internal sealed class ConsulterCalendrierHandler(EcheancierDbContext db, IMediator mediator, ReglagesRappels reglages) : IQueryHandler<ConsulterCalendrier, CalendrierVue?>
{
    public async Task<CalendrierVue?> Handle(ConsulterCalendrier query, CancellationToken cancellationToken)
    {
        var empreinte = LienCalendrier.EmpreinteDe(query.Secret);
        var lien = await db.LiensCalendrier.AsNoTracking().SingleOrDefaultAsync(lien => lien.Empreinte == empreinte && lien.RevoqueLe == null, cancellationToken);
        if (lien is null) return null;

        var aujourdhui = Lieu.National.Jour(await db.Maintenant(cancellationToken));
        var roles = await mediator.Send(new ConsulterPerimetre(lien.CompteId, Titulaire.Droit, aujourdhui), cancellationToken);
        var titulaire = Titulaire.De(lien.CompteId, roles);
        if (roles.Count == 0 || await Nommer(lien, titulaire.Perimetre, aujourdhui, cancellationToken) is not { } nom) return null;

        await Dater(lien, aujourdhui, cancellationToken);
        var lecture = new LectureCalendrier(db, Suivies(lien, titulaire), aujourdhui);
        var etag = await lecture.Etag($"{reglages.AdressePublique}|{nom}|{lien.Id.Value}|{Empreinte(titulaire)}", cancellationToken);
        if (query.Connu.Contains(etag, StringComparison.Ordinal)) return new(etag, null);

        return new(etag, new(nom, await lecture.Echeances(cancellationToken), await lecture.Natures(cancellationToken), reglages.AdressePublique));
    }

    /// <summary>How an agenda shows it; null when what it follows is no longer her owner's to see.</summary>
    private async Task<string?> Nommer(LienCalendrier lien, Perimetre perimetre, DateOnly aujourdhui, CancellationToken cancellationToken)
    {
        if (lien.RegionSuivie is { } region) return perimetre.Touche(region) ? $"SÈVE Emploi – {region.Nom}" : null;
        if (lien.StructureSuivie is not { } structure) return "SÈVE Emploi – mes échéances";

        var faits = await mediator.Send(new ConsulterFaitsStructure(structure, aujourdhui), cancellationToken);
        return faits is not null && perimetre.Couvre(Region.De(faits.Region), Departement.De(faits.Departement), structure) ? $"SÈVE Emploi – {faits.Nom}" : null;
    }

    private IQueryable<Obligation> Suivies(LienCalendrier lien, Titulaire titulaire) => (lien switch
    {
        { StructureSuivie: { } structure } => db.Obligations.Where(obligation => obligation.StructureId == structure),
        { RegionSuivie: { } region } => db.Obligations.Where(obligation => obligation.Region == region),
        _ => db.ObligationsDe(titulaire),
    }).Dans(titulaire.Perimetre);

    /// <summary>Once a day at most: an agenda reads far more often.</summary>
    private async Task Dater(LienCalendrier lien, DateOnly aujourdhui, CancellationToken cancellationToken)
    {
        if (lien.DernierAccesLe == aujourdhui) return;

        await db.LiensCalendrier.Where(memes => memes.Id == lien.Id)
            .ExecuteUpdateAsync(champs => champs.SetProperty(memes => memes.DernierAccesLe, aujourdhui), cancellationToken);
    }

    private static string Empreinte(Titulaire titulaire) => string.Join('|', titulaire.Roles.Select(tenu => string.Join(
        ',',
        [
            tenu.Role, $"{tenu.Perimetre.Tout}", .. tenu.Perimetre.Regions.Select(region => $"r{region.Code}"), .. tenu.Perimetre.Departements.Select(d => $"d{d.Code}"),
            .. tenu.Perimetre.Structures.Select(structure => $"{structure:N}"), .. tenu.Perimetre.Partenaires.Select(partenaire => $"p{partenaire:N}"),
        ])).Order(StringComparer.Ordinal));
}

internal static class ConsulterCalendrierEndpoint
{
    public const string Base = $"{Socle.ApiPrefix}/echeancier/calendriers";

    private const string Exemple = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//SEVE Emploi//Echeancier//FR\r\nEND:VCALENDAR\r\n";

    public static string Chemin(string secret) => $"{Base}/{secret}.ics";

    public static void MapConsulterCalendrier(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/calendriers/{secret}.ics", Get)
            .WithName(nameof(ConsulterCalendrier))
            .WithSummary("Lire un calendrier")
            .WithDescription(
                "Ce que lit un agenda, sans se connecter : l'adresse est le secret. Les échéances d'un an passé à deux ans à venir, "
                + $"{LectureCalendrier.EcheancesMax} au plus, telles que la personne les voit ce jour-là. Inconnue, révoquée, ou celle d'une personne qui n'y a plus droit : 404.")
            .WithExample(Exemple)
            .WithMetadata(new PreuvePropre())
            .Produces<string>(StatusCodes.Status200OK, ReponseCalendrier.TypeMime)
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(typeof(RessourceIntrouvable));

    // As the programme, in one transaction of its own: the caller is nobody, and sees nothing.
    private static async Task<IResult> Get(string secret, HttpContext http, IServiceScopeFactory scopes, CancellationToken cancellationToken)
    {
        var question = new ConsulterCalendrier(secret, http.Request.Headers.IfNoneMatch.ToString());
        var vue = await scopes.AsSystem("calendriers", services => services.GetRequiredService<IMediator>().Send(question, cancellationToken), cancellationToken);
        return vue is null ? vue.ToAnswer() : new ReponseCalendrier(vue);
    }
}
