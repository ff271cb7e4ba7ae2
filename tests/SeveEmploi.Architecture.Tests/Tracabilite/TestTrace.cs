using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SeveEmploi.Architecture.Tests.Tracabilite;

/// <summary>A compiled test, with the requirements that its traits (its own and those of its class) claim.</summary>
internal sealed record TestTrace(string Projet, string Phrase, bool Ignore, IReadOnlyList<string> Exigences);

/// <summary>Reads metadata only: an assembly that cannot be loaded here (its host, its database) is read all the same.</summary>
internal static class TestsCompiles
{
    /// <summary>A project whose assembly is missing throws: its tests must not vanish from the table in silence.</summary>
    public static IReadOnlyList<TestTrace> Tous(string racine, string configuration) =>
        [.. Directory.GetFiles(Path.Combine(racine, "tests"), "*.Tests.csproj", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)
            .SelectMany(projet => Lire(Assemblage(racine, projet!, configuration)))];

    public static IReadOnlyList<TestTrace> Lire(string dll)
    {
        using var pe = new PEReader(File.OpenRead(dll));
        var reader = pe.GetMetadataReader();
        var projet = Path.GetFileNameWithoutExtension(dll);
        return [.. reader.TypeDefinitions.Select(reader.GetTypeDefinition).SelectMany(type => DuType(reader, type, projet))];
    }

    private static string Assemblage(string racine, string projet, string configuration)
    {
        var dll = Path.Combine(racine, "artifacts", "bin", projet, configuration, $"{projet}.dll");
        return File.Exists(dll) ? dll : throw new FileNotFoundException($"{projet} n'est pas compilé : lancez ./test.sh", dll);
    }

    private static IEnumerable<TestTrace> DuType(MetadataReader reader, TypeDefinition type, string projet)
    {
        var deLaClasse = Traits(reader, type.GetCustomAttributes()).ToList();

        foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition))
        {
            var faits = method.GetCustomAttributes().Select(reader.GetCustomAttribute).Where(a => EstUnTest(Nom(reader, a))).ToList();
            if (faits.Count == 0) continue;

            var exigences = deLaClasse.Concat(Traits(reader, method.GetCustomAttributes())).Distinct();
            yield return new(projet, reader.GetString(method.Name).Replace('_', ' '), faits.Any(fait => EstIgnore(reader, fait)), [.. exigences]);
        }
    }

    /// <summary>Fact, Theory, and whatever a project derives from them under such a name.</summary>
    private static bool EstUnTest(string attribut) =>
        attribut.EndsWith("FactAttribute", StringComparison.Ordinal) || attribut.EndsWith("TheoryAttribute", StringComparison.Ordinal);

    /// <summary>ECMA-335 II.23.3: a named argument is PROPERTY (0x54), STRING (0x0E), then its length and name.</summary>
    private static bool EstIgnore(MetadataReader reader, CustomAttribute attribut) =>
        reader.GetBlobBytes(attribut.Value).AsSpan().IndexOf("\u0054\u000E\u0004Skip"u8) >= 0;

    private static IEnumerable<string> Traits(MetadataReader reader, CustomAttributeHandleCollection attributs)
    {
        foreach (var attribut in attributs.Select(reader.GetCustomAttribute).Where(a => Nom(reader, a) == "TraitAttribute"))
        {
            var valeurs = reader.GetBlobReader(attribut.Value);
            valeurs.ReadUInt16(); // the prolog
            if (valeurs.ReadSerializedString() == "Exigence") yield return valeurs.ReadSerializedString()!;
        }
    }

    private static string Nom(MetadataReader reader, CustomAttribute attribut)
    {
        var type = attribut.Constructor.Kind == HandleKind.MemberReference
            ? reader.GetMemberReference((MemberReferenceHandle)attribut.Constructor).Parent
            : reader.GetMethodDefinition((MethodDefinitionHandle)attribut.Constructor).GetDeclaringType();
        return type.Kind switch
        {
            HandleKind.TypeReference => reader.GetString(reader.GetTypeReference((TypeReferenceHandle)type).Name),
            HandleKind.TypeDefinition => reader.GetString(reader.GetTypeDefinition((TypeDefinitionHandle)type).Name),
            _ => "",
        };
    }
}
