using Microsoft.AspNetCore.Mvc;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Dossiers;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Comites;

[Exige("comites:lire")]
[DonneesPersonnelles]
internal sealed record ListerDossiersComite(Guid ComiteId, Guid? MembreId) : IQuery<Result<DossiersComiteVue>>;

/// <summary>L'ordre du jour tel qu'un membre le lit : les dossiers où il a un intérêt n'y sont pas, il sait seulement combien.</summary>
internal sealed record DossiersComiteVue(
    Guid ComiteId, int Retires, RepartitionVue Repartition, IReadOnlyList<DossierComiteVue> Dossiers, long Version) : IVersionedView;

/// <summary>Ce que le comité pèse d'un dossier (MOB-13, MOB-31, MOB-43, MOB-48).</summary>
internal sealed record DossierComiteVue(
    int Ordre, Guid CandidatureId, string Structure, string Region, string? Departement, IReadOnlyList<string> Types, int? EffectifGroupe,
    IReadOnlyList<PreparationVue> Preparations, SyntheseVue? Synthese, IReadOnlyList<AvisVue> Avis, DossierSeve2Vue? Dossier = null);

/// <summary>Le dossier SEVE 2 tel qu'il est parti : ce qui est pesé est ce qui était vrai ce jour-là.</summary>
internal sealed record DossierSeve2Vue(
    DateOnly EnvoyeLe, string Categorie, IReadOnlyList<LigneEligibilite> Eligibilite, IReadOnlyList<FaitConnu> Faits, IReadOnlyList<PieceDossierVue> Pieces,
    decimal? DotationSolliciteeEur, Decision? Preselection)
{
    public static DossierSeve2Vue? De(Dossier? dossier, Decision? preselection, ReglesDossier? regles) => dossier?.Envoi is not { } envoi || regles is null ? null : new(
        envoi.Le, envoi.Categorie, envoi.Eligibilite, envoi.Faits,
        [.. regles.PiecesDe(envoi.Categorie).Select(piece => DossierEnVue.EnVue(piece, dossier.Piece(piece.Code), instruit: true))],
        dossier.DotationSolliciteeEur, preselection);
}

/// <summary>L'hétérogénéité recherchée : combien de dossiers lus par région, département et type (MOB-13).</summary>
internal sealed record RepartitionVue(IReadOnlyList<PartVue> Regions, IReadOnlyList<PartVue> Departements, IReadOnlyList<PartVue> Types)
{
    public static RepartitionVue De(IReadOnlyList<DossierComiteVue> dossiers) => new(
        Parts(dossiers.Select(dossier => dossier.Region)),
        Parts(dossiers.Select(dossier => dossier.Departement).OfType<string>()),
        Parts(dossiers.SelectMany(dossier => dossier.Types)));

    private static IReadOnlyList<PartVue> Parts(IEnumerable<string> codes) =>
        [.. codes.CountBy(code => code).OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => new PartVue(part.Key, part.Value))];
}

internal sealed record PartVue(string Code, int Dossiers);

internal sealed class ListerDossiersComiteHandler(MobilisationDbContext db, TimeProvider clock)
    : IQueryHandler<ListerDossiersComite, Result<DossiersComiteVue>>
{
    public async Task<Result<DossiersComiteVue>> Handle(ListerDossiersComite query, CancellationToken cancellationToken)
    {
        var id = new ComiteId(query.ComiteId);
        var comite = await db.Comites.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(comite => comite.Id == id, cancellationToken);
        if (comite is null) return new ComiteIntrouvable(query.ComiteId);
        if (comite.DossiersLisiblesPar(query.MembreId) is not { } lisibles) return new MembreIntrouvable(query.MembreId!.Value);

        var reglement = await db.Campagnes.Where(campagne => campagne.Id == comite.CampagneId).Select(campagne => campagne.Reglement).SingleAsync(cancellationToken);
        var dossiers = await Lire(lisibles, reglement.Dossier, cancellationToken);
        return new DossiersComiteVue(
            query.ComiteId, comite.OrdreDuJour.Count() - lisibles.Count, RepartitionVue.De(dossiers), dossiers, comite.Version);
    }

    // The files left out are not even read: what is not in memory cannot leak.
    private async Task<IReadOnlyList<DossierComiteVue>> Lire(IReadOnlyList<DossierComite> lisibles, ReglesDossier? regles, CancellationToken cancellationToken)
    {
        var ids = lisibles.Select(dossier => dossier.CandidatureId).ToList();
        var candidatures = await db.Candidatures.AsNoTracking().AsSplitQuery()
            .Where(candidature => ids.Contains(candidature.Id))
            .Select(c => new
            {
                c.Id,
                c.Departement,
                c.Types,
                c.Groupe,
                c.Dossier,
                c.Preselection,
                Preparations = c.Preparations.ToList(),
                Synthese = c.Syntheses.OrderByDescending(synthese => synthese.Numero).Take(1).ToList(),
                Avis = c.Avis.Where(avis => avis.RetireLe == null || avis.RenduLe != null).ToList(),
            })
            .ToDictionaryAsync(c => c.Id, cancellationToken);
        var aujourdhui = clock.Today();
        return [.. from dossier in lisibles
                   let c = candidatures[dossier.CandidatureId]
                   select new DossierComiteVue(
                       dossier.Ordre!.Value, c.Id.Value, dossier.Structure, dossier.Region.Code, c.Departement?.Code, c.Types, c.Groupe?.Effectif,
                       [.. c.Preparations.OrderBy(p => p.Public).Select(p => new PreparationVue(p.Public, p.Supports, p.EnvoyeeLe, p.VueLe))],
                       c.Synthese.Select(s => new SyntheseVue(s.Numero, s.Le, s.Auteur, s.Contenu)).FirstOrDefault(),
                       [.. c.Avis.OrderBy(avis => avis.Id.Value).Select(avis => avis.EnVue(aujourdhui))], DossierSeve2Vue.De(c.Dossier, c.Preselection, regles))];
    }
}

internal static class ListerDossiersComiteEndpoint
{
    public static void MapListerDossiersComite(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/comites/{comiteId:guid}/dossiers", Get)
            .WithName(nameof(ListerDossiersComite))
            .WithSummary("Lister les dossiers d'un comité")
            .WithDescription(
                "Les dossiers dans leur ordre : structure, préparation vue par chaque public, dernière fiche de synthèse, avis avec leur statut du jour. "
                + "Avec « membre_id », les dossiers où ce membre a déclaré un intérêt manquent, avis compris : « retires » dit combien. "
                + "En SEVE 2, le dossier y est tel qu'il est parti. Avec le type d'un document Word, un fichier DOCX pour chaque membre. "
                + "L'ordre du jour se lit d'un bloc, sans page.")
            .WithExample(Exemple)
            .AnswersResource<DossiersComiteVue>()
            .Refuses(typeof(ComiteIntrouvable), typeof(MembreIntrouvable));

    private static DossiersComiteVue Exemple => new(
        new("01990000-0000-7000-8000-000000000031"), 1, new([new("28", 1)], [new("14", 1)], [new("ACI", 1)]),
        [
            new(1, new("01990000-0000-7000-8000-000000000011"), "ASTA", "28", "14", ["ACI"], 6,
                [new(PublicPrepare.Direction, ["Rencontre régionale 2021"], new(2021, 9, 6), new(2021, 9, 20))], null, []),
        ],
        20);

    private static async Task<IResult> Get(
        Guid comiteId, [FromQuery(Name = "membre_id")] Guid? membreId, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var dossiers = await mediator.Send(new ListerDossiersComite(comiteId, membreId), cancellationToken);
        http.Response.Headers.Vary = "Accept";
        return dossiers.ToHttp(vue => WordDocument.IsWantedBy(http.Request) ? DossiersComiteDocx.De(vue).ToFile("dossiers-du-comite.docx") : vue.ToResource());
    }
}
