namespace SeveEmploi.FormationAction.Modeles;

internal readonly record struct ModeleId(Guid Value) : ITypedId<ModeleId>
{
    public static ModeleId From(Guid value) => new(value);
}

/// <summary>
/// L'année type d'un programme, à partir d'une promotion et, au besoin, pour une seule région (FOR-17). Un parcours ouvert en garde sa
/// copie : ajuster un modèle ne change que les parcours à venir.
/// </summary>
internal sealed class Modele : AggregateRoot
{
    public const int TitreMax = 200;

    public ModeleId Id { get; private init; }

    public Programme Programme { get; private init; }

    /// <summary>La première promotion qui le suit.</summary>
    public int DePromotion { get; private init; }

    /// <summary>La dernière, si elle est connue.</summary>
    public int? JusquaPromotion { get; private set; }

    /// <summary>Sans région, le modèle est celui du pays.</summary>
    public Region? RegionPropre { get; private init; }

    public string Titre { get; private set; } = "";

    public IReadOnlyList<Seance> Seances { get; private set; } = [];

    /// <summary>De combien de journées il faut être pour compter parmi les personnes formées.</summary>
    public int SeuilFormation { get; private set; }

    /// <summary>La taille de groupe conseillée ; hors d'elle on avertit, on ne bloque pas (MOB-17, CFG-22).</summary>
    public int? GroupeMin { get; private set; }

    public int? GroupeMax { get; private set; }

    internal static Result<Modele> Definir(Programme programme, int dePromotion, Region? region, ContenuModele contenu)
    {
        var modele = new Modele { Id = new(Guid.CreateVersion7()), Programme = programme, DePromotion = dePromotion, RegionPropre = region };
        return modele.Ajuster(contenu).Error is { } refus ? refus : modele;
    }

    public Result Ajuster(ContenuModele contenu)
    {
        if (contenu.Incoherence(DePromotion) is { } raison) return new ModeleIncoherent(raison);

        (Titre, JusquaPromotion, Seances) = (contenu.Titre, contenu.JusquaPromotion, contenu.Seances);
        SeuilFormation = contenu.SeuilFormation ?? (contenu.Jours + 1) / 2;
        (GroupeMin, GroupeMax) = (contenu.GroupeMin, contenu.GroupeMax);
        return Result.Success;
    }

    /// <summary>Le modèle que suit une promotion : celui de la région d'abord, puis le plus récent ; aucun si nul ne la couvre.</summary>
    public static Modele? Choisir(IEnumerable<Modele> modeles, Programme programme, int promotion, Region region) => modeles
        .Where(modele => modele.Programme == programme && modele.Couvre(promotion) && (modele.RegionPropre is null || modele.RegionPropre == region))
        .OrderByDescending(modele => modele.RegionPropre is not null).ThenByDescending(modele => modele.DePromotion)
        .FirstOrDefault();

    private bool Couvre(int promotion) => DePromotion <= promotion && promotion <= (JusquaPromotion ?? int.MaxValue);
}

/// <summary>Ce qui se règle d'un modèle.</summary>
/// <param name="SeuilFormation">Par défaut, la moitié des journées, arrondie au-dessus.</param>
internal sealed record ContenuModele(
    string Titre, IReadOnlyList<Seance> Seances, int? JusquaPromotion = null, int? SeuilFormation = null, int? GroupeMin = null, int? GroupeMax = null)
{
    public int Jours => Seances.Count(seance => seance.CompteDansLesJournees);

    internal string? Incoherence(int dePromotion) =>
        Jours == 0 ? "Un modèle a au moins une journée de formation."
        : JusquaPromotion < dePromotion ? "La dernière promotion précède la première."
        : Seances.GroupBy(seance => (seance.Nature.EstPourDirection(), seance.Numero)).Any(meme => meme.Count() > 1)
            ? "Deux journées, ou deux séminaires de direction, portent le même numéro."
        : Seances.Any(seance => seance is { AvantPremiereJournee: true, Nature: NatureSeance.JourneeSurSite })
            ? "Une journée sur site ne peut pas précéder la première journée sur site."
        : SeuilFormation > Jours ? $"On ne peut pas exiger {SeuilFormation} journées quand il y en a {Jours}."
        : GroupeMin > GroupeMax ? "La taille conseillée d'un groupe commence après sa fin."
        : null;
}

[Refus("modele_introuvable", "Le modèle est introuvable")]
internal sealed record ModeleIntrouvable(Guid Id) : NotFoundError($"Aucun modèle {Id}.");

[Refus("modele_deja_defini", "Ce modèle existe déjà")]
internal sealed record ModeleDejaDefini(int Promotion)
    : ConflictError($"Un modèle existe déjà à partir de la promotion {Promotion} pour ce programme et ce territoire : ajustez-le.");

[Refus("modele_incoherent", "Le modèle est incohérent")]
internal sealed record ModeleIncoherent(string Raison) : InvalidError(Raison);
