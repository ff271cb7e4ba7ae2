using System.Globalization;
using SeveEmploi.SuiviEmploi.Contracts;

namespace SeveEmploi.Mobilisation.Dossiers;

/// <summary>Ce qui manque encore à un dossier, et qui doit l'apporter : toujours visible, et tant qu'il en reste, rien ne part.</summary>
internal sealed record ManqueDossier(string Code, string Libelle, AuteurPiece Auteur);

/// <summary>Les règles d'une pièce et d'un dossier entier, sans rien qui les enregistre.</summary>
internal static class Completude
{
    public const string PlanAction = "plan_action";
    public const string Dotation = "dotation";
    public const string Condition = "condition";

    /// <summary>Ce qui empêche d'enregistrer ces réponses ; une pièce à moitié remplie s'enregistre.</summary>
    public static Error? Refus(PieceDossier piece, IReadOnlyList<ReponsePiece> reponses)
    {
        if (Inconnue(piece, reponses) is { } inconnue) return new RubriqueInconnue(piece.Libelle, inconnue);
        if (reponses.Select(reponse => Refus(piece.Rubrique(reponse.Rubrique)!, reponse)).FirstOrDefault(refus => refus is not null) is { } refus) return refus;

        var longueur = Longueur(reponses);
        return longueur > piece.LongueurMax ? new PieceTropLongue(piece.Libelle, longueur, piece.LongueurMax.Value) : null;
    }

    /// <summary>En caractères tels qu'on les voit : une lettre accentuée en compte un, comme un émoji.</summary>
    public static int Longueur(IEnumerable<ReponsePiece> reponses) => reponses.Sum(reponse => new StringInfo(reponse.Texte ?? "").LengthInTextElements);

    public static IReadOnlyList<ManqueDossier> Manques(ReglesDossier regles, ReglesDotation? dotation, Dossier? dossier, string? categorie, EtatPlanVue? plan) =>
    [
        .. regles.PlanAction && plan?.ValideLe is null ? [new ManqueDossier(PlanAction, PhraseDuPlan(plan), AuteurPiece.Structure)] : Array.Empty<ManqueDossier>(),
        .. regles.PiecesDe(categorie).Where(piece => !piece.Facultative).Select(piece => Manque(piece, dossier?.Piece(piece.Code))).OfType<ManqueDossier>(),
        .. dotation is not null && dossier?.DotationSolliciteeEur is null
            ? [new ManqueDossier(Dotation, "la dotation sollicitée", AuteurPiece.Structure)] : Array.Empty<ManqueDossier>(),
    ];

    private static ManqueDossier? Manque(PieceDossier piece, PieceRedigee? redigee)
    {
        if (redigee is null) return new(piece.Code, piece.Libelle, piece.Auteur);

        var vides = piece.Rubriques.Where(rubrique => !rubrique.Facultative && redigee.Reponse(rubrique.Code) is null or { EstVide: true }).Select(rubrique => rubrique.Libelle).ToList();
        return vides.Count == 0 ? null : new(piece.Code, $"{piece.Libelle} ({string.Join(" ; ", vides)})", piece.Auteur);
    }

    private static string PhraseDuPlan(EtatPlanVue? plan) => plan is null ? "le plan d'action"
        : plan.Reproches.Count > 0 ? $"le plan d'action, {plan.Etat} ({string.Join(" ; ", plan.Reproches)})"
        : $"la validation du plan d'action, {plan.Etat}";

    private static string? Inconnue(PieceDossier piece, IReadOnlyList<ReponsePiece> reponses) =>
        reponses.GroupBy(reponse => reponse.Rubrique).FirstOrDefault(memes => memes.Count() > 1 || piece.Rubrique(memes.Key) is null)?.Key;

    private static Error? Refus(RubriquePiece rubrique, ReponsePiece reponse) => rubrique.Nature switch
    {
        NatureRubrique.Chiffres => reponse.Texte is not null || reponse.Chiffres is null || EstNegatif(reponse.Chiffres) ? new ChiffresAttendus(rubrique.Libelle) : null,
        _ when reponse.Chiffres is not null => new ChiffresInattendus(rubrique.Libelle),
        NatureRubrique.Choix when !string.IsNullOrEmpty(reponse.Texte) && !rubrique.Choix.Contains(reponse.Texte) => new ChoixInconnu(rubrique.Libelle, string.Join(", ", rubrique.Choix)),
        _ => null,
    };

    private static bool EstNegatif(ChiffresPiece chiffres) => chiffres.Avant < 0 || chiffres.Pendant < 0 || chiffres.Apres < 0;
}
