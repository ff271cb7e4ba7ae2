using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Entreprises;

[Exige("entreprises:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterEntreprise(Guid EntrepriseId) : IQuery<EntrepriseVue?>;

/// <summary>Une entreprise partenaire, ses contacts, ses besoins, ce qu'elle demande et ce qui se mène avec elle.</summary>
/// <param name="Recrutements">Combien de personnes suivies elle a recrutées : sa fidélité.</param>
/// <param name="DerniereRencontreLe">La dernière rencontre de suivi qui s'est tenue avec elle.</param>
internal sealed record EntrepriseVue(
    Guid Id, Guid StructureId, string Nom, string? Siret, string? Commune, string? DepartementLieu, string? Secteur, int Recrutements, DateOnly? DerniereRencontreLe,
    DateOnly? DernierContactLe, IReadOnlyList<ContactEntrepriseVue> Contacts, IReadOnlyList<BesoinEntrepriseVue> Besoins,
    IReadOnlyList<SollicitationVue> Sollicitations, IReadOnlyList<ActionEntrepriseVue> Actions, Guid? FusionneeDans, DateOnly? FusionneeLe, string? MotifFusion,
    DateOnly? EffacementPrevuLe, DateTimeOffset CreeLe, DateTimeOffset ModifieLe, long Version)
    : IVersionedView;

internal sealed record ContactEntrepriseVue(Guid Id, string Nom, string? Fonction, string? Courriel, string? Telephone);

internal sealed record BesoinEntrepriseVue(Guid Id, string Metier, string? CodeRome, int? Postes, DateOnly ConnuLe, DateOnly? FermeLe);

internal sealed record SollicitationVue(Guid Id, DateOnly Le, string? Objet, DateTimeOffset? AnnuleeA, string? MotifAnnulation);

internal sealed record ActionEntrepriseVue(
    Guid Id, DateOnly Le, NatureActionEntreprise Nature, PorteeActionEntreprise Portee, string? Intitule, string? Code, DateOnly? RetourLe, string? Enseignements, string? EvolutionDuProjet,
    string? ActionsAEngager, DateTimeOffset? AnnuleeA, string? MotifAnnulation);

internal sealed class ConsulterEntrepriseHandler(SuiviEmploiDbContext db) : IQueryHandler<ConsulterEntreprise, EntrepriseVue?>
{
    public async Task<EntrepriseVue?> Handle(ConsulterEntreprise query, CancellationToken cancellationToken)
    {
        var id = new EntrepriseId(query.EntrepriseId);
        if (await db.Entreprises.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is not { } entreprise) return null;

        var suivis = db.Suivis.Where(suivi => suivi.EntrepriseId == id);
        var rencontre = await suivis.SelectMany(suivi => suivi.Rencontres).Where(r => r.AvecEmployeur && r.AnnuleeA == null)
            .MaxAsync(r => (DateOnly?)r.Le, cancellationToken);
        return De(entreprise, await suivis.CountAsync(cancellationToken), rencontre);
    }

    private static EntrepriseVue De(Entreprise e, int recrutements, DateOnly? rencontre) => new(
        e.Id.Value, e.StructureId, e.Nom, e.Siret?.Value, e.Commune, e.Lieu?.Code, e.Secteur, recrutements, rencontre,
        new[] { e.DernierContactLe, rencontre }.Max(),
        [.. e.Contacts.OrderBy(c => c.NomCle, StringComparer.Ordinal).Select(c => new ContactEntrepriseVue(c.Id, c.Nom, c.Fonction, c.Courriel, c.Telephone))],
        [.. e.Besoins.OrderBy(b => b.ConnuLe).ThenBy(b => b.Id).Select(b => new BesoinEntrepriseVue(b.Id, b.Metier, b.CodeRome, b.Postes, b.ConnuLe, b.FermeLe))],
        [.. e.Sollicitations.OrderBy(s => s.Le).ThenBy(s => s.Id).Select(s => new SollicitationVue(s.Id, s.Le, s.Objet, s.AnnuleeA, s.MotifAnnulation))],
        [.. e.Actions.OrderBy(a => a.Le).ThenBy(a => a.Id).Select(a => new ActionEntrepriseVue(
            a.Id, a.Le, a.Nature, a.Portee, a.Intitule, a.Code, a.RetourLe, a.Enseignements, a.EvolutionDuProjet, a.ActionsAEngager, a.AnnuleeA, a.MotifAnnulation))],
        e.FusionneeDans?.Value, e.FusionneeLe, e.MotifFusion, e.EffacementPrevuLe, e.CreeLe, e.ModifieLe, e.Version);
}

internal static class ConsulterEntrepriseEndpoint
{
    public static void MapConsulterEntreprise(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/entreprises/{entrepriseId:guid}", Get)
            .WithName(nameof(ConsulterEntreprise))
            .WithSummary("Consulter une entreprise partenaire")
            .WithDescription("Sa fiche entière, et combien de personnes suivies elle a recrutées. Fusionnée dans une autre, elle dit dans laquelle, quand et pourquoi.")
            .WithExample(new EntrepriseVue(
                new("01990000-0000-7000-8000-0000000000e1"), new("01990000-0000-7000-8000-000000000001"), "Boulangerie du Port", "73282932000074", "Caen", "14", "Alimentation",
                3, new(2024, 3, 18), new(2024, 3, 18), [new(new("01990000-0000-7000-8000-0000000000e4"), "Camille Martin", "Gérante", "camille.martin@exemple.fr", null)],
                [], [], [], null, null, null, null, default, default, 4))
            .AnswersResource<EntrepriseVue>();

    private static async Task<IResult> Get(Guid entrepriseId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterEntreprise(entrepriseId), cancellationToken)).ToResource();
}
