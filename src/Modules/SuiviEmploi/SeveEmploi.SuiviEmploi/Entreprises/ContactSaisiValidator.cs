using SeveEmploi.SuiviEmploi.Suivis;

namespace SeveEmploi.SuiviEmploi.Entreprises;

internal sealed class ContactSaisiValidator : AbstractValidator<ContactSaisi>
{
    private const int CourrielMax = 254;
    private const int TelephoneMax = 30;

    public ContactSaisiValidator()
    {
        RuleFor(saisi => saisi.Nom).EstUnNom();
        RuleFor(saisi => saisi.Fonction).EstSansDetail(FormesDuSuivi.NomMax);
        RuleFor(saisi => saisi.Courriel).MaximumLength(CourrielMax).EmailAddress();
        RuleFor(saisi => saisi.Telephone).EstSansDetail(TelephoneMax);
    }
}
