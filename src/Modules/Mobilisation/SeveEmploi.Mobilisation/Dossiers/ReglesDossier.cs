using System.Text.Json.Serialization;

namespace SeveEmploi.Mobilisation.Dossiers;

/// <summary>
/// Ce que la campagne demande à un dossier SEVE 2 : à qui il s'ouvre, et quelles pièces il réunit (SUI-7 à SUI-15, SUI-23 à SUI-34, CFG-11).
/// Des données de la campagne : 2022 et 2024 n'ont pas les mêmes.
/// </summary>
internal sealed record ReglesDossier
{
    /// <summary>Dans l'ordre où on les essaie : la première dont la structure remplit la condition est la sienne.</summary>
    public required IReadOnlyList<CategorieDossier> Categories { get; init; }

    /// <summary>La part de l'équipe présente qui doit être formée : strictement plus que ce pourcentage (SUI-10) ; null, elle n'est pas demandée.</summary>
    public decimal? PartFormeePlusDe { get; init; } = 50;

    /// <summary>La médiation doit être devenue, ou tendre à devenir, une pratique courante (SUI-14).</summary>
    public bool ConditionIncontournable { get; init; } = true;

    /// <summary>Un plan d'action validé avec le ou la chargé·e de mission fait partie du dossier (SUI-23).</summary>
    public bool PlanAction { get; init; } = true;

    [JsonIgnore]
    public IEnumerable<PieceDossier> Pieces => Categories.SelectMany(categorie => categorie.Pieces);

    /// <summary>Ce qui empêche ces règles de régir une campagne, s'il y a lieu.</summary>
    [JsonIgnore]
    internal Error? Incoherence =>
        Categories.Count == 0 ? new CategoriesIncoherentes("Aucune catégorie n'ouvre le dossier.")
        : Categories.FirstOrDefault(categorie => categorie.PremiereAnnee > categorie.DerniereAnnee) is { } inverse
            ? new CategoriesIncoherentes($"Les années de formation de la catégorie {inverse.Code} sont à l'envers.")
        : Categories.GroupBy(categorie => categorie.Code).FirstOrDefault(memes => memes.Count() > 1) is { } deux
            ? new CategoriesIncoherentes($"La catégorie {deux.Key} est décrite deux fois.")
        : Pieces.FirstOrDefault(piece => piece.Rubriques.Count == 0) is { } vide
            ? new CategoriesIncoherentes($"La pièce « {vide.Libelle} » n'a pas de rubrique.")
        : null;

    public PieceDossier? Piece(string code) => Pieces.FirstOrDefault(piece => piece.Code == code);

    public IReadOnlyList<PieceDossier> PiecesDe(string? categorie) => Categories.FirstOrDefault(c => c.Code == categorie)?.Pieces ?? [];
}

/// <summary>Des structures formées dans ces années, bornes comprises, et les pièces qu'elles apportent (SUI-8, SUI-9).</summary>
internal sealed record CategorieDossier(string Code, string Libelle, int PremiereAnnee, int DerniereAnnee, IReadOnlyList<PieceDossier> Pieces)
{
    /// <summary>L'année de formation doit être close (SUI-8).</summary>
    public bool AnneeClose { get; init; }

    /// <summary>La structure ne doit jamais avoir été de SEVE 2 (SUI-9).</summary>
    public bool JamaisEnSeve2 { get; init; }

    public bool Comprend(int annee) => PremiereAnnee <= annee && annee <= DerniereAnnee;
}

/// <summary>Qui écrit une pièce ; le ou la chargé·e de mission peut l'écrire au nom de chacun, et son nom reste.</summary>
internal enum AuteurPiece
{
    Structure,
    ChargeMission,
    Formateur,
    Ddets,
}

/// <summary>Une pièce du dossier et ses rubriques.</summary>
/// <param name="LongueurMax">En caractères, toutes rubriques comprises : une page en a 3 000 (SUI-23) ; null, sans limite propre.</param>
/// <param name="Facultative">Consultative : son absence n'arrête pas le dossier (SUI-28).</param>
internal sealed record PieceDossier(
    string Code, string Libelle, AuteurPiece Auteur, IReadOnlyList<RubriquePiece> Rubriques, int? LongueurMax = null, bool Facultative = false)
{
    public RubriquePiece? Rubrique(string code) => Rubriques.FirstOrDefault(rubrique => rubrique.Code == code);
}

internal enum NatureRubrique
{
    Texte,

    /// <summary>L'une des réponses proposées.</summary>
    Choix,

    /// <summary>Avant, pendant et après l'année SEVE 1 (SUI-33 à SUI-35).</summary>
    Chiffres,
}

/// <summary>Une question posée à l'auteur de la pièce.</summary>
internal sealed record RubriquePiece(string Code, string Libelle, NatureRubrique Nature = NatureRubrique.Texte, bool Facultative = false)
{
    public IReadOnlyList<string> Choix { get; init; } = [];
}

/// <summary>Shape only, as for the règlement around it.</summary>
internal sealed class ReglesDossierValidator : AbstractValidator<ReglesDossier>
{
    private const int TexteMax = 1000;
    private const int ListeMax = 50;

    public ReglesDossierValidator()
    {
        RuleFor(regles => regles.PartFormeePlusDe).InclusiveBetween(0, 100);
        RuleFor(regles => regles.Categories.Count).LessThanOrEqualTo(ListeMax);
        RuleForEach(regles => regles.Categories).NotNull().ChildRules(categorie =>
        {
            categorie.RuleFor(c => c.Code).NotEmpty().MaximumLength(10);
            categorie.RuleFor(c => c.Libelle).NotEmpty().MaximumLength(TexteMax);
            categorie.RuleFor(c => c.PremiereAnnee).InclusiveBetween(2016, 2100);
            categorie.RuleFor(c => c.DerniereAnnee).InclusiveBetween(2016, 2100);
            categorie.RuleFor(c => c.Pieces.Count).LessThanOrEqualTo(ListeMax);
            categorie.RuleForEach(c => c.Pieces).NotNull().ChildRules(Piece);
        });
    }

    private static void Piece(InlineValidator<PieceDossier> piece)
    {
        piece.RuleFor(p => p.Code).NotEmpty().MaximumLength(50);
        piece.RuleFor(p => p.Libelle).NotEmpty().MaximumLength(TexteMax);
        piece.RuleFor(p => p.LongueurMax).InclusiveBetween(1, 100_000);
        piece.RuleFor(p => p.Rubriques.Count).LessThanOrEqualTo(ListeMax);
        piece.RuleForEach(p => p.Rubriques).Must(rubrique => rubrique is { Code.Length: > 0 and <= 50, Libelle.Length: > 0 and <= TexteMax })
            .WithMessage("Une rubrique a un code de 1 à 50 caractères et un libellé.");
    }
}
