using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Referentiel.Personnes;
using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

[Exige("structures:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterStructure(Guid StructureId, DateOnly? Le) : IQuery<StructureVue?>;

/// <summary>Une structure et ses faits du jour « le » ; l'historique des conventionnements et des lieux est entier.</summary>
internal sealed record StructureVue(
    Guid Id, string Nom, IReadOnlyList<string> Aliases, string? Siret, DateOnly Le, string Departement, string Region, string? Commune, string? BassinEmploi,
    IReadOnlyList<TypeStructure> Types, IReadOnlyList<string> Activites, IReadOnlyList<ReseauVue> Reseaux, FseVue? Fse, EffectifsVue? Effectifs,
    SortiesVue? SortiesEmploiDurable, IReadOnlyList<PersonneEnFonctionVue> Direction, IReadOnlyList<PersonneEnFonctionVue> ReferentsSeve,
    IReadOnlyList<ConventionnementVue> Conventionnements, IReadOnlyList<LocalisationVue> Localisations,
    DateOnly? FermeeLe, string? MotifFermeture, Guid? FusionneeDans, DateOnly? FusionneeLe, string? MotifFusion, string? FusionneePar,
    DateTimeOffset CreeLe, DateTimeOffset ModifieLe, long Version)
    : IVersionedView;

internal sealed record ConventionnementVue(TypeStructure Type, DateOnly Du, DateOnly? Au);

internal sealed record LocalisationVue(string Departement, string? Commune, string? BassinEmploi, DateOnly Du, DateOnly? Au);

internal sealed record ReseauVue(Guid Id, string Nom, DateOnly Du);

/// <summary>La déclaration de l'année du jour demandé ; <c>part</c> est absente si la structure ne reçoit rien du FSE.</summary>
internal sealed record FseVue(int Annee, bool EstDeclare, PartFse? Part);

internal sealed record EffectifsVue(DateOnly Le, int? Permanents, int? SalariesInsertion, int? EntreprisesPartenaires);

internal sealed record SortiesVue(int Annee, int Nombre);

internal sealed record PersonneEnFonctionVue(Guid PersonneId, string Nom, string Prenom, string? Courriel, DateOnly Du);

internal sealed class ConsulterStructureHandler(ReferentielDbContext db, DbSession session, TimeProvider clock) : IQueryHandler<ConsulterStructure, StructureVue?>
{
    public async Task<StructureVue?> Handle(ConsulterStructure query, CancellationToken cancellationToken)
    {
        var le = query.Le ?? clock.Today();
        // Who may read a structure may not always read its people: a partner system is given one scope or both.
        var fiche = await db.LireFiche(query.StructureId, le, avecPersonnes: session.Appelant.Peut("personnes:lire"), cancellationToken);
        return fiche is null ? null : De(fiche, fiche.LireFaits(), le);
    }

    private static StructureVue De(FicheLue fiche, FaitsLus faits, DateOnly le)
    {
        var lieu = faits.Lieux.Select(vu => vu.Fait).Le(le);
        var conventionnements = faits.Conventionnements.Select(vu => vu.Fait).ToList();
        var fse = faits.Fse.SingleOrDefault(declaration => declaration.Annee == le.Year);
        var effectifs = faits.Effectifs.Select(vu => new Effectifs(vu.Le, vu.Permanents, vu.SalariesInsertion, vu.EntreprisesPartenaires)).Le(le);
        return new(
            fiche.Id, fiche.Nom, fiche.Aliases, fiche.Siret, le,
            lieu.Departement.Code, lieu.Departement.Region.Code, lieu.Commune, lieu.BassinEmploi,
            conventionnements.TypesLe(le), fiche.Activites, faits.Reseaux,
            fse is null ? null : new(fse.Annee, fse.Part is not null, fse.Part),
            effectifs is null ? null : new(effectifs.Le, effectifs.Permanents, effectifs.SalariesInsertion, effectifs.EntreprisesPartenaires),
            faits.Sorties.SingleOrDefault(annee => annee.Annee == le.Year - 1),
            EnFonction(faits, FonctionPersonne.Direction), EnFonction(faits, FonctionPersonne.ReferentSeve),
            [.. conventionnements.Select(fait => new ConventionnementVue(fait.Type, fait.Du, fait.Au))],
            [.. faits.Lieux.Select(vu => new LocalisationVue(vu.DepartementCode, vu.Commune, vu.BassinEmploi, vu.Du, vu.Au))],
            fiche.FermeeLe, fiche.MotifFermeture, fiche.FusionneeDans, fiche.FusionneeLe, fiche.MotifFusion, fiche.FusionneePar,
            fiche.CreeLe, fiche.ModifieLe, fiche.Version);
    }

    private static IReadOnlyList<PersonneEnFonctionVue> EnFonction(FaitsLus faits, FonctionPersonne fonction) =>
        [.. faits.Postes.Where(poste => poste.Fonction == fonction).Select(poste => new PersonneEnFonctionVue(poste.PersonneId, poste.Nom, poste.Prenom, poste.Courriel, poste.Du))];
}

internal static class ConsulterStructureEndpoint
{
    private static readonly StructureVue Exemple = new(
        new("0192f0c4-0000-7000-8000-000000000003"), "Tremplin Services", ["TREMPLIN SERVICE"], null, new(2022, 1, 1), "50", "28", "Saint-Lô", null,
        [TypeStructure.Ai], ["Aide à domicile"], [], new(2022, true, PartFse.Partie), new(new(2022, 1, 1), 3, 86, 17), new(2021, 6), [], [],
        [new(TypeStructure.Ai, new(2022, 1, 1), null)], [new("50", "Saint-Lô", null, new(2022, 1, 1), null)],
        null, null, null, null, null, null, default, default, 1);

    public static void MapConsulterStructure(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/structures/{structureId:guid}", Get)
            .WithName(nameof(ConsulterStructure))
            .WithSummary("Consulter une structure")
            .WithDescription(
                "Ses faits au jour « le », aujourd'hui par défaut : territoire, types, réseaux, direction, référent·es, effectifs au dernier jour de référence, "
                + "sorties en emploi durable de l'année précédente et FSE de l'année. Une fiche fusionnée reste consultable et dit laquelle l'a reprise.")
            .WithExample(Exemple)
            .AnswersResource<StructureVue>();

    private static async Task<IResult> Get(Guid structureId, DateOnly? le, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterStructure(structureId, le), cancellationToken)).ToResource();
}
