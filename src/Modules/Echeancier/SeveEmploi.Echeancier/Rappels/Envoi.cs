namespace SeveEmploi.Echeancier.Rappels;

internal readonly record struct EnvoiId(Guid Value) : ITypedId<EnvoiId>
{
    public static EnvoiId From(Guid value) => new(value);
}

internal enum EtatEnvoi
{
    /// <summary>À envoyer, maintenant ou au prochain essai.</summary>
    Pret,

    /// <summary>Pris par un nœud, sous bail.</summary>
    Reclame,

    /// <summary>Écrit avant le premier octet : à partir d'ici, le serveur peut l'avoir reçu.</summary>
    EnCours,

    /// <summary>Le serveur l'a peut-être gardé : il sera redit, sous le même identifiant de message.</summary>
    Incertain,

    Parti,

    Echoue,

    /// <summary>Plus rien à dire au moment de partir.</summary>
    Annule,
}

/// <summary>
/// Un courriel à une personne, qui groupe tout ce qui lui est dû à cet instant. Chaque changement d'état est écrit avant l'acte qu'il
/// annonce, sous la garde du nœud qui le tient : qui a perdu son bail n'écrit plus rien.
/// </summary>
internal sealed class Envoi
{
    public const int ErreurMax = 500;
    public const int SujetMax = 300;
    public const int NoeudMax = 100;

    public EnvoiId Id { get; init; }

    public Guid CompteId { get; init; }

    /// <summary>L'adresse du dernier essai ; relue à chacun.</summary>
    public string? Courriel { get; set; }

    public string? Sujet { get; set; }

    public EtatEnvoi Etat { get; set; }

    public int Tentatives { get; set; }

    /// <summary>Combien de fois on a dû redire sans savoir : les doublons possibles, que le même identifiant de message permet d'écarter.</summary>
    public int Incertitudes { get; set; }

    public string? Noeud { get; set; }

    public DateTimeOffset? BailA { get; set; }

    public DateTimeOffset ProchainEssaiA { get; set; }

    public DateTimeOffset CreeA { get; init; }

    /// <summary>Le dernier essai : ce que compte le débit par minute.</summary>
    public DateTimeOffset? EssaiA { get; set; }

    public DateTimeOffset? PartiA { get; set; }

    public string? Erreur { get; set; }

    /// <summary>Dérivé de la ligne : le même à chaque essai, pour qu'une répétition se reconnaisse.</summary>
    public string MessageId => $"{Id.Value:N}@seve-emploi";
}
