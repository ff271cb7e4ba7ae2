using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.AnimationRegionale.Bilans;

[Exige("bilans-regionaux:lire")]
internal sealed record ConsulterBilanRegional(Guid BilanId) : IQuery<BilanRegionalVue?>;

/// <summary>Un bilan entier : ce que les documents impriment, et d'où vient chaque chiffre.</summary>
/// <param name="Region">Null : le pays.</param>
/// <param name="Releves">Combien de fois les chiffres ont été relevés.</param>
/// <param name="MotifPublication">Pourquoi il est publié malgré ses anomalies.</param>
internal sealed record BilanRegionalVue(
    Guid Id, string? Region, int Annee, EtatBilanRegional Etat, string Titre, string SousTitre, DateTimeOffset ReleveA, int Releves, DateOnly? PublieLe, string? MotifPublication,
    IReadOnlyList<SectionDeBilanVue> Sections, IReadOnlyList<AnomalieRapport> Anomalies, long Version) : IVersionedView;

/// <param name="Paragraphes">Ce que le programme dit.</param>
/// <param name="Texte">Ce qu'elle a de propre à la région et à l'année ; null tant que personne ne l'a écrit.</param>
internal sealed record SectionDeBilanVue(
    string Code, string Titre, int Niveau, IReadOnlyList<string> Paragraphes, TexteDeSectionVue? Texte, IReadOnlyList<TableauRapport> Tableaux);

/// <param name="Par">Le compte de qui l'a écrit, au titre de son rôle.</param>
internal sealed record TexteDeSectionVue(int Numero, string Texte, Guid? Par, string Role, DateTimeOffset EcritA)
{
    internal static TexteDeSectionVue De(TexteDeSection texte) => new(texte.Numero, texte.Texte, texte.Par, texte.Role, texte.EcritA);
}

internal sealed class ConsulterBilanRegionalHandler(AnimationRegionaleDbContext db) : IQueryHandler<ConsulterBilanRegional, BilanRegionalVue?>
{
    public async Task<BilanRegionalVue?> Handle(ConsulterBilanRegional query, CancellationToken cancellationToken)
    {
        var bilan = await db.Bilans.AsNoTracking().SingleOrDefaultAsync(connu => connu.Id == new BilanRegionalId(query.BilanId), cancellationToken);
        return bilan is null ? null : new(
            bilan.Id.Value, bilan.Region?.Code, bilan.Annee, bilan.Etat, bilan.Contenu.Titre, bilan.Contenu.SousTitre, bilan.ReleveA, bilan.Releves, bilan.PublieLe, bilan.MotifPublication,
            [
                .. bilan.Contenu.Sections.Select(section => new SectionDeBilanVue(
                    section.Code, section.Titre, section.Niveau, section.Paragraphes, bilan.Texte(section.Code) is { } texte ? TexteDeSectionVue.De(texte) : null, section.Tableaux)),
            ],
            bilan.Anomalies, bilan.Version);
    }
}

internal static class ConsulterBilanRegionalEndpoint
{
    public static void MapConsulterBilanRegional(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/bilans/{bilanId:guid}", Get)
            .WithName(nameof(ConsulterBilanRegional))
            .WithSummary("Consulter un bilan")
            .WithDescription(
                "Ses sections, leurs textes avec leur version et leur auteur, leurs tableaux : chaque chiffre y porte sa source, le jour où il a été lu et l'adresse de la liste où il se "
                + "recompte. « anomalies » dit ce qui est à lever avant de publier.")
            .WithExample(new SectionDeBilanVue(
                "cartographie", "Cartographie", 3, [], new(1, "La promotion couvre quatre départements sur cinq.", null, "charge_mission", default),
                [
                    TableauRapport.DeComptes(
                        "seve1_departements", "Structures retenues par département, SEVE 1", "Département",
                        new("Mobilisation", "structures retenues, par département", "/api/v1/mobilisation/campagnes", new(2023, 1, 12)),
                        [("76", "Seine-Maritime", 5), ("14", "Calvados", 3)], Representation.Carte),
                ]))
            .AnswersResource<BilanRegionalVue>();

    private static async Task<IResult> Get(Guid bilanId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterBilanRegional(bilanId), cancellationToken)).ToResource();
}
