namespace SeveEmploi.Mobilisation.Campagnes;

[Refus("campagne_introuvable", "La campagne est introuvable")]
internal sealed record CampagneIntrouvable(Guid Id) : NotFoundError($"Aucune campagne {Id}.");

[Refus("campagne_deja_annoncee", "La campagne existe déjà")]
internal sealed record CampagneDejaAnnoncee(Programme Programme, int Annee) : ConflictError($"La campagne {Annee} de ce programme existe déjà.");

[Refus("campagne_deja_ouverte", "La campagne est déjà ouverte")]
internal sealed record CampagneDejaOuverte(string Titre)
    : ConflictError($"« {Titre} » est déjà ouverte : son règlement ne change plus, pour que les candidatures en cours gardent leurs règles.");

[Refus("campagne_non_ouverte", "La campagne n'est pas ouverte")]
internal sealed record CampagneNonOuverte(string Titre) : ConflictError($"« {Titre} » n'est pas ouverte.");

[Refus("campagne_close", "La campagne est close")]
internal sealed record CampagneClose(string Titre) : ConflictError($"« {Titre} » est close.");

[Refus("points_confirmation_incomplets", "Il faut trois points de confirmation")]
internal sealed record PointsConfirmationIncomplets(int Nombre)
    : ConflictError($"La confirmation porte sur trois accords ; le règlement en donne {Nombre}.");

[Refus("groupe_conseille_incoherent", "La taille de groupe conseillée est incohérente")]
internal sealed record GroupeConseilleIncoherent(int Min, int Max) : ConflictError($"Le minimum conseillé ({Min}) dépasse le maximum ({Max}).");

[Refus("jalon_en_double", "Une date du calendrier est donnée deux fois")]
internal sealed record JalonEnDouble(CodeJalon Jalon) : ConflictError($"Le jalon « {Jalon.EnClair()} » est donné deux fois.");

[Refus("jalon_hors_ordre", "Le calendrier n'est pas dans l'ordre")]
internal sealed record JalonHorsOrdre(string Libelle, DateOnly Jour)
    : ConflictError($"« {Libelle} », le {Jour:dd/MM/yyyy}, tombe avant une étape qui doit le précéder.");

[Refus("jalon_absent", "Une date manque au calendrier")]
internal sealed record JalonAbsent(CodeJalon Jalon) : ConflictError($"Fixez « {Jalon.EnClair()} » au calendrier avant d'ouvrir la campagne.");

[Refus("objectif_en_double", "Une région a deux objectifs")]
internal sealed record ObjectifEnDouble(Region Region) : ConflictError($"{Region.Nom} a deux objectifs.");

[Refus("manifestation_hors_delai", "La manifestation est hors délai")]
internal sealed record ManifestationHorsDelai(DateOnly Le, DateOnly Ouverture, DateOnly Limite)
    : ConflictError($"Le {Le:dd/MM/yyyy} est hors de la période de contact, du {Ouverture:dd/MM/yyyy} au {Limite:dd/MM/yyyy} inclus.");
