using SeveEmploi.SuiviEmploi.Contracts;

namespace SeveEmploi.SuiviEmploi.Entreprises;

/// <remarks>
/// Les contacts d'une entreprise s'effacent 24 mois après le dernier contact avec elle : le dernier fait noté, ou le dernier changement de sa fiche.
/// L'entreprise et ce qui s'est fait avec elle restent, sans personne.
/// </remarks>
internal sealed partial class Entreprise : IEffacable
{
    public DateOnly? EffacementPrevuLe { get; private set; }

    private bool PorteDesPersonnes => _contacts.Count > 0 || _actions.Exists(action => action.Code is not null || action.Enseignements is not null);

    public void AnnoncerEffacement(DateOnly modifieLe, DateOnly aujourdhui)
    {
        if (!PorteDesPersonnes || EffacementPrevuLe is not null || Conservation.Echeance(modifieLe) > Conservation.FinDePreavis(aujourdhui)) return;

        EffacementPrevuLe = Conservation.EffacementApresPreavis(modifieLe, aujourdhui);
        Raise(new ContactsBientotEffaces(Id.Value, EffacementPrevuLe.Value));
    }

    /// <summary>Le jour annoncé est venu : les contacts s'effacent, sauf si la fiche a changé depuis l'annonce, ce qui l'annule.</summary>
    public void Echoir(DateOnly modifieLe, DateOnly aujourdhui)
    {
        if (EffacementPrevuLe is not { } prevu || prevu > aujourdhui) return;

        EffacementPrevuLe = null;
        if (Conservation.Echeance(modifieLe) > aujourdhui) return;

        _contacts.Clear();
        _actions.ForEach(action => action.Oublier());
    }
}
