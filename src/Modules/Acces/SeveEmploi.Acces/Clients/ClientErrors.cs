namespace SeveEmploi.Acces.Clients;

[Refus("client_introuvable", "Le client est introuvable")]
internal sealed record ClientIntrouvable(Guid Id) : NotFoundError($"Aucun client d'API {Id}. Vérifiez l'identifiant.");

[Refus("client_deja_ferme", "Le client est fermé")]
internal sealed record ClientDejaFerme() : ConflictError("Ce client d'API est fermé, sans retour. Ouvrez-en un autre.");

[Refus("nom_client_deja_pris", "Un client porte déjà ce nom")]
internal sealed record NomClientDejaPris(string Nom) : ConflictError($"Un client d'API ouvert se nomme déjà « {Nom} ». Renouvelez son secret, ou choisissez un autre nom.");

[Refus("secrets_deja_valides", "Le client a déjà deux secrets valides")]
internal sealed record SecretsDejaValides(int Max) : ConflictError($"Ce client a déjà {Max} secrets valides. Révoquez celui qui ne sert plus avant d'en demander un autre.");

[Refus("secret_client_introuvable", "Le secret est introuvable")]
internal sealed record SecretClientIntrouvable(Guid Id) : NotFoundError($"Ce client n'a pas de secret {Id}. Vérifiez l'identifiant.");

[Refus("secret_client_deja_revoque", "Le secret est déjà révoqué")]
internal sealed record SecretClientDejaRevoque(DateTimeOffset Le) : ConflictError($"Ce secret est révoqué depuis le {Le:dd/MM/yyyy}.");
