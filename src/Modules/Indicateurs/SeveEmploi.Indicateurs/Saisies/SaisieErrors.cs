namespace SeveEmploi.Indicateurs.Saisies;

[Refus("saisie_introuvable", "Saisie introuvable")]
internal sealed record SaisieIntrouvable(MoisCivil Mois) : NotFoundError($"Rien n'a été saisi pour {Mois.Libelle}.");

[Refus("mois_illisible", "Mois illisible")]
internal sealed record MoisIllisible(string Texte) : InvalidError($"« {Texte} » n'est pas un mois : écrivez 2022-03 pour mars 2022.");

[Refus("structure_hors_promotion", "Structure hors de la promotion")]
internal sealed record StructureHorsPromotion(int Annee) : ConflictError($"Cette structure n'est pas dans la promotion {Annee} : elle n'a pas d'indicateurs à rendre.");

[Refus("mois_hors_participation", "Mois hors de la participation")]
internal sealed record MoisHorsParticipation(MoisCivil Mois) : ConflictError($"La structure ne participait pas au programme en {Mois.Libelle}.");

[Refus("annee_close", "Année close")]
internal sealed record AnneeClose(int Annee) : ConflictError($"L'année {Annee} de cette structure est close : ses indicateurs ne changent plus.");

[Refus("programme_a_preciser", "Programme à préciser")]
internal sealed record ProgrammeAPreciser(int Annee) : ConflictError($"Cette structure suit deux programmes en {Annee} : précisez « programme ».");

[Refus("saisie_deja_envoyee", "Saisie déjà rendue")]
internal sealed record SaisieDejaEnvoyee(MoisCivil Mois, EtatSaisie Etat)
    : ConflictError($"Le mois de {Mois.Libelle} est {Etats.Libelle(Etat)} : il ne se saisit plus, il se rectifie avec un motif.");

[Refus("saisie_non_envoyee", "Saisie non rendue")]
internal sealed record SaisieNonEnvoyee(MoisCivil Mois, EtatSaisie Etat)
    : ConflictError($"Le mois de {Mois.Libelle} est {Etats.Libelle(Etat)} : cet acte porte sur un mois rendu.");

[Refus("mois_non_termine", "Mois non terminé")]
internal sealed record MoisNonTermine(MoisCivil Mois) : ConflictError($"Le mois de {Mois.Libelle} s'envoie à partir de son dernier jour.");

[Refus("mois_a_venir", "Mois à venir")]
internal sealed record MoisAVenir(MoisCivil Mois) : ConflictError($"Le mois de {Mois.Libelle} n'a pas commencé.");

[Refus("saisie_vide", "Saisie vide")]
internal sealed record SaisieVide(MoisCivil Mois) : ConflictError($"Aucune valeur pour {Mois.Libelle} : si rien ne s'est passé, dites « rien à signaler ».");

[Refus("saisie_incoherente", "Saisie incohérente")]
internal sealed record SaisieIncoherente(string Constat) : ConflictError(Constat);

[Refus("rectification_sans_changement", "Rectification sans changement")]
internal sealed record RectificationSansChangement(MoisCivil Mois) : ConflictError($"Les valeurs de {Mois.Libelle} sont déjà celles-là.");

internal static class Etats
{
    public static string Libelle(EtatSaisie etat) => etat switch
    {
        EtatSaisie.Brouillon => "encore un brouillon",
        EtatSaisie.Envoyee => "déjà envoyé",
        EtatSaisie.Validee => "déjà validé",
        EtatSaisie.Renvoyee => "renvoyé pour correction",
        _ => "exempté",
    };
}
