using SeveEmploi.Echeancier.Persistence;
using SeveEmploi.Echeancier.Rappels;

namespace SeveEmploi.Echeancier.Obligations;

[Exige("obligations:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterObligation(Guid ObligationId) : IQuery<ObligationVue?>;

/// <summary>Une obligation et toute son histoire : chaque rappel, pourquoi il est parti, ou pourquoi non.</summary>
/// <param name="ProchainRappel">Le prochain palier ; null : il n'y en a plus.</param>
internal sealed record ObligationVue(
    Guid Id, string Module, string Nature, string Libelle, string Consigne, string Objet, string Precision, Guid? StructureId, string? Structure,
    string? Departement, string? Region, string Responsable, DateOnly OuvreLe, DateOnly Echeance, bool EcheanceOuvree, EtatObligation Etat, DateOnly? CloseLe,
    string? Motif, string? Par, string? Lien, ProchainRappelVue? ProchainRappel, IReadOnlyList<RappelVue> Rappels,
    long Version, DateTimeOffset CreeLe, DateTimeOffset ModifieLe) : IVersionedView;

internal sealed record ProchainRappelVue(string Palier, DateTimeOffset A);

/// <summary>Un rappel, et ce qu'il est devenu.</summary>
/// <param name="Raison">Pourquoi il n'est pas parti : il n'y avait plus rien à dire (sans_objet), ou il n'a pas pu partir (echoue).</param>
/// <param name="DoublonsPossibles">Combien de fois il a été redit sans que l'on sache s'il était arrivé.</param>
internal sealed record RappelVue(
    string Palier, string Role, EtatRappel Etat, string? Raison, string? Courriel, DateTimeOffset CreeA, DateTimeOffset PasAvant, DateTimeOffset? EnvoyeA,
    int Essais, int DoublonsPossibles, string? DerniereErreur);

internal sealed class ConsulterObligationHandler(EcheancierDbContext db) : IQueryHandler<ConsulterObligation, ObligationVue?>
{
    public async Task<ObligationVue?> Handle(ConsulterObligation query, CancellationToken cancellationToken)
    {
        var id = new ObligationId(query.ObligationId);
        if (await db.Obligations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancellationToken) is not { } o) return null;

        var nature = await db.Natures.AsNoTracking().SingleAsync(n => n.Code == o.Nature, cancellationToken);
        var agenda = await db.Agendas.AsNoTracking().SingleOrDefaultAsync(a => a.ObligationId == id, cancellationToken);
        return new(
            o.Id.Value, o.Module, o.Nature, nature.Libelle, nature.Consigne, o.Objet, o.Precision, o.StructureId, o.StructureNom, o.Departement?.Code, o.Region?.Code,
            nature.Responsable, o.OuvreLe, o.Echeance, o.Echeance.EstOuvre(o.Lieu.Zone), o.EtatLe(await db.Maintenant(cancellationToken)), o.CloseLe, o.Motif, o.Par, o.Lien,
            agenda is null ? null : new(PalierAtteint.NomDe(agenda.Palier), agenda.PartA), await Histoire(id, cancellationToken), o.Version, o.CreeLe, o.ModifieLe);
    }

    private async Task<IReadOnlyList<RappelVue>> Histoire(ObligationId id, CancellationToken cancellationToken)
    {
        var rappels = await (from rappel in db.Rappels
                             join trouve in db.Envois on rappel.EnvoiId equals trouve.Id into envois
                             from envoi in envois.DefaultIfEmpty()
                             where rappel.ObligationId == id
                             select new RappelVue(
                                 rappel.Palier, rappel.Role, rappel.Etat, rappel.Raison, envoi.Courriel, rappel.CreeA, rappel.PasAvant,
                                 rappel.Etat == EtatRappel.Envoye ? envoi.PartiA : null, envoi == null ? 0 : envoi.Tentatives, envoi == null ? 0 : envoi.Incertitudes, envoi.Erreur))
            .ToListAsync(cancellationToken);
        return [.. rappels.OrderBy(rappel => rappel.CreeA).ThenBy(rappel => PalierAtteint.Rang(rappel.Palier))];
    }
}

internal static class ConsulterObligationEndpoint
{
    public static void MapConsulterObligation(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/obligations/{obligationId:guid}", Get)
            .WithName(nameof(ConsulterObligation))
            .WithSummary("Consulter une obligation et ses rappels")
            .WithDescription(
                "Ce qui est dû, son état, et chaque rappel : parti et quand, sans objet et pourquoi, en attente, ou refusé et par quelle réponse. "
                + "Son ETag se donne dans If-Match pour tout acte. Avec « Accept: text/html », une page à lire.")
            .WithExample(new { libelle = "Indicateurs du mois", precision = "mars 2024", etat = "ouverte", prochain_rappel = new { palier = "J-1", a = "2024-04-09T06:00:00Z" } })
            .AnswersResource<ObligationVue>();

    private static async Task<IResult> Get(Guid obligationId, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var vue = await mediator.Send(new ConsulterObligation(obligationId), cancellationToken);
        http.Response.Headers.Vary = "Accept";
        var page = http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        return page && vue is not null ? new HtmlDocument(ObligationPage.De(vue), Markup.PrintStyle) : vue.ToResource();
    }
}
