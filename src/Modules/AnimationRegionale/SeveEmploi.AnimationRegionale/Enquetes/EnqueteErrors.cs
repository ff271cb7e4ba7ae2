namespace SeveEmploi.AnimationRegionale.Enquetes;

[Refus("enquete_introuvable", "L'enquête est introuvable")]
internal sealed record EnqueteIntrouvable(Guid Id) : NotFoundError($"Aucune enquête {Id}. Vérifiez l'identifiant.");

[Refus("lien_enquete_introuvable", "Ce lien n'ouvre aucune enquête")]
internal sealed record LienEnqueteIntrouvable() : NotFoundError("Ce lien n'est pas, ou plus, celui d'une enquête. Vérifiez qu'il est entier, tel que le courriel le donne.");

[Refus("enquete_close", "L'enquête est close")]
internal sealed record EnqueteClose(DateOnly Le) : ConflictError($"L'enquête est close depuis le {Le:dd/MM/yyyy} au soir : plus aucune réponse n'y entre.");

[Refus("enquete_non_ouverte", "L'enquête n'est pas encore ouverte")]
internal sealed record EnqueteNonOuverte(DateOnly Le) : ConflictError($"L'enquête ouvre le {Le:dd/MM/yyyy} : revenez ce jour-là, par le même lien.");

[Refus("lien_enquete_deja_utilise", "Ce lien a déjà servi")]
internal sealed record LienEnqueteDejaUtilise() : ConflictError("Une réponse a déjà été donnée par ce lien, et une seule est comptée. Merci de votre réponse.");

[Refus("reponse_enquete_vide", "La réponse est vide")]
internal sealed record ReponseVide() : InvalidError("Répondez au moins à une question.");

[Refus("enquete_deja_repondue", "Des réponses sont déjà données")]
internal sealed record EnqueteDejaRepondue() : ConflictError("Des personnes ont déjà répondu à ces questions : seuls le titre, les jours et le nombre de personnes sollicitées peuvent changer.");

[Refus("relance_trop_recente", "La dernière relance est trop récente")]
internal sealed record RelanceTropRecente(DateOnly Derniere, DateOnly Possible)
    : ConflictError($"Une relance est partie le {Derniere:dd/MM/yyyy}. La prochaine peut partir à compter du {Possible:dd/MM/yyyy}.");

[Refus("enquete_sans_invitation", "Personne n'est à relancer")]
internal sealed record EnqueteSansInvitation() : ConflictError("Aucune invitation par courriel n'attend de réponse : il n'y a personne à relancer.");
