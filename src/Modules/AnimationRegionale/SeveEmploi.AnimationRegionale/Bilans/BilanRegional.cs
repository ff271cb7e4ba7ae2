using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.AnimationRegionale.Bilans;

internal readonly record struct BilanRegionalId(Guid Value) : ITypedId<BilanRegionalId>
{
    public static BilanRegionalId From(Guid value) => new(value);
}

internal enum EtatBilanRegional
{
    EnPreparation,
    Publie,
}

/// <summary>
/// Le bilan d'une région et d'une année : des chiffres que le logiciel relève, des textes que la ou le chargé·e de mission écrit et garde d'un relevé à
/// l'autre (RPT-1 à RPT-31). Publié, ni ses chiffres ni ses textes ne changent plus.
/// </summary>
internal sealed class BilanRegional : AggregateRoot
{
    public const int MotifMax = 2000;

    private readonly List<TexteDeSection> _textes = [];

    private BilanRegional()
    {
    }

    public BilanRegionalId Id { get; private init; }

    /// <summary>Null : le bilan du pays.</summary>
    public Region? Region { get; private init; }

    public int Annee { get; private init; }

    public EtatBilanRegional Etat { get; private set; }

    /// <summary>Le dernier relevé : les chiffres, leurs sources, et les textes que le programme donne.</summary>
    public Rapport Contenu { get; private set; } = null!;

    public IReadOnlyList<AnomalieRapport> Anomalies { get; private set; } = [];

    public DateTimeOffset ReleveA { get; private set; }

    /// <summary>Le rang du relevé, de un en un.</summary>
    public int Releves { get; private set; }

    public DateOnly? PublieLe { get; private set; }

    /// <summary>Pourquoi il est publié malgré ses anomalies : le bilan l'imprime.</summary>
    public string? MotifPublication { get; private set; }

    public IReadOnlyList<TexteDeSection> Textes => _textes;

    public static BilanRegional Ouvrir(Region? region, int annee) => new() { Id = new(Guid.CreateVersion7()), Region = region, Annee = annee };

    public Result Relever(Rapport contenu, IReadOnlyList<AnomalieRapport> anomalies, DateTimeOffset a)
    {
        if (Etat == EtatBilanRegional.Publie) return new BilanDejaPublie(PublieLe!.Value);

        (Contenu, Anomalies, ReleveA, Releves) = (contenu, anomalies, a, Releves + 1);
        return Result.Success;
    }

    /// <summary>Chaque version reste ; la dernière se lit.</summary>
    public Result Rediger(string section, string texte, Guid? par, string role, DateTimeOffset a)
    {
        if (Etat == EtatBilanRegional.Publie) return new BilanDejaPublie(PublieLe!.Value);
        if (Contenu.Sections.All(connue => connue.Code != section)) return new SectionIntrouvable(section);

        _textes.Add(new() { Section = section, Numero = Versions(section).Count() + 1, Texte = texte.Trim(), Par = par, Role = role, EcritA = a });
        return Result.Success;
    }

    public Result Publier(string? motif, DateOnly le)
    {
        if (Etat == EtatBilanRegional.Publie) return new BilanDejaPublie(PublieLe!.Value);
        if (Anomalies.Count > 0 && string.IsNullOrWhiteSpace(motif)) return new MotifDePublicationAbsent(Anomalies.Count);

        (Etat, PublieLe, MotifPublication) = (EtatBilanRegional.Publie, le, Anomalies.Count == 0 ? null : motif!.Trim());
        return Result.Success;
    }

    public IEnumerable<TexteDeSection> Versions(string section) => _textes.Where(texte => texte.Section == section).OrderBy(texte => texte.Numero);

    public TexteDeSection? Texte(string section) => Versions(section).LastOrDefault();

    /// <summary>Ce qui se lit et s'imprime : le relevé, les textes, et ce qui a été publié malgré quoi.</summary>
    public Rapport Lire() => Contenu with
    {
        Sections =
        [
            .. Contenu.Sections.Select(section => Texte(section.Code) is { } texte
                ? section with { Paragraphes = [.. section.Paragraphes, .. texte.Texte.ReplaceLineEndings("\n").Split('\n')] }
                : section),
            .. MotifPublication is null ? (IEnumerable<SectionRapport>)[] :
            [
                new("reserves", "Réserves", 1, [$"Publié malgré {Anomalies.Count} anomalie(s). Motif : {MotifPublication}", .. Anomalies.Select(anomalie => anomalie.Message)], []),
            ],
        ],
    };
}

/// <summary>Une version du texte d'une section : qui l'a écrite, et quand.</summary>
internal sealed class TexteDeSection
{
    public const int TexteMax = 20_000;

    public required string Section { get; init; }

    public int Numero { get; init; }

    public required string Texte { get; init; }

    /// <summary>Le compte de qui écrit.</summary>
    public Guid? Par { get; init; }

    public required string Role { get; init; }

    public DateTimeOffset EcritA { get; init; }
}
