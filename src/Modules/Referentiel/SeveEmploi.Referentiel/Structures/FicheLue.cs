using System.Text.Json;
using System.Text.Json.Serialization;
using SeveEmploi.Referentiel.Persistence;
using SeveEmploi.Referentiel.Personnes;

namespace SeveEmploi.Referentiel.Structures;

/// <summary>Une structure et tous ses faits, lus en une question à la base ; l'agrégat, qui se modifie, en demanderait neuf.</summary>
internal sealed record FicheLue(
    Guid Id, string Nom, string[] Aliases, string? Siret, string[] Activites, DateOnly? FermeeLe, string? MotifFermeture, Guid? FusionneeDans, DateOnly? FusionneeLe,
    string? MotifFusion, string? FusionneePar, long Version, DateTimeOffset CreeLe, DateTimeOffset ModifieLe, string Faits)
{
    public FaitsLus LireFaits() => JsonSerializer.Deserialize(Faits, FaitsLusJson.Default.FaitsLus)!;
}

internal sealed record FaitsLus(
    IReadOnlyList<LieuLu> Lieux, IReadOnlyList<ConventionnementLu> Conventionnements, IReadOnlyList<ReseauVue> Reseaux, IReadOnlyList<EffectifsVue> Effectifs,
    IReadOnlyList<SortiesVue> Sorties, IReadOnlyList<FseLu> Fse, IReadOnlyList<PosteLu> Postes);

internal sealed record LieuLu(string DepartementCode, string? Commune, string? BassinEmploi, bool EstPremiere, DateOnly Du, DateOnly? Au)
{
    [JsonIgnore]
    public Localisation Fait => new(Departement.De(DepartementCode), Commune, BassinEmploi, EstPremiere, Du, Au);
}

/// <param name="Type">Le nom que la base garde ; celui que l'API écrit est un autre.</param>
internal sealed record ConventionnementLu(string Type, DateOnly Du, DateOnly? Au)
{
    [JsonIgnore]
    public Conventionnement Fait => new(Enum.Parse<TypeStructure>(Type), Du, Au);
}

internal sealed record FseLu(int Annee, PartFse? Part);

internal sealed record PosteLu(FonctionPersonne Fonction, Guid PersonneId, string Nom, string Prenom, string? Courriel, DateOnly Du);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(FaitsLus))]
internal sealed partial class FaitsLusJson : JsonSerializerContext;

internal static class LectureFiche
{
    // Row-level security is the wall here, as it is of every query written in SQL.
    private const string Sql = """
        SELECT s.id AS "Id", s.nom AS "Nom", s.aliases AS "Aliases", s.siret AS "Siret", s.activites AS "Activites", s.fermee_le AS "FermeeLe",
               s.motif_fermeture AS "MotifFermeture", s.fusionnee_dans AS "FusionneeDans", s.fusionnee_le AS "FusionneeLe", s.motif_fusion AS "MotifFusion",
               s.fusionnee_par AS "FusionneePar", s.version AS "Version", s.cree_le AS "CreeLe", s.modifie_le AS "ModifieLe", json_build_object(
          'lieux', ARRAY(SELECT json_build_object('departement_code', departement_code, 'commune', commune, 'bassin_emploi', bassin_emploi,
                     'est_premiere', est_premiere, 'du', du, 'au', au) FROM referentiel.localisations WHERE structure_id = s.id ORDER BY du),
          'conventionnements', ARRAY(SELECT json_build_object('type', type, 'du', du, 'au', au)
                     FROM referentiel.conventionnements WHERE structure_id = s.id ORDER BY du, id),
          'reseaux', ARRAY(SELECT json_build_object('id', reseau, 'nom', p.nom, 'du', du)
                     FROM referentiel.adhesions a JOIN referentiel.partenaires p ON p.id = a.reseau
                     WHERE structure_id = s.id AND du <= {1} AND (au IS NULL OR au >= {1}) ORDER BY du, a.id),
          'effectifs', ARRAY(SELECT json_build_object('le', le, 'permanents', permanents, 'salaries_insertion', salaries_insertion,
                     'entreprises_partenaires', entreprises_partenaires) FROM referentiel.effectifs WHERE structure_id = s.id),
          'sorties', ARRAY(SELECT json_build_object('annee', annee, 'nombre', nombre) FROM referentiel.sorties_emploi_durable WHERE structure_id = s.id),
          'fse', ARRAY(SELECT json_build_object('annee', annee, 'part', part) FROM referentiel.declarations_fse WHERE structure_id = s.id),
          'postes', ARRAY(SELECT json_build_object('fonction', f.fonction, 'personne_id', p.id, 'nom', p.nom, 'prenom', p.prenom, 'courriel', p.courriel, 'du', f.du)
                     FROM referentiel.fonctions f JOIN referentiel.personnes p ON p.id = f.personne_id
                     WHERE {2} AND f.structure = s.id AND f.du <= {1} AND (f.au IS NULL OR f.au >= {1}) ORDER BY p.cle, f.id))::text AS "Faits"
        FROM referentiel.structures s WHERE s.id = {0}
        """;

    /// <param name="db">Dans le périmètre de qui demande.</param>
    /// <param name="id">Celui de la structure.</param>
    /// <param name="le">Le jour des réseaux et des personnes en fonction ; les autres faits sont lus entiers.</param>
    /// <param name="avecPersonnes">Faux : aucune n'est lue.</param>
    /// <param name="cancellationToken">Ne rend rien.</param>
    public static async Task<FicheLue?> LireFiche(this ReferentielDbContext db, Guid id, DateOnly le, bool avecPersonnes, CancellationToken cancellationToken) =>
        (await db.Database.SqlQueryRaw<FicheLue>(Sql, id, le, avecPersonnes).ToListAsync(cancellationToken)).SingleOrDefault();
}
