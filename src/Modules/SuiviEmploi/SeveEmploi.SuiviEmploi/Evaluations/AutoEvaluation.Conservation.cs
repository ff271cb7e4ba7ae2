namespace SeveEmploi.SuiviEmploi.Evaluations;

/// <remarks>24 mois après le dernier acte, les personnes ne sont plus nommées : restent leurs fonctions, les scores et les conclusions.</remarks>
internal sealed partial class AutoEvaluation
{
    public DateOnly? NomsEffacesLe { get; private set; }

    public void EffacerNoms(DateOnly le)
    {
        NomsEffacesLe = le;
        Envoi = Envoi is null ? null : Envoi with { Par = Conservation.PersonneEffacee };
        Validation = Validation is null ? null : Validation with { Par = Conservation.PersonneEffacee };
        Point = Point is null ? null : Point with { Personnes = [.. Point.Personnes.Select(personne => personne with { Nom = Conservation.PersonneEffacee })] };
    }
}
