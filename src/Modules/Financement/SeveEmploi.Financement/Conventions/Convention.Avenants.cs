using SeveEmploi.Financement.Budgets;
using SeveEmploi.Financement.GrandLivre;

namespace SeveEmploi.Financement.Conventions;

/// <remarks>Un avenant ne réécrit rien : il ajoute une version des termes, que les deux parties signent.</remarks>
internal sealed partial class Convention
{
    public IReadOnlyList<Avenant> Avenants { get; private set; } = [];

    public Error? RefusDAvenant(TermesConvention termes) =>
        SigneeLe is null ? new AvenantSansConvention()
        : EstFinie ? new ConventionTerminee(Etat)
        : Avenants.Any(avenant => avenant.EstEnAttente) ? new AvenantEnAttente()
        : termes == Termes ? new AvenantSansObjet()
        : termes.Refus ?? RefusDuMontant(termes.MontantEur);

    public Result ProposerAvenant(TermesConvention termes, string motif, string empreinte, Auteur auteur)
    {
        if (RefusDAvenant(termes) is { } refus) return refus;

        Avenants = [.. Avenants, new(Avenants.Count + 1, motif, termes, empreinte, auteur.Le, auteur.Nom, [])];
        Noter(GesteConvention.AvenantPropose, auteur, motif);
        return Result.Success;
    }

    public Result RetirerAvenant(int numero, string motif, Auteur auteur)
    {
        if (EnAttente(numero) is not { } avenant) return new AvenantIntrouvable(numero);

        Remplacer(avenant with { RetireLe = auteur.Le });
        Noter(GesteConvention.AvenantRetire, auteur, motif);
        return Result.Success;
    }

    public Result SignerAvenant(int numero, Partie partie, string nom, string empreinte, Auteur auteur)
    {
        if (EstFinie) return new ConventionTerminee(Etat);
        if (EnAttente(numero) is not { } avenant) return new AvenantIntrouvable(numero);
        var signees = Signer(avenant.Signatures, avenant.Empreinte, new(partie, nom, auteur.Compte, auteur.Le, empreinte));
        if (signees.Error is { } refus) return refus;
        var complet = signees.Value.Length == 2;
        // What was possible when it was proposed may no longer be: a payment may have left since.
        if (complet && RefusDuMontant(avenant.Termes.MontantEur) is { } tard) return tard;

        Remplacer(avenant with { Signatures = signees.Value, EnVigueurLe = complet ? auteur.Le : null });
        if (complet) Appliquer(avenant, auteur);
        Noter(GesteConvention.AvenantSigne, auteur, nom);
        return Result.Success;
    }

    private Error? RefusDuMontant(decimal montant) =>
        montant == MontantEur ? null
        : Bilan?.Etat == EtatBilanFinancier.Accepte ? new BilanFinancierDejaAccepte()
        : _versements.Exists(versement => versement.EstEnCours) ? new VersementEnCours()
        : montant < PayeEur ? new AvenantSousLeVerse(montant, PayeEur)
        : montant > MontantEur && _versements.TrueForAll(versement => versement.Etat == EtatVersement.Paye) ? new AvenantApresLeSolde()
        : MontantRefuse(montant);

    private void Appliquer(Avenant avenant, Auteur auteur)
    {
        var ecart = avenant.Termes.MontantEur - MontantEur;
        Adopter(avenant.Termes);
        if (ecart == 0) return;

        Repartir();
        Ecrire(ecart > 0 ? NatureEcriture.Engagement : NatureEcriture.Degagement, Math.Abs(ecart), $"Avenant {avenant.Numero}", null, auteur);
    }

    private Avenant? EnAttente(int numero) => Avenants.FirstOrDefault(avenant => avenant.Numero == numero && avenant.EstEnAttente);

    private void Remplacer(Avenant avenant) => Avenants = [.. Avenants.Select(connu => connu.Numero == avenant.Numero ? avenant : connu)];
}
