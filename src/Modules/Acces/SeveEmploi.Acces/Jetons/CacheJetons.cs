using System.Collections.Concurrent;
using System.Diagnostics;

namespace SeveEmploi.Acces.Jetons;

/// <summary>
/// What this process knows of the tokens it has just seen. A revocation made here acts at once; made on another replica, once the entry
/// dies: less than the five seconds promised. Unknown tokens are never kept, so whoever sends random ones fills nothing.
/// </summary>
internal sealed class CacheJetons
{
    private const int Max = 10_000;
    private static readonly TimeSpan Duree = TimeSpan.FromSeconds(4);

    // Longer than the transaction of a revocation: until it commits, a reader still finds the token alive and must not keep it.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Cle, Entree> _entrees = new();
    private readonly ConcurrentDictionary<Guid, long> _oublies = new();

    public Identite? Lire(Cle cle) =>
        _entrees.TryGetValue(cle, out var entree) && Stopwatch.GetTimestamp() < entree.JusquA ? entree.Identite : null;

    /// <param name="cle">Le jeton, et la personne au nom de qui il agit.</param>
    /// <param name="identite">Ce que la base en dit.</param>
    /// <param name="reste">Ce qu'il reste à vivre au jeton : jamais gardé au-delà.</param>
    public void Garder(Cle cle, Identite identite, TimeSpan reste)
    {
        if (identite.Sujets.Any(EstOublie)) return;
        if (_entrees.Count >= Max) Alleger();
        _entrees[cle] = new(identite, Dans(reste < Duree ? reste : Duree));
        // Forgotten between the check and the entry.
        if (identite.Sujets.Any(EstOublie)) _entrees.TryRemove(cle, out _);
    }

    /// <summary>À appeler dès qu'un jeton, un compte ou un client change : ce que l'on en savait ici n'est plus cru.</summary>
    /// <param name="sujet">L'id du jeton, du compte ou du client.</param>
    public void Oublier(Guid sujet)
    {
        foreach (var (ancien, _) in _oublies.Where(oublie => oublie.Value <= Stopwatch.GetTimestamp())) _oublies.TryRemove(ancien, out _);
        _oublies[sujet] = Dans(Silence);
        foreach (var (cle, _) in _entrees.Where(entree => entree.Value.Identite.Sujets.Contains(sujet))) _entrees.TryRemove(cle, out _);
    }

    private bool EstOublie(Guid sujet) => _oublies.TryGetValue(sujet, out var fin) && Stopwatch.GetTimestamp() < fin;

    private void Alleger()
    {
        foreach (var (cle, _) in _entrees.Where(entree => entree.Value.JusquA <= Stopwatch.GetTimestamp())) _entrees.TryRemove(cle, out _);
        if (_entrees.Count >= Max) _entrees.Clear();
    }

    private static long Dans(TimeSpan duree) => Stopwatch.GetTimestamp() + (long)(duree.TotalSeconds * Stopwatch.Frequency);

    private sealed record Entree(Identite Identite, long JusquA);

    internal readonly record struct Cle(string Empreinte, Guid? AuNomDe)
    {
        public static Cle De(byte[] empreinte, Guid? auNomDe) => new(Convert.ToBase64String(empreinte), auNomDe);
    }
}
