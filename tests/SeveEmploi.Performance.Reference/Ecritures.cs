using Npgsql;

namespace SeveEmploi.Performance.Reference;

internal sealed class Ecritures(NpgsqlDataSource source)
{
    /// <summary>One round trip: the place of the structure is read where the row is written.</summary>
    private const string UnMois = """
        INSERT INTO indicateurs.saisies (id, structure_id, programme, annee, mois, departement_code, region_code, etat, valeurs, rien_a_signaler, annotations, constats,
          nombre_constats, a_suivre, renvois, rectifications, version, cree_le, modifie_le)
        SELECT gen_random_uuid(), p.structure_id, p.programme, p.annee, $3, p.departement_code, p.region_code, 'Brouillon', $4, false, '[]', '[]', 0, false, 0, '[]', 1, now(), now()
        FROM indicateurs.participations p WHERE p.structure_id = $1 AND p.annee = $2 AND p.programme = 'Seve1'
        ON CONFLICT (annee, structure_id, programme, mois) DO UPDATE SET valeurs = excluded.valeurs, version = saisies.version + 1, modifie_le = now()
        RETURNING id, version
        """;

    public async Task<SaisieEcrite?> Saisir(SaisieRecue saisie, CancellationToken ct)
    {
        await using var commande = source.CreateCommand(UnMois);
        commande.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = saisie.StructureId });
        commande.Parameters.Add(new NpgsqlParameter<int> { TypedValue = saisie.Annee });
        commande.Parameters.Add(new NpgsqlParameter<int> { TypedValue = saisie.Mois });
        commande.Parameters.Add(new NpgsqlParameter<decimal?[]> { TypedValue = saisie.Valeurs });
        await using var r = await commande.ExecuteReaderAsync(ct);
        return await r.ReadAsync(ct) ? new(r.GetGuid(0), r.GetInt64(1)) : null;
    }
}
