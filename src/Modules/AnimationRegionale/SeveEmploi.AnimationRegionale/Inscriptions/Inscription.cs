using SeveEmploi.AnimationRegionale.Contracts;
using SeveEmploi.AnimationRegionale.Evenements;

namespace SeveEmploi.AnimationRegionale.Inscriptions;

internal readonly record struct InscriptionId(Guid Value) : ITypedId<InscriptionId>
{
    public static InscriptionId From(Guid value) => new(value);
}

internal enum EtatInscription
{
    Invite,
    Inscrit,
    EnAttente,
    Present,
    Absent,
    Excuse,
    Desiste,
}

/// <summary>Combien de places sont prises, et le dernier rang de ceux qui attendent : de tout l'événement, quoi que l'appelant en voie.</summary>
internal sealed record Places(int? Capacite, int Occupees, int DernierRang)
{
    public bool EstComplet => Occupees >= (Capacite ?? int.MaxValue);
}

/// <summary>Une personne et un événement : invitée, inscrite, venue ou non.</summary>
internal sealed partial class Inscription : AggregateRoot
{
    private Inscription()
    {
    }

    public InscriptionId Id { get; private init; }

    public EvenementId EvenementId { get; private init; }

    /// <summary>Les régions de l'événement : qui l'anime voit ses inscrits, sans relire l'événement.</summary>
    public string[] CodesRegions { get; private set; } = [];

    /// <summary>Le jour de l'événement : les noms s'effacent 24 mois après.</summary>
    public DateOnly EvenementLe { get; private set; }

    public EtatInscription Etat { get; private set; }

    /// <summary>Vrai dès qu'elle a eu une place avant l'événement : une personne venue sans cela est comptée à part.</summary>
    public bool AvaitUnePlace { get; private set; }

    /// <summary>Sa place dans la liste d'attente, à partir de 1.</summary>
    public int? RangAttente { get; private set; }

    public bool EstVenueSansInscription => Etat == EtatInscription.Present && !AvaitUnePlace;

    public bool EstInscrite => AvaitUnePlace && Etat is not EtatInscription.Desiste;

    /// <summary>Sa région n'est pas de celles de l'événement (ANI-71).</summary>
    public bool EstDUneAutreRegion => Region is { } region && CodesRegions.Length > 0 && !CodesRegions.Contains(region.Code);

    public static Inscription Inviter(Evenement evenement, PersonneSaisie personne)
    {
        var inscription = De(evenement, personne);
        if (evenement.Etat == EtatEvenement.Annonce) inscription.Prevenir(ObjetCourriel.Invitation);
        return inscription;
    }

    public static Inscription Inscrire(Evenement evenement, PersonneSaisie personne, Places places)
    {
        var inscription = De(evenement, personne);
        inscription.Placer(places);
        return inscription;
    }

    /// <summary>Venue sans que personne l'ait inscrite : comptée à part, jamais en silence.</summary>
    public static Inscription Constater(Evenement evenement, PersonneSaisie personne)
    {
        var inscription = De(evenement, personne);
        inscription.Etat = EtatInscription.Present;
        return inscription;
    }

    /// <summary>Qui était invité, ou s'était désisté, prend une place, ou attend la prochaine.</summary>
    public Result Accepter(PersonneSaisie personne, Places places)
    {
        if (Etat is not (EtatInscription.Invite or EtatInscription.Desiste)) return new InscriptionEnDouble();

        Nommer(personne);
        Placer(places);
        return Result.Success;
    }

    public Result SeDesister()
    {
        if (Etat is not (EtatInscription.Invite or EtatInscription.Inscrit or EtatInscription.EnAttente)) return new InscriptionTerminee(Etat);

        if (Etat != EtatInscription.Invite) Raise(new PlaceLiberee(EvenementId.Value));
        (Etat, AvaitUnePlace, RangAttente) = (EtatInscription.Desiste, false, null);
        return Result.Success;
    }

    /// <summary>Une erreur de pointage se corrige en pointant de nouveau.</summary>
    public Result Pointer(PresenceEvenement presence)
    {
        if (presence == PresenceEvenement.Present) return Devenir(EtatInscription.Present);
        if (AvaitUnePlace) return Devenir(presence == PresenceEvenement.Excuse ? EtatInscription.Excuse : EtatInscription.Absent);
        if (Etat is EtatInscription.Present or EtatInscription.Desiste) return Devenir(EtatInscription.Desiste);
        return new AbsenceSansInscription();
    }

    public void Promouvoir()
    {
        (Etat, AvaitUnePlace, RangAttente) = (EtatInscription.Inscrit, true, null);
        Prevenir(ObjetCourriel.Place);
    }

    public void Ranger(int rang) => RangAttente = rang;

    /// <summary>L'événement a changé de jour ou de régions.</summary>
    public void Suivre(Evenement evenement) => (EvenementLe, CodesRegions) = (evenement.Le, evenement.CodesRegions);

    /// <summary>Sans adresse, c'est à qui l'a invitée de le lui dire.</summary>
    public void Prevenir(string objet)
    {
        if (Courriel is not null) Raise(new PersonneAPrevenir(Id.Value, objet));
    }

    private static Inscription De(Evenement evenement, PersonneSaisie personne)
    {
        var inscription = new Inscription { Id = new(Guid.CreateVersion7()), EvenementId = evenement.Id };
        inscription.Suivre(evenement);
        inscription.Nommer(personne);
        return inscription;
    }

    private Result Devenir(EtatInscription etat)
    {
        (Etat, RangAttente) = (etat, null);
        return Result.Success;
    }

    private void Placer(Places places)
    {
        var (etat, rang) = places.EstComplet ? (EtatInscription.EnAttente, places.DernierRang + 1) : (EtatInscription.Inscrit, (int?)null);
        (Etat, RangAttente, AvaitUnePlace) = (etat, rang, etat == EtatInscription.Inscrit);
    }
}
