using System.Buffers.Text;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>Une page d'une liste ; <c>curseur_suivant</c> est absent sur la dernière.</summary>
public sealed record Page<T>(IReadOnlyList<T> Elements, string? CurseurSuivant, long? Total);

/// <summary>What every list takes (api.md): how many, from where, changed since when, and whether to count.</summary>
public sealed record PageRequest(
    [FromQuery(Name = "limite")] int? Limite = null,
    [FromQuery(Name = "curseur")] string? Curseur = null,
    [FromQuery(Name = "modifie_depuis")] DateTimeOffset? ModifieDepuis = null,
    [FromQuery(Name = "compter")] bool? Compter = null)
{
    public const int LimiteParDefaut = 50;
    public const int LimiteMax = 200;

    internal int Taille => Limite ?? LimiteParDefaut;

    internal void Check()
    {
        if (Taille is < 1 or > LimiteMax)
        {
            throw new RefusalException(new ValidationError(
                [new("limite", "hors_bornes", $"Demandez de 1 à {LimiteMax} éléments.")]));
        }
    }
}

/// <summary>Keyset pages: a page costs the same at the first and at the millionth row, and an insert never shifts one.</summary>
public static class Paging
{
    /// <param name="key">What the list is ordered by; ties are broken by the id.</param>
    /// <param name="position">The key and id of an element already projected, for the cursor of the next page.</param>
    public static async Task<Page<TView>> ToPage<T, TKey, TId, TView>(
        this IQueryable<T> rows, PageRequest page, Expression<Func<T, TKey>> key, Expression<Func<T, TId>> id,
        Expression<Func<T, TView>> view, Func<TView, (TKey Key, Guid Id)> position, CancellationToken cancellationToken)
        where T : AggregateRoot
        where TId : struct, ITypedId<TId>
    {
        page.Check();
        if (page.ModifieDepuis is { } since) rows = rows.Where(row => row.ModifieLe >= since.ToUniversalTime());
        long? total = page.Compter == true ? await rows.LongCountAsync(cancellationToken) : null;

        var after = page.Curseur is null ? rows : rows.Where(IsAfter(key, id, Cursor<TKey>.Read(page.Curseur)));
        var views = await after.OrderBy(key).ThenBy(id).Take(page.Taille + 1).Select(view).ToListAsync(cancellationToken);
        if (views.Count <= page.Taille) return new(views, null, total);

        views.RemoveAt(page.Taille);
        var last = position(views[^1]);
        return new(views, new Cursor<TKey>(last.Key, last.Id).Write(), total);
    }

    /// <summary>For lines that are no aggregate, such as those of a ledger: their own query starts after a position, in a total order of its own.</summary>
    /// <param name="page">What the caller asked.</param>
    /// <param name="read">Reads so many lines after that position; null is the beginning.</param>
    /// <param name="position">Of a line already read.</param>
    /// <param name="count">All the lines of the list.</param>
    public static async Task<Page<TView>> ToPage<TView, TPosition>(
        this PageRequest page, Func<TPosition?, int, Task<List<TView>>> read, Func<TView, TPosition> position, Func<Task<long>> count)
        where TPosition : class
    {
        page.Check();
        long? total = page.Compter == true ? await count() : null;
        var views = await read(page.Curseur is null ? null : Cursor<TPosition>.Read(page.Curseur).Key, page.Taille + 1);
        if (views.Count <= page.Taille) return new(views, null, total);

        views.RemoveAt(page.Taille);
        return new(views, new Cursor<TPosition>(position(views[^1]), Guid.Empty).Write(), total);
    }

    // (key, id) > (@key, @id): one row comparison, which PostgreSQL reads straight from the index.
    private static Expression<Func<T, bool>> IsAfter<T, TKey, TId>(
        Expression<Func<T, TKey>> key, Expression<Func<T, TId>> id, Cursor<TKey> cursor)
        where TId : struct, ITypedId<TId>
    {
        var row = key.Parameters[0];
        var sameRow = new ParameterReplacer(id.Parameters[0], row).Visit(id.Body);
        var (lastKey, lastId) = (cursor.Key, TId.From(cursor.Id));
        Expression<Func<ITuple>> bound = () => ValueTuple.Create(lastKey, lastId);
        var position = Expression.Call(typeof(ValueTuple), nameof(ValueTuple.Create), [typeof(TKey), typeof(TId)], key.Body, sameRow);
        var greater = Expression.Call(
            typeof(NpgsqlDbFunctionsExtensions), nameof(NpgsqlDbFunctionsExtensions.GreaterThan), null,
            Expression.Constant(EF.Functions), Expression.Convert(position, typeof(ITuple)), bound.Body);
        return Expression.Lambda<Func<T, bool>>(greater, row);
    }

    private sealed class ParameterReplacer(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }

    internal sealed record Cursor<TKey>(TKey Key, Guid Id)
    {
        public string Write() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this));

        public static Cursor<TKey> Read(string text)
        {
            try
            {
                return JsonSerializer.Deserialize<Cursor<TKey>>(Base64Url.DecodeFromChars(text)) is { Key: not null } cursor ? cursor : throw new RefusalException(new CurseurInvalide());
            }
            catch (Exception unreadable) when (unreadable is FormatException or JsonException)
            {
                throw new RefusalException(new CurseurInvalide());
            }
        }
    }
}
