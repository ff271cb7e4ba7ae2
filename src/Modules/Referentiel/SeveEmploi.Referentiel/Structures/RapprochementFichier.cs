using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

/// <summary>De quelle structure connue parle chaque ligne d'un état des lieux : son structure_id d'abord, puis ce que dit le <see cref="Rapprochement"/>.</summary>
/// <remarks>Ce qui ne fait que ressembler est proposé et bloque la ligne : une personne confirme, par structure_id ou par nouvelle = oui.</remarks>
internal sealed class RapprochementFichier(
    Rapprochement rapprochement, IReadOnlyDictionary<Guid, Structure> vivantes, IReadOnlyDictionary<LigneStructure, Trouvaille> trouvailles)
{
    private const int PropositionsMax = 3;

    /// <summary>All that the file may name, loaded at once.</summary>
    public static async Task<RapprochementFichier> Charger(
        ReferentielDbContext db, IReadOnlyList<LigneStructure> lignes, DateOnly le, CancellationToken cancellationToken)
    {
        var noms = lignes.ToDictionary(ligne => ligne, ligne => new NomCherche(ligne.Cle, ligne.Siret, ligne.Type, ligne.Departement));
        var rapprochement = await Rapprochement.Charger(db, noms.Values, le, DateOnly.MaxValue, new HashSet<Guid>(), cancellationToken);
        var trouvailles = lignes.Where(ligne => ligne.StructureId is null).ToDictionary(ligne => ligne, ligne => rapprochement.Trouver(noms[ligne]));
        var ids = trouvailles.Values.Select(trouvaille => trouvaille.Structure?.Id).Concat(lignes.Select(ligne => ligne.StructureId))
            .OfType<Guid>().Distinct().Select(StructureId.From).ToList();
        var structures = await db.Structures.Where(structure => ids.Contains(structure.Id)).ToListAsync(cancellationToken);
        return new(rapprochement, structures.Where(structure => structure.EstVivante).ToDictionary(structure => structure.Id.Value), trouvailles);
    }

    /// <summary>La structure de la ligne ; null si elle est nouvelle, à confirmer, ou si la ligne vient d'être bloquée.</summary>
    public Structure? Trouver(LigneStructure ligne)
    {
        if (ligne.StructureId is { } id) return ParId(ligne, id);
        var trouvaille = trouvailles[ligne];
        if (trouvaille.Structure is { } trouvee) return vivantes[trouvee.Id];
        if (trouvaille.AConfirmer.Count > 0 && !ligne.EstNouvelle)
            AConfirmer(ligne, trouvaille.AConfirmer.Take(PropositionsMax).Select(fiche => $"{fiche.Nom} ({fiche.Id})"));
        return null;
    }

    /// <summary>Le SIRET que la ligne apporte est-il déjà celui d'une autre structure du même type ?</summary>
    public Guid? TientDejaLaCle(LigneStructure ligne, Structure? trouvee) =>
        ligne.Siret is { } siret ? rapprochement.TientLaCle(siret, ligne.Type, trouvee?.Id.Value)?.Id : null;

    public static async Task ProposerRessemblances(ReferentielDbContext db, IReadOnlyList<LigneStructure> inconnues, CancellationToken cancellationToken)
    {
        var noms = inconnues.Where(ligne => !ligne.EstNouvelle && !ligne.Row.EstBloquee)
            .Select(ligne => new NomInconnu(ligne.Row.Ligne, ligne.Cle, ligne.Departement.Code)).ToList();
        var proches = (await db.Chercher(noms, PropositionsMax, cancellationToken)).ToLookup(proche => proche.Ligne);
        foreach (var ligne in inconnues.Where(ligne => proches.Contains(ligne.Row.Ligne)))
        {
            AConfirmer(ligne, proches[ligne.Row.Ligne].Select(proche => proche.ToString()));
        }
    }

    private Structure? ParId(LigneStructure ligne, Guid id)
    {
        if (vivantes.GetValueOrDefault(id) is { } structure) return structure;
        ligne.Row.Signaler("structure_id", "structure_introuvable", $"Aucune structure vivante {id} : vérifiez l'identifiant.");
        return null;
    }

    private static void AConfirmer(LigneStructure ligne, IEnumerable<string> propositions) => ligne.Row.Signaler(
        "nom", "structure_a_confirmer",
        $"« {ligne.Nom} » ressemble à : {string.Join(" ; ", propositions)}. Donnez son structure_id, ou « oui » dans la colonne nouvelle.");
}
