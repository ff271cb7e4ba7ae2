using SeveEmploi.AnimationRegionale.Rapprochements;

namespace SeveEmploi.AnimationRegionale.Groupements;

/// <summary>Un groupement, tel qu'on le remplit ; sans département, il agit dans toute sa région.</summary>
internal sealed record GroupementSaisi(
    string Nom, string? Region = null, IReadOnlyList<string>? Departements = null, IReadOnlyList<string>? Secteurs = null,
    IReadOnlyList<MembreGroupementVue>? Membres = null, IReadOnlyList<ContactGroupementVue>? Contacts = null, Guid? PartenaireId = null)
{
    public Region? EnRegion => BuildingBlocks.Region.EstConnue(Region) ? BuildingBlocks.Region.De(Region!)
        : Departements?.FirstOrDefault(Departement.EstConnu) is { } code ? Departement.De(code).Region : null;

    public FicheGroupement EnFiche() => new(
        Nom, EnRegion, [.. (Departements ?? []).Select(Departement.De)], Secteurs ?? [],
        [.. (Membres ?? []).Select(membre => new MembreDuGroupement(membre.Nom.Trim(), FormesDuRapprochement.OuRien(membre.Secteur)))],
        [.. (Contacts ?? []).Select(contact => new ContactDuGroupement(
            contact.Nom.Trim(), FormesDuRapprochement.OuRien(contact.Fonction), FormesDuRapprochement.OuRien(contact.Courriel)))],
        PartenaireId);
}

/// <summary>Une entreprise utilisatrice.</summary>
internal sealed record MembreGroupementVue(string Nom, string? Secteur = null);

/// <summary>Qui joindre.</summary>
internal sealed record ContactGroupementVue(string Nom, string? Fonction = null, string? Courriel = null);

internal sealed class GroupementSaisiValidator : AbstractValidator<GroupementSaisi>
{
    private const int MembresMax = 500;
    private const int ContactsMax = 50;

    public GroupementSaisiValidator()
    {
        RuleFor(saisi => saisi.Nom).EstUneDesignation();
        RuleFor(saisi => saisi.Region).EstUneRegion().When(saisi => saisi.Region is not null);
        RuleForEach(saisi => saisi.Departements).EstUnDepartement();
        RuleFor(saisi => saisi.Secteurs).Must(EstCourte(FormesDuRapprochement.ListeMax)).WithErrorCode("trop_long").WithMessage("Donnez 100 secteurs au plus.");
        RuleForEach(saisi => saisi.Secteurs).EstUneDesignation();
        RuleFor(saisi => saisi.Membres).Must(membres => membres is null || membres.Count <= MembresMax).WithErrorCode("trop_long").WithMessage("Donnez 500 membres au plus.");
        RuleForEach(saisi => saisi.Membres).NotNull().ChildRules(membre =>
        {
            membre.RuleFor(m => m.Nom).EstUneDesignation();
            membre.RuleFor(m => m.Secteur).EstUnePrecision(FormesDuRapprochement.NomMax);
        });
        RuleFor(saisi => saisi.Contacts).Must(contacts => contacts is null || contacts.Count <= ContactsMax).WithErrorCode("trop_long").WithMessage("Donnez 50 contacts au plus.");
        RuleForEach(saisi => saisi.Contacts).NotNull().ChildRules(contact =>
        {
            contact.RuleFor(c => c.Nom).EstUneDesignation();
            contact.RuleFor(c => c.Fonction).EstUnePrecision(FormesDuRapprochement.NomMax);
            contact.RuleFor(c => c.Courriel).EmailAddress().MaximumLength(254).WithMessage("Cette adresse n'est pas un courriel.");
        });
    }

    private static Func<IReadOnlyList<string>?, bool> EstCourte(int max) => liste => liste is null || liste.Count <= max;
}
