namespace SeveEmploi.FormationAction.Bilans;

/// <summary>Shape only: each section says something, at a readable length.</summary>
internal sealed class SectionsBilanValidator : AbstractValidator<SectionsBilan>
{
    public SectionsBilanValidator()
    {
        RuleFor(sections => sections.Realisations).NotEmpty().MaximumLength(SectionsBilan.TexteMax);
        RuleFor(sections => sections.Resultats).NotEmpty().MaximumLength(SectionsBilan.TexteMax);
        RuleFor(sections => sections.Difficultes).NotEmpty().MaximumLength(SectionsBilan.TexteMax);
        RuleFor(sections => sections.Perspectives).NotEmpty().MaximumLength(SectionsBilan.TexteMax);
    }
}
