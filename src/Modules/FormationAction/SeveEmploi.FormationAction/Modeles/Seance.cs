namespace SeveEmploi.FormationAction.Modeles;

internal enum NatureSeance
{
    JourneeSurSite,
    SeminaireNational,
    SeminaireDirectionRegional,
    SeminaireDirectionNational,
    JourneeNationale,
}

/// <summary>Une séance de l'année : un jour sur site avec l'équipe, un séminaire, une journée nationale.</summary>
/// <param name="Nature">Où elle se tient, et pour qui.</param>
/// <param name="Numero">Son numéro parmi les journées, ou parmi les séminaires de direction.</param>
/// <param name="Titre">Comme on la nomme dans un calendrier.</param>
/// <param name="Theme">« Conduite du changement et management » pour les séminaires régionaux (FOR-10).</param>
/// <param name="AvantPremiereJournee">Elle a lieu avant le lancement des journées sur site (FOR-11).</param>
/// <param name="CompteDansLesJournees">Elle compte parmi les jours de formation. Le séminaire national y compte une fois (INC-20).</param>
/// <param name="DirectionRequise">La direction doit y être (FOR-7).</param>
internal sealed record Seance(
    NatureSeance Nature, int Numero, string Titre, string? Theme = null, bool AvantPremiereJournee = false, bool CompteDansLesJournees = true,
    bool DirectionRequise = true)
{
    public const int NombreMax = 40;
    public const int TitreMax = 200;
}

internal static class NaturesDeSeance
{
    public static bool EstPourDirection(this NatureSeance nature) =>
        nature is NatureSeance.SeminaireDirectionRegional or NatureSeance.SeminaireDirectionNational;

    /// <summary>Plusieurs structures s'y retrouvent : elle se planifie pour toutes.</summary>
    public static bool EstCollective(this NatureSeance nature) => nature != NatureSeance.JourneeSurSite;

    public static string EnClair(this NatureSeance nature) => nature switch
    {
        NatureSeance.JourneeSurSite => "journée sur site",
        NatureSeance.SeminaireNational => "séminaire national",
        NatureSeance.SeminaireDirectionRegional => "séminaire régional de direction",
        NatureSeance.SeminaireDirectionNational => "séminaire national de direction",
        NatureSeance.JourneeNationale => "journée nationale",
        _ => throw new ArgumentOutOfRangeException(nameof(nature), nature, null),
    };
}
