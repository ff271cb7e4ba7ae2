using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.SuiviEmploi.Suivis;

namespace SeveEmploi.SuiviEmploi.Entreprises;

/// <summary>Une entreprise, telle qu'on la remplit.</summary>
internal sealed record EntrepriseSaisie(string Nom, string? Siret = null, string? Commune = null, string? DepartementLieu = null, string? Secteur = null)
{
    public FicheEntreprise EnFiche() =>
        new(Nom, Siret is null ? null : new(Siret), Commune, DepartementLieu is null ? null : Departement.De(DepartementLieu), Secteur);
}

internal sealed class EntrepriseSaisieValidator : AbstractValidator<EntrepriseSaisie>
{
    public EntrepriseSaisieValidator()
    {
        RuleFor(saisie => saisie.Nom).EstUnNom();
        RuleFor(saisie => saisie.Siret).Must(siret => siret is null || Siret.EstValide(siret)).WithErrorCode("siret_invalide")
            .WithMessage("Ce SIRET n'existe pas : vérifiez ses quatorze chiffres.");
        RuleFor(saisie => saisie.Commune).MaximumLength(FormesDuSuivi.NomMax);
        RuleFor(saisie => saisie.DepartementLieu).Must(code => code is null || Departement.EstConnu(code)).WithErrorCode("valeur_inconnue")
            .WithMessage("Ce département n'existe pas : donnez son code, « 14 » ou « 2A ».");
        RuleFor(saisie => saisie.Secteur).MaximumLength(Entreprise.SecteurMax);
    }
}

internal static class SiretsPartenaires
{
    /// <summary>The unique index settles the race; this says it in words.</summary>
    public static async Task<bool> SiretEstPris(this SuiviEmploiDbContext db, Siret? siret, Guid structure, EntrepriseId? sauf, CancellationToken cancellationToken) =>
        siret is not null && await db.Entreprises.AnyAsync(
            e => e.StructureId == structure && e.Siret == siret && e.FusionneeDans == null && e.Id != sauf, cancellationToken);
}
