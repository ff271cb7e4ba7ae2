using System.Buffers.Binary;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Connexions;

/// <summary>Un essai de connexion manqué, sans rien qui nomme la personne ni l'endroit.</summary>
internal sealed class Tentative
{
    public long Id { get; private init; }

    /// <summary>L'empreinte du courriel essayé et d'où il l'a été.</summary>
    public required byte[] Paire { get; init; }

    /// <summary>L'empreinte de l'adresse ; null d'un appareil connu, qui ne pâtit pas de ses voisins.</summary>
    public byte[]? Adresse { get; init; }

    public required DateTimeOffset Le { get; init; }
}

/// <summary>
/// Five failures in five minutes of one e-mail from one place, or fifty of one address: no password is then looked at, until five minutes
/// after the first of them and never longer. Who tries from elsewhere locks nobody out. One row a failure, on the database's clock.
/// </summary>
internal sealed class Tentatives(AccesDbContext db)
{
    public const int EchecsParPaire = 5;
    public const int EchecsParAdresse = 50;

    public static readonly TimeSpan Fenetre = TimeSpan.FromMinutes(5);

    /// <summary>The database's time, when this source may try.</summary>
    public async Task<Result<DateTimeOffset>> Commencer(SourceConnexion source, CancellationToken cancellationToken)
    {
        if (await Reserver(source, cancellationToken) is not { } maintenant) return new ConnexionsSaturees();
        if (await Attente(source, maintenant, cancellationToken) is { } attente) return new TropDeTentatives(attente);
        return maintenant;
    }

    public async Task Noter(SourceConnexion source, DateTimeOffset maintenant, CancellationToken cancellationToken)
    {
        await Oublier(maintenant - Fenetre, cancellationToken);
        // What the refused act left half done must not be saved with its failure.
        db.ChangeTracker.Clear();
        db.Tentatives.Add(new() { Paire = source.Paire, Adresse = source.Adresse, Le = maintenant });
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task<int> Effacer(SourceConnexion source, CancellationToken cancellationToken) =>
        db.Tentatives.Where(t => t.Paire == source.Paire).ExecuteDeleteAsync(cancellationToken);

    /// <summary>
    /// The database's time, once this pair is ours until the end of the transaction; null while another request tries the same pair: two at
    /// once would each see one failure fewer than there are. Nobody waits on a connection.
    /// </summary>
    private Task<DateTimeOffset?> Reserver(SourceConnexion source, CancellationToken cancellationToken)
    {
        var cle = BinaryPrimitives.ReadInt64LittleEndian(source.Paire);
        return db.Database.SqlQuery<DateTimeOffset?>($"SELECT CASE WHEN pg_try_advisory_xact_lock({cle}) THEN now() END AS \"Value\"").SingleAsync(cancellationToken);
    }

    /// <summary>How long this source must still wait; null when it may try.</summary>
    private async Task<TimeSpan?> Attente(SourceConnexion source, DateTimeOffset maintenant, CancellationToken cancellationToken)
    {
        var depuis = maintenant - Fenetre;
        var dePaire = await db.Tentatives.Where(t => t.Paire == source.Paire && t.Le > depuis)
            .OrderByDescending(t => t.Le).Take(EchecsParPaire).Select(t => t.Le).ToListAsync(cancellationToken);
        if (dePaire.Count >= EchecsParPaire) return dePaire[^1] - depuis;
        if (source.Adresse is null) return null;

        var deAdresse = await db.Tentatives.Where(t => t.Adresse == source.Adresse && t.Le > depuis)
            .OrderByDescending(t => t.Le).Take(EchecsParAdresse).Select(t => t.Le).ToListAsync(cancellationToken);
        return deAdresse.Count >= EchecsParAdresse ? deAdresse[^1] - depuis : null;
    }

    // A few of those that no longer count, at each failure: the table stays as small as the last five minutes, and two requests never wait for each other.
    private Task<int> Oublier(DateTimeOffset avant, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"DELETE FROM acces.tentatives WHERE id IN (SELECT id FROM acces.tentatives WHERE le <= {avant} LIMIT 100 FOR UPDATE SKIP LOCKED)", cancellationToken);
}
