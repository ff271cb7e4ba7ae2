namespace SeveEmploi.Host.Demonstration;

/// <summary>
/// What Normandie animated in 2022, as its report publishes it: the two COPIL, the AHIL-IAE workshop, the interregional day, and the 79 actions of its
/// table. Hours that the source does not give are those of a working day. What has not happened yet stays planned.
/// </summary>
internal sealed class Animation2022(DemonstrationClient api, DateOnly aujourdhui)
{
    private const string Animation = "animation";
    private const string Normandie = "28";

    private static readonly string[] LesDeux = ["SEVE1", "SEVE2"];

    public async Task Load()
    {
        await api.Import($"{Animation}/actions-reprises/imports?region={Normandie}&annee=2022", "accompagnements.csv");
        await Copil("COPIL régional n° 1", new(2022, 5, 17), ["Avancée du programme", "Difficultés rencontrées sur le terrain"]);
        await Copil("COPIL régional n° 2", new(2022, 12, 2), ["Bilan de l'année", "Perspectives"]);
        await AtelierAhil();
        await JourneeInterregionale();
        await api.Create($"{Animation}/bilans", new { region = Normandie, annee = 2022 });
    }

    private Task Copil(string titre, DateOnly le, string[] ordreDuJour) =>
        Evenement("copil_regional", titre, le, "09:30", "12:30", LesDeux, [new(Normandie, "organise", false)], null, [], ordreDuJour);

    /// <summary>27 people of the IAE and about twelve of the AHIL.</summary>
    private Task AtelierAhil() => Evenement(
        "atelier_ahil_iae", "Rencontre des professionnels de l'IAE et de l'AHIL", new(2022, 9, 16), "09:00", "17:00", [], [new(Normandie, "organise", false)], null,
        [new("IAE", 27, false), new("AHIL", 12, true)], ["Ateliers par bassin d'emploi"]);

    private Task JourneeInterregionale() => Evenement(
        "journee_interregionale", "Journée interrégionale SEVE Emploi", new(2022, 10, 18), "09:00", "16:30", LesDeux,
        [new(Normandie, "organise", false), new("53", "organise", false), new("75", "organise", false), new("52", "organise", true)], "Les Sables-d'Olonne",
        [new("Permanents de SIAE", 181, false), new("Salariés de la Fédération et formateurs", 35, false)],
        ["Accueil", "Ateliers", "Conférence", "Ateliers", "Conclusion"]);

    private async Task Evenement(
        string type, string titre, DateOnly le, string debut, string fin, string[] programmes, Region[] regions, string? lieu, Secteur[] secteurs, string[] ordreDuJour)
    {
        // In October and before, Paris is two hours ahead; in December, one.
        var decalage = le.Month is > 3 and < 11 ? "+02:00" : "+01:00";
        var evenement = await api.Create($"{Animation}/evenements", new
        {
            type,
            titre,
            debut = $"{le:yyyy-MM-dd}T{debut}:00{decalage}",
            fin = $"{le:yyyy-MM-dd}T{fin}:00{decalage}",
            programmes,
            regions = regions.Select(region => new { region = region.Code, role = region.Role, est_chef_de_file = region.ChefDeFile }),
            lieu,
            ordre_du_jour = ordreDuJour,
            ouvert_aux_structures = true,
        });
        var adresse = $"{Animation}/evenements/{evenement}";
        await api.Act(adresse, "/annonce");
        if (secteurs.Length > 0) await api.Act(adresse, "/effectifs", Effectifs(secteurs), HttpMethod.Put);
        if (le <= aujourdhui) await api.Act(adresse, "/tenue");
    }

    // How many were trained that year, région by région, is not published.
    private static object Effectifs(Secteur[] secteurs) => new
    {
        secteurs = secteurs.Select(secteur => new { secteur = secteur.Nom, nombre = secteur.Nombre, est_approximatif = secteur.EstApproximatif }),
        formes = Array.Empty<object>(),
    };

    private sealed record Secteur(string Nom, int Nombre, bool EstApproximatif);

    private sealed record Region(string Code, string Role, bool ChefDeFile);
}
