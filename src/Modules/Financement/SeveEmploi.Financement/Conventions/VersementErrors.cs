namespace SeveEmploi.Financement.Conventions;

[Refus("versement_introuvable", "Le versement est introuvable")]
internal sealed record VersementIntrouvable(int Rang) : NotFoundError($"La convention n'a pas de versement {Rang}.");

[Refus("versement_deja_propose", "Le versement est déjà proposé")]
internal sealed record VersementDejaPropose(int Rang, EtatVersement Etat) : ConflictError($"Le versement {Rang} est déjà proposé, ou payé.");

[Refus("versement_sans_montant", "Il n'y a plus rien à verser")]
internal sealed record VersementSansMontant(int Rang) : ConflictError($"Le versement {Rang} est ramené à zéro : il n'y a plus rien à verser.");

[Refus("versement_bloque", "Un fait manque à ce versement")]
internal sealed record VersementBloque(string Premier) : ConflictError(Premier);

[Refus("versement_pas_a_l_etape", "Le versement n'en est pas là")]
internal sealed record VersementPasALEtape(int Rang, EtatVersement Etat, EtatVersement Attendu)
    : ConflictError($"Le versement {Rang} est « {Etat.EnClair()} » : cet acte demande qu'il soit « {Attendu.EnClair()} ».");

[Refus("versement_pas_en_cours", "Le versement n'est pas en cours")]
internal sealed record VersementPasEnCours(int Rang, EtatVersement Etat) : ConflictError($"Le versement {Rang} est « {Etat.EnClair()} » : il n'y a rien à rejeter.");

[Refus("versement_en_cours", "Un versement est en cours")]
internal sealed record VersementEnCours() : ConflictError("Un versement est proposé, approuvé ou ordonnancé : payez-le ou rejetez-le d'abord.");

[Refus("seconde_personne_requise", "Une seconde personne doit approuver")]
internal sealed record SecondePersonneRequise(decimal Seuil) : ConflictError($"Au-delà de {Euros.EnClair(Seuil)}, qui approuve un versement n'est pas qui l'a proposé.");

[Refus("reference_deja_utilisee", "Cette référence a déjà servi")]
internal sealed record ReferenceDejaUtilisee(string Reference) : ConflictError($"La référence « {Reference} » est celle d'un autre paiement : vérifiez-la.");

[Refus("paiement_deja_rendu", "Ce paiement est déjà rendu, en tout ou partie")]
internal sealed record PaiementDejaRendu(decimal Detenu) : ConflictError($"La structure ne détient plus que {Euros.EnClair(Detenu)} : abandonnez d'abord le trop-perçu constaté.");

[Refus("montant_au_dessus_du_detenu", "Montant au-dessus de ce que la structure détient")]
internal sealed record MontantAuDessusDuDetenu(decimal Detenu) : ConflictError($"La structure détient {Euros.EnClair(Detenu)} : un trop-perçu ne peut être plus grand.");

[Refus("montant_au_dessus_du_du", "Montant au-dessus de ce qui est à rendre")]
internal sealed record MontantAuDessusDuDu(decimal Du) : ConflictError($"Il reste {Euros.EnClair(Du)} à rendre : ce montant les dépasse.");

internal static class MotsDuVersement
{
    public static string EnClair(this EtatVersement etat) => etat switch
    {
        EtatVersement.Attendu => "attendu",
        EtatVersement.Propose => "proposé",
        EtatVersement.Approuve => "approuvé",
        EtatVersement.Ordonnance => "ordonnancé",
        EtatVersement.Paye => "payé",
        EtatVersement.Rejete => "rejeté",
        _ => throw new ArgumentOutOfRangeException(nameof(etat), etat, null),
    };
}
