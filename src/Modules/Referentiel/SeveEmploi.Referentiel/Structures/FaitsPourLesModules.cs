using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.Referentiel.Partenaires;
using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

internal sealed class ConsulterFaitsStructureHandler(ReferentielDbContext db) : IQueryHandler<ConsulterFaitsStructure, FaitsStructureVue?>
{
    public async Task<FaitsStructureVue?> Handle(ConsulterFaitsStructure query, CancellationToken cancellationToken)
    {
        var id = new StructureId(query.StructureId);
        if (await db.Structures.AsNoTracking().SingleOrDefaultAsync(structure => structure.Id == id, cancellationToken) is not { } structure) return null;

        var departement = structure.LocalisationLe(query.Le).Departement;
        return new(
            structure.Id.Value, structure.Nom, departement.Code, departement.Region.Code, [.. structure.TypesLe(query.Le).Select(type => type.Sigle())],
            structure.EffectifsLe(query.Le)?.Permanents, structure.FusionneeDans?.Value, structure.FermeeLe);
    }
}

internal sealed class ListerPartenairesConsultesHandler(ReferentielDbContext db)
    : IQueryHandler<ListerPartenairesConsultes, IReadOnlyList<PartenaireConsulteVue>>
{
    public async Task<IReadOnlyList<PartenaireConsulteVue>> Handle(ListerPartenairesConsultes query, CancellationToken cancellationToken)
    {
        var id = new StructureId(query.StructureId);
        if (await db.Structures.AsNoTracking().SingleOrDefaultAsync(structure => structure.Id == id, cancellationToken) is not { } structure) return [];

        var (departement, reseaux) = (structure.LocalisationLe(query.Le).Departement.Code, structure.ReseauxLe(query.Le));
        var consultes = await db.Partenaires
            .Where(partenaire => (partenaire.Nature == NaturePartenaire.Ddets && partenaire.Departements.Contains(departement)) || reseaux.Contains(partenaire.Id))
            .OrderBy(partenaire => partenaire.Nature).ThenBy(partenaire => partenaire.CleNom)
            .ToListAsync(cancellationToken);
        return [.. consultes.Select(partenaire =>
            new PartenaireConsulteVue(partenaire.Id.Value, partenaire.Nature == NaturePartenaire.Ddets ? "ddets" : "reseau", partenaire.Nom, partenaire.Courriel))];
    }
}

internal sealed class ConsulterReleveEffectifsHandler(ReferentielDbContext db) : IQueryHandler<ConsulterReleveEffectifs, ReleveEffectifsVue?>
{
    public Task<ReleveEffectifsVue?> Handle(ConsulterReleveEffectifs query, CancellationToken cancellationToken)
    {
        var id = new StructureId(query.StructureId);
        return db.Structures.AsNoTracking().Where(structure => structure.Id == id).SelectMany(structure => structure.Effectifs)
            .Where(releve => releve.Le <= query.Le).OrderByDescending(releve => releve.Le)
            .Select(releve => new ReleveEffectifsVue(releve.Le, releve.Permanents, releve.SalariesInsertion, releve.EntreprisesPartenaires))
            .FirstOrDefaultAsync(cancellationToken);
    }
}
