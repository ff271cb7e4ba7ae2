namespace SeveEmploi.Referentiel;

/// <summary>Ce qui est vrai d'une structure ou d'une personne d'un premier jour à un dernier, compris ; sans dernier jour, ce l'est encore.</summary>
internal abstract class FaitDate(DateOnly du, DateOnly? au)
{
    public DateOnly Du { get; private set; } = du;

    public DateOnly? Au { get; private set; } = au;

    public bool Vaut(DateOnly jour) => Du <= jour && jour <= (Au ?? DateOnly.MaxValue);

    public bool Chevauche(DateOnly du, DateOnly? au) => Du <= (au ?? DateOnly.MaxValue) && du <= (Au ?? DateOnly.MaxValue);

    internal void Finir(DateOnly au) => Au = au;

    /// <summary>On apprend que le fait était déjà vrai plus tôt.</summary>
    internal void Anticiper(DateOnly du) => Du = du;
}
