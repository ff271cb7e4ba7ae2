namespace SeveEmploi.AnimationRegionale.Communications;

internal readonly record struct CommunicationId(Guid Value) : ITypedId<CommunicationId>
{
    public static CommunicationId From(Guid value) => new(value);
}

internal enum NatureCommunication
{
    ArticleNewsletter,
    Site,
    Video,
    Presse,
    Temoignage,
}

/// <summary>Ce que la région a publié, ou ce que l'on a publié d'elle : un article, une vidéo, un témoignage (ANI-80 à ANI-84).</summary>
internal sealed class Communication : AggregateRoot
{
    public const int LienMax = 1000;

    private Communication()
    {
    }

    public CommunicationId Id { get; private init; }

    public required Region Region { get; init; }

    public NatureCommunication Nature { get; private set; }

    /// <summary>Le premier jour du mois de parution.</summary>
    public DateOnly Mois { get; private set; }

    /// <summary>Le jour, quand on le sait.</summary>
    public DateOnly? Le { get; private set; }

    public string Titre { get; private set; } = "";

    public string? Lien { get; private set; }

    public string? Audience { get; private set; }

    /// <summary>Celle qui témoigne, ou dont on parle (ANI-82, ANI-84).</summary>
    public Guid? StructureId { get; private set; }

    public string? StructureNom { get; private set; }

    /// <summary>À combien de partenaires elle a été transmise (ANI-81) ; null : on ne l'a pas compté.</summary>
    public int? Partenaires { get; private set; }

    /// <summary>À combien de SIAE de la liste de diffusion (ANI-81).</summary>
    public int? Siae { get; private set; }

    public DateOnly? RetireeLe { get; private set; }

    public string? MotifRetrait { get; private set; }

    public static Result<Communication> Noter(Region region, ParutionNotee parution, DateOnly aujourdhui)
    {
        var communication = new Communication { Id = new(Guid.CreateVersion7()), Region = region };
        return communication.Ecrire(parution, aujourdhui).Error is { } refus ? refus : communication;
    }

    public Result Corriger(ParutionNotee parution, DateOnly aujourdhui) =>
        RetireeLe is { } retiree ? new CommunicationDejaRetiree(retiree) : Ecrire(parution, aujourdhui);

    public Result Retirer(string motif, DateOnly le)
    {
        if (RetireeLe is { } deja) return new CommunicationDejaRetiree(deja);

        (RetireeLe, MotifRetrait) = (le, motif.Trim());
        return Result.Success;
    }

    public void Renommer(Guid structure, string nom) => (StructureId, StructureNom) = (structure, nom);

    /// <summary>Le lien s'ouvre depuis un rapport : il est en HTTPS, et rien d'autre.</summary>
    public static bool EstUnLien(string lien) =>
        lien.Length <= LienMax && Uri.TryCreate(lien, UriKind.Absolute, out var adresse) && adresse.Scheme == Uri.UriSchemeHttps && adresse.UserInfo.Length == 0
        && !lien.Any(signe => char.IsControl(signe) || char.IsWhiteSpace(signe));

    private Result Ecrire(ParutionNotee parution, DateOnly aujourdhui)
    {
        if ((parution.Le ?? parution.Mois) is var jour && jour > aujourdhui) return new CommunicationAVenir(jour);
        if (parution.Le is { } le && (le.Year, le.Month) != (parution.Mois.Year, parution.Mois.Month)) return new JourHorsDuMois(le, parution.Mois);

        (Nature, Mois, Le, Titre, Lien) = (parution.Nature, parution.Mois, parution.Le, parution.Titre.Trim(), parution.Lien);
        (Audience, Partenaires, Siae) = (Lisible.OuRien(parution.Audience), parution.Partenaires, parution.Siae);
        (StructureId, StructureNom) = (parution.StructureId, parution.StructureNom);
        return Result.Success;
    }
}

/// <summary>Ce qui est paru, tel qu'on le note ou le corrige.</summary>
/// <param name="Mois">Son premier jour.</param>
internal sealed record ParutionNotee(
    NatureCommunication Nature, DateOnly Mois, DateOnly? Le, string Titre, string? Lien, string? Audience, Guid? StructureId, string? StructureNom, int? Partenaires, int? Siae);
