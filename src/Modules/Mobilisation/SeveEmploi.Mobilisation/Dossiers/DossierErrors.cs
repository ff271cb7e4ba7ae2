namespace SeveEmploi.Mobilisation.Dossiers;

[Refus("dossier_sans_objet", "Cette campagne n'a pas de dossier")]
internal sealed record DossierSansObjet() : ConflictError("Cette campagne ne demande pas de dossier SEVE 2.");

[Refus("dossier_envoye", "Le dossier est parti")]
internal sealed record DossierEnvoye(DateOnly Le) : ConflictError($"Le dossier est parti à l'équipe nationale le {Le:dd/MM/yyyy} : il ne change plus.");

[Refus("dossier_non_envoye", "Le dossier n'est pas complet")]
internal sealed record DossierNonEnvoye() : ConflictError("Un dossier SEVE 2 ne se transmet qu'entier et jugé éligible.");

[Refus("dossier_remis", "Le dossier est remis")]
internal sealed record DossierRemis(DateOnly Le)
    : ConflictError($"La direction a remis le dossier le {Le:dd/MM/yyyy} : demandez au ou à la chargé·e de mission de vous le rendre pour le changer.");

[Refus("dossier_non_remis", "Le dossier n'est pas remis")]
internal sealed record DossierNonRemis() : ConflictError("La direction n'a pas remis ce dossier : il est encore entre ses mains.");

[Refus("dossier_incomplet", "Le dossier est incomplet")]
internal sealed record DossierIncomplet(string Manques) : ConflictError($"Il manque au dossier : {Manques}.");

[Refus("structure_non_eligible", "La structure n'est pas éligible")]
internal sealed record StructureNonEligible(string Constats) : ConflictError($"L'éligibilité n'est pas établie. {Constats}");

[Refus("derogation_sans_objet", "Ce critère n'a pas besoin d'exception")]
internal sealed record DerogationSansObjet(string Libelle) : ConflictError($"« {Libelle} » est satisfait, ou n'est pas demandé : il n'y a rien à excepter.");

[Refus("categorie_inconnue", "La catégorie est inconnue")]
internal sealed record CategorieInconnue(string? Code) : InvalidError(
    Code is null ? "Une exception sur la formation dit dans quelle catégorie le dossier est reçu." : $"La campagne n'a pas de catégorie « {Code} ».");

[Refus("piece_dossier_inconnue", "La pièce est inconnue")]
internal sealed record PieceDossierInconnue(string Code) : NotFoundError($"Le dossier de cette campagne n'a pas de pièce « {Code} ».");

[Refus("piece_d_un_autre_auteur", "Cette pièce est écrite par quelqu'un d'autre")]
internal sealed record PieceDunAutreAuteur(string Libelle, AuteurPiece Auteur) : ConflictError($"« {Libelle} » est écrite par {Auteur.EnClair()}.");

[Refus("piece_trop_longue", "La pièce est trop longue")]
internal sealed record PieceTropLongue(string Libelle, int Longueur, int Max)
    : InvalidError($"« {Libelle} » a {Longueur} caractères : elle n'en a pas plus de {Max}.");

[Refus("rubrique_dossier_inconnue", "La rubrique est inconnue")]
internal sealed record RubriqueInconnue(string Libelle, string Rubrique) : InvalidError($"« {Libelle} » n'a pas de rubrique « {Rubrique} », ou l'a deux fois.");

[Refus("choix_inconnu", "Ce choix n'est pas proposé")]
internal sealed record ChoixInconnu(string Libelle, string Choix) : InvalidError($"« {Libelle} » se répond par l'un de ces choix : {Choix}.");

[Refus("chiffres_attendus", "La rubrique attend des chiffres")]
internal sealed record ChiffresAttendus(string Libelle) : InvalidError($"« {Libelle} » se répond par des nombres, positifs ou nuls : avant, pendant, après.");

[Refus("chiffres_inattendus", "La rubrique attend un texte")]
internal sealed record ChiffresInattendus(string Libelle) : InvalidError($"« {Libelle} » se répond par un texte, sans chiffres à part.");

[Refus("condition_sans_preuve", "La condition n'est pas prouvée")]
internal sealed record ConditionSansPreuve(string Preuve) : InvalidError($"La condition incontournable se prouve : il manque {Preuve}.");

[Refus("dotation_sans_objet", "Cette campagne n'a pas de dotation")]
internal sealed record DotationSansObjet() : ConflictError("Le règlement de cette campagne ne donne pas de dotation.");

[Refus("dotation_hors_bareme", "La dotation n'est pas du barème")]
internal sealed record DotationHorsBareme(decimal Montant, string Bareme) : InvalidError($"{Montant:0.##} € n'est pas un montant du barème : {Bareme}.");

[Refus("dotation_incoherente", "Les règles de dotation ne tiennent pas")]
internal sealed record DotationIncoherente(string Faute) : InvalidError(Faute);

[Refus("categories_incoherentes", "Les règles du dossier ne tiennent pas")]
internal sealed record CategoriesIncoherentes(string Faute) : InvalidError(Faute);

internal static class LibellesDossier
{
    public static string EnClair(this AuteurPiece auteur) => auteur switch
    {
        AuteurPiece.Structure => "la structure",
        AuteurPiece.ChargeMission => "le ou la chargé·e de mission",
        AuteurPiece.Formateur => "le formateur ou la formatrice",
        AuteurPiece.Ddets => "la DDETS",
        _ => throw new ArgumentOutOfRangeException(nameof(auteur), auteur, null),
    };
}
