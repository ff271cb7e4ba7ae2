using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Clients;

/// <summary>
/// How often a client_id failed from an address lately: counted by the database, so by all replicas together, and never twenty-one times
/// in five minutes. Counted per address, so that nobody locks a partner out by failing in its name; for unknown ids too, so that a
/// refusal never tells whether an id exists.
/// </summary>
internal sealed class EchecsClient(AccesDbContext db)
{
    public const int Max = 20;
    private static readonly TimeSpan Fenetre = TimeSpan.FromMinutes(5);

    /// <returns>Null: the pair may try. Otherwise the seconds until its oldest failure leaves the window.</returns>
    public async Task<int?> Attente(PreuveClient preuve, CancellationToken cancellationToken)
    {
        var cle = Cle(preuve);
        var attentes = await db.Database.SqlQuery<double>(
            $"""
            SELECT extract(epoch FROM min(instant) + {Fenetre} - clock_timestamp())::float8 AS "Value"
            FROM acces.clients_echecs, unnest(instants) AS instant
            WHERE cle = {cle} AND instant > clock_timestamp() - {Fenetre} HAVING count(*) >= {Max}
            """).ToListAsync(cancellationToken);
        return attentes is [var secondes] ? Math.Max(1, (int)Math.Ceiling(secondes)) : null;
    }

    /// <returns>False when the window filled up meanwhile: this failure is one too many.</returns>
    public async Task<bool> Compter(PreuveClient preuve, CancellationToken cancellationToken)
    {
        var cle = Cle(preuve);
        // One statement: simultaneous failures queue on the row, and each sees those before it.
        var comptes = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO acces.clients_echecs AS echecs (cle, instants, dernier_le) VALUES ({cle}, ARRAY[clock_timestamp()], clock_timestamp())
            ON CONFLICT (cle) DO UPDATE
            SET instants = ARRAY(SELECT instant FROM unnest(echecs.instants) AS instant WHERE instant > clock_timestamp() - {Fenetre}) || clock_timestamp(),
                dernier_le = clock_timestamp()
            WHERE (SELECT count(*) FROM unnest(echecs.instants) AS instant WHERE instant > clock_timestamp() - {Fenetre}) < {Max}
            """, cancellationToken);
        return comptes == 1;
    }

    /// <summary>Rows are few: each lives five minutes, until the next purge.</summary>
    public Task<int> Purger(CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM acces.clients_echecs WHERE cle IN
                (SELECT cle FROM acces.clients_echecs WHERE dernier_le < clock_timestamp() - {Fenetre} FOR UPDATE SKIP LOCKED)
            """, cancellationToken);

    /// <summary>A digest: the row keeps no address, and an id of any length costs the same.</summary>
    private static byte[] Cle(PreuveClient preuve) => SHA256.HashData(Encoding.UTF8.GetBytes($"{preuve.Identifiant}\n{Origine(preuve.Adresse)}"));

    // Whoever has one IPv6 address usually has the 2^64 of its network.
    private static string Origine(IPAddress? adresse) => adresse switch
    {
        null => "inconnue",
        { IsIPv4MappedToIPv6: true } => adresse.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(adresse.GetAddressBytes().AsSpan(0, 8)),
        _ => adresse.ToString(),
    };
}
