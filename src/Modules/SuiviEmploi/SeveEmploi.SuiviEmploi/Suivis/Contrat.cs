namespace SeveEmploi.SuiviEmploi.Suivis;

/// <summary>Pourquoi un contrat s'arrête avant son terme : la cause, jamais l'histoire de la personne.</summary>
internal enum CauseRupture
{
    EmployeurPendantEssai,
    SalariePendantEssai,
    Demission,
    Licenciement,
    RuptureConventionnelle,
    AccordDesParties,
    EmbaucheAilleurs,
    FinDActiviteEntreprise,
    Autre,
}

/// <summary>Un contrat de la personne suivie, et ce qui lui est arrivé. Le premier ouvre le suivi ; un autre ne vient que d'une transformation (SUI-76).</summary>
internal sealed class Contrat
{
    private Contrat()
    {
    }

    /// <summary>1 pour le premier.</summary>
    public int Rang { get; private init; }

    public NatureContrat Nature { get; private set; }

    public DateOnly Debut { get; private set; }

    public DateOnly? FinPrevue { get; private set; }

    public decimal HeuresHebdomadaires { get; private set; }

    public OrigineContrat Origine { get; private set; }

    public DateOnly? FinEssai { get; private set; }

    public DateOnly SigneLe { get; private set; }

    public int SeuilMois { get; private set; }

    public bool EstDurable { get; private set; }

    /// <summary>Il transforme le précédent : il compte dans i9 et jamais dans i1 (SUI-83).</summary>
    public bool EstTransformation { get; private init; }

    public DateOnly? EssaiValideLe { get; private set; }

    public DateOnly? RompuLe { get; private set; }

    public CauseRupture? CauseRupture { get; private set; }

    public DateOnly? FiniLe { get; private set; }

    public TermesContrat Termes => new(Nature, Debut, FinPrevue, HeuresHebdomadaires, Origine, FinEssai, SigneLe, SeuilMois);

    /// <summary>Le dernier jour travaillé, quand il est connu.</summary>
    public DateOnly? Fin => RompuLe ?? FiniLe;

    public bool EstRompuPendantEssai => RompuLe is { } le && EssaiValideLe is null && le <= FinEssai;

    public static Contrat De(int rang, TermesContrat termes)
    {
        var contrat = new Contrat { Rang = rang, EstTransformation = rang > 1 };
        contrat.Porter(termes);
        return contrat;
    }

    public void Porter(TermesContrat termes)
    {
        (Nature, Debut, FinPrevue, HeuresHebdomadaires) = (termes.Nature, termes.Debut, termes.FinPrevue, termes.HeuresHebdomadaires);
        (Origine, FinEssai, SigneLe, SeuilMois, EstDurable) = (termes.Origine, termes.FinEssai, termes.SigneLe, termes.SeuilMois, termes.EstDurable);
    }

    public Result Valider(DateOnly le)
    {
        if (FinEssai is null) return new ContratSansEssai();
        if (EssaiValideLe is { } deja) return new EssaiDejaValide(deja);
        if (le < Debut) return new ActeAvantLeContrat(Debut);
        if (RompuLe is { } rupture && (EstRompuPendantEssai || le > rupture)) return new EssaiRompu(rupture);
        if (FiniLe is { } fin && le > fin) return new FaitApresLeContrat(fin);

        EssaiValideLe = le;
        return Result.Success;
    }

    public Result Rompre(DateOnly le, CauseRupture cause)
    {
        if (RompuLe is { } deja) return new ContratDejaRompu(deja);
        if (FiniLe is { } fin) return new ContratDejaFini(fin);
        if (le < Debut) return new ActeAvantLeContrat(Debut);
        if (le > FinPrevue) return new RuptureApresLeTerme(FinPrevue.Value);

        (RompuLe, CauseRupture) = (le, cause);
        return Result.Success;
    }

    public Result Finir(DateOnly aujourdhui)
    {
        if (RompuLe is { } rupture) return new ContratDejaRompu(rupture);
        if (FiniLe is { } deja) return new ContratDejaFini(deja);
        if (FinPrevue is not { } terme) return new CdiSansTerme();
        if (terme > aujourdhui) return new FinDeContratAVenir(terme);

        FiniLe = terme;
        return Result.Success;
    }

    public DateOnly? OublierValidation()
    {
        var le = EssaiValideLe;
        EssaiValideLe = null;
        return le;
    }

    public DateOnly? OublierRupture()
    {
        var le = RompuLe;
        (RompuLe, CauseRupture) = (null, null);
        return le;
    }

    public DateOnly? OublierFin()
    {
        var le = FiniLe;
        FiniLe = null;
        return le;
    }
}
