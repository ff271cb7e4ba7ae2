using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Dossiers;
using SeveEmploi.SuiviEmploi.Contracts;

namespace SeveEmploi.Mobilisation.Candidatures;

/// <summary>Le dossier SEVE 2 d'une candidature : ses pièces, son éligibilité, et l'envoi qui les fige (SUI-16, SUI-17, SUI-22).</summary>
internal sealed partial class Candidature
{
    /// <summary>Null tant que rien n'y est écrit, et pour toute campagne qui n'en demande pas.</summary>
    public Dossier? Dossier { get; private set; }

    /// <summary>Qui n'est pas chargé·e de mission n'écrit que ses pièces, et la structure plus rien une fois son dossier remis.</summary>
    public Result RedigerPiece(PieceRedigee redigee, AuteurPiece auteur, bool instruit, Reglement reglement)
    {
        if (DossierFerme(reglement) is { } ferme) return ferme;
        if (reglement.Dossier!.Piece(redigee.Code) is not { } piece) return new PieceDossierInconnue(redigee.Code);
        if (!instruit && piece.Auteur != auteur) return new PieceDunAutreAuteur(piece.Libelle, piece.Auteur);
        if (!instruit && auteur == AuteurPiece.Structure && Dossier?.RemisLe is { } remis) return new DossierRemis(remis);
        if (Completude.Refus(piece, redigee.Reponses) is { } refus) return refus;

        Dossier = (Dossier ?? new()).Avec(redigee);
        return Result.Success;
    }

    /// <summary>Deux motifs, et les mêmes preuves ; qui tend seulement à la pratique dit ce qu'il veut faire (SUI-14, SUI-15).</summary>
    public Result DeclarerCondition(ConditionIncontournable condition, bool instruit, Reglement reglement)
    {
        if (DossierFerme(reglement) is { } ferme) return ferme;
        if (!instruit && Dossier?.RemisLe is { } remis) return new DossierRemis(remis);
        if (PreuveManquante(condition) is { } preuve) return new ConditionSansPreuve(preuve);

        Dossier = (Dossier ?? new()) with { Condition = condition };
        return Result.Success;
    }

    /// <summary>La dotation demandée est un échelon du barème (FIN-18, FIN-19).</summary>
    public Result SolliciterDotation(decimal montant, bool instruit, Reglement reglement)
    {
        if (DossierFerme(reglement) is { } ferme) return ferme;
        if (!instruit && Dossier?.RemisLe is { } remis) return new DossierRemis(remis);
        if (reglement.Dotation is not { } dotation) return new DotationSansObjet();
        if (!dotation.EstUnEchelon(montant)) return dotation.Refus(montant);

        Dossier = (Dossier ?? new()) with { DotationSolliciteeEur = montant };
        return Result.Success;
    }

    /// <summary>Une exception ne s'accorde qu'à un critère qui manque, avec son motif ; sur la formation, elle dit la catégorie.</summary>
    public Result Deroger(Derogation derogation, JugementEligibilite jugement, Reglement reglement)
    {
        if (DossierFerme(reglement) is { } ferme) return ferme;
        var ligne = jugement.Lignes.FirstOrDefault(ligne => ligne.Critere == derogation.Critere);
        if (ligne is null or { Satisfaite: true }) return new DerogationSansObjet(ligne?.Libelle ?? $"{derogation.Critere}");
        if (derogation.Critere == CritereEligibilite.Formation && reglement.Dossier!.Categories.All(categorie => categorie.Code != derogation.Categorie))
        {
            return new CategorieInconnue(derogation.Categorie);
        }

        Dossier = (Dossier ?? new()) with { Derogations = [.. Dossier?.Derogations ?? [], derogation] };
        return Result.Success;
    }

    /// <summary>La direction remet sa part : tout ce que la structure doit y apporter y est (SUI-16, SUI-49). En retard, c'est dit, non refusé.</summary>
    public Result RemettreDossier(string? categorie, EtatPlanVue? plan, Reglement reglement, DateOnly le)
    {
        if (DossierFerme(reglement) is { } ferme) return ferme;
        if (Dossier?.RemisLe is { } remis) return new DossierRemis(remis);
        // The plan is validated with the chargé·e de mission, who may do it after: its own terms say so. Here it only has to be there.
        var manques = Completude.Manques(reglement.Dossier!, reglement.Dotation, Dossier, categorie, plan)
            .Where(manque => manque.Auteur == AuteurPiece.Structure && !(manque.Code == Completude.PlanAction && plan?.Reproches.Count == 0)).ToList();
        if (manques.Count > 0) return Incomplet(manques);

        Dossier = (Dossier ?? new()) with { RemisLe = le, MotifRetour = null };
        HonorerDossier(le);
        return Result.Success;
    }

    /// <summary>Le ou la chargé·e de mission rend le dossier à la structure, en disant pourquoi.</summary>
    public Result RendreDossier(string motif, Reglement reglement)
    {
        if (DossierFerme(reglement) is { } ferme) return ferme;
        if (Dossier?.RemisLe is null) return new DossierNonRemis();

        Dossier = Dossier with { RemisLe = null, MotifRetour = motif };
        return Result.Success;
    }

    /// <summary>L'envoi à l'équipe nationale : complet, éligible, et figé avec ce que le logiciel sait ce jour-là (SUI-17).</summary>
    public Result EnvoyerDossier(RelevePourDossier releve, Reglement reglement, string par, DateOnly le)
    {
        if (DossierFerme(reglement) is { } ferme) return ferme;
        var jugement = Eligibilite.Juger(reglement.Dossier!, releve.Eligibilite, Dossier);
        if (!jugement.EstEligible) return new StructureNonEligible(string.Join(" ", jugement.Lignes.Where(ligne => !ligne.Passe).Select(ligne => ligne.Constat)));
        var manques = Completude.Manques(reglement.Dossier!, reglement.Dotation, Dossier, jugement.Categorie, releve.Plan);
        if (manques.Count > 0) return Incomplet(manques);

        Dossier = (Dossier ?? new()) with { RemisLe = Dossier?.RemisLe ?? le, Envoi = new(le, par, jugement.Categorie!, jugement.Lignes, releve.Faits) };
        HonorerDossier(le);
        return Result.Success;
    }

    private Error? DossierFerme(Reglement reglement) =>
        reglement.Dossier is null ? new DossierSansObjet()
        : EstClose ? new CandidatureClose(Etat)
        : StructureId is null ? new StructureNonIdentifiee()
        : Dossier?.Envoi is { } envoi ? new DossierEnvoye(envoi.Le)
        : null;

    private static DossierIncomplet Incomplet(IEnumerable<ManqueDossier> manques) =>
        new(string.Join(" ; ", manques.Select(manque => $"{manque.Libelle} — {manque.Auteur.EnClair()}")));

    private static string? PreuveManquante(ConditionIncontournable condition) =>
        string.IsNullOrWhiteSpace(condition.ActionsMediation) ? "les actions de médiation mises en œuvre"
        : string.IsNullOrWhiteSpace(condition.OffresEntreprises) ? "les offres de services aux entreprises"
        : string.IsNullOrWhiteSpace(condition.OrganisationInterne) ? "l'organisation interne tournée vers l'emploi"
        : condition.Motif == MotifCondition.TendALeDevenir && string.IsNullOrWhiteSpace(condition.ActionsPrevues) ? "les actions d'accompagnement dans l'emploi que la structure veut déployer"
        : null;
}
