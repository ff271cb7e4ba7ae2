using SeveEmploi.Financement.Reglements;

namespace SeveEmploi.Financement.Conventions;

[Refus("convention_introuvable", "La convention est introuvable")]
internal sealed record ConventionIntrouvable(Guid Id) : NotFoundError($"La convention {Id} n'existe pas.");

[Refus("convention_deja_envoyee", "La convention est envoyée")]
internal sealed record ConventionDejaEnvoyee(EtatConvention Etat) : ConflictError("La convention n'est plus en préparation : rappelez-la, ou proposez un avenant.");

[Refus("convention_non_envoyee", "La convention n'attend pas de signature")]
internal sealed record ConventionNonEnvoyee(EtatConvention Etat) : ConflictError("La convention n'est pas à la signature : elle doit d'abord être envoyée, et ne pas être déjà signée.");

[Refus("convention_incomplete", "La convention n'est pas complète")]
internal sealed record ConventionIncomplete(string Premier, int Nombre) : ConflictError(Nombre == 1 ? Premier : $"{Premier} ({Nombre} points manquent.)");

[Refus("convention_terminee", "La convention est terminée")]
internal sealed record ConventionTerminee(EtatConvention Etat) : ConflictError("La convention est soldée, résiliée ou annulée : cet acte ne s'y fait plus.");

[Refus("periode_a_l_envers", "La période est à l'envers")]
internal sealed record PeriodeALEnvers(DateOnly Debut, DateOnly Fin) : ConflictError($"La convention finirait le {Fin:dd/MM/yyyy}, avant son début le {Debut:dd/MM/yyyy}.");

[Refus("periode_sur_deux_annees", "La convention court sur deux années")]
internal sealed record PeriodeSurDeuxAnnees(DateOnly Debut, DateOnly Fin)
    : ConflictError($"Une convention court sur une seule année civile : celle-ci irait du {Debut:dd/MM/yyyy} au {Fin:dd/MM/yyyy}.");

[Refus("montant_de_convention_refuse", "Montant refusé")]
internal sealed record MontantDeConventionRefuse(decimal Montant) : ConflictError("La dotation est positive, à deux décimales au plus : corrigez son montant.");

[Refus("montant_octroye_fige", "Le montant octroyé ne se corrige pas")]
internal sealed record MontantOctroyeFige(decimal Montant) : ConflictError($"Le comité a octroyé {Euros.EnClair(Montant)} : ce montant ne change que par un avenant signé.");

[Refus("montant_hors_bareme", "Montant hors du barème")]
internal sealed record MontantHorsBareme(decimal Montant, IReadOnlyList<EchelonFinancier> Bareme)
    : ConflictError($"{Euros.EnClair(Montant)} n'est pas un échelon du barème : {string.Join(", ", Bareme.Select(echelon => Euros.EnClair(echelon.MontantEur)))}.");

[Refus("montant_au_dessus_de_la_demande", "Montant au-dessus de la demande")]
internal sealed record MontantAuDessusDeLaDemande(decimal Montant, decimal Demande)
    : ConflictError($"{Euros.EnClair(Montant)} dépassent ce que la structure a sollicité, {Euros.EnClair(Demande)}.");

[Refus("document_different", "Ce n'est pas le document à signer")]
internal sealed record DocumentDifferent() : ConflictError("L'empreinte donnée n'est pas celle du document envoyé : téléchargez-le, relisez-le et signez celui-là.");

[Refus("partie_deja_signee", "Cette partie a déjà signé")]
internal sealed record PartieDejaSignee(Partie Partie) : ConflictError(Partie == Partie.Structure ? "La structure a déjà signé." : "L'administration a déjà signé.");

[Refus("une_seule_personne_signe", "Une seule personne ne signe pas pour les deux parties")]
internal sealed record UneSeulePersonneSigne(string Nom) : ConflictError($"{Nom} a déjà signé pour l'autre partie : une autre personne, de son propre compte, doit signer.");

[Refus("avenant_sans_convention", "Pas d'avenant avant la convention")]
internal sealed record AvenantSansConvention() : ConflictError("La convention n'est pas signée : corrigez-la, un avenant viendra après.");

[Refus("avenant_en_attente", "Un avenant attend d'être signé")]
internal sealed record AvenantEnAttente() : ConflictError("Un avenant attend les signatures : faites-le signer, ou retirez-le.");

[Refus("avenant_sans_objet", "L'avenant ne change rien")]
internal sealed record AvenantSansObjet() : ConflictError("Cet avenant redit les termes en vigueur : changez-en au moins un.");

[Refus("avenant_introuvable", "L'avenant est introuvable")]
internal sealed record AvenantIntrouvable(int Numero) : NotFoundError($"Aucun avenant {Numero} n'attend de signature.");

[Refus("avenant_sous_le_verse", "L'avenant descend sous ce qui est versé")]
internal sealed record AvenantSousLeVerse(decimal Montant, decimal Verse)
    : ConflictError($"{Euros.EnClair(Verse)} sont déjà versés : pour réduire la dotation à {Euros.EnClair(Montant)}, constatez un trop-perçu.");

[Refus("avenant_apres_le_solde", "Tout est déjà versé")]
internal sealed record AvenantApresLeSolde() : ConflictError("Tous les versements sont payés : il n'en reste aucun qui puisse recevoir ce complément.");

[Refus("suspension_impossible", "La convention ne peut pas être suspendue")]
internal sealed record SuspensionImpossible(EtatConvention Etat) : ConflictError("Seule une convention signée, en cours et non suspendue peut être suspendue.");

[Refus("convention_non_suspendue", "La convention n'est pas suspendue")]
internal sealed record ConventionNonSuspendue(EtatConvention Etat) : ConflictError("La convention n'est pas suspendue : il n'y a rien à reprendre.");

[Refus("document_introuvable", "Le document est introuvable")]
internal sealed record DocumentIntrouvable(int Numero) : NotFoundError(Numero == 0 ? "La convention n'a pas encore de document." : $"L'avenant {Numero} n'a pas de document.");
