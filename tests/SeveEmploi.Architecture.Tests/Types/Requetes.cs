using System.Reflection;
using MediatR;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.Architecture.Tests.Types;

/// <summary>What a request, its handler, its refusals and its published form must be.</summary>
internal static class Requetes
{
    private static readonly Type[] Formes = [typeof(ICommand), typeof(ICommand<>), typeof(IQuery<>)];

    private static readonly Type[] Enveloppes = [typeof(Nullable<>), typeof(IReadOnlyList<>), typeof(Result<>)];

    private static readonly Type[] Primitifs =
    [
        typeof(string), typeof(Guid), typeof(int), typeof(long), typeof(decimal), typeof(bool), typeof(DateOnly), typeof(DateTimeOffset),
    ];

    public static IEnumerable<string> MalTraitees(IReadOnlyCollection<Type> types)
    {
        var traitees = types.Where(type => !type.IsAbstract).SelectMany(type => type.GetInterfaces()).Where(i => EstUn(i, typeof(IRequestHandler<,>)))
            .CountBy(i => i.GenericTypeArguments[0]).ToDictionary();
        return
            from requete in types.Where(EstUneRequete)
            let nombre = traitees.GetValueOrDefault(requete)
            where nombre != 1
            select $"{requete.Name} : {nombre} traitement(s)";
    }

    /// <summary>ICommand and IQuery fix the answer at compile time; a bare IRequest escapes them.</summary>
    public static IEnumerable<string> SansForme(IReadOnlyCollection<Type> types) =>
        types.Where(type => EstUneRequete(type) && !type.GetInterfaces().Any(i => Formes.Any(forme => EstUn(i, forme)))).Select(type => type.Name);

    /// <summary>A request that declares no right, or two, would be judged by nobody.</summary>
    public static IEnumerable<string> SansDroit(IReadOnlyCollection<Type> types) =>
        from requete in types.Where(EstUneRequete)
        let exige = requete.GetCustomAttribute<ExigeAttribute>()
        let ouvert = requete.GetCustomAttribute<OuvertATousAttribute>()
        where exige is null == ouvert is null || (exige is not null && !EstUnDroit(exige.Droit)) || ouvert?.Raison.Length < 10
        select requete.Name;

    /// <summary>A reading that answers somebody's address or telephone leaves a trace, like any act.</summary>
    public static IEnumerable<string> LecturesSansTrace(IReadOnlyCollection<Type> types) =>
        from requete in types.Where(type => EstUneRequete(type) && !EstUneCommande(type) && !type.IsDefined(typeof(DonneesPersonnellesAttribute)))
        let reponse = requete.GetInterfaces().Single(i => EstUn(i, typeof(IRequest<>))).GenericTypeArguments[0]
        where Identifie(reponse, [])
        select requete.Name;

    private static bool Identifie(Type type, HashSet<Type> vus)
    {
        if (!vus.Add(type) || type.IsPrimitive || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true && !type.IsGenericType) return false;
        if (type.IsGenericType && type.GenericTypeArguments.Any(argument => Identifie(argument, vus))) return true;

        var proprietes = type.Assembly.GetName().Name!.StartsWith("SeveEmploi", StringComparison.Ordinal) ? type.GetProperties() : [];
        return Array.Exists(proprietes, propriete => propriete.Name is "Prenom" or "Telephone" or "Participants" or "Membres" && propriete.PropertyType != typeof(int) && propriete.PropertyType != typeof(int?))
            || Array.Exists(proprietes, propriete => Identifie(propriete.PropertyType, vus));
    }

    private static bool EstUnDroit(string droit) =>
        droit is Droits.Connecte or Droits.Systeme
        || droit.Split(':') is [{ Length: > 0 }, "lire" or "ecrire" or "saisir" or "envoyer" or "valider" or "accepter"];

    /// <summary>A command is reached by its endpoint, which bears its name, or from another module through Contracts.</summary>
    public static IEnumerable<string> Inatteignables(IReadOnlyCollection<Type> types) =>
        from commande in types
        where EstUneCommande(commande) && !commande.Assembly.GetName().Name!.EndsWith(".Contracts", StringComparison.Ordinal)
        where !types.Any(type => type.Name == $"{commande.Name}Endpoint" && Il.Textes(type).Contains(commande.Name))
        select commande.Name;

    /// <summary>The base type of a refusal is its HTTP status: one of those that the building blocks know how to answer.</summary>
    public static IEnumerable<string> RefusMalFormes(IReadOnlyCollection<Type> types) =>
        from refus in types.Where(type => type.IsSubclassOf(typeof(Error)))
        where !refus.IsSealed || refus.BaseType == typeof(Error) || refus.BaseType!.Assembly != typeof(Error).Assembly
        select $"{refus.Name} : {refus.BaseType!.Name}";

    public static IEnumerable<string> ContratsImpurs(IReadOnlyCollection<Type> types)
    {
        var proprietes =
            from type in types.Where(type => !type.IsEnum)
            from propriete in type.GetProperties()
            select (Nom: $"{type.Name}.{propriete.Name}", Type: propriete.PropertyType);
        var reponses =
            from type in types.Where(EstUneRequete)
            from requete in type.GetInterfaces().Where(i => EstUn(i, typeof(IRequest<>)))
            select (Nom: type.Name, Type: requete.GenericTypeArguments[0]);

        return proprietes.Concat(reponses).Where(part => !EstPermis(part.Type)).Select(part => $"{part.Nom} : {part.Type.Name}");

        bool EstPermis(Type type) =>
            type.IsArray ? EstPermis(type.GetElementType()!)
            : Enveloppes.Any(enveloppe => EstUn(type, enveloppe)) ? EstPermis(type.GenericTypeArguments[0])
            : Primitifs.Contains(type) || types.Contains(type) || type == typeof(Result)
                // What every module shares: an axis such as the programme, a région that a request names, what a report is made of.
                || (type.Assembly == typeof(Error).Assembly && (type.IsEnum || type == typeof(Region) || type.Namespace == typeof(Rapport).Namespace));
    }

    private static bool EstUneRequete(Type type) => !type.IsAbstract && type.IsAssignableTo(typeof(IBaseRequest));

    private static bool EstUneCommande(Type type) =>
        type.GetInterfaces().Any(i => EstUn(i, typeof(ICommand)) || EstUn(i, typeof(ICommand<>)));

    private static bool EstUn(Type type, Type modele) => type == modele || (type.IsGenericType && type.GetGenericTypeDefinition() == modele);
}
