using SeveEmploi.AnimationRegionale.Types;

namespace SeveEmploi.AnimationRegionale.Evenements;

internal sealed class FicheEvenementValidator : AbstractValidator<FicheEvenement>
{
    private const int PremiereAnnee = 2015;
    private const int DerniereAnnee = 2099;

    public FicheEvenementValidator()
    {
        RuleFor(fiche => fiche.Type).NotEmpty().MaximumLength(TypeEvenement.CodeMax);
        RuleFor(fiche => fiche.Titre).EstUneLigne();
        RuleFor(fiche => fiche.Debut).Must(EstPlausible).WithMessage($"Donnez un instant de {PremiereAnnee} à {DerniereAnnee}.");
        RuleFor(fiche => fiche.Fin).Must(EstPlausible).WithMessage($"Donnez un instant de {PremiereAnnee} à {DerniereAnnee}.");
        RuleFor(fiche => fiche.Regions).EstCourte();
        RuleForEach(fiche => fiche.Regions).ChildRules(region => region.RuleFor(r => r.Region).EstUneRegionOuRien().NotEmpty());
        RuleFor(fiche => fiche.Programmes).EstCourte(2);
        RuleFor(fiche => fiche.Lieu).EstUneLigneOuRien();
        RuleFor(fiche => fiche.BassinEmploi).EstUneLigneOuRien();
        RuleFor(fiche => fiche.Capacite).InclusiveBetween(1, ReglesEvenement.NombreMax);
        RuleFor(fiche => fiche.OrdreDuJour).EstCourte(Evenement.PointsMax);
        RuleForEach(fiche => fiche.OrdreDuJour).EstUneLigne(Evenement.PointMax);
        RuleFor(fiche => fiche.Creneaux).EstCourte();
        RuleForEach(fiche => fiche.Creneaux).ChildRules(creneau =>
        {
            creneau.RuleFor(c => c.Intitule).EstUneLigne();
            creneau.RuleFor(c => c.Salle).EstUneLigneOuRien();
        });
    }

    private static bool EstPlausible(DateTimeOffset instant) => instant.UtcDateTime.Year is >= PremiereAnnee and <= DerniereAnnee;
}
