using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Emargements;

[Exige("parcours:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterEmargement(Guid ParcoursId, Guid JourneeId) : IQuery<EmargementVue?>;

/// <summary>La feuille d'une journée : ses lignes, de la première à la dernière correction, et la chaîne de ses signatures.</summary>
internal sealed record EmargementVue(
    Guid JourneeId, string Titre, DateOnly? Le, IReadOnlyList<LigneVue> Lignes, IReadOnlyList<SignatureVue> Signatures, long Version) : IVersionedView;

/// <param name="Courante">Fausse pour une ligne qu'une autre corrige.</param>
/// <param name="Complete">Toutes les signatures qu'elle attend y sont.</param>
internal sealed record LigneVue(
    Guid Id, Guid StagiaireId, string Nom, string Prenom, DemiJournee DemiJournee, Presence Presence, bool Courante, bool Complete, Guid? Corrige, string? Motif);

internal sealed record SignatureVue(
    int Rang, Guid LigneId, Signataire Signataire, Guid? PersonneId, SorteSignature Sorte, DateTimeOffset SigneeA, string? Trace, Guid? PieceId, string Sceau);

internal sealed class ConsulterEmargementHandler(FormationActionDbContext db) : IQueryHandler<ConsulterEmargement, EmargementVue?>
{
    public async Task<EmargementVue?> Handle(ConsulterEmargement query, CancellationToken cancellationToken)
    {
        var parcours = await db.Parcours.AsNoTracking().SingleOrDefaultAsync(p => p.Id == new ParcoursId(query.ParcoursId), cancellationToken);
        if (parcours?.UneJournee(new(query.JourneeId)) is not { Error: null, Value: var journee }) return null;

        var feuille = await db.Feuilles.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(f => f.Id == new FeuilleId(query.JourneeId), cancellationToken);
        if (feuille is null) return new(query.JourneeId, journee.Titre, journee.Le, [], [], 0);

        var noms = await db.Stagiaires.AsNoTracking().Where(s => s.ParcoursId == parcours.Id).ToDictionaryAsync(s => s.Id, s => (s.Nom, s.Prenom), cancellationToken);
        var courantes = feuille.Courantes.ToHashSet();
        return new(
            query.JourneeId, journee.Titre, feuille.Le,
            [.. feuille.Lignes.Select(ligne => new LigneVue(
                    ligne.Id.Value, ligne.StagiaireId.Value, noms[ligne.StagiaireId].Nom, noms[ligne.StagiaireId].Prenom, ligne.DemiJournee, ligne.Presence,
                    courantes.Contains(ligne), feuille.EstComplete(ligne), ligne.Corrige?.Value, ligne.Motif))
                .OrderBy(ligne => ligne.Nom, StringComparer.Ordinal).ThenBy(ligne => ligne.Prenom, StringComparer.Ordinal).ThenBy(ligne => ligne.StagiaireId)
                .ThenBy(ligne => ligne.DemiJournee).ThenBy(ligne => ligne.Corrige is not null).ThenBy(ligne => ligne.Id)],
            [.. feuille.Signatures.OrderBy(signature => signature.Rang).Select(s => new SignatureVue(
                s.Rang, s.LigneId.Value, s.Signataire, s.PersonneId, s.Sorte, s.SigneeA, s.Trace, s.PieceId, s.Sceau))],
            feuille.Version);
    }
}

internal static class ConsulterEmargementEndpoint
{
    public static void MapConsulterEmargement(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/parcours/{parcoursId:guid}/journees/{journeeId:guid}/emargement", Get)
            .WithName(nameof(ConsulterEmargement))
            .WithSummary("Consulter l'émargement d'une journée")
            .WithDescription("Les présences par personne et par demi-journée, leurs corrections, et chaque signature avec son sceau. Vide tant que rien n'est dit.")
            .WithExample(new { titre = "Journée 1", le = "2022-03-08", lignes = new[] { new { prenom = "Camille", nom = "Durand", presence = "present", complete = true } } })
            .AnswersResource<EmargementVue>();

    private static async Task<IResult> Get(Guid parcoursId, Guid journeeId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterEmargement(parcoursId, journeeId), cancellationToken)).ToResource();
}
