using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Referentiel.Personnes;

/// <remarks>
/// Une personne partie s'efface 24 mois après le dernier contact : la fin de sa dernière fonction, ou le dernier changement de sa fiche. Une
/// fonction ouverte est un contact de chaque jour.
/// </remarks>
internal sealed partial class Personne : IEffacable
{
    public DateOnly? EffacementPrevuLe { get; private set; }

    public DateOnly? EffaceeLe { get; private set; }

    public bool EstEffacee => EffaceeLe is not null;

    public DateOnly DernierContact(DateOnly modifieeLe, DateOnly aujourdhui) =>
        _fonctions.Select(fonction => fonction.Au ?? aujourdhui).Append(modifieeLe).Max();

    /// <summary>Trente jours avant au moins, la personne l'apprend.</summary>
    public void AnnoncerEffacement(DateOnly modifieeLe, DateOnly aujourdhui)
    {
        var contact = DernierContact(modifieeLe, aujourdhui);
        if (EstEffacee || EffacementPrevuLe is not null || Conservation.Echeance(contact) > Conservation.FinDePreavis(aujourdhui)) return;

        EffacementPrevuLe = Conservation.EffacementApresPreavis(contact, aujourdhui);
        Raise(new PersonneBientotEffacee(Id.Value, EffacementPrevuLe.Value));
    }

    /// <summary>Le jour annoncé est venu : l'identité s'efface, sauf contact depuis l'annonce, qui l'annule.</summary>
    public void Echoir(DateOnly modifieeLe, DateOnly aujourdhui)
    {
        if (EstEffacee || EffacementPrevuLe is not { } prevu || prevu > aujourdhui) return;

        EffacementPrevuLe = null;
        if (Conservation.Echeance(DernierContact(modifieeLe, aujourdhui)) > aujourdhui) return;

        Nommee(Conservation.NomEfface, Conservation.PrenomEfface);
        (Courriel, Telephone, EffaceeLe) = (null, null, aujourdhui);
        Raise(new PersonnePseudonymisee(Id.Value));
    }

    private void Nommee(string nom, string prenom) => (Nom, Prenom, Cle) = (nom.Trim(), prenom.Trim(), CleRecherche.De($"{nom} {prenom}"));
}
