namespace SeveEmploi.Financement.Conventions;

/// <summary>Ce sur quoi les deux parties s'accordent : un avenant en est une autre version, datée (decisions.md, « Money »).</summary>
/// <param name="MontantEur">La dotation, en euros.</param>
/// <param name="Departement">Celui dont l'autorité signe et paie.</param>
/// <param name="Direction">Qui représente la structure ; null tant que personne ne l'a dit.</param>
internal sealed record TermesConvention(decimal MontantEur, DateOnly Debut, DateOnly Fin, string Departement, string Autorite, string? Direction)
{
    public const int NomMax = 200;

    /// <summary>Une convention court sur une année civile (FIN-4) ; sa fin peut la précéder, jamais la dépasser.</summary>
    internal Error? Refus =>
        Fin < Debut ? new PeriodeALEnvers(Debut, Fin)
        : Debut.Year != Fin.Year ? new PeriodeSurDeuxAnnees(Debut, Fin)
        : MontantEur <= 0 || !Euros.EstUnMontant(MontantEur) ? new MontantDeConventionRefuse(MontantEur)
        : null;
}

/// <summary>Le document envoyé à la signature, tel qu'il était : son empreinte le dit, et ses chiffres ne bougent plus.</summary>
internal sealed record Envoi(TermesConvention Termes, string Empreinte, DateOnly Le, string Par);

internal enum Partie
{
    Structure,
    Autorite,
}

/// <summary>Qui a signé, pour quelle partie, et l'empreinte du document signé.</summary>
internal sealed record SignatureConvention(Partie Partie, string Nom, Guid? Compte, DateOnly Le, string Empreinte);

/// <summary>Une nouvelle version des termes : elle vaut quand les deux parties l'ont signée, et n'efface rien de la précédente.</summary>
internal sealed record Avenant(
    int Numero, string Motif, TermesConvention Termes, string Empreinte, DateOnly ProposeLe, string Par, IReadOnlyList<SignatureConvention> Signatures,
    DateOnly? EnVigueurLe = null, DateOnly? RetireLe = null)
{
    public bool EstEnAttente => EnVigueurLe is null && RetireLe is null;
}

/// <summary>Un jour pendant lequel rien n'est versé, et pourquoi.</summary>
internal sealed record Suspension(string Motif, DateOnly Du, string Par, DateOnly? Au = null);

/// <summary>Ce que les autres modules ont dit de l'année de la structure.</summary>
internal enum FaitDeLAnnee
{
    BilanExecutionDepose,
    BilanExecutionAccepte,
    PlanValide,
    BilanAnnuelAccepte,
}

internal sealed record FaitConstate(FaitDeLAnnee Fait, DateOnly Le);

internal enum GesteConvention
{
    Ouverte,
    Preparee,
    Envoyee,
    Rappelee,
    Signee,
    AvenantPropose,
    AvenantSigne,
    AvenantRetire,
    FseDeclare,
    BudgetRedige,
    BilanDepose,
    BilanRenvoye,
    BilanAccepte,
    Suspendue,
    Reprise,
    Resiliee,
    Annulee,
    EnveloppeDerogee,
    TropPercuConstate,
    TropPercuAbandonne,
    Recouvree,
}

internal sealed record ActeConvention(GesteConvention Geste, DateOnly Le, string Par, string? Motif = null)
{
    public const int MotifMax = 2_000;
}
