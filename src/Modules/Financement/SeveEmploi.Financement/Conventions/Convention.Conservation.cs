namespace SeveEmploi.Financement.Conventions;

/// <remarks>Qui a agi n'est plus nommé après 24 mois ; qui a signé, ou représenté la structure, après les dix ans que se gardent les pièces comptables.</remarks>
internal sealed partial class Convention
{
    /// <summary>Ce que la loi demande aux pièces comptables, à compter de la clôture de l'exercice.</summary>
    public const int AnneesDesSignatures = 10;

    public DateOnly? NomsEffacesLe { get; private set; }

    public DateOnly? SignaturesEffaceesLe { get; private set; }

    /// <summary>24 mois après le dernier acte, les personnes ne sont plus nommées ; les signatures, pièces comptables, le restent dix ans.</summary>
    public void EffacerNoms(DateOnly le)
    {
        NomsEffacesLe = le;
        Actes = [.. Actes.Select(Anonyme)];
        Avenants = [.. Avenants.Select(avenant => avenant with { Par = Conservation.PersonneEffacee })];
        Suspensions = [.. Suspensions.Select(suspension => suspension with { Par = Conservation.PersonneEffacee })];
        Envoi = Envoi is null ? null : Envoi with { Par = Conservation.PersonneEffacee };
        _versements.ForEach(versement => versement.EffacerNoms());
    }

    public void EffacerSignatures(DateOnly le)
    {
        SignaturesEffaceesLe = le;
        Termes = Anonymes(Termes);
        Envoi = Envoi is null ? null : Envoi with { Termes = Anonymes(Envoi.Termes) };
        Signatures = Anonymes(Signatures);
        Avenants = [.. Avenants.Select(avenant => avenant with { Termes = Anonymes(avenant.Termes), Signatures = Anonymes(avenant.Signatures) })];
    }

    // The act of a signature says again who signed.
    private static ActeConvention Anonyme(ActeConvention acte) => acte with
    {
        Par = Conservation.PersonneEffacee,
        Motif = acte.Geste is GesteConvention.Signee or GesteConvention.AvenantSigne ? Conservation.PersonneEffacee : acte.Motif,
    };

    private static TermesConvention Anonymes(TermesConvention termes) => termes with { Direction = termes.Direction is null ? null : Conservation.PersonneEffacee };

    private static IReadOnlyList<SignatureConvention> Anonymes(IReadOnlyList<SignatureConvention> signatures) =>
        [.. signatures.Select(signature => signature with { Nom = Conservation.PersonneEffacee, Compte = null })];
}
