namespace SeveEmploi.Echeancier.Obligations;

[Refus("obligation_introuvable", "L'obligation est introuvable")]
internal sealed record ObligationIntrouvable(Guid Id) : NotFoundError($"Aucune obligation {Id}.");

[Refus("echeance_avant_ouverture", "L'échéance précède l'ouverture")]
internal sealed record EcheanceAvantOuverture(DateOnly OuvreLe, DateOnly Echeance)
    : ConflictError($"L'échéance, le {Echeance:dd/MM/yyyy}, précède l'ouverture, le {OuvreLe:dd/MM/yyyy}.");

[Refus("obligation_deja_close", "L'obligation est déjà close")]
internal sealed record ObligationDejaClose(EtatObligation Etat) : ConflictError($"Cette obligation est déjà close : {Etat.EnClair()}.");

[Refus("motif_dispense_manquant", "Une dispense demande un motif")]
internal sealed record MotifDispenseManquant() : ConflictError("Dites pourquoi cette obligation n'est plus due.");

[Refus("aucun_destinataire", "Personne ne peut recevoir ce rappel")]
internal sealed record AucunDestinataire()
    : ConflictError("Personne ne tient aujourd'hui le rôle qui doit cette obligation : ouvrez un compte, ou désignez quelqu'un.");

internal static class LibellesEtat
{
    public static string EnClair(this EtatObligation etat) => etat switch
    {
        EtatObligation.AVenir => "à venir",
        EtatObligation.Ouverte => "ouverte",
        EtatObligation.EnRetard => "en retard",
        EtatObligation.HonoreeATemps => "honorée à temps",
        EtatObligation.HonoreeEnRetard => "honorée en retard",
        EtatObligation.Levee => "levée",
        EtatObligation.Exemptee => "exemptée",
        _ => throw new ArgumentOutOfRangeException(nameof(etat), etat, null),
    };
}
