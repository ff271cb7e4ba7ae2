namespace SeveEmploi.FormationAction.Journees;

/// <summary>Shape only: readable lengths, and a link that a browser may follow.</summary>
internal sealed class PlanJourneeValidator : AbstractValidator<PlanJournee>
{
    private const int LieuMax = 300;
    private const int TexteMax = 5000;
    private const int ActeursMax = 50;

    public PlanJourneeValidator()
    {
        RuleFor(plan => plan.Lieu).MaximumLength(LieuMax);
        RuleFor(plan => plan.Visio).MaximumLength(LieuMax).Must(EstUnLien).WithErrorCode("lien_illisible").WithMessage("Donnez un lien qui commence par https://.");
        RuleFor(plan => plan.OrdreDuJour).MaximumLength(TexteMax);
        RuleFor(plan => plan.ActeursAssocies).Must(acteurs => acteurs is null || acteurs.Count <= ActeursMax)
            .WithErrorCode("trop_long").WithMessage($"Au plus {ActeursMax} acteurs.");
        RuleForEach(plan => plan.ActeursAssocies).NotEmpty().MaximumLength(LieuMax);
    }

    private static bool EstUnLien(string? lien) =>
        lien is null || (Uri.TryCreate(lien, UriKind.Absolute, out var adresse) && adresse.Scheme == Uri.UriSchemeHttps);
}
