using SeveEmploi.FormationAction.Contracts;

namespace SeveEmploi.Mobilisation.Dossiers;

internal enum CritereEligibilite
{
    /// <summary>Formée dans les années d'une catégorie (SUI-7 à SUI-9).</summary>
    Formation,

    /// <summary>Strictement plus de la moitié de l'équipe présente (SUI-10 à SUI-12).</summary>
    PartFormee,

    /// <summary>La condition incontournable (SUI-14, SUI-15).</summary>
    Condition,
}

/// <summary>Un critère, ce que les faits en disent avec leurs chiffres, et l'exception qui le couvre s'il y en a une.</summary>
internal sealed record LigneEligibilite(CritereEligibilite Critere, string Libelle, bool Satisfaite, string Constat, Derogation? Derogation)
{
    public bool Passe => Satisfaite || Derogation is not null;
}

/// <summary>Le jugement entier, ligne par ligne.</summary>
/// <param name="Categorie">Celle dont les pièces sont demandées, même quand une ligne manque ; null si rien n'en désigne une.</param>
internal sealed record JugementEligibilite(string? Categorie, IReadOnlyList<LigneEligibilite> Lignes)
{
    public bool EstEligible => Categorie is not null && Lignes.All(ligne => ligne.Passe);
}

/// <summary>Les faits d'un jour, tels que les modules les tiennent.</summary>
/// <param name="PromotionsSeve2">Les promotions SEVE 2 où la structure a été retenue.</param>
internal sealed record FaitsEligibilite(IReadOnlyList<AnneeDeFormationVue> Annees, IReadOnlyList<int> PromotionsSeve2, PartFormeeVue Part, DateOnly Le);

/// <summary>L'éligibilité se calcule et s'explique, jamais ne se saisit : chaque refus dit quelle ligne manque et avec quels chiffres.</summary>
internal static class Eligibilite
{
    public static JugementEligibilite Juger(ReglesDossier regles, FaitsEligibilite faits, Dossier? dossier)
    {
        var (categorie, formation) = JugerFormation(regles, faits, dossier);
        var lignes = new List<LigneEligibilite> { formation };
        if (regles.PartFormeePlusDe is { } seuil) lignes.Add(JugerPart(seuil, faits, dossier));
        if (regles.ConditionIncontournable) lignes.Add(JugerCondition(dossier));
        return new(categorie, lignes);
    }

    private static (string? Categorie, LigneEligibilite Ligne) JugerFormation(ReglesDossier regles, FaitsEligibilite faits, Dossier? dossier)
    {
        var derogation = dossier?.Derogation(CritereEligibilite.Formation);
        var essais = regles.Categories.Select(categorie => (Categorie: categorie, Annee: AnneeDe(categorie, faits), Reproche: Reproche(categorie, faits))).ToList();
        // The one whose pieces are asked for: an exception names it; else the first that fits, or the first whose years fit.
        var retenue = essais.Find(essai => essai.Categorie.Code == derogation?.Categorie) is { Categorie: not null } nommee ? nommee
            : essais.Find(essai => essai.Reproche is null) is { Categorie: not null } remplie ? remplie
            : essais.Find(essai => essai.Annee is not null);
        var constat = retenue.Categorie is null ? Absente(regles, faits)
            : retenue.Reproche ?? $"Formée en {retenue.Annee!.Annee} : catégorie {retenue.Categorie.Code}.";
        return (retenue.Categorie?.Code, new(
            CritereEligibilite.Formation, "Formée à SEVE Emploi dans les années de l'appel", retenue.Categorie is not null && retenue.Reproche is null, constat, derogation));
    }

    private static string? Reproche(CategorieDossier categorie, FaitsEligibilite faits) =>
        AnneeDe(categorie, faits) is not { } annee ? $"La structure n'a pas été formée {Annees(categorie)}."
        : categorie.AnneeClose && annee.CloseLe is null ? $"Formée en {annee.Annee}, mais son année SEVE 1 n'est pas close."
        : categorie.AnneeClose && annee.CloseLe > faits.Le ? $"Formée en {annee.Annee}, mais son année SEVE 1 n'a été close que le {annee.CloseLe:dd/MM/yyyy}."
        : categorie.JamaisEnSeve2 && faits.PromotionsSeve2.Count > 0
            ? $"Formée en {annee.Annee}, mais déjà de SEVE 2 en {string.Join(", ", faits.PromotionsSeve2.Order())}."
        : null;

    // A year closed beats one that is not: of two years in the span, the better one counts.
    private static AnneeDeFormationVue? AnneeDe(CategorieDossier categorie, FaitsEligibilite faits) => faits.Annees
        .Where(annee => annee.Programme == Programme.Seve1 && !annee.Abandonnee && categorie.Comprend(annee.Annee))
        .OrderByDescending(annee => annee.CloseLe <= faits.Le).ThenByDescending(annee => annee.Annee)
        .FirstOrDefault();

    private static string Absente(ReglesDossier regles, FaitsEligibilite faits)
    {
        var suivies = faits.Annees.Where(annee => annee.Programme == Programme.Seve1).ToList();
        var attendues = string.Join(" ou ", regles.Categories.Select(Annees));
        if (suivies.Count == 0) return $"La structure n'a suivi aucune année SEVE 1 ; l'appel s'ouvre à celles formées {attendues}.";

        var dites = string.Join(", ", suivies.OrderBy(annee => annee.Annee).Select(annee => annee.Abandonnee ? $"{annee.Annee} (abandonnée)" : $"{annee.Annee}"));
        return $"Années SEVE 1 de la structure : {dites} ; l'appel s'ouvre à celles formées {attendues}.";
    }

    private static string Annees(CategorieDossier categorie) => categorie.PremiereAnnee == categorie.DerniereAnnee
        ? $"en {categorie.PremiereAnnee}"
        : $"de {categorie.PremiereAnnee} à {categorie.DerniereAnnee}";

    private static LigneEligibilite JugerPart(decimal seuil, FaitsEligibilite faits, Dossier? dossier)
    {
        var part = faits.Part;
        // Compared as heads, not as a rounded rate: 501 of 1,000 is more than half.
        var satisfaite = part.Permanents > 0 && part.Formes * 100m > seuil * part.Permanents;
        var constat = part.Permanents == 0
            ? $"Aucun permanent connu au {faits.Le:dd/MM/yyyy} : la part formée ne se calcule pas."
            : $"{part.Formes} permanents formés sur {part.Permanents} présents au {faits.Le:dd/MM/yyyy}, soit {Taux.Part(part.Formes, part.Permanents)} ; il en faut strictement plus de {seuil:0.##} %.";
        return new(CritereEligibilite.PartFormee, $"Plus de {seuil:0.##} % de l'équipe formée", satisfaite, constat, dossier?.Derogation(CritereEligibilite.PartFormee));
    }

    private static LigneEligibilite JugerCondition(Dossier? dossier) => new(
        CritereEligibilite.Condition, "La médiation, pratique courante ou en voie de l'être", dossier?.Condition is not null,
        dossier?.Condition switch
        {
            null => "La condition n'est pas déclarée, avec ses preuves : actions de médiation, offres aux entreprises, organisation interne.",
            { Motif: MotifCondition.PratiqueCourante } => "La médiation est devenue une pratique courante, preuves à l'appui.",
            _ => "La médiation tend à devenir une pratique courante, et la structure dit comment elle veut la déployer.",
        },
        dossier?.Derogation(CritereEligibilite.Condition));
}
