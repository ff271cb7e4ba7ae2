namespace SeveEmploi.AnimationRegionale.Types;

internal readonly record struct TypeEvenementId(Guid Value) : ITypedId<TypeEvenementId>
{
    public static TypeEvenementId From(Guid value) => new(value);
}

/// <summary>Les deux groupes de lignes du tableau de l'animation, et le reste (ANI-56).</summary>
internal enum GroupeEvenement
{
    PromotionDuProgramme,
    AccompagnementEtReseau,
    Autre,
}

/// <summary>Ce que l'équipe nationale règle d'un type d'événement.</summary>
/// <param name="Cibles">À qui il s'adresse, comme le tableau de l'animation le dit (ANI-55).</param>
/// <param name="Cadence">Combien de fois par an, en mots : rien n'en est calculé.</param>
/// <param name="NatureEcheance">La nature d'obligation de l'échéancier qu'un événement tenu honore ; null si personne ne l'attend.</param>
/// <param name="AvecInscriptions">Faux quand on n'y compte pas les personnes une par une.</param>
/// <param name="CompteAuBilan">Vrai quand il a une ligne dans le tableau du bilan régional (ANI-57).</param>
/// <param name="Rang">Sa place dans ce tableau et dans la liste.</param>
internal sealed record ReglageType(
    string Libelle, GroupeEvenement Groupe, string Cibles, string Objectif, string Cadence, IReadOnlyList<Programme> Programmes,
    string? NatureEcheance = null, bool AvecInscriptions = true, bool CompteAuBilan = false, int Rang = 0);

/// <summary>Une sorte d'événement de l'animation : COPIL, échange de pratiques, journée interrégionale… (ANI-19 à ANI-45).</summary>
internal sealed class TypeEvenement : AggregateRoot
{
    public const int CodeMax = 50;

    private TypeEvenement()
    {
    }

    public TypeEvenementId Id { get; private init; }

    /// <summary>Stable : les événements le citent.</summary>
    public string Code { get; private init; } = "";

    public ReglageType Reglage { get; private set; } = null!;

    public static TypeEvenement Definir(string code, ReglageType reglage) => new() { Id = new(Guid.CreateVersion7()), Code = code, Reglage = reglage };

    public void Regler(ReglageType reglage) => Reglage = reglage;
}

[Refus("type_evenement_inconnu", "Ce type d'événement n'existe pas")]
internal sealed record TypeEvenementInconnu(string Code) : ConflictError($"Aucun type d'événement « {Code} ». La liste des types dit ceux qui existent.");
