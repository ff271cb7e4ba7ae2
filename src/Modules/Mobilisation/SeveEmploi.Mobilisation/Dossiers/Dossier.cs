namespace SeveEmploi.Mobilisation.Dossiers;

/// <summary>
/// Ce qu'une structure et ceux qui l'accompagnent ont réuni pour SEVE 2, jusqu'à l'envoi à l'équipe nationale qui le fige. Ce que le
/// logiciel sait n'y est pas recopié : il est relu des faits, puis gardé à l'envoi avec sa date et sa source.
/// </summary>
internal sealed record Dossier
{
    public IReadOnlyList<PieceRedigee> Pieces { get; init; } = [];

    public ConditionIncontournable? Condition { get; init; }

    /// <summary>Les exceptions accordées à l'éligibilité : des actes nommés, chacun avec son motif.</summary>
    public IReadOnlyList<Derogation> Derogations { get; init; } = [];

    /// <summary>La dotation sollicitée, en euros.</summary>
    public decimal? DotationSolliciteeEur { get; init; }

    /// <summary>Le jour où la direction a remis sa part du dossier au ou à la chargé·e de mission (SUI-49).</summary>
    public DateOnly? RemisLe { get; init; }

    /// <summary>Pourquoi il lui a été rendu, le cas échéant.</summary>
    public string? MotifRetour { get; init; }

    /// <summary>Ce qui est parti à l'équipe nationale ; null tant que rien n'est parti (SUI-17).</summary>
    public EnvoiDossier? Envoi { get; init; }

    public PieceRedigee? Piece(string code) => Pieces.FirstOrDefault(piece => piece.Code == code);

    public Derogation? Derogation(CritereEligibilite critere) => Derogations.LastOrDefault(derogation => derogation.Critere == critere);

    public Dossier Avec(PieceRedigee piece) => this with { Pieces = [.. Pieces.Where(autre => autre.Code != piece.Code), piece] };

    /// <summary>24 mois après le dernier acte, ceux qui ont écrit ne sont plus nommés.</summary>
    public Dossier SansNoms(string efface) => this with
    {
        Pieces = [.. Pieces.Select(piece => piece with { Par = efface })],
        Condition = Condition is null ? null : Condition with { Par = efface },
        Derogations = [.. Derogations.Select(derogation => derogation with { Par = efface })],
        Envoi = Envoi is null ? null : Envoi with { Par = efface },
    };
}

/// <summary>Une pièce telle que son dernier auteur l'a laissée.</summary>
internal sealed record PieceRedigee(string Code, IReadOnlyList<ReponsePiece> Reponses, string Par, DateOnly Le)
{
    public ReponsePiece? Reponse(string rubrique) => Reponses.FirstOrDefault(reponse => reponse.Rubrique == rubrique);
}

/// <summary>La réponse à une rubrique : un texte ou un choix, ou des chiffres.</summary>
internal sealed record ReponsePiece(string Rubrique, string? Texte = null, ChiffresPiece? Chiffres = null)
{
    public const int TexteMax = 10_000;

    public bool EstVide => string.IsNullOrWhiteSpace(Texte) && Chiffres is not { Avant: not null, Apres: not null };
}

/// <summary>Avant, pendant et après l'année SEVE 1 ; le taux compare après à avant (decisions.md, « Mobilisation »).</summary>
internal sealed record ChiffresPiece(decimal? Avant, decimal? Pendant, decimal? Apres)
{
    public Taux? Evolution => Avant is { } avant && Apres is { } apres ? Taux.Evolution(apres, avant) : null;
}

internal enum MotifCondition
{
    /// <summary>La médiation est devenue une pratique courante.</summary>
    PratiqueCourante,

    /// <summary>Elle tend à le devenir, et la structure veut la déployer par des actions d'accompagnement dans l'emploi.</summary>
    TendALeDevenir,
}

/// <summary>La condition incontournable, son motif et ses preuves (SUI-14, SUI-15).</summary>
internal sealed record ConditionIncontournable(
    MotifCondition Motif, string ActionsMediation, string OffresEntreprises, string OrganisationInterne, string? ActionsPrevues, string Par, DateOnly Le)
{
    public const int PreuveMax = 3000;
}

/// <summary>Une exception à un critère : qui l'a accordée, quand, pourquoi, et dans quelle catégorie quand elle porte sur la formation.</summary>
internal sealed record Derogation(CritereEligibilite Critere, string Motif, string Par, DateOnly Le, string? Categorie = null);

/// <summary>Ce qui est parti à l'équipe nationale, tel que c'était ce jour-là.</summary>
internal sealed record EnvoiDossier(DateOnly Le, string Par, string Categorie, IReadOnlyList<LigneEligibilite> Eligibilite, IReadOnlyList<FaitConnu> Faits);

/// <summary>Un chiffre que le logiciel tient d'un autre module, avec sa source et le jour où il a été lu.</summary>
/// <param name="Valeur">Null : le logiciel ne le sait pas ; jamais un zéro inventé.</param>
internal sealed record FaitConnu(string Code, string Libelle, decimal? Valeur, string? Unite, string Source, DateOnly Le);
