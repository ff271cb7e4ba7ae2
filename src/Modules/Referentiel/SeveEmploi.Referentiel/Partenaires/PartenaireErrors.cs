namespace SeveEmploi.Referentiel.Partenaires;

[Refus("partenaire_introuvable", "Le partenaire est introuvable")]
internal sealed record PartenaireIntrouvable(Guid Id) : NotFoundError($"Aucun partenaire {Id}. Vérifiez l'identifiant.");

[Refus("reseau_introuvable", "Le réseau est introuvable")]
internal sealed record ReseauIntrouvable(Guid Id) : NotFoundError($"Aucun réseau {Id}. Les réseaux sont les partenaires de nature « reseau ».");

[Refus("partenaire_deja_connu", "Le partenaire est déjà connu")]
internal sealed record PartenaireDejaConnu(string Nom) : ConflictError($"Un partenaire de cette nature s'appelle déjà « {Nom} ».");

[Refus("territoire_incomplet", "Le territoire du partenaire manque")]
internal sealed record TerritoireIncomplet(string Attendu) : ConflictError($"Un partenaire de cette nature agit sur {Attendu}. Dites lequel.");
