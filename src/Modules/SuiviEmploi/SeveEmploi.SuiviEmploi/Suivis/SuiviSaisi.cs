namespace SeveEmploi.SuiviEmploi.Suivis;

/// <summary>Un suivi, tel qu'on le remplit : un code, et l'employeur, par son identifiant d'entreprise partenaire ou par son nom.</summary>
internal sealed record SuiviSaisi(string Code, Guid? EntrepriseId = null, string? Employeur = null, string? Metier = null, string? CodeRome = null);

internal sealed class SuiviSaisiValidator : AbstractValidator<SuiviSaisi>
{
    public SuiviSaisiValidator()
    {
        RuleFor(saisi => saisi.Code).EstUnCode();
        RuleFor(saisi => saisi.Employeur).EstSansDetail(FormesDuSuivi.NomMax);
        RuleFor(saisi => saisi.Metier).EstSansDetail(Suivi.MetierMax);
        RuleFor(saisi => saisi.CodeRome).EstUnCodeRome();
    }
}
