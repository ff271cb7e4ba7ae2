using SeveEmploi.Financement.Contracts;
using SeveEmploi.Financement.GrandLivre;

namespace SeveEmploi.Financement.Conventions;

/// <remarks>De l'envoi à la seconde signature, qui engage l'argent.</remarks>
internal sealed partial class Convention
{
    public Envoi? Envoi { get; private set; }

    public IReadOnlyList<SignatureConvention> Signatures { get; private set; } = [];

    public DateOnly? SigneeLe { get; private set; }

    /// <summary>Ce qui empêche la convention de partir aujourd'hui.</summary>
    public Error? RefusDEnvoi =>
        Etat != EtatConvention.Preparee ? new ConventionDejaEnvoyee(Etat)
        : Reproches is [var premier, ..] ? new ConventionIncomplete(premier, Reproches.Count)
        : null;

    public Result Envoyer(string empreinte, Auteur auteur)
    {
        if (RefusDEnvoi is { } refus) return refus;

        Envoi = new(Termes, empreinte, auteur.Le, auteur.Nom);
        Raise(EcheancesDeLaConvention.SignatureAttendue(this, auteur.Le));
        Noter(GesteConvention.Envoyee, auteur);
        return Result.Success;
    }

    /// <summary>Avant la seconde signature, la convention revient à sa préparation : ce qui était signé ne vaut plus pour la suivante.</summary>
    public Result Rappeler(string motif, Auteur auteur)
    {
        if (Etat != EtatConvention.Envoyee) return new ConventionNonEnvoyee(Etat);

        Raise(EcheancesDeLaConvention.SignatureLevee(this, motif, auteur.Le));
        (Envoi, Signatures) = (null, []);
        Noter(GesteConvention.Rappelee, auteur, motif);
        return Result.Success;
    }

    /// <summary>Deux personnes signent, une pour chaque partie, le document envoyé et aucun autre ; sans réponse sur le FSE, personne (FIN-16).</summary>
    public Result Signer(Partie partie, string nom, string empreinte, Auteur auteur)
    {
        if (Etat != EtatConvention.Envoyee) return new ConventionNonEnvoyee(Etat);
        if (Fse.Manque(Exercice) is { } manque) return manque;
        var signees = Signer(Signatures, Envoi!.Empreinte, new(partie, nom, auteur.Compte, auteur.Le, empreinte));
        if (signees.Error is { } refus) return refus;

        Signatures = signees.Value;
        if (partie == Partie.Structure) Raise(EcheancesDeLaConvention.SignatureDonnee(this, auteur.Le));
        if (signees.Value.Length == 2) Engager(auteur);
        Noter(GesteConvention.Signee, auteur, nom);
        return Result.Success;
    }

    /// <summary>Ce que la signature de la convention, ou de cet avenant, ajouterait à l'engagement, en euros.</summary>
    public decimal Supplement(int? avenant) =>
        avenant is null ? MontantEur
        : Avenants.FirstOrDefault(connu => connu.Numero == avenant) is { } propose ? Math.Max(0, propose.Termes.MontantEur - MontantEur)
        : 0;

    public bool AutoriteASigne(int? avenant) =>
        (avenant is null ? Signatures : Avenants.FirstOrDefault(connu => connu.Numero == avenant)?.Signatures ?? []).Any(signature => signature.Partie == Partie.Autorite);

    private void Engager(Auteur auteur)
    {
        SigneeLe = auteur.Le;
        Ecrire(NatureEcriture.Engagement, MontantEur, "Signature de la convention", null, auteur);
        Raise(new ConventionSignee(Id.Value, CandidatureId, StructureId, Programme, Promotion, MontantEur, auteur.Le));
        if (EcheancesDeLaConvention.BilanFinancierAttendu(this, auteur.Le) is { } bilan) Raise(bilan);
    }

    private static Result<SignatureConvention[]> Signer(IReadOnlyList<SignatureConvention> deja, string empreinte, SignatureConvention signature)
    {
        if (signature.Empreinte != empreinte) return new DocumentDifferent();
        if (deja.Any(autre => autre.Partie == signature.Partie)) return new PartieDejaSignee(signature.Partie);
        if (deja.Any(autre => EstLaMemePersonne(autre, signature))) return new UneSeulePersonneSigne(signature.Nom);

        return (SignatureConvention[])[.. deja, signature];
    }

    private static bool EstLaMemePersonne(SignatureConvention une, SignatureConvention autre) =>
        (une.Compte is not null && une.Compte == autre.Compte) || CleRecherche.De(une.Nom) == CleRecherche.De(autre.Nom);
}
