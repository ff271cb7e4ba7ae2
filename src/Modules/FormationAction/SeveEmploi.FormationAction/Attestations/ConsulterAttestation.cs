using SeveEmploi.FormationAction.Emargements;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;
using SeveEmploi.FormationAction.Stagiaires;

namespace SeveEmploi.FormationAction.Attestations;

[Exige("parcours:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterAttestation(Guid StagiaireId) : IQuery<Result<AttestationVue>>;

/// <summary>Ce qu'une personne a suivi de la formation, sur ce qui s'est tenu pendant qu'elle était dans l'équipe.</summary>
internal sealed record AttestationVue(
    Guid StagiaireId, string Prenom, string Nom, FonctionStagiaire Fonction, string Structure, string Departement, Programme Programme, int Annee, int Jours,
    int JoursTenus, int DemiJournees, int DemiJourneesTenues, IReadOnlyList<JourSuiviVue> Detail, DateOnly EtablieLe, long Version) : IVersionedView;

[Refus("attestation_sans_presence", "Aucune présence à attester")]
internal sealed record AttestationSansPresence() : ConflictError("Cette personne n'a été notée présente à aucune journée : il n'y a rien à attester.");

internal sealed class ConsulterAttestationHandler(FormationActionDbContext db, TimeProvider clock)
    : IQueryHandler<ConsulterAttestation, Result<AttestationVue>>
{
    public async Task<Result<AttestationVue>> Handle(ConsulterAttestation query, CancellationToken cancellationToken)
    {
        var stagiaire = await db.Stagiaires.AsNoTracking().SingleOrDefaultAsync(s => s.Id == new StagiaireId(query.StagiaireId), cancellationToken);
        if (stagiaire is null) return new StagiaireIntrouvable(query.StagiaireId);

        var parcours = await db.Parcours.AsNoTracking().SingleAsync(p => p.Id == stagiaire.ParcoursId, cancellationToken);
        var feuilles = await db.Feuilles.AsNoTracking().AsSplitQuery().Where(f => f.ParcoursId == parcours.Id).ToListAsync(cancellationToken);
        return Etablir(stagiaire, parcours, feuilles, clock.Today());
    }

    internal static Result<AttestationVue> Etablir(Stagiaire stagiaire, Parcours parcours, IReadOnlyCollection<Feuille> feuilles, DateOnly le)
    {
        var detail = Assiduite.De(stagiaire, parcours, feuilles);
        if (detail.All(jour => jour.Suivies == 0)) return new AttestationSansPresence();

        return new AttestationVue(
            stagiaire.Id.Value, stagiaire.Prenom, stagiaire.Nom, stagiaire.Fonction, parcours.StructureNom, parcours.Departement.Nom, parcours.Programme,
            parcours.Annee, detail.Count(jour => jour.Suivies > 0), detail.Count, detail.Sum(jour => jour.Suivies), detail.Sum(jour => jour.Tenues), detail, le,
            stagiaire.Version);
    }
}

internal static class ConsulterAttestationEndpoint
{
    public static void MapConsulterAttestation(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/stagiaires/{stagiaireId:guid}/attestation", Get)
            .WithName(nameof(ConsulterAttestation))
            .WithSummary("Établir l'attestation d'assiduité")
            .WithDescription(
                "Les jours et les demi-journées que la personne a suivis, sur ceux qui se sont tenus pendant qu'elle était dans l'équipe. Avec « Accept: "
                + "text/html », une page à imprimer ; avec le type d'un document Word, un fichier DOCX. Refusée quand rien n'a été suivi.")
            .WithExample(new AttestationVue(
                new("01990000-0000-7000-8000-000000000081"), "Camille", "Durand", FonctionStagiaire.EncadrantTechnique, "ASTA", "Calvados", Programme.Seve1, 2022,
                1, 1, 2, 2, [new(new(2022, 3, 8), "Journée 1", 2, 2)], new(2022, 12, 15), 1))
            .AnswersResource<AttestationVue>()
            .Refuses(typeof(StagiaireIntrouvable), typeof(AttestationSansPresence));

    private static async Task<IResult> Get(Guid stagiaireId, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var attestation = await mediator.Send(new ConsulterAttestation(stagiaireId), cancellationToken);
        http.Response.Headers.Vary = "Accept";
        var accept = http.Request.Headers.Accept.ToString();
        return attestation.ToHttp(vue =>
            WordDocument.IsWantedBy(http.Request) ? AttestationDocx.De(vue).ToFile("attestation-assiduite.docx")
            : accept.Contains("text/html", StringComparison.OrdinalIgnoreCase) ? new HtmlDocument(AttestationPage.De(vue), Markup.PrintStyle)
            : vue.ToResource());
    }
}
