namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>Refusals that belong to no aggregate: what HTTP, the database or the conventions of the API refuse.</summary>
public abstract record TransportError(int Status, string Message) : Error(Message);

[Refus("corps_illisible", "Le corps de la demande est illisible")]
internal sealed record CorpsIllisible() : TransportError(400, "Le corps n'est pas un JSON lisible. Vérifiez sa syntaxe et son encodage UTF-8.");

[Refus("parametre_illisible", "Un paramètre est illisible")]
internal sealed record ParametreIllisible(string Detail) : TransportError(400, $"Un paramètre de l'adresse ou un en-tête est absent ou mal formé{Detail}.");

[Refus("curseur_invalide", "Le curseur est invalide")]
internal sealed record CurseurInvalide() : TransportError(400, "Ce curseur n'a pas été donné par cette liste. Reprenez la liste à sa première page.");

[Refus("cle_idempotence_absente", "L'en-tête Idempotency-Key est absent")]
internal sealed record CleIdempotenceAbsente() : TransportError(400, "Un client d'API donne une clé d'idempotence neuve à chaque POST, et la même quand il recommence le même envoi.");

[Refus("fichier_illisible", "Le fichier est illisible")]
public sealed record FichierIllisible(string Raison) : TransportError(400, Raison);

[Refus("jeton_refuse", "Il faut se connecter")]
public sealed record JetonRefuse() : TransportError(401, "Le jeton est absent, inconnu, expiré ou révoqué. Connectez-vous, ou demandez un jeton neuf à /api/v1/oauth/jetons.");

[Refus("droit_absent", "Vous n'avez pas ce droit")]
public sealed record DroitAbsent(string Droit) : TransportError(403, $"Il faut le droit « {Droit} », que vos habilitations ne donnent pas.");

[Refus("hors_perimetre", "Ce territoire n'est pas dans votre périmètre")]
public sealed record HorsPerimetre() : TransportError(403, "Cette demande vise un territoire que vos habilitations ne couvrent pas.");

[Refus("suppleance_absente", "Vous ne suppléez pas cette personne")]
public sealed record SuppleanceAbsente() : TransportError(403, "Aucune suppléance en cours ne vous permet d'agir au nom de ce compte. Retirez l'en-tête Au-Nom-De, ou demandez une suppléance.");

[Refus("antiforgerie_refusee", "La page doit être rechargée")]
public sealed record AntiforgerieRefusee() : TransportError(403, "La demande d'un navigateur porte dans X-Jeton-Antiforgerie le jeton que donne /api/v1/acces/antiforgerie, et vient de ce site. Rechargez la page.");

[Refus("https_exige", "Il faut HTTPS")]
internal sealed record HttpsExige() : TransportError(403, "Cette adresse ne répond qu'en HTTPS. Le jeton ou le secret que vous avez envoyé est passé en clair : changez-le.");

[Refus("trop_de_demandes", "Trop de demandes")]
public sealed record TropDeDemandes() : TransportError(429, "Vous avez épuisé votre quota. Recommencez après le délai que donne Retry-After.");

[Refus("ressource_introuvable", "La ressource est introuvable")]
public sealed record RessourceIntrouvable() : TransportError(404, "Aucune ressource à cette adresse. Vérifiez l'identifiant.");

[Refus("methode_refusee", "La méthode est refusée")]
internal sealed record MethodeRefusee() : TransportError(405, "Cette adresse existe, mais pas pour cette méthode HTTP.");

[Refus("format_de_reponse_indisponible", "Le format demandé est indisponible")]
internal sealed record FormatDeReponseIndisponible(string Formats) : TransportError(406, $"Formats proposés : {Formats}.");

[Refus("demande_en_cours", "La même demande est en cours")]
internal sealed record DemandeEnCours() : TransportError(409, "Une demande portant la même clé d'idempotence est en cours. Attendez sa réponse, puis recommencez.");

[Refus("doublon", "L'enregistrement existe déjà")]
internal sealed record Doublon() : TransportError(409, "Un autre envoi vient d'enregistrer la même chose. Rechargez avant de recommencer.");

[Refus("acces_concurrent", "Un autre envoi est passé en même temps")]
internal sealed record AccesConcurrent() : TransportError(409, "Deux envois se sont croisés et celui-ci n'a rien écrit. Recommencez.");

[Refus("version_perimee", "La ressource a changé")]
internal sealed record VersionPerimee(long Actuelle)
    : StaleError($"La ressource a changé depuis que vous l'avez lue : elle en est à la version {Actuelle}. Relisez-la avant de la modifier.");

[Refus("corps_trop_grand", "Le corps de la demande est trop grand")]
internal sealed record CorpsTropGrand() : TransportError(413, "Le corps dépasse la taille admise : 1 Mo, ou 20 Mo pour un import.");

[Refus("format_refuse", "Le format du corps est refusé")]
internal sealed record FormatRefuse() : TransportError(415, "Envoyez du JSON (application/json), ou un fichier CSV ou XLSX pour un import.");

[Refus("cle_idempotence_reutilisee", "La clé d'idempotence a déjà servi")]
internal sealed record CleIdempotenceReutilisee() : TransportError(422, "Cette clé d'idempotence a déjà servi pour une autre demande. Prenez une clé nouvelle.");

[Refus("if_match_absent", "L'en-tête If-Match est absent")]
internal sealed record IfMatchAbsent() : TransportError(428, "Pour modifier, donnez dans If-Match l'ETag de la ressource que vous avez lue.");

[Refus("erreur_interne", "Une erreur est survenue")]
internal sealed record ErreurInterne() : TransportError(500, "Une erreur est survenue de notre côté et rien n'a été enregistré. Donnez « trace_id » à l'assistance.");

[Refus("service_indisponible", "Le service est momentanément indisponible")]
internal sealed record ServiceIndisponible() : TransportError(503, "La base de données ne répond pas. Recommencez dans quelques secondes.");
