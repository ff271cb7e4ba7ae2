using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.Difficultes;

internal readonly record struct ActionSocialeId(Guid Value) : ITypedId<ActionSocialeId>
{
    public static ActionSocialeId From(Guid value) => new(value);
}

/// <summary>Les thèmes du bilan régional (FOR-70).</summary>
internal enum ThemeSocial
{
    Sante,
    Logement,
    Mobilite,
    Formation,
    Autres,
}

/// <summary>Ce qu'une structure met en place pour lever un frein, et avec quels partenaires (FOR-71 à FOR-74) : des pratiques, jamais des personnes.</summary>
internal sealed class ActionSociale : AggregateRoot
{
    public const int PartenairesMax = 30;

    private ActionSociale()
    {
    }

    public ActionSocialeId Id { get; private init; }

    public ParcoursId ParcoursId { get; private init; }

    public ThemeSocial Theme { get; private set; }

    public string Texte { get; private set; } = "";

    /// <summary>Comme la structure les nomme : CSPA, CMP, CCAS…</summary>
    public string[] Partenaires { get; private set; } = [];

    public static ActionSociale Noter(ParcoursId parcours, ThemeSocial theme, string texte, IReadOnlyList<string> partenaires)
    {
        var action = new ActionSociale { Id = new(Guid.CreateVersion7()), ParcoursId = parcours };
        action.Corriger(theme, texte, partenaires);
        return action;
    }

    public void Corriger(ThemeSocial theme, string texte, IReadOnlyList<string> partenaires) =>
        (Theme, Texte, Partenaires) = (theme, texte.Trim(), [.. partenaires.Select(partenaire => partenaire.Trim()).Distinct()]);
}
