using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

/// <summary>Ce à quoi une structure se reconnaît un jour donné.</summary>
/// <param name="TypesDeLaCle">Les types qu'elle tient sous son SIRET : avec lui, sa clé naturelle.</param>
internal sealed record Signalement(
    Guid Id, string Nom, string CleNom, string[] Cles, Siret? Siret, IReadOnlyList<TypeStructure> TypesDeLaCle, Departement Departement)
{
    public override string ToString() => $"{Nom} ({Departement.Code}, {Id})";
}

/// <summary>Une structure comme un fichier la nomme, une fois lue.</summary>
internal sealed record NomCherche(string Cle, Siret? Siret = null, TypeStructure? Type = null, Departement? Departement = null);

/// <summary>Ce que l'on sait d'un nom : la structure, ou celles entre lesquelles une personne choisit.</summary>
internal sealed record Trouvaille(Signalement? Structure, string? Par, IReadOnlyList<Signalement> AConfirmer)
{
    public static readonly Trouvaille Rien = new(null, null, []);
}

/// <summary>
/// De quelle structure parle un nom : SIRET, puis nom exact, puis nom usuel, jamais plus (XC-60). Le seul endroit où cela se décide, pour l'état des
/// lieux du Référentiel comme pour les fichiers des autres modules.
/// </summary>
internal sealed class Rapprochement(IReadOnlyList<Signalement> connues, IReadOnlySet<Guid> attendues)
{
    private readonly ILookup<Siret, Signalement> _parSiret = connues.Where(fiche => fiche.Siret is not null).ToLookup(fiche => fiche.Siret!);

    private readonly ILookup<string, Signalement> _parCle =
        connues.SelectMany(fiche => fiche.Cles.Select(cle => (cle, fiche))).ToLookup(paire => paire.cle, paire => paire.fiche);

    /// <summary>All that the file may name, loaded at once; the perimeter of the caller decides what is found.</summary>
    /// <param name="db">Under the perimeter of the caller.</param>
    /// <param name="noms">All those of the file.</param>
    /// <param name="le">The day whose département answers for a name.</param>
    /// <param name="ouvertesLe">A structure closed before that day is unknown; the end of time: none may be closed.</param>
    /// <param name="attendues">Those that the file should speak of.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<Rapprochement> Charger(
        ReferentielDbContext db, IReadOnlyCollection<NomCherche> noms, DateOnly le, DateOnly ouvertesLe, IReadOnlySet<Guid> attendues,
        CancellationToken cancellationToken)
    {
        var sirets = noms.Where(nom => nom.Siret is not null).Select(nom => nom.Siret!.Value).Distinct().ToArray();
        var cles = noms.Select(nom => nom.Cle).Where(cle => cle.Length > 0).Distinct().ToArray();
        // One index lookup a key, joined: « cles && {a thousand keys} » would be guessed unselective and read the whole table.
        var trouves = await db.Database.SqlQuery<Guid>($"""
            SELECT s.id AS "Value" FROM unnest({sirets}) AS f(siret) JOIN referentiel.structures s ON s.siret = f.siret
            UNION SELECT s.id FROM unnest({cles}) AS f(cle) JOIN referentiel.structures_noms n ON n.cles @> ARRAY[f.cle]
                JOIN referentiel.structures s ON s.id = n.id
            """).ToListAsync(cancellationToken);
        var ids = trouves.ConvertAll(StructureId.From);
        var connues = await db.Structures.AsNoTracking()
            .Where(structure => ids.Contains(structure.Id) && structure.FusionneeDans == null && (structure.FermeeLe == null || structure.FermeeLe >= ouvertesLe))
            .Select(structure => new Signalement(
                structure.Id.Value, structure.Nom, structure.CleNom, structure.Noms.Cles, structure.Siret,
                structure.Conventionnements.Where(conventionnement => conventionnement.Cle != null).Select(conventionnement => conventionnement.Type).ToList(),
                structure.Localisations
                    .Where(lieu => (lieu.EstPremiere || lieu.Du <= le) && (lieu.Au == null || lieu.Au >= le)).Select(lieu => lieu.Departement).First()))
            .ToListAsync(cancellationToken);
        return new(connues, attendues);
    }

    public Trouvaille Trouver(NomCherche nom)
    {
        if (nom.Siret is { } siret && _parSiret[siret].ToList() is { Count: > 0 } duSiret)
            return Seule("siret", [.. duSiret.Where(fiche => duSiret.Count == 1 || (nom.Type is { } type && fiche.TypesDeLaCle.Contains(type)))], duSiret);

        var homonymes = _parCle[nom.Cle].Where(fiche => nom.Departement is null || fiche.Departement == nom.Departement).ToList();
        var exactes = homonymes.FindAll(fiche => fiche.CleNom == nom.Cle);
        var (par, trouvees) = exactes.Count > 0 ? ("nom", exactes) : ("alias", homonymes);
        return trouvees.Count == 0 ? Trouvaille.Rien : Seule(par, trouvees.FindAll(fiche => Compatible(fiche, nom)), trouvees);
    }

    /// <summary>Une autre structure que celle-ci tient-elle ce SIRET et ce type ?</summary>
    public Signalement? TientLaCle(Siret siret, TypeStructure type, Guid? saufCelleCi) =>
        _parSiret[siret].FirstOrDefault(fiche => fiche.Id != saufCelleCi && fiche.TypesDeLaCle.Contains(type));

    private Trouvaille Seule(string par, List<Signalement> retenues, List<Signalement> candidates)
    {
        if (retenues.Count == 1) return new(retenues[0], par, []);
        return retenues.FindAll(fiche => attendues.Contains(fiche.Id)) is [var attendue] ? new(attendue, par, []) : new(null, null, candidates);
    }

    // The same name with another SIRET is perhaps another establishment.
    private static bool Compatible(Signalement fiche, NomCherche nom) => fiche.Siret is null || nom.Siret is null || fiche.Siret == nom.Siret;
}
