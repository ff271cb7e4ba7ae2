using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Comites;

[Exige("comites:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterProcesVerbal(Guid ComiteId) : IQuery<Result<ProcesVerbalVue>>;

/// <summary>Le procès-verbal d'un comité clos : qui siégeait, qui s'est écarté, ce qui a été décidé et pourquoi.</summary>
internal sealed record ProcesVerbalVue(
    Guid ComiteId, string Campagne, string? Region, DateOnly ReuniLe, DateOnly ConvoqueLe, DateOnly OuvertLe, DateOnly ClosLe, int Quorum, int Presents,
    IReadOnlyList<MembreComiteVue> Membres, IReadOnlyList<InteretVue> Interets, IReadOnlyList<DecisionVue> Decisions,
    IReadOnlyList<AjournementVue> Ajournements, IReadOnlyList<Depassement> Depassements, long Version) : IVersionedView
{
    /// <summary>Un comité régional de pré-sélection donne un avis ; le comité national décide.</summary>
    public bool EstPreselection { get; init; }

    /// <summary>Le jour où les structures ont su ; null tant que les décisions sont tues.</summary>
    public DateOnly? AnnonceLe { get; init; }
}

internal sealed record InteretVue(string Membre, string Structure, string Motif);

internal sealed record DecisionVue(
    int Ordre, Guid CandidatureId, string Structure, string Region, SensDecision Sens, string Motif, int? Rang, IReadOnlyList<string> Votants,
    decimal? DotationSolliciteeEur = null, decimal? DotationOctroyeeEur = null, string? MotifBaisse = null);

internal sealed record AjournementVue(Guid CandidatureId, string Structure, string Region, string Motif);

internal sealed class ConsulterProcesVerbalHandler(MobilisationDbContext db) : IQueryHandler<ConsulterProcesVerbal, Result<ProcesVerbalVue>>
{
    public async Task<Result<ProcesVerbalVue>> Handle(ConsulterProcesVerbal query, CancellationToken cancellationToken)
    {
        var id = new ComiteId(query.ComiteId);
        var comite = await db.Comites.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(comite => comite.Id == id, cancellationToken);
        if (comite is null) return new ComiteIntrouvable(query.ComiteId);
        if (comite.Etat != EtatComite.Clos) return new ProcesVerbalNonEtabli();

        var campagne = await db.Campagnes.Where(c => c.Id == comite.CampagneId).Select(c => c.Titre).SingleAsync(cancellationToken);
        return EnVue(comite, campagne);
    }

    private static ProcesVerbalVue EnVue(Comite c, string campagne)
    {
        var noms = c.Membres.ToDictionary(membre => membre.Id.Value, membre => membre.Nom);
        return new(
            c.Id.Value, campagne, c.Region?.Code, c.ReuniLe, c.ConvoqueLe!.Value, c.OuvertLe!.Value, c.ClosLe!.Value,
            c.Quorum, c.Membres.Count(membre => membre.Delibere),
            [.. c.Membres.OrderBy(m => m.Id.Value).Select(m => new MembreComiteVue(m.Id.Value, m.Nom, m.Organisation, m.Voix, m.EstPresent))],
            [.. c.Dossiers.SelectMany(dossier => dossier.Interets.Select(i => new InteretVue(noms[i.MembreId], dossier.Structure, i.Motif)))],
            [.. c.DossiersDecides.Select(dossier => EnVue(dossier, dossier.Deliberation!, noms))],
            [.. c.Dossiers.Where(d => d.EstAjourne).Select(d => new AjournementVue(d.CandidatureId.Value, d.Structure, d.Region.Code, d.MotifAjournement!))],
            c.Depassements, c.Version)
        { EstPreselection = c.EstPreselection, AnnonceLe = c.AnnonceLe };
    }

    private static DecisionVue EnVue(DossierComite dossier, Deliberation decidee, Dictionary<Guid, string> noms) => new(
        dossier.Ordre!.Value, dossier.CandidatureId.Value, dossier.Structure, dossier.Region.Code,
        decidee.Sens, decidee.Motif, decidee.Rang, [.. decidee.Votants.Select(votant => noms[votant])], dossier.DotationSolliciteeEur,
        decidee.DotationOctroyeeEur, decidee.MotifBaisse);
}

internal static class ConsulterProcesVerbalEndpoint
{
    public static void MapConsulterProcesVerbal(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/comites/{comiteId:guid}/proces-verbal", Get)
            .WithName(nameof(ConsulterProcesVerbal))
            .WithSummary("Consulter le procès-verbal d'un comité")
            .WithDescription(
                "Membres, présents, quorum, intérêts déclarés, et chaque décision avec son motif, son rang et ses votants. Refusé avant la clôture : "
                + "aucune décision ne se lit plus tôt. Avec « Accept: text/html », une page à imprimer ; avec le type d'un document Word, un fichier DOCX à signer.")
            .WithExample(new ProcesVerbalVue(
                new("01990000-0000-7000-8000-000000000031"), "Appel à mobilisation 2022", null, new(2021, 12, 16), new(2021, 12, 6),
                new(2021, 12, 16), new(2021, 12, 16), 1, 1,
                [new(new("01990000-0000-7000-8000-000000000021"), "Claire Duval", "DGEFP", Voix.Deliberative, true)], [],
                [new(1, new("01990000-0000-7000-8000-000000000011"), "ASTA", "28", SensDecision.Retenue, "Équipe engagée.", null, ["Claire Duval"])],
                [], [], 30))
            .AnswersResource<ProcesVerbalVue>()
            .Refuses(typeof(ComiteIntrouvable), typeof(ProcesVerbalNonEtabli));

    private static async Task<IResult> Get(Guid comiteId, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var procesVerbal = await mediator.Send(new ConsulterProcesVerbal(comiteId), cancellationToken);
        http.Response.Headers.Vary = "Accept";
        var page = http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        return procesVerbal.ToHttp(vue =>
            WordDocument.IsWantedBy(http.Request) ? ProcesVerbalDocx.De(vue).ToFile("proces-verbal.docx")
            : page ? new HtmlDocument(ProcesVerbalPage.De(vue), Markup.PrintStyle) : vue.ToResource());
    }
}
