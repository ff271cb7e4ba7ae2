using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

/// <summary>De quelle structure connue parle chaque ligne d'un fichier : SIRET, puis nom exact du département, puis nom usuel (XC-60).</summary>
/// <remarks>Ce qui ne fait que ressembler est proposé et bloque la ligne : une personne confirme, par structure_id ou par nouvelle = oui.</remarks>
internal sealed class RapprochementFichier(IReadOnlyList<Structure> connues, DateOnly le)
{
    private const int PropositionsMax = 3;

    private readonly ILookup<Guid, Structure> _parId = connues.ToLookup(structure => structure.Id.Value);
    private readonly ILookup<Siret, Structure> _parSiret =
        connues.Where(structure => structure is { EstVivante: true, Siret: not null }).ToLookup(structure => structure.Siret!);

    private readonly ILookup<(string, Departement), Structure> _parCle = connues
        .Where(structure => structure.EstVivante)
        .SelectMany(structure => structure.Noms.Cles.Select(cle => (Cle: (cle, structure.LocalisationLe(le).Departement), structure)))
        .ToLookup(paire => paire.Cle, paire => paire.structure);

    /// <summary>All that the file may name, loaded at once.</summary>
    public static async Task<RapprochementFichier> Charger(
        ReferentielDbContext db, IReadOnlyList<LigneStructure> lignes, DateOnly le, CancellationToken cancellationToken)
    {
        var nommes = lignes.Where(ligne => ligne.StructureId is not null).Select(ligne => ligne.StructureId!.Value).ToArray();
        var sirets = lignes.Where(ligne => ligne.Siret is not null).Select(ligne => ligne.Siret!.Value).ToArray();
        var cles = lignes.Select(ligne => ligne.Cle).Distinct().ToArray();
        // One index lookup a key, joined: « cles && {a thousand keys} » would be guessed unselective and read the whole table.
        var trouves = await db.Database.SqlQuery<Guid>($"""
            SELECT id AS "Value" FROM referentiel.structures WHERE id = ANY ({nommes})
            UNION SELECT s.id FROM unnest({sirets}) AS f(siret) JOIN referentiel.structures s ON s.siret = f.siret
            UNION SELECT s.id FROM unnest({cles}) AS f(cle) JOIN referentiel.structures_noms n ON n.cles @> ARRAY[f.cle]
                JOIN referentiel.structures s ON s.id = n.id
            """).ToListAsync(cancellationToken);
        var ids = trouves.ConvertAll(StructureId.From);
        var connues = await db.Structures.Where(structure => ids.Contains(structure.Id)).ToListAsync(cancellationToken);
        return new(connues, le);
    }

    /// <summary>La structure de la ligne ; null si elle est nouvelle, à confirmer, ou si la ligne vient d'être bloquée.</summary>
    public Structure? Trouver(LigneStructure ligne)
    {
        if (ligne.StructureId is { } id) return ParId(ligne, id);
        if (ligne.Siret is { } siret && _parSiret[siret].ToList() is { Count: > 0 } duSiret)
            return Seule(ligne, [.. duSiret.Where(structure => duSiret.Count == 1 || Porte(structure, ligne.Type))], duSiret);

        var homonymes = _parCle[(ligne.Cle, ligne.Departement)].OrderByDescending(structure => structure.CleNom == ligne.Cle).ToList();
        var exactes = homonymes.Where(structure => structure.CleNom == ligne.Cle).ToList();
        var trouvees = exactes.Count > 0 ? exactes : homonymes;
        return trouvees.Count == 0 ? null : Seule(ligne, [.. trouvees.Where(structure => Compatible(structure, ligne))], trouvees);
    }

    /// <summary>Le SIRET que la ligne apporte est-il déjà celui d'une autre structure du même type ?</summary>
    public Structure? TientDejaLaCle(LigneStructure ligne, Structure? trouvee) => ligne.Siret is { } siret
        ? _parSiret[siret].FirstOrDefault(structure => structure != trouvee && Porte(structure, ligne.Type))
        : null;

    public static async Task ProposerRessemblances(ReferentielDbContext db, IReadOnlyList<LigneStructure> inconnues, CancellationToken cancellationToken)
    {
        var noms = inconnues.Where(ligne => !ligne.EstNouvelle && !ligne.Row.EstBloquee)
            .Select(ligne => new NomARapprocher(ligne.Row.Ligne, ligne.Cle, ligne.Departement.Code)).ToList();
        var proches = (await db.Chercher(noms, PropositionsMax, cancellationToken)).ToLookup(proche => proche.Ligne);
        foreach (var ligne in inconnues.Where(ligne => proches.Contains(ligne.Row.Ligne)))
        {
            AConfirmer(ligne, [.. proches[ligne.Row.Ligne].Select(proche => proche.ToString())]);
        }
    }

    private Structure? ParId(LigneStructure ligne, Guid id)
    {
        if (_parId[id].SingleOrDefault() is { EstVivante: true } structure) return structure;
        ligne.Row.Signaler("structure_id", "structure_introuvable", $"Aucune structure vivante {id} : vérifiez l'identifiant.");
        return null;
    }

    private static Structure? Seule(LigneStructure ligne, IReadOnlyList<Structure> retenues, IReadOnlyList<Structure> candidates)
    {
        if (retenues.Count == 1) return retenues[0];
        if (!ligne.EstNouvelle) AConfirmer(ligne, [.. candidates.Take(PropositionsMax).Select(structure => $"{structure.Nom} ({structure.Id.Value})")]);
        return null;
    }

    private static bool Porte(Structure structure, TypeStructure type) =>
        structure.Conventionnements.Any(conventionnement => conventionnement.Type == type && conventionnement.Cle is not null);

    // The same name with another SIRET is perhaps another establishment.
    private static bool Compatible(Structure structure, LigneStructure ligne) =>
        structure.Siret is null || ligne.Siret is null || structure.Siret == ligne.Siret;

    private static void AConfirmer(LigneStructure ligne, IReadOnlyList<string> propositions) => ligne.Row.Signaler(
        "nom", "structure_a_confirmer",
        $"« {ligne.Nom} » ressemble à : {string.Join(" ; ", propositions)}. Donnez son structure_id, ou « oui » dans la colonne nouvelle.");
}
