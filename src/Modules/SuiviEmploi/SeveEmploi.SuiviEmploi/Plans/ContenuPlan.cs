using System.Text.Json.Serialization;

namespace SeveEmploi.SuiviEmploi.Plans;

/// <summary>Ce sur quoi la structure s'engage : ses actions, et le temps qu'elles prennent (SUI-44, SUI-45).</summary>
/// <param name="Etp">Le temps de l'équipe, en équivalents temps plein, estimé pour l'année.</param>
internal sealed record ContenuPlan(IReadOnlyList<ActionPlan> Actions, decimal? Etp)
{
    public const int ActionsMax = 200;
    public const decimal EtpMax = 50;

    public static readonly ContenuPlan Vide = new([], null);

    [JsonIgnore]
    public IEnumerable<ActionPlan> Actives => Actions.Where(action => !action.EstAbandonnee);

    public ActionPlan? Action(string code) => Actions.FirstOrDefault(action => action.Code == code);

    public IEnumerable<ActionPlan> DeLAxe(int axe) => Actives.Where(action => action.Axe == axe);
}

/// <summary>Une action choisie, avec les mots du catalogue le jour du choix.</summary>
/// <param name="Objectif">En pourcentage des salariés en contrat qui en bénéficient (SUI-41).</param>
/// <param name="MotifAbandon">Pourquoi la structure y renonce ; l'action reste au plan, et n'y compte plus.</param>
internal sealed record ActionPlan(
    string Code, int Axe, string Libelle, int? Objectif, string? MoyensHumains, string? MoyensTechniques, DateOnly? Echeance, string? MotifAbandon)
{
    public const int ObjectifMax = 100;
    public const int MoyensMax = 1000;
    public const int MotifMax = 500;

    public bool EstAbandonnee => MotifAbandon is not null;

    [JsonIgnore]
    public bool EstDotee => !string.IsNullOrWhiteSpace(MoyensHumains) || !string.IsNullOrWhiteSpace(MoyensTechniques);
}

/// <summary>Une action, telle que l'équipe l'écrit.</summary>
internal sealed record ActionDuPlanSaisie(
    string Code, int? Objectif = null, string? MoyensHumains = null, string? MoyensTechniques = null, DateOnly? Echeance = null, string? MotifAbandon = null);

/// <summary>Les sorties en contrat de l'année d'avant : ce que les indicateurs en savent, ce que la structure en dit (SUI-42).</summary>
/// <param name="Connues">Les contrats signés dans l'année (i1 + i3) ; null quand aucun mois ne le dit.</param>
internal sealed record SortiesEnContrat(int? Connues, SortiesDeclarees? Declarees)
{
    /// <summary>Ce qui est su l'emporte sur ce qui est dit.</summary>
    public int? Retenues => Connues ?? Declarees?.Nombre;
}

/// <param name="Source">D'où la structure tient ce nombre : un bilan d'activité, l'extranet.</param>
internal sealed record SortiesDeclarees(int Nombre, string Source)
{
    public const int NombreMax = 10_000;
    public const int SourceMax = 300;
}

/// <summary>Une version validée, qui ne change plus.</summary>
/// <param name="Sorties">Le nombre qui valait quand elle a été validée.</param>
/// <param name="Motif">Pourquoi elle remplace la précédente ; null pour la première.</param>
internal sealed record VersionPlan(int Numero, ContenuPlan Contenu, SortiesEnContrat Sorties, DateOnly EnvoyeLe, DateOnly ValideLe, string ValidePar, string? Motif);

internal enum GestePlan
{
    Ouvert,
    Envoye,
    Renvoye,
    Valide,
    NouvelleVersion,
    Adhesion,
}

/// <summary>Ce qui est arrivé au plan : qui, quel jour (SUI-46).</summary>
internal sealed record ActePlan(int Version, GestePlan Geste, DateOnly Le, string Par, string? Commentaire = null)
{
    public const int CommentaireMax = 2000;
}
