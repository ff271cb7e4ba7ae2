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

/// <remarks>One resource: its facts of the day are answered by the aggregate, so that they have one definition.</remarks>
internal sealed class ConsulterStructureHandler(ReferentielDbContext db, DbSession session, TimeProvider clock) : IQueryHandler<ConsulterStructure, StructureVue?>
{
    public async Task<StructureVue?> Handle(ConsulterStructure query, CancellationToken cancellationToken)
    {
        var (id, le) = (new StructureId(query.StructureId), query.Le ?? clock.Today());
        if (await db.Structures.AsNoTracking().SingleOrDefaultAsync(structure => structure.Id == id, cancellationToken) is not { } structure) return null;

        // Who may read a structure may not always read its people: a partner system is given one scope or both.
        var personnes = session.Appelant.Peut("personnes:lire") ? await Personnes(id, le, cancellationToken) : Enumerable.Empty<PersonneEnFonctionVue>().ToLookup(_ => default(FonctionPersonne));
        return De(structure, le, await Reseaux(structure, le, cancellationToken), personnes[FonctionPersonne.Direction], personnes[FonctionPersonne.ReferentSeve]);
    }

    private async Task<List<ReseauVue>> Reseaux(Structure structure, DateOnly le, CancellationToken cancellationToken)
    {
        var reseaux = structure.ReseauxLe(le);
        var noms = await db.Partenaires.Where(reseau => reseaux.Contains(reseau.Id)).ToDictionaryAsync(reseau => reseau.Id, reseau => reseau.Nom, cancellationToken);
        return [.. structure.Adhesions.Where(adhesion => adhesion.Vaut(le)).Select(adhesion => new ReseauVue(adhesion.Reseau.Value, noms[adhesion.Reseau], adhesion.Du))];
    }

    private async Task<ILookup<FonctionPersonne, PersonneEnFonctionVue>> Personnes(StructureId id, DateOnly le, CancellationToken cancellationToken)
    {
        var enPoste = await db.Personnes
            .SelectMany(personne => personne.Fonctions, (personne, fonction) => new { personne, fonction })
            .Where(poste => poste.fonction.Structure == id && poste.fonction.Du <= le && (poste.fonction.Au == null || poste.fonction.Au >= le))
            .OrderBy(poste => poste.personne.Cle)
            .Select(poste => new
            {
                poste.fonction.Fonction,
                Vue = new PersonneEnFonctionVue(poste.personne.Id.Value, poste.personne.Nom, poste.personne.Prenom, poste.personne.Courriel, poste.fonction.Du),
            })
            .ToListAsync(cancellationToken);
        return enPoste.ToLookup(poste => poste.Fonction, poste => poste.Vue);
    }

    private static StructureVue De(
        Structure structure, DateOnly le, IReadOnlyList<ReseauVue> reseaux, IEnumerable<PersonneEnFonctionVue> direction, IEnumerable<PersonneEnFonctionVue> referents)
    {
        var lieu = structure.LocalisationLe(le);
        var fse = structure.DeclarationsFse.SingleOrDefault(declaration => declaration.Annee == le.Year);
        var effectifs = structure.EffectifsLe(le);
        var sorties = structure.Sorties.SingleOrDefault(annee => annee.Annee == le.Year - 1);
        return new(
            structure.Id.Value, structure.Nom, structure.Aliases, structure.Siret?.Value, le,
            lieu.Departement.Code, lieu.Departement.Region.Code, lieu.Commune, lieu.BassinEmploi,
            structure.TypesLe(le), structure.Activites, reseaux,
            fse is null ? null : new(fse.Annee, fse.EstDeclare, fse.Part),
            effectifs is null ? null : new(effectifs.Le, effectifs.Permanents, effectifs.SalariesInsertion, effectifs.EntreprisesPartenaires),
            sorties is null ? null : new(sorties.Annee, sorties.Nombre),
            [.. direction], [.. referents],
            [.. structure.Conventionnements.OrderBy(fait => fait.Du).Select(fait => new ConventionnementVue(fait.Type, fait.Du, fait.Au))],
            [.. structure.Localisations.OrderBy(fait => fait.Du).Select(fait => new LocalisationVue(fait.Departement.Code, fait.Commune, fait.BassinEmploi, fait.Du, fait.Au))],
            structure.FermeeLe, structure.MotifFermeture,
            structure.FusionneeDans?.Value, structure.FusionneeLe, structure.MotifFusion, structure.FusionneePar,
            structure.CreeLe, structure.ModifieLe, structure.Version);
    }
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
