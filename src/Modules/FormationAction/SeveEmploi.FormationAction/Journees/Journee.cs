using SeveEmploi.FormationAction.Modeles;

namespace SeveEmploi.FormationAction.Journees;

internal readonly record struct JourneeId(Guid Value) : ITypedId<JourneeId>
{
    public static JourneeId From(Guid value) => new(value);
}

internal enum EtatJournee
{
    APlanifier,
    Planifiee,
    Tenue,
    Annulee,

    /// <summary>Dispensée par la chargée de mission : elle ne manque pas à l'année.</summary>
    Excusee,
}

internal enum DemiJournee
{
    Matin,
    ApresMidi,
}

internal enum Duree
{
    JourneeEntiere,
    Matin,
    ApresMidi,
}

/// <summary>Quand, où et avec qui une journée se tient.</summary>
/// <param name="ActeursAssocies">Les acteurs locaux de l'emploi conviés (FOR-15) : des organisations.</param>
/// <param name="VisiteChargeMission">La chargée de mission y vient (FOR-94).</param>
internal sealed record PlanJournee(
    DateOnly Le, Duree Duree = Duree.JourneeEntiere, string? Lieu = null, string? Visio = null, string? OrdreDuJour = null,
    IReadOnlyList<string>? ActeursAssocies = null, bool VisiteChargeMission = false)
{
    public IReadOnlyList<DemiJournee> DemiJournees => Duree switch
    {
        Duree.Matin => [DemiJournee.Matin],
        Duree.ApresMidi => [DemiJournee.ApresMidi],
        _ => [DemiJournee.Matin, DemiJournee.ApresMidi],
    };
}

/// <summary>Une trace de ce que la journée devait être, ou de pourquoi elle ne l'est plus.</summary>
/// <param name="Etat">Ce qu'elle est devenue ce jour-là.</param>
/// <param name="DateQuittee">La date qu'elle avait.</param>
internal sealed record ChangementJournee(EtatJournee Etat, DateOnly? DateQuittee, string Motif, DateOnly FaitLe, Guid? Par);

/// <summary>Une séance du modèle, dans l'année d'une structure : à planifier, puis tenue, ou excusée.</summary>
internal sealed class Journee
{
    public const int MotifMax = 2000;

    public JourneeId Id { get; private init; }

    /// <summary>Sa place dans l'année type.</summary>
    public int Rang { get; private init; }

    public NatureSeance Nature { get; private init; }

    public int Numero { get; private init; }

    public string Titre { get; private init; } = "";

    public string? Theme { get; private init; }

    public bool AvantPremiereJournee { get; private init; }

    public bool CompteDansLesJournees { get; private init; }

    public bool DirectionRequise { get; private init; }

    public EtatJournee Etat { get; private set; }

    /// <summary>La date prévue, ou celle où elle s'est tenue.</summary>
    public DateOnly? Le { get; private set; }

    public PlanJournee? Plan { get; private set; }

    /// <summary>Pourquoi elle s'est tenue avant les séminaires qui la précèdent (FOR-11).</summary>
    public string? MotifHorsOrdre { get; private set; }

    public IReadOnlyList<ChangementJournee> Changements { get; private set; } = [];

    /// <summary>La date annoncée à l'échéancier ; null quand personne n'attend la journée.</summary>
    public DateOnly? AttendueLe { get; internal set; }

    public bool EstTerminee => Etat is EtatJournee.Tenue or EtatJournee.Excusee;

    public bool EstSurSite => Nature == NatureSeance.JourneeSurSite;

    internal static Journee De(Seance seance, int rang) => new()
    {
        Id = new(Guid.CreateVersion7()),
        Rang = rang,
        Nature = seance.Nature,
        Numero = seance.Numero,
        Titre = seance.Titre,
        Theme = seance.Theme,
        AvantPremiereJournee = seance.AvantPremiereJournee,
        CompteDansLesJournees = seance.CompteDansLesJournees,
        DirectionRequise = seance.DirectionRequise,
    };

    internal void Planifier(PlanJournee plan) => (Etat, Plan, Le) = (EtatJournee.Planifiee, plan, plan.Le);

    internal void Reporter(DateOnly le, string motif, DateOnly faitLe, Guid? par)
    {
        Changer(EtatJournee.Planifiee, motif, faitLe, par);
        (Plan, Le) = (Plan! with { Le = le }, le);
    }

    internal void Tenir(string? motifHorsOrdre) => (Etat, MotifHorsOrdre) = (EtatJournee.Tenue, motifHorsOrdre);

    internal void Annuler(string motif, DateOnly faitLe, Guid? par)
    {
        Changer(EtatJournee.Annulee, motif, faitLe, par);
        Le = null;
    }

    internal void Excuser(string motif, DateOnly faitLe, Guid? par)
    {
        Changer(EtatJournee.Excusee, motif, faitLe, par);
        Le = null;
    }

    private void Changer(EtatJournee etat, string motif, DateOnly faitLe, Guid? par)
    {
        Changements = [.. Changements, new(etat, Le, motif, faitLe, par)];
        Etat = etat;
    }
}
