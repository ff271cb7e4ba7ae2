namespace SeveEmploi.SuiviEmploi.Plans;

/// <remarks>24 mois après le dernier acte, les personnes ne sont plus nommées : restent les actes, leurs jours et leurs mots.</remarks>
internal sealed partial class PlanAction
{
    public DateOnly? NomsEffacesLe { get; private set; }

    public void EffacerNoms(DateOnly le)
    {
        NomsEffacesLe = le;
        Actes = [.. Actes.Select(acte => acte with { Par = Conservation.PersonneEffacee })];
        Versions = [.. Versions.Select(version => version with { ValidePar = Conservation.PersonneEffacee })];
        Adhesions = [.. Adhesions.Select(adhesion => adhesion.Par is null ? adhesion : adhesion with { Par = Conservation.PersonneEffacee })];
    }
}
