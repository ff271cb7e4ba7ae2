using SeveEmploi.Financement.GrandLivre;

namespace SeveEmploi.Financement.Conventions;

/// <remarks>Ce qui n'a pas été dépensé ne se verse pas, ou se rend.</remarks>
internal sealed partial class Convention
{
    /// <summary>Engagé, et qui ne sera pas versé, en euros.</summary>
    public decimal DegageEur { get; private set; }

    /// <summary>Versé, et que la structure doit encore rendre.</summary>
    public decimal ARecouvrerEur { get; private set; }

    /// <summary>Rendu par la structure.</summary>
    public decimal RecouvreEur { get; private set; }

    /// <summary>Ce que la structure a reçu et garde.</summary>
    public decimal DetenuEur => PayeEur - ARecouvrerEur - RecouvreEur;

    public Result ConstaterTropPercu(decimal montant, string motif, Auteur auteur)
    {
        if (montant > DetenuEur) return new MontantAuDessusDuDetenu(DetenuEur);

        ARecouvrerEur += montant;
        Ecrire(NatureEcriture.TropPercu, montant, motif, null, auteur);
        Noter(GesteConvention.TropPercuConstate, auteur, motif);
        return Result.Success;
    }

    public Result Recouvrer(decimal montant, string reference, Auteur auteur)
    {
        if (montant > ARecouvrerEur) return new MontantAuDessusDuDu(ARecouvrerEur);

        (ARecouvrerEur, RecouvreEur) = (ARecouvrerEur - montant, RecouvreEur + montant);
        Ecrire(NatureEcriture.Recouvrement, montant, "Remboursement de la structure", reference, auteur);
        Noter(GesteConvention.Recouvree, auteur, reference);
        return Result.Success;
    }

    /// <summary>Ce que l'administration renonce à demander reste à la structure, avec son motif.</summary>
    public Result AbandonnerTropPercu(decimal montant, string motif, Auteur auteur)
    {
        if (montant > ARecouvrerEur) return new MontantAuDessusDuDu(ARecouvrerEur);

        ARecouvrerEur -= montant;
        Ecrire(NatureEcriture.AbandonTropPercu, montant, motif, null, auteur);
        Noter(GesteConvention.TropPercuAbandonne, auteur, motif);
        return Result.Success;
    }

    /// <summary>Le montant quitte les versements qui restent, le dernier d'abord ; ce qui est déjà versé est à rendre.</summary>
    private void Reprendre(decimal montant, string motif, Auteur auteur)
    {
        var reste = montant;
        foreach (var versement in _versements.Where(versement => versement.Etat != EtatVersement.Paye).OrderByDescending(versement => versement.Rang))
        {
            var minoration = Math.Min(reste, versement.NetEur);
            versement.Minorer(minoration);
            reste -= minoration;
        }

        DegageEur += montant - reste;
        Ecrire(NatureEcriture.Degagement, montant - reste, motif, null, auteur);
        var tropPercu = Math.Min(reste, DetenuEur);
        ARecouvrerEur += tropPercu;
        Ecrire(NatureEcriture.TropPercu, tropPercu, motif, null, auteur);
    }
}
