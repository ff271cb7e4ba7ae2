using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

[Exige("candidatures:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterCandidature(Guid CandidatureId) : IQuery<CandidatureVue?>;

/// <summary>Une candidature entière, ce qui lui manque, et ce qui mérite attention sans la bloquer.</summary>
internal sealed record CandidatureVue(
    Guid Id, Guid CampagneId, Programme Programme, int Promotion, Guid? StructureId, string Structure, string? Departement, string Region,
    IReadOnlyList<string> Types, EtatCandidature Etat, ManifestationInteret Manifestation, IReadOnlyList<Entretien> Entretiens,
    IReadOnlyList<PreparationVue> Preparations, Visite? Visite, IReadOnlyList<SyntheseVue> Syntheses, IReadOnlyList<AvisVue> Avis,
    Confirmation? Confirmation, DateOnly? TransmiseLe, Groupe? Groupe, IReadOnlyList<PieceVue> Pieces, IReadOnlyList<EtapeSauteeVue> EtapesSautees,
    Decision? Decision, string? MotifArret, IReadOnlyList<Etape> EtapesManquantes, IReadOnlyList<string> PiecesManquantes,
    IReadOnlyList<Avertissement> Avertissements, long Version, DateTimeOffset CreeLe, DateTimeOffset ModifieLe) : IVersionedView
{
    /// <summary>Une manifestation dont la source ne dit pas le nom : jamais un nom inventé.</summary>
    public const string NonPubliee = "non publiée";
}

/// <summary>Ce qui mérite attention, sans bloquer.</summary>
internal enum Avertissement
{
    DirectionNonEntendue,
    GroupeHorsConseil,
    EquipeIncompleteALaVisite,
    PreparationNonVue,
    AvisEnAttente,
    PiecesManquantes,
}

internal sealed record PreparationVue(PublicPrepare Public, IReadOnlyList<string> Supports, DateOnly EnvoyeeLe, DateOnly? VueLe);

internal sealed record SyntheseVue(int Numero, DateOnly Le, string Auteur, ContenuSynthese Contenu);

internal sealed record AvisVue(
    Guid Id, Guid PartenaireId, string Nature, string Nom, DateOnly DemandeLe, DateOnly Echeance, StatutAvis Statut, DateOnly? RenduLe,
    bool HorsDelai, SensAvis? Sens, string? Texte, ConfidentialiteAvis? Confidentialite);

internal sealed record PieceVue(string Code, string Reference, DateOnly RecueLe);

internal sealed record EtapeSauteeVue(Etape Etape, string Motif, string Par, DateOnly Le);

internal sealed class ConsulterCandidatureHandler(MobilisationDbContext db, DbSession session, TimeProvider clock)
    : IQueryHandler<ConsulterCandidature, CandidatureVue?>
{
    public async Task<CandidatureVue?> Handle(ConsulterCandidature query, CancellationToken cancellationToken)
    {
        var id = new CandidatureId(query.CandidatureId);
        var candidature = await db.Candidatures.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (candidature is null) return null;

        return candidature.EnVue(await db.ReglementDe(candidature, cancellationToken), Lecteur.De(session.Appelant), clock.Today());
    }
}

internal static class ConsulterCandidatureEndpoint
{
    public static void MapConsulterCandidature(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/candidatures/{candidatureId:guid}", Get)
            .WithName(nameof(ConsulterCandidature))
            .WithSummary("Consulter une candidature")
            .WithDescription(
                "Le dossier entier : chaque étape, les avis avec leur statut du jour, les étapes et les pièces qui manquent, et ce qui mérite "
                + "attention sans bloquer. Son ETag se donne dans If-Match pour tout acte.")
            .WithExample(new { etat = "entretien_realise", structure = "ASTA", etapes_manquantes = (Etape[])[Etape.Visite, Etape.Synthese], version = 3 })
            .AnswersResource<CandidatureVue>();

    private static async Task<IResult> Get(Guid candidatureId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterCandidature(candidatureId), cancellationToken)).ToResource();
}
