namespace SeveEmploi.FormationAction.Formateurs;

/// <summary>La fiche d'un formateur, telle qu'on la remplit.</summary>
internal sealed record FormateurSaisi(
    string Nom, string Prenom, IReadOnlyList<string> Regions, int PremierePromotion, string? Courriel = null, int? ConfirmeDepuis = null, int? DernierePromotion = null)
{
    public FicheFormateur EnFiche() =>
        new(Nom, Prenom, Courriel, [.. Regions.Distinct().Select(Region.De)], PremierePromotion, ConfirmeDepuis, DernierePromotion);
}

internal sealed class FormateurSaisiValidator : AbstractValidator<FormateurSaisi>
{
    public FormateurSaisiValidator()
    {
        RuleFor(saisi => saisi.Nom).EstUnIntitule(Formateur.NomMax);
        RuleFor(saisi => saisi.Prenom).EstUnIntitule(Formateur.NomMax);
        RuleFor(saisi => saisi.Courriel).MaximumLength(ReglesDeForme.CourrielMax).EmailAddress();
        RuleFor(saisi => saisi.Regions).NotEmpty().WithMessage("Donnez au moins une région.");
        RuleForEach(saisi => saisi.Regions).EstUneRegion();
        RuleFor(saisi => saisi.PremierePromotion).EstUneAnnee();
        RuleFor(saisi => saisi.ConfirmeDepuis).EstUneAnnee();
        RuleFor(saisi => saisi.DernierePromotion).EstUneAnnee();
    }
}

internal static class Animation
{
    /// <summary>Who writes in a région animates it: a record may not be put in one that its author does not hold.</summary>
    public static bool AnimeToutes(this Appelant appelant, IEnumerable<Region> regions) =>
        appelant.PerimetrePour("formateurs:ecrire") is { } perimetre && regions.All(perimetre.Contient);

    public static bool AnimeUne(this Appelant appelant, IEnumerable<Region> regions) =>
        appelant.PerimetrePour("formateurs:ecrire") is { } perimetre && regions.Any(perimetre.Contient);
}
