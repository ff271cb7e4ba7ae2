using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Preferences;

namespace SeveEmploi.Echeancier.Rappels;

internal readonly record struct RappelId(Guid Value) : ITypedId<RappelId>
{
    public static RappelId From(Guid value) => new(value);
}

internal enum EtatRappel
{
    /// <summary>Dû : il partira dans le prochain courriel de cette personne.</summary>
    Du,

    /// <summary>Dans un courriel qui part, ou qui réessaie.</summary>
    Groupe,

    Envoye,

    /// <summary>Il n'y avait plus rien à dire : la raison dit pourquoi.</summary>
    SansObjet,

    /// <summary>Refusé pour de bon, ou abandonné après 72 heures d'essais : quelqu'un doit corriger l'adresse.</summary>
    Echoue,
}

/// <summary>
/// Un palier d'une obligation, pour une personne : une ligne unique, et c'est cette unicité, non l'ordonnanceur, qui interdit les doublons.
/// </summary>
internal sealed class Rappel
{
    public const int PalierMax = 20;
    public const int RaisonMax = 300;

    public RappelId Id { get; init; }

    public ObligationId ObligationId { get; init; }

    public Guid CompteId { get; init; }

    /// <summary>« J-7 », « J », « J+17 » ; « manuel 2024-05-03 » pour un envoi demandé.</summary>
    public required string Palier { get; init; }

    /// <summary>Celle de l'obligation quand il est né : reportée, elle repasse par tous ses paliers.</summary>
    public int Sequence { get; init; }

    /// <summary>À quel titre cette personne le reçoit ; relu au départ, car les rôles changent.</summary>
    public required string Role { get; init; }

    public EtatRappel Etat { get; set; }

    public string? Raison { get; set; }

    /// <summary>Pas avant la prochaine fenêtre de la personne, selon son rythme.</summary>
    public DateTimeOffset PasAvant { get; init; }

    public EnvoiId? EnvoiId { get; set; }

    public DateTimeOffset CreeA { get; init; }

    /// <summary>Demandé par une personne : une fois par jour au plus.</summary>
    public static Rappel Manuel(Obligation obligation, Nature nature, Guid compte, DateTimeOffset maintenant) => new()
    {
        Id = new(Guid.CreateVersion7(maintenant)),
        ObligationId = obligation.Id,
        CompteId = compte,
        Palier = $"manuel {obligation.Lieu.Jour(maintenant):yyyy-MM-dd}",
        Sequence = obligation.Sequence,
        Role = nature.Responsable,
        PasAvant = PlanRappels.ProchaineFenetre(maintenant, obligation.Lieu),
        CreeA = maintenant,
    };

    public static Rappel Du(PalierAtteint atteint, Guid compte, string role, Rythme rythme, DateTimeOffset maintenant) => new()
    {
        Id = new(Guid.CreateVersion7(maintenant)),
        ObligationId = atteint.Obligation.Id,
        CompteId = compte,
        Palier = atteint.Nom,
        Sequence = atteint.Obligation.Sequence,
        Role = role,
        Etat = rythme == Rythme.Jamais ? EtatRappel.SansObjet : EtatRappel.Du,
        Raison = rythme == Rythme.Jamais ? "La personne a choisi de ne pas recevoir ces rappels." : null,
        PasAvant = rythme.Depart(maintenant, Destinataires.LieuDe(atteint.Obligation, role)),
        CreeA = maintenant,
    };
}

/// <summary>Le prochain rappel d'une obligation : ce que le balayage compare à l'heure de la base. Absent quand il n'y en a plus.</summary>
internal sealed class Agenda
{
    public ObligationId ObligationId { get; init; }

    public int Palier { get; private set; }

    /// <summary>L'ouverture du jour du palier, à l'heure du territoire.</summary>
    public DateTimeOffset PartA { get; private set; }

    public static Agenda De(Obligation obligation, Depart depart)
    {
        var agenda = new Agenda { ObligationId = obligation.Id };
        agenda.Fixer(depart, obligation.Lieu);
        return agenda;
    }

    public void Fixer(Depart depart, Lieu lieu) => (Palier, PartA) = (depart.Palier, lieu.Instant(depart.Jour, PlanRappels.OuvertureDuJour));
}
