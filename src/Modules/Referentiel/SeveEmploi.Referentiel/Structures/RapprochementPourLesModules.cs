using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

internal sealed class RapprocherStructuresHandler(ReferentielDbContext db) : IQueryHandler<RapprocherStructures, IReadOnlyList<RapprochementNomVue>>
{
    private const int PropositionsMax = 3;

    public async Task<IReadOnlyList<RapprochementNomVue>> Handle(RapprocherStructures query, CancellationToken cancellationToken)
    {
        var noms = query.Noms.Select(Lire).ToList();
        var attendues = (query.Attendues ?? []).ToHashSet();
        var rapprochement = await Rapprochement.Charger(db, noms, query.Le, query.Le, attendues, cancellationToken);
        var trouvailles = noms.ConvertAll(rapprochement.Trouver);

        var inconnus = noms.Index()
            .Where(nom => nom.Item.Cle.Length > 0 && trouvailles[nom.Index] is { Structure: null, AConfirmer.Count: 0 })
            .Take(RapprocherStructures.InconnusCompares)
            .Select(nom => new NomInconnu(nom.Index, nom.Item.Cle, nom.Item.Departement?.Code)).ToList();
        var proches = (await db.Chercher(inconnus, PropositionsMax, cancellationToken, query.Attendues)).ToLookup(proche => proche.Ligne);
        return [.. trouvailles.Select((trouvaille, rang) => Vue(trouvaille, proches[rang]))];
    }

    // What the file writes badly helps nobody to recognise: the module that reads it says what is wrong with it.
    private static NomCherche Lire(NomARapprocher nom) => new(
        CleRecherche.De(nom.Nom),
        Siret.EstValide(nom.Siret) ? new(nom.Siret!) : null,
        Enum.TryParse<TypeStructure>(nom.Type, ignoreCase: true, out var type) ? type : null,
        Departement.EstConnu(nom.Departement) ? Departement.De(nom.Departement!) : null);

    private static RapprochementNomVue Vue(Trouvaille trouvaille, IEnumerable<Ressemblance> proches) => trouvaille switch
    {
        { Structure: { } structure } => new(structure.Id, trouvaille.Par, []),
        { AConfirmer.Count: > 0 } => new(null, null,
            [.. trouvaille.AConfirmer.Take(PropositionsMax).Select(fiche => new StructureProposeeVue(fiche.Id, fiche.Nom, fiche.Departement.Code, 1))]),
        _ => new(null, null,
            [.. proches.Select(proche => new StructureProposeeVue(proche.Id, proche.Nom, proche.Departement, Math.Round((decimal)proche.Score, 2)))]),
    };
}
