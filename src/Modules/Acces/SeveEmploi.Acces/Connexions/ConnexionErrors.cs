namespace SeveEmploi.Acces.Connexions;

[Refus("identifiants_refuses", "Le courriel ou le mot de passe est refusé")]
internal sealed record IdentifiantsRefuses() : UnauthenticatedError("Le courriel ou le mot de passe n'est pas le bon, ou ce compte n'est pas ouvert.");

[Refus("second_facteur_requis", "Le second facteur est requis")]
internal sealed record SecondFacteurRequis() : UnauthenticatedError("Donnez le code de votre application d'authentification, ou un code de secours.");

[Refus("second_facteur_refuse", "Le second facteur est refusé")]
internal sealed record SecondFacteurRefuse() : UnauthenticatedError("Ce code n'est pas le bon, ou il a déjà servi. Attendez le suivant, ou prenez un code de secours.");

[Refus("trop_de_tentatives", "Trop de tentatives")]
internal sealed record TropDeTentatives(TimeSpan Attente)
    : ThrottledError("Trop d'essais manqués d'ici. Recommencez après le délai que donne Retry-After, cinq minutes au plus.", Attente);

[Refus("connexions_saturees", "Trop de connexions à la fois")]
internal sealed record ConnexionsSaturees() : ThrottledError("Trop de connexions arrivent ensemble. Recommencez dans une seconde.", TimeSpan.FromSeconds(1));

[Refus("invitation_refusee", "Le lien n'est pas valable")]
internal sealed record InvitationRefusee() : NotFoundError("Ce lien est inconnu, a déjà servi ou a expiré. Demandez-en un nouveau.");

[Refus("mot_de_passe_actuel_refuse", "Le mot de passe actuel est refusé")]
internal sealed record MotDePasseActuelRefuse() : ConflictError("L'ancien mot de passe n'est pas le bon.");

[Refus("second_facteur_deja_actif", "Le second facteur est déjà actif")]
internal sealed record SecondFacteurDejaActif() : ConflictError("Votre second facteur est déjà actif. Pour en changer, retirez-le d'abord, ou demandez-le à l'équipe nationale.");

[Refus("second_facteur_non_prepare", "Le second facteur n'est pas préparé")]
internal sealed record SecondFacteurNonPrepare() : ConflictError("Demandez d'abord une clé, et saisissez-la dans une application d'authentification.");

[Refus("second_facteur_inactif", "Le second facteur n'est pas actif")]
internal sealed record SecondFacteurInactif() : ConflictError("Ce compte n'a pas de second facteur actif.");

[Refus("second_facteur_indispensable", "Le second facteur est indispensable")]
internal sealed record SecondFacteurIndispensable() : ConflictError("Un de vos rôles exige un second facteur : il ne peut pas être retiré.");

[Refus("code_second_facteur_refuse", "Le code est refusé")]
internal sealed record CodeSecondFacteurRefuse() : ConflictError("Ce code n'est pas le bon, ou il a déjà servi. Attendez le suivant.");
