using System.Reflection;
using System.Reflection.Emit;

namespace SeveEmploi.Architecture.Tests.Types;

/// <summary>What a method body names: the members, types and strings of its instructions.</summary>
internal static class Il
{
    private const BindingFlags Declares =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static).Select(champ => (OpCode)champ.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The strings of a type, closures and state machines included.</summary>
    public static IEnumerable<string> Textes(Type type) => AvecImbriques(type).SelectMany(Corps).OfType<string>();

    /// <summary>Every type that this one names: base, interfaces, attributes, signatures, locals and instructions.</summary>
    public static IEnumerable<Type> Dependances(Type type) =>
        AvecImbriques(type).SelectMany(Directes).SelectMany(Deplier).Distinct();

    /// <summary>What a type is made of: its base, its fields and its properties.</summary>
    public static IEnumerable<Type> Parts(Type type) =>
        type.GetFields(Declares).Select(champ => champ.FieldType).Concat(type.GetProperties(Declares).Select(p => p.PropertyType))
            .Append(type.BaseType ?? type).SelectMany(Deplier);

    private static IEnumerable<Type> AvecImbriques(Type type) =>
        type.GetNestedTypes(Declares).SelectMany(AvecImbriques).Prepend(type);

    private static IEnumerable<Type> Directes(Type type) =>
    [
        .. type.BaseType is null ? [] : new[] { type.BaseType },
        .. type.GetInterfaces(),
        .. Attributs(type),
        .. type.GetMembers(Declares).SelectMany(membre => Signature(membre).Concat(Attributs(membre))),
        .. Methodes(type).SelectMany(methode => methode.GetMethodBody()?.LocalVariables ?? []).Select(local => local.LocalType),
        .. Corps(type).OfType<MemberInfo>().SelectMany(membre => membre is Type nomme ? [nomme] : Signature(membre)),
    ];

    private static IEnumerable<Type> Signature(MemberInfo membre)
    {
        if (membre.DeclaringType is { } type) yield return type;
        if (membre is FieldInfo champ) yield return champ.FieldType;
        if (membre is PropertyInfo propriete) yield return propriete.PropertyType;
        if (membre is MethodInfo methode) yield return methode.ReturnType;
        if (membre is not MethodBase appel) yield break;

        foreach (var parametre in appel.GetParameters()) yield return parametre.ParameterType;
        foreach (var argument in appel.IsGenericMethod ? appel.GetGenericArguments() : []) yield return argument;
    }

    private static IEnumerable<Type> Attributs(MemberInfo membre) => membre.CustomAttributes.Select(attribut => attribut.AttributeType);

    private static IEnumerable<Type> Deplier(Type type) =>
        type.HasElementType ? Deplier(type.GetElementType()!)
        : type.IsConstructedGenericType ? type.GetGenericArguments().SelectMany(Deplier).Append(type.GetGenericTypeDefinition())
        : [type];

    private static IEnumerable<MethodBase> Methodes(Type type) =>
        type.GetMethods(Declares).Concat<MethodBase>(type.GetConstructors(Declares));

    private static IEnumerable<object> Corps(Type type) => Methodes(type).SelectMany(Operandes);

    private static IEnumerable<object> Operandes(MethodBase methode)
    {
        var il = methode.GetMethodBody()?.GetILAsByteArray() ?? [];
        var duType = methode.DeclaringType!.IsGenericType ? methode.DeclaringType.GetGenericArguments() : null;
        var deLaMethode = methode.IsGenericMethod ? methode.GetGenericArguments() : null;

        for (var position = 0; position < il.Length;)
        {
            var code = il[position] == 0xFE ? Codes[(short)(0xFE00 | il[position + 1])] : Codes[il[position]];
            position += code.Size;
            if (code.OperandType is OperandType.InlineString) yield return methode.Module.ResolveString(BitConverter.ToInt32(il, position));
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return methode.Module.ResolveMember(BitConverter.ToInt32(il, position), duType, deLaMethode)!;
            position += Taille(code.OperandType, il, position);
        }
    }

    private static int Taille(OperandType operande, byte[] il, int position) => operande switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, position)),
        _ => 4,
    };
}
