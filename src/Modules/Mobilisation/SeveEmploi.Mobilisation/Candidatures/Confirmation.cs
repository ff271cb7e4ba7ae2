namespace SeveEmploi.Mobilisation.Candidatures;

/// <summary>
/// La direction confirme que sa structure reste candidate. Gardée comme une preuve : qui, quand, le texte exact accepté, à qui
/// (MOB-32 à MOB-36).
/// </summary>
internal sealed record Confirmation
{
    public required DateOnly Le { get; init; }

    public required string Par { get; init; }

    /// <summary>Le texte des points acceptés, mot pour mot.</summary>
    public required IReadOnlyList<string> PointsAcceptes { get; init; }

    public required Destinataires Destinataires { get; init; }

    public required Engagements Engagements { get; init; }
}

/// <summary>Les trois destinataires de la confirmation, et eux seuls (MOB-36).</summary>
internal sealed record Destinataires(string ChargeeMission, string Ddets, string ResponsableProgramme)
{
    /// <summary>L'organisation reste lisible dans le domaine de l'adresse.</summary>
    internal Destinataires SansNom() => new(SansNom(ChargeeMission), SansNom(Ddets), SansNom(ResponsableProgramme));

    internal IEnumerable<string> Tous => [ChargeeMission, Ddets, ResponsableProgramme];

    private static string SansNom(string courriel) => $"personne-effacee{courriel[Math.Max(0, courriel.LastIndexOf('@'))..]}";
}

/// <summary>Ce que la structure déclare avec sa confirmation.</summary>
/// <param name="Libre">Personne ne lui a enjoint de candidater (MOB-14).</param>
/// <param name="Direction">Décidé par la direction, présente à chaque journée (MOB-18).</param>
/// <param name="Equipe">Décidé par l'équipe de permanents, dont tous les rôles peuvent évoluer (MOB-18, MOB-22).</param>
/// <param name="ConseilAdministration">Décidé par le conseil d'administration (MOB-18).</param>
/// <param name="Animation">Participera à l'animation régionale (MOB-21).</param>
/// <param name="PartageOutils">Partagera ses outils avec la Fédération (MOB-23).</param>
internal sealed record Engagements(bool Libre, bool Direction, bool Equipe, bool ConseilAdministration, bool Animation, bool PartageOutils);
