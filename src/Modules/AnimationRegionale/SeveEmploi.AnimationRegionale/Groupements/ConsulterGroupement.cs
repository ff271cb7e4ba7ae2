using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Groupements;

[Exige("rapprochements:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterGroupement(Guid GroupementId) : IQuery<GroupementVue?>;

/// <summary>Un groupement d'employeurs, ses étapes et tout ce qui a été noté avec lui.</summary>
/// <param name="EtapeSuivante">Null après la subvention.</param>
/// <param name="JoursConsacres">Sur les trois que prévoit la première phase.</param>
/// <param name="Avertissement">Ce qui s'écarte de ce qui était prévu ; null si rien.</param>
/// <param name="TempsValoriseEur">Le temps de l'animatrice, en euros.</param>
internal sealed record GroupementVue(
    Guid Id, Guid? PartenaireId, string Nom, string Region, IReadOnlyList<string> Departements, IReadOnlyList<string> Secteurs, IReadOnlyList<MembreGroupementVue> Membres,
    IReadOnlyList<ContactGroupementVue> Contacts, DateOnly Depuis, EtapeGroupement Etape, EtapeGroupement? EtapeSuivante, IReadOnlyList<EtapeGroupementVue> Etapes,
    IReadOnlyList<JourneeGroupementVue> Journees, decimal JoursConsacres, string? Avertissement, IReadOnlyList<CollaborationVue> Collaborations, IReadOnlyList<TensionVue> Tensions,
    IReadOnlyList<AnalyseVue> Analyses, IReadOnlyList<ContactSiaeVue> ContactsSiae, SubventionGroupementVue? Subvention, IReadOnlyList<TempsValoriseVue> Temps,
    decimal TempsValoriseEur, IReadOnlyList<DifficulteGroupementVue> Difficultes, IReadOnlyList<ParcoursReussiVue> ParcoursReussis, DateTimeOffset CreeLe,
    DateTimeOffset ModifieLe, long Version)
    : IVersionedView;

internal sealed record EtapeGroupementVue(EtapeGroupement Etape, DateOnly Le, string? Note);

internal sealed record JourneeGroupementVue(DateOnly Le, int DemiJournees, string Objet);

internal sealed record CollaborationVue(Guid? StructureId, string? StructureNom, string Nature, DateOnly? Depuis);

internal sealed record TensionVue(string CodeRome, string Cause, string? Note);

internal sealed record AnalyseVue(int Numero, string Texte, DateOnly RedigeeLe, DateOnly? ValideeLe, bool? ParLeGroupement, string? Motif);

internal sealed record ContactSiaeVue(Guid StructureId, string StructureNom, string Departement, DateOnly OuvertLe, string? Motif, DateOnly? PartenariatLe, string? Objet);

internal sealed record SubventionGroupementVue(decimal MontantEur, DateOnly AccordeeLe);

internal sealed record TempsValoriseVue(DateOnly Le, decimal Heures, decimal CoutHoraireEur, decimal MontantEur, string? Objet);

internal sealed record DifficulteGroupementVue(Guid Id, string Texte, DateOnly NoteeLe, DateOnly? LeveeLe, string? Solution);

internal sealed record ParcoursReussiVue(DateOnly Le, string Titre, string Recit);

internal sealed class ConsulterGroupementHandler(AnimationRegionaleDbContext db) : IQueryHandler<ConsulterGroupement, GroupementVue?>
{
    public async Task<GroupementVue?> Handle(ConsulterGroupement query, CancellationToken cancellationToken)
    {
        var id = new GroupementId(query.GroupementId);
        return await db.Groupements.AsNoTracking().SingleOrDefaultAsync(g => g.Id == id, cancellationToken) is { } groupement ? De(groupement) : null;
    }

    internal static GroupementVue De(Groupement g) => new(
        g.Id.Value, g.PartenaireId, g.Nom, g.Region.Code, g.Departements, g.Secteurs, [.. g.Membres.Select(m => new MembreGroupementVue(m.Nom, m.Secteur))],
        [.. g.Contacts.Select(c => new ContactGroupementVue(c.Nom, c.Fonction, c.Courriel))], g.Depuis, g.Etape, g.Etape == EtapeGroupement.Subvention ? null : g.Etape + 1,
        [.. g.Etapes.Select(e => new EtapeGroupementVue(e.Etape, e.Le, e.Note))], [.. g.Journees.OrderBy(j => j.Le).Select(j => new JourneeGroupementVue(j.Le, j.DemiJournees, j.Objet))],
        g.JoursConsacres, g.Avertissement, [.. g.Collaborations.Select(c => new CollaborationVue(c.StructureId, c.StructureNom, c.Nature, c.Depuis))],
        [.. g.Tensions.Select(t => new TensionVue(t.CodeRome, t.Cause, t.Note))],
        [.. g.Analyses.Select(a => new AnalyseVue(a.Numero, a.Texte, a.RedigeeLe, a.ValideeLe, a.ValideeLe is null ? null : a.ParLeGroupement, a.Motif))],
        [.. g.ContactsSiae.Select(c => new ContactSiaeVue(c.StructureId, c.StructureNom, c.Departement, c.OuvertLe, c.Motif, c.PartenariatLe, c.Objet))],
        g.Subvention is { } subvention ? new(subvention.MontantEur, subvention.AccordeeLe) : null,
        [.. g.Temps.OrderBy(t => t.Le).Select(t => new TempsValoriseVue(t.Le, t.Heures, t.CoutHoraireEur, t.MontantEur, t.Objet))], g.Temps.Sum(t => t.MontantEur),
        [.. g.Difficultes.Select(d => new DifficulteGroupementVue(d.Id, d.Texte, d.NoteeLe, d.LeveeLe, d.Solution))],
        [.. g.ParcoursReussis.Select(p => new ParcoursReussiVue(p.Le, p.Titre, p.Recit))], g.CreeLe, g.ModifieLe, g.Version);
}

internal static class ConsulterGroupementEndpoint
{
    public static void MapConsulterGroupement(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/groupements/{groupementId:guid}", Get)
            .WithName(nameof(ConsulterGroupement))
            .WithSummary("Consulter un groupement d'employeurs")
            .WithDescription("Sa fiche, ses étapes datées, ses contacts avec les SIAE, et tout ce qui a été noté : collaborations, tensions, analyses, difficultés, parcours réussis.")
            .WithExample(new GroupementVue(
                new("01990000-0000-7000-8000-0000000000a1"), null, "GE des Pays de Loire", "52", ["44"], ["Logistique"], [new("Conserverie de l'Estuaire", "Agroalimentaire")],
                [new("Camille Martin", "Présidence", "camille.martin@exemple.fr")], new(2021, 9, 6), EtapeGroupement.Volontaire, EtapeGroupement.AnimatriceAccueillie,
                [new(EtapeGroupement.Volontaire, new(2021, 9, 6), null)], [], 0, null, [], [], [], [], null, [], 0, [], [], default, default, 1))
            .AnswersResource<GroupementVue>();

    private static async Task<IResult> Get(Guid groupementId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterGroupement(groupementId), cancellationToken)).ToResource();
}
