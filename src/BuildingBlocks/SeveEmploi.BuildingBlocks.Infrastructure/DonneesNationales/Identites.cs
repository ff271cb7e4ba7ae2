using System.Collections.Concurrent;
using System.Reflection;

namespace SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;

/// <summary>L'identifiant du pays, à la place de celui que l'agrégat vient de se tirer : les autres modules l'ont déjà déduit.</summary>
public static class Identites
{
    private static readonly ConcurrentDictionary<Type, Action<object, Guid>> Connues = new();

    /// <summary>À donner dès la naissance de l'agrégat, avant que quoi que ce soit ne le cite.</summary>
    public static T AvecId<T>(this T agregat, Guid id)
        where T : AggregateRoot
    {
        Connues.GetOrAdd(typeof(T), Ecriture)(agregat, id);
        return agregat;
    }

    private static Action<object, Guid> Ecriture(Type type)
    {
        var identifiant = type.GetProperty("Id", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!;
        return typeof(Identites).GetMethod(nameof(Lier), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(type, identifiant.PropertyType).CreateDelegate<Func<MethodInfo, Action<object, Guid>>>()(identifiant.SetMethod!);
    }

    private static Action<object, Guid> Lier<T, TId>(MethodInfo ecriture)
        where T : class
        where TId : struct, ITypedId<TId>
    {
        var ecrire = ecriture.CreateDelegate<Action<T, TId>>();
        return (agregat, id) => ecrire((T)agregat, TId.From(id));
    }
}
