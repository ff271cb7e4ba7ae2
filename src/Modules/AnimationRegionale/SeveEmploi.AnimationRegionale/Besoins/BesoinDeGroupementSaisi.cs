using SeveEmploi.AnimationRegionale.Rapprochements;

namespace SeveEmploi.AnimationRegionale.Besoins;

/// <summary>Un besoin, tel que le groupement le remplit.</summary>
internal sealed record BesoinDeGroupementSaisi(
    string CodeRome, string Libelle, string DepartementLieu, ContratBesoin Contrat, DateOnly Debut, int Postes, string? Commune = null, string? Contraintes = null,
    DateOnly? ExpireLe = null)
{
    public FicheBesoin EnFiche() => new(CodeRome, Libelle, Departement.De(DepartementLieu), Commune, Contrat, Debut, Postes, Contraintes, ExpireLe);
}

internal sealed class BesoinDeGroupementSaisiValidator : AbstractValidator<BesoinDeGroupementSaisi>
{
    public BesoinDeGroupementSaisiValidator()
    {
        RuleFor(saisi => saisi.CodeRome).EstUnCodeDuRome();
        RuleFor(saisi => saisi.Libelle).EstUneDesignation();
        RuleFor(saisi => saisi.DepartementLieu).EstUnDepartement();
        RuleFor(saisi => saisi.Contrat).IsInEnum();
        RuleFor(saisi => saisi.Postes).InclusiveBetween(1, Besoin.PostesMax).WithMessage("Donnez un nombre de postes de 1 à 1 000.");
        RuleFor(saisi => saisi.Commune).EstUnePrecision(FormesDuRapprochement.NomMax);
        RuleFor(saisi => saisi.Contraintes).EstUnePrecision();
    }
}
