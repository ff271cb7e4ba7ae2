using SeveEmploi.FormationAction.Contracts;

namespace SeveEmploi.FormationAction.Formateurs;

/// <remarks>
/// Un formateur parti s'efface 24 mois après le dernier contact : la fin de sa dernière promotion, ou le dernier changement de sa fiche. Tant
/// qu'il intervient, chaque jour est un contact.
/// </remarks>
internal sealed partial class Formateur : IEffacable
{
    public DateOnly? EffacementPrevuLe { get; private set; }

    public DateOnly? EffaceLe { get; private set; }

    public bool EstEfface => EffaceLe is not null;

    public DateOnly DernierContact(DateOnly modifieLe, DateOnly aujourdhui) =>
        DernierePromotion is not { } annee ? aujourdhui : new DateOnly(annee, 12, 31) is var fin && fin > modifieLe ? fin : modifieLe;

    public void AnnoncerEffacement(DateOnly modifieLe, DateOnly aujourdhui)
    {
        var contact = DernierContact(modifieLe, aujourdhui);
        if (EstEfface || EffacementPrevuLe is not null || Conservation.Echeance(contact) > Conservation.FinDePreavis(aujourdhui)) return;

        EffacementPrevuLe = Conservation.EffacementApresPreavis(contact, aujourdhui);
        Raise(new FormateurBientotEfface(Id.Value, EffacementPrevuLe.Value));
    }

    /// <summary>Le jour annoncé est venu : l'identité s'efface, sauf contact depuis l'annonce, qui l'annule.</summary>
    public void Echoir(DateOnly modifieLe, DateOnly aujourdhui)
    {
        if (EstEfface || EffacementPrevuLe is not { } prevu || prevu > aujourdhui) return;

        EffacementPrevuLe = null;
        if (Conservation.Echeance(DernierContact(modifieLe, aujourdhui)) > aujourdhui) return;

        RattacherCompte(null, aujourdhui);
        Nomme(Conservation.NomEfface, Conservation.PrenomEfface);
        (Courriel, EffaceLe) = (null, aujourdhui);
    }

    private void Nomme(string nom, string prenom) => (Nom, Prenom, Cle) = (nom.Trim(), prenom.Trim(), CleRecherche.De($"{nom} {prenom}"));
}
