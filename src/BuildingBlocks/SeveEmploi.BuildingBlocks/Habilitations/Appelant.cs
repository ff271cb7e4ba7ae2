namespace SeveEmploi.BuildingBlocks;

public enum NatureAppelant
{
    Anonyme,
    Personne,

    /// <summary>Un système partenaire, par OAuth.</summary>
    Client,

    /// <summary>Le programme lui-même : une réaction, une tâche du jour.</summary>
    Systeme,
}

/// <summary>Qui demande, au nom de qui, et ce que ses habilitations du jour lui permettent.</summary>
public sealed record Appelant
{
    public static readonly Appelant Anonyme = new() { Nature = NatureAppelant.Anonyme, Nom = "anonyme" };

    public required NatureAppelant Nature { get; init; }

    /// <summary>Le compte ou le client ; null pour l'anonyme et le système.</summary>
    public Guid? Id { get; init; }

    /// <summary>Comme il se nomme dans l'application : jamais écrit dans un journal.</summary>
    public required string Nom { get; init; }

    /// <summary>Le compte de la personne absente, quand l'appelant la supplée.</summary>
    public Guid? PourLeCompteDe { get; init; }

    public IReadOnlyList<Habilitation> Habilitations { get; init; } = [];

    public bool EstConnecte => Nature != NatureAppelant.Anonyme;

    public static Appelant Systeme(string tache) => new() { Nature = NatureAppelant.Systeme, Nom = tache };

    /// <summary>L'union des périmètres où l'appelant tient ce droit ; null quand il ne le tient nulle part.</summary>
    public Perimetre? PerimetrePour(string droit)
    {
        if (Nature == NatureAppelant.Systeme) return Perimetre.Partout;
        if (droit == Droits.Connecte) return EstConnecte ? PerimetreEntier : null;

        var perimetres = Habilitations.Where(habilitation => habilitation.Droits.Contains(droit)).Select(habilitation => habilitation.Perimetre).ToList();
        return perimetres.Count == 0 ? null : perimetres.Aggregate((un, autre) => un.Avec(autre));
    }

    public bool Peut(string droit) => PerimetrePour(droit) is not null;

    private Perimetre PerimetreEntier => Habilitations.Aggregate(Perimetre.Vide, (un, habilitation) => un.Avec(habilitation.Perimetre));
}

/// <summary>Un rôle tenu aujourd'hui : les droits qu'il donne, et où.</summary>
/// <param name="Role">Comme decisions.md le nomme, en snake_case : <c>charge_mission</c>, <c>client</c>.</param>
public sealed record Habilitation(string Role, IReadOnlySet<string> Droits, Perimetre Perimetre);
