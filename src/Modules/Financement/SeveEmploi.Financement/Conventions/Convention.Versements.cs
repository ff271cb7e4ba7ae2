using SeveEmploi.Financement.Contracts;
using SeveEmploi.Financement.GrandLivre;

namespace SeveEmploi.Financement.Conventions;

/// <remarks>De la proposition au paiement : un acte par état, et une écriture quand l'argent bouge.</remarks>
internal sealed partial class Convention
{
    private readonly List<Versement> _versements = [];
    private readonly List<Ecriture> _ecritures = [];

    public IReadOnlyList<Versement> Versements => _versements;

    /// <summary>Celles que les actes viennent de passer ; les anciennes se lisent au grand livre.</summary>
    public IReadOnlyList<Ecriture> Ecritures => _ecritures;

    public int NombreEcritures { get; private set; }

    /// <summary>Ce qui a été versé, net des paiements annulés, en euros.</summary>
    public decimal PayeEur { get; private set; }

    public decimal ResteAVerserEur => _versements.Where(versement => versement.Etat != EtatVersement.Paye).Sum(versement => versement.NetEur);

    /// <summary>Ce qui manque à un versement, dans les mots de la structure ; vide quand il peut être proposé.</summary>
    public IReadOnlyList<string> Manques(Versement versement) =>
    [
        .. Empechement is { } empechement ? [empechement] : Array.Empty<string>(),
        .. versement.Conditions.Select(Manque).OfType<string>(),
    ];

    public Result Proposer(int rang, Auteur auteur)
    {
        if (Trouver(rang) is not { } versement) return new VersementIntrouvable(rang);
        if (versement.Etat is not (EtatVersement.Attendu or EtatVersement.Rejete)) return new VersementDejaPropose(rang, versement.Etat);
        if (versement.NetEur == 0) return new VersementSansMontant(rang);
        if (Manques(versement) is [var premier, ..]) return new VersementBloque(premier);
        if (Avenants.Any(avenant => avenant.EstEnAttente && avenant.Termes.MontantEur != MontantEur)) return new AvenantEnAttente();

        versement.Passer(EtatVersement.Propose, auteur);
        Situer(auteur.Le);
        return Result.Success;
    }

    /// <summary>Au-delà du seuil, une seconde personne. Ce qui avait manqué depuis la proposition bloque encore.</summary>
    public Result Approuver(int rang, Auteur auteur)
    {
        if (Attendu(rang, EtatVersement.Propose) is { Error: { } refus }) return refus;
        var versement = Trouver(rang)!;
        if (Manques(versement) is [var premier, ..]) return new VersementBloque(premier);
        if (versement.NetEur > Reglement.SeuilSecondePersonneEur && versement.ProposePar == auteur.Compte) return new SecondePersonneRequise(Reglement.SeuilSecondePersonneEur);

        versement.Passer(EtatVersement.Approuve, auteur);
        Situer(auteur.Le);
        return Result.Success;
    }

    public Result Ordonnancer(int rang, Auteur auteur)
    {
        if (Attendu(rang, EtatVersement.Approuve) is { Error: { } refus }) return refus;
        var versement = Trouver(rang)!;
        if (Manques(versement) is [var premier, ..]) return new VersementBloque(premier);

        versement.Passer(EtatVersement.Ordonnance, auteur);
        Situer(auteur.Le);
        return Result.Success;
    }

    public Result Payer(int rang, string reference, Auteur auteur)
    {
        if (Attendu(rang, EtatVersement.Ordonnance) is { Error: { } refus }) return refus;
        var versement = Trouver(rang)!;
        if (Manques(versement) is [var premier, ..]) return new VersementBloque(premier);

        versement.Passer(EtatVersement.Paye, auteur, reference: reference);
        PayeEur += versement.NetEur;
        Ecrire(NatureEcriture.Versement, versement.NetEur, versement.Libelle, reference, auteur);
        Raise(new VersementPaye(Id.Value, StructureId, Programme, Promotion, rang, versement.NetEur, reference, auteur.Le));
        Situer(auteur.Le);
        return Result.Success;
    }

    /// <summary>L'administration n'approuve pas, ou le payeur n'a pas pu payer : le versement pourra être proposé de nouveau.</summary>
    public Result Rejeter(int rang, string motif, Auteur auteur)
    {
        if (Trouver(rang) is not { } versement) return new VersementIntrouvable(rang);
        if (!versement.EstEnCours) return new VersementPasEnCours(rang, versement.Etat);

        versement.Passer(EtatVersement.Rejete, auteur, motif);
        Situer(auteur.Le);
        return Result.Success;
    }

    /// <summary>Un paiement revenu, ou saisi à tort : l'écriture contraire, et le versement redevient à proposer. L'acte et sa référence restent.</summary>
    public Result AnnulerPaiement(int rang, string motif, Auteur auteur)
    {
        if (Attendu(rang, EtatVersement.Paye) is { Error: { } refus }) return refus;
        if (ResilieeLe is not null) return new ConventionTerminee(Etat);
        var versement = Trouver(rang)!;
        if (versement.NetEur > DetenuEur) return new PaiementDejaRendu(DetenuEur);

        Ecrire(NatureEcriture.AnnulationVersement, versement.NetEur, motif, versement.Reference, auteur);
        PayeEur -= versement.NetEur;
        versement.Passer(EtatVersement.Rejete, auteur, motif);
        Situer(auteur.Le);
        return Result.Success;
    }

    private Versement? Trouver(int rang) => _versements.Find(versement => versement.Rang == rang);

    private Result Attendu(int rang, EtatVersement etat) =>
        Trouver(rang) is not { } versement ? new VersementIntrouvable(rang)
        : versement.Etat != etat ? new VersementPasALEtape(rang, versement.Etat, etat)
        : Result.Success;

    /// <summary>Ce qui n'est pas payé se partage selon les parts prévues, au centime : la somme des versements est toujours la dotation (FIN-26).</summary>
    private void Repartir()
    {
        var ouverts = _versements.Where(versement => versement.Etat != EtatVersement.Paye).OrderBy(versement => versement.Rang).ToList();
        var montants = Euros.Repartir(MontantEur - _versements.Except(ouverts).Sum(versement => versement.MontantEur), [.. ouverts.Select(versement => versement.PartPourcent)]);
        for (var i = 0; i < ouverts.Count; i++) ouverts[i].Fixer(montants[i]);
    }

    private void Ecrire(NatureEcriture nature, decimal montant, string motif, string? reference, Auteur auteur)
    {
        if (montant > 0) _ecritures.Add(Ecriture.Passer(Id, ++NombreEcritures, nature, montant, motif, reference, auteur));
    }
}
