namespace SeveEmploi.Referentiel.Structures;

[Refus("structure_introuvable", "La structure est introuvable")]
internal sealed record StructureIntrouvable(Guid Id) : NotFoundError($"Aucune structure {Id}. Vérifiez l'identifiant.");

[Refus("structure_deja_fermee", "La structure est fermée")]
internal sealed record StructureDejaFermee(DateOnly Le) : ConflictError($"La structure est fermée depuis le {Le:dd/MM/yyyy}.");

[Refus("structure_deja_fusionnee", "La structure a été fusionnée")]
internal sealed record StructureDejaFusionnee(StructureId Dans)
    : ConflictError($"Cette fiche a été fusionnée dans la structure {Dans.Value}. Travaillez sur celle-ci.");

[Refus("fermeture_anterieure", "La fermeture précède un fait connu")]
internal sealed record FermetureAnterieure(DateOnly Le, DateOnly Fait)
    : ConflictError($"La structure ne peut fermer le {Le:dd/MM/yyyy} : un fait commence le {Fait:dd/MM/yyyy}.");

[Refus("nom_inchange", "Le nom est le même")]
internal sealed record NomInchange(string Nom) : ConflictError($"La structure s'appelle déjà « {Nom} ».");

[Refus("alias_deja_connu", "Ce nom est déjà connu")]
internal sealed record AliasDejaConnu(string Alias) : ConflictError($"La structure est déjà connue sous « {Alias} ».");

[Refus("siret_inchange", "Le SIRET est le même")]
internal sealed record SiretInchange(Siret Siret) : ConflictError($"La structure porte déjà le SIRET {Siret}.");

[Refus("cle_naturelle_deja_prise", "Une autre structure porte ce SIRET et ce type")]
internal sealed record CleNaturelleDejaPrise(Siret Siret, TypeStructure Type, StructureId Par)
    : ConflictError($"La structure {Par.Value} porte déjà le SIRET {Siret} comme {Type.Sigle()}. Si c'est la même, fusionnez les deux fiches.");

[Refus("localisation_inchangee", "La localisation est la même")]
internal sealed record LocalisationInchangee(Departement Departement)
    : ConflictError($"La structure est déjà dans le département {Departement}, au même lieu.");

[Refus("fait_anterieur", "Un fait plus récent est connu")]
internal sealed record FaitAnterieur(DateOnly Du, DateOnly Dernier)
    : ConflictError($"Un fait du {Dernier:dd/MM/yyyy} est déjà connu, rien ne peut s'y ajouter au {Du:dd/MM/yyyy}. Corrigez-le à sa propre date.");

[Refus("fin_avant_debut", "La fin précède le début")]
internal sealed record FinAvantDebut(DateOnly Du, DateOnly Au)
    : ConflictError($"Le {Au:dd/MM/yyyy} précède le début, le {Du:dd/MM/yyyy}.");

[Refus("conventionnement_deja_ouvert", "Le conventionnement est déjà ouvert")]
internal sealed record ConventionnementDejaOuvert(TypeStructure Type, DateOnly Du)
    : ConflictError($"La structure est déjà conventionnée {Type.Sigle()} depuis le {Du:dd/MM/yyyy} : les deux périodes se chevaucheraient.");

[Refus("conventionnement_non_ouvert", "Le conventionnement n'est pas ouvert")]
internal sealed record ConventionnementNonOuvert(TypeStructure Type)
    : ConflictError($"La structure n'a pas de conventionnement {Type.Sigle()} ouvert.");

[Refus("reseau_deja_rejoint", "La structure adhère déjà à ce réseau")]
internal sealed record ReseauDejaRejoint(DateOnly Du)
    : ConflictError($"La structure adhère à ce réseau depuis le {Du:dd/MM/yyyy} : les deux périodes se chevaucheraient.");

[Refus("reseau_non_rejoint", "La structure n'adhère pas à ce réseau")]
internal sealed record ReseauNonRejoint() : ConflictError("La structure n'a pas d'adhésion ouverte à ce réseau.");

[Refus("effectifs_vides", "Le relevé ne dit rien")]
internal sealed record EffectifsVides() : ConflictError("Le relevé ne donne aucun nombre. Donnez-en au moins un, ou n'envoyez rien.");

[Refus("fusion_avec_elle_meme", "Une structure ne se fusionne pas avec elle-même")]
internal sealed record FusionAvecElleMeme() : ConflictError("Les deux fiches de cette fusion n'en sont qu'une.");

[Refus("fusion_de_sirets_differents", "Les deux fiches ont des SIRET différents")]
internal sealed record FusionDeSiretsDifferents(Siret Conserve, Siret Absorbe)
    : ConflictError($"Les deux fiches ont des SIRET différents ({Conserve} et {Absorbe}). Si c'est bien la même structure, dites-le : sirets_differents_confirmes.");
