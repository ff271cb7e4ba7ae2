namespace SeveEmploi.SuiviEmploi.Suivis;

/// <summary>Les contrats sous lesquels une entreprise recrute (SUI-68, SUI-70).</summary>
internal enum NatureContrat
{
    Cdi,
    Cdd,
    Interim,
    ContratPasserelle,
    Autre,
}

/// <summary>D'où vient le recrutement : ce que i2 et i4 comptent à part (SUI-69, SUI-71).</summary>
internal enum OrigineContrat
{
    Pmsmp,
    MiseADisposition,
    Autre,
}

/// <summary>Ce que dit un contrat : sa nature, ses jours, ses heures, d'où il vient. Ses jours sont civils, premier et dernier compris.</summary>
/// <param name="SigneLe">Le jour dont i1 et i3 comptent le mois.</param>
/// <param name="SeuilMois">Combien de mois rendaient un CDD durable quand il a été noté (CFG-20) : un réglage neuf ne récrit pas les mois passés.</param>
internal sealed record TermesContrat(
    NatureContrat Nature, DateOnly Debut, DateOnly? FinPrevue, decimal HeuresHebdomadaires, OrigineContrat Origine, DateOnly? FinEssai, DateOnly SigneLe, int SeuilMois)
{
    public const decimal HeuresMax = 48;

    /// <summary>CDI, ou CDD et intérim d'au moins le seuil, en mois de quantième à quantième. Un contrat passerelle ne l'est jamais.</summary>
    public bool EstDurable => Nature switch
    {
        NatureContrat.Cdi => true,
        NatureContrat.Cdd or NatureContrat.Interim => FinPrevue >= DernierJour(Debut, SeuilMois),
        _ => false,
    };

    public bool VientDUneMiseEnSituation => Origine is OrigineContrat.Pmsmp or OrigineContrat.MiseADisposition;

    /// <summary>Pourquoi ce contrat n'en est pas un ; null quand il se tient.</summary>
    public Error? Incoherence(DateOnly aujourdhui) =>
        Nature == NatureContrat.Cdi && FinPrevue is not null ? new CdiAvecFinPrevue()
        : Nature != NatureContrat.Cdi && FinPrevue is null ? new ContratSansFinPrevue()
        : FinPrevue < Debut ? new ContratFiniAvantSonDebut(Debut, FinPrevue.Value)
        : HeuresHebdomadaires is <= 0 or > HeuresMax ? new HeuresHebdomadairesImpossibles()
        : FinEssai < Debut ? new EssaiFiniAvantLeContrat(Debut, FinEssai.Value)
        : FinEssai > FinPrevue ? new EssaiPlusLongQueLeContrat(FinPrevue.Value, FinEssai.Value)
        : SigneLe > aujourdhui ? new FaitDuSuiviAVenir(SigneLe)
        : null;

    /// <summary>Le dernier jour d'une durée en mois : la veille du même quantième, ou le dernier jour d'un mois qui ne l'a pas.</summary>
    public static DateOnly DernierJour(DateOnly debut, int mois) =>
        debut.AddMonths(mois) is var terme && terme.Day == debut.Day ? terme.AddDays(-1) : terme;
}

/// <summary>Un contrat, tel qu'on le remplit. Sans jour de signature, c'est celui du début, ou aujourd'hui s'il n'a pas commencé.</summary>
internal sealed record ContratSaisi(
    NatureContrat Nature, DateOnly Debut, decimal HeuresHebdomadaires, OrigineContrat Origine, DateOnly? FinPrevue = null, DateOnly? FinEssai = null,
    DateOnly? SigneLe = null)
{
    public DateOnly Signature(DateOnly aujourdhui) => SigneLe ?? (Debut <= aujourdhui ? Debut : aujourdhui);

    public TermesContrat EnTermes(DateOnly aujourdhui, int seuilMois) =>
        new(Nature, Debut, FinPrevue, HeuresHebdomadaires, Origine, FinEssai, Signature(aujourdhui), seuilMois);
}

internal sealed class ContratSaisiValidator : AbstractValidator<ContratSaisi>
{
    public ContratSaisiValidator() =>
        RuleFor(contrat => contrat.HeuresHebdomadaires).Must(heures => decimal.Round(heures, 2) == heures).WithErrorCode("hors_bornes")
            .WithMessage("Donnez les heures avec deux décimales au plus : 17,5 ou 24,25.");
}
