using SeveEmploi.Financement.Budgets;

namespace SeveEmploi.Financement.Conventions;

/// <remarks>Ce que la structure prévoit de dépenser, ce qu'elle a dépensé, et ce que le FSE paie par ailleurs.</remarks>
internal sealed partial class Convention
{
    public BudgetPrevisionnel Budget { get; private set; } = BudgetPrevisionnel.Vide;

    public ReponsesFse Fse { get; private set; } = ReponsesFse.Aucune;

    public BilanFinancier? Bilan { get; private set; }

    /// <summary>Le budget se rédige jusqu'à l'envoi de la convention, qui le fige (FIN-17).</summary>
    public Result Rediger(IReadOnlyList<LigneBudget> lignes, Auteur auteur)
    {
        if (Etat != EtatConvention.Preparee) return new ConventionDejaEnvoyee(Etat);
        if (BudgetPrevisionnel.Refus(lignes, Reglement) is { } refus) return refus;

        Budget = new(lignes);
        Noter(GesteConvention.BudgetRedige, auteur);
        return Result.Success;
    }

    /// <summary>La structure dit si le FSE paie tout ou partie de son activité, et comment la dotation s'y range (FIN-14 à FIN-16).</summary>
    public Result Declarer(ReponseFse declaration, Auteur auteur)
    {
        if (EstFinie) return new ConventionTerminee(Etat);
        if (declaration.Annee != Exercice) return new AnneeFseHorsConvention(declaration.Annee, Exercice);
        if (declaration.Refus is { } refus) return refus;

        Fse = Fse.Avec(declaration);
        Noter(GesteConvention.FseDeclare, auteur);
        return Result.Success;
    }

    /// <summary>Un bilan renvoyé, ou pas encore lu, se remet de nouveau ; l'obligation n'a été tenue qu'une fois.</summary>
    public Result DeposerBilan(IReadOnlyList<LigneDepensee> lignes, decimal total, Auteur auteur)
    {
        if (SigneeLe is null) return new BilanSansConvention();
        if (Etat is EtatConvention.Resiliee or EtatConvention.Annulee) return new ConventionTerminee(Etat);
        if (Bilan?.Etat == EtatBilanFinancier.Accepte) return new BilanFinancierDejaAccepte();
        if (BilanFinancier.Refus(lignes, total, Budget, Reglement) is { } refus) return refus;

        if (Bilan is null) Raise(EcheancesDeLaConvention.BilanFinancierRemis(this, auteur.Le));
        Bilan = new(lignes, EtatBilanFinancier.Depose, Bilan?.RemisLe ?? auteur.Le);
        Noter(GesteConvention.BilanDepose, auteur);
        return Result.Success;
    }

    public Result RenvoyerBilan(string commentaire, Auteur auteur)
    {
        if (Bilan is not { Etat: EtatBilanFinancier.Depose }) return new BilanFinancierNonDepose();

        Bilan = Bilan with { Etat = EtatBilanFinancier.Renvoye };
        Noter(GesteConvention.BilanRenvoye, auteur, commentaire);
        return Result.Success;
    }

    /// <summary>Accepté, il est définitif : ce que la structure n'a pas dépensé ne sera pas versé, ou sera rendu.</summary>
    public Result AccepterBilan(Auteur auteur, string? commentaire = null)
    {
        if (Bilan is not { Etat: EtatBilanFinancier.Depose }) return new BilanFinancierNonDepose();
        if (EstFinie && Etat != EtatConvention.Soldee) return new ConventionTerminee(Etat);
        var inemploye = MontantEur - Math.Min(MontantEur, Bilan.DepenseSurConvention);
        if (inemploye > 0 && _versements.Exists(versement => versement.EstEnCours)) return new VersementEnCours();
        if (Avenants.Any(avenant => avenant.EstEnAttente)) return new AvenantEnAttente();

        Bilan = Bilan with { Etat = EtatBilanFinancier.Accepte };
        Reprendre(inemploye, "Dotation non employée", auteur);
        Noter(GesteConvention.BilanAccepte, auteur, commentaire);
        return Result.Success;
    }
}
