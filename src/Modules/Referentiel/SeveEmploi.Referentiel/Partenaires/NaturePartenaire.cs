namespace SeveEmploi.Referentiel.Partenaires;

/// <summary>Ce qu'un partenaire est pour le programme (XC-1 à XC-22).</summary>
internal enum NaturePartenaire
{
    /// <summary>Direction départementale de l'emploi, du travail et des solidarités : avis, convention, paiement (XC-9).</summary>
    Ddets,

    /// <summary>Direction régionale de l'économie, de l'emploi, du travail et des solidarités (XC-10).</summary>
    Dreets,

    /// <summary>Délégation générale à l'emploi et à la formation professionnelle (XC-11).</summary>
    Dgefp,
    DelegationInterministerielle,
    Ministere,

    /// <summary>Un réseau auquel des structures adhèrent, consulté pour avis (XC-15).</summary>
    Reseau,
    ConseilDepartemental,
    CommissairePauvrete,
    Financeur,
    GroupementEmployeurs,

    /// <summary>Centre de ressources des groupements d'employeurs (XC-22).</summary>
    Crge,
    FederationNationale,
    FederationRegionale,
    Prescripteur,
    PartenaireSocial,
    Autre,
}
