namespace SeveEmploi.FormationAction.Plans;

/// <summary>Une action, telle qu'on la remplit.</summary>
internal sealed record ActionSaisie(
    string Intitule, NatureAction Nature, string Responsable, DateOnly Echeance, OrigineAction Origine = OrigineAction.Autre, int? Numero = null, string? ResponsableNom = null)
{
    public FicheAction EnFiche() => new(Intitule, Nature, Origine, Numero, Responsable, ResponsableNom, Echeance);
}

internal sealed class ActionSaisieValidator : AbstractValidator<ActionSaisie>
{
    public const int FonctionMax = 100;
    public const int NumeroMax = 30;

    public ActionSaisieValidator()
    {
        RuleFor(saisie => saisie.Intitule).EstUnTexte(ReglesDeForme.TexteMax);
        RuleFor(saisie => saisie.Responsable).EstUnIntitule(FonctionMax);
        RuleFor(saisie => saisie.ResponsableNom).MaximumLength(ReglesDeForme.TitreMax);
        RuleFor(saisie => saisie.Numero).InclusiveBetween(1, NumeroMax).WithMessage($"Donnez un numéro de 1 à {NumeroMax}.");
    }
}
