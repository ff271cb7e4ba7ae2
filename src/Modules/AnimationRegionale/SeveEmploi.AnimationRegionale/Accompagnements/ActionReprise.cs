namespace SeveEmploi.AnimationRegionale.Accompagnements;

internal readonly record struct ActionRepriseId(Guid Value) : ITypedId<ActionRepriseId>
{
    public static ActionRepriseId From(Guid value) => new(value);
}

/// <summary>Une action dont seul le nombre de l'année est connu, repris d'un bilan publié : de quoi imprimer le tableau d'une année que l'application n'a pas suivie (ANI-57).</summary>
internal sealed class ActionReprise : AggregateRoot
{
    public const int ObjectifsMax = 1000;
    public const int FichierMax = 200;

    private ActionReprise()
    {
    }

    public ActionRepriseId Id { get; private init; }

    public required Region Region { get; init; }

    public int Annee { get; private init; }

    public required string Action { get; init; }

    public required string Cible { get; init; }

    /// <summary>Celui que nomme la cible ; null : la promotion du programme.</summary>
    public Programme? Programme { get; private init; }

    public string Objectifs { get; private set; } = "";

    public int Nombre { get; private set; }

    /// <summary>Sa place dans le fichier : le tableau se lit dans cet ordre.</summary>
    public int Rang { get; private set; }

    /// <summary>D'où le nombre vient.</summary>
    public string Fichier { get; private set; } = "";

    public DateOnly? RetireeLe { get; private set; }

    public string? MotifRetrait { get; private set; }

    public static ActionReprise Reprendre(Region region, int annee, LigneReprise ligne, string fichier)
    {
        var reprise = new ActionReprise
        {
            Id = new(Guid.CreateVersion7()),
            Region = region,
            Annee = annee,
            Action = ligne.Action,
            Cible = ligne.Cible,
            Programme = ligne.Programme,
        };
        reprise.Relire(ligne, fichier);
        return reprise;
    }

    /// <summary>Le même fichier, relu : son nombre fait foi, et ce qui était retiré compte de nouveau.</summary>
    public void Relire(LigneReprise ligne, string fichier)
    {
        (Objectifs, Nombre, Rang, Fichier) = (ligne.Objectifs, ligne.Nombre, ligne.Rang, fichier);
        (RetireeLe, MotifRetrait) = (null, null);
    }

    public Result Retirer(string motif, DateOnly le)
    {
        if (RetireeLe is { } deja) return new ActionRepriseDejaRetiree(deja);

        (RetireeLe, MotifRetrait) = (le, motif.Trim());
        return Result.Success;
    }
}

/// <summary>Une ligne du décompte publié.</summary>
internal sealed record LigneReprise(string Action, string Cible, Programme? Programme, string Objectifs, int Nombre, int Rang);

/// <summary>Le programme que nomme une cible : « SEVE 1 », « Seve2 ».</summary>
internal static class ProgrammeDeLaCible
{
    /// <returns>Null : aucun. Deux : la ligne devrait être deux lignes.</returns>
    public static IReadOnlyList<Programme> De(string cible)
    {
        var cle = CleRecherche.De(cible).Replace(" ", "", StringComparison.Ordinal);
        return [.. Enum.GetValues<Programme>().Where(programme => cle.Contains(programme.ToString().ToLowerInvariant(), StringComparison.Ordinal))];
    }
}
