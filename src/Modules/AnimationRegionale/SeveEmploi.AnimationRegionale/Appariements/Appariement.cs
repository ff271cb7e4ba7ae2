namespace SeveEmploi.AnimationRegionale.Appariements;

internal enum CritereAppariement
{
    Metier,
    Mobilite,
    Disponibilite,
    PeriodesFaites,
    Cloture,
}

/// <summary>Où se range un projet : nul n'est écarté, deux raisons seulement le mettent à la fin.</summary>
internal enum RangAppariement
{
    Propose,
    SansMobilite,
    Clos,
}

/// <summary>Une raison, en mots, et ce qu'elle vaut.</summary>
internal sealed record RaisonAppariement(CritereAppariement Critere, int Points, string Mots);

/// <summary>Ce qu'un besoin demande.</summary>
internal sealed record BesoinAApparier(string CodeRome, Departement Lieu, DateOnly Debut);

/// <summary>Ce qu'un projet offre.</summary>
/// <param name="Mobilite">Vide : pas encore dite.</param>
/// <param name="MetiersPratiques">Ceux des périodes déjà faites.</param>
internal sealed record ProjetAApparier(
    Guid Id, IReadOnlyList<string> Metiers, IReadOnlyList<string> Mobilite, DateOnly? DisponibleLe, IReadOnlyList<string> MetiersPratiques, DateOnly? ClosLe);

/// <summary>Un projet à sa place ; son score est la somme de ses raisons.</summary>
internal sealed record ProjetClasse(ProjetAApparier Projet, RangAppariement Rang, IReadOnlyList<RaisonAppariement> Raisons)
{
    public int Score { get; } = Raisons.Sum(raison => raison.Points);
}

/// <summary>
/// Croise un besoin et des projets (GE-12). Rien n'y juge si une personne est « prête » : le métier qu'elle veut, où et quand elle peut, ce qu'elle a
/// déjà essayé. Le même besoin et les mêmes projets donnent toujours le même ordre.
/// </summary>
internal static class Appariement
{
    public const int ScoreMax = 100;

    private const int MemeMetier = 50;
    private const int MemeDomaine = 30;
    private const int MemeFamille = 10;
    private const int Mobile = 20;
    private const int Disponible = 20;
    private const int ParMoisDeRetard = 5;
    private const int DejaPratique = 10;

    public static IReadOnlyList<ProjetClasse> Classer(BesoinAApparier besoin, IEnumerable<ProjetAApparier> projets) =>
    [
        .. projets.Select(projet => Noter(besoin, projet))
            .OrderBy(classe => classe.Rang).ThenByDescending(classe => classe.Score)
            // Between equals, who is available first, then an order that does not depend on how they were read.
            .ThenBy(classe => classe.Projet.DisponibleLe ?? DateOnly.MaxValue).ThenBy(classe => classe.Projet.Id),
    ];

    public static ProjetClasse Noter(BesoinAApparier besoin, ProjetAApparier projet)
    {
        var ailleurs = projet.Mobilite.Count > 0 && !projet.Mobilite.Contains(besoin.Lieu.Code);
        List<RaisonAppariement> raisons = [Metier(besoin, projet), Mobilite(besoin, projet, ailleurs), Disponibilite(besoin, projet)];
        if (projet.MetiersPratiques.Contains(besoin.CodeRome)) raisons.Add(new(CritereAppariement.PeriodesFaites, DejaPratique, $"Une période déjà faite sur le métier {besoin.CodeRome}."));
        if (projet.ClosLe is { } clos) raisons.Add(new(CritereAppariement.Cloture, 0, $"Projet clos depuis le {clos:dd/MM/yyyy}."));

        return new(projet, projet.ClosLe is not null ? RangAppariement.Clos : ailleurs ? RangAppariement.SansMobilite : RangAppariement.Propose, raisons);
    }

    private static RaisonAppariement Metier(BesoinAApparier besoin, ProjetAApparier projet)
    {
        var rome = besoin.CodeRome;
        var (points, mots) =
            projet.Metiers.Contains(rome) ? (MemeMetier, $"Vise le métier {rome}.")
            : Premier(projet, rome[..3]) is { } domaine ? (MemeDomaine, $"Vise le métier {domaine}, du même domaine ({rome[..3]}).")
            : Premier(projet, rome[..1]) is { } famille ? (MemeFamille, $"Vise le métier {famille}, de la même famille ({rome[..1]}).")
            : (0, "Vise d'autres métiers.");
        return new(CritereAppariement.Metier, points, mots);
    }

    // The smallest code, not the first that was typed: the words do not depend on the order of a form.
    private static string? Premier(ProjetAApparier projet, string debut) =>
        projet.Metiers.Where(metier => metier.StartsWith(debut, StringComparison.Ordinal)).Min(StringComparer.Ordinal);

    private static RaisonAppariement Mobilite(BesoinAApparier besoin, ProjetAApparier projet, bool ailleurs) =>
        ailleurs ? new(CritereAppariement.Mobilite, 0, $"Aucune mobilité vers {besoin.Lieu}.")
        : projet.Mobilite.Count == 0 ? new(CritereAppariement.Mobilite, 0, "Mobilité à préciser.")
        : new(CritereAppariement.Mobilite, Mobile, $"Peut travailler dans {besoin.Lieu}.");

    private static RaisonAppariement Disponibilite(BesoinAApparier besoin, ProjetAApparier projet)
    {
        if (projet.DisponibleLe is not { } libre) return new(CritereAppariement.Disponibilite, 0, "Disponibilité à préciser.");
        if (libre <= besoin.Debut) return new(CritereAppariement.Disponibilite, Disponible, $"Disponible pour le {besoin.Debut:dd/MM/yyyy}.");

        var retard = MoisDeRetard(besoin.Debut, libre);
        return new(CritereAppariement.Disponibilite, Math.Max(0, Disponible - (ParMoisDeRetard * retard)), $"Disponible le {libre:dd/MM/yyyy}, {retard} mois après le début prévu au plus.");
    }

    /// <summary>Un mois entamé compte.</summary>
    private static int MoisDeRetard(DateOnly debut, DateOnly libre)
    {
        var mois = ((libre.Year - debut.Year) * 12) + libre.Month - debut.Month;
        return debut.AddMonths(mois) < libre ? mois + 1 : mois;
    }
}
