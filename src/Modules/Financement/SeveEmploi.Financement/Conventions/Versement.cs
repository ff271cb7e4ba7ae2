using SeveEmploi.Financement.Reglements;

namespace SeveEmploi.Financement.Conventions;

internal enum EtatVersement
{
    Attendu,
    Propose,
    Approuve,
    Ordonnance,
    Paye,
    Rejete,
}

/// <summary>Une part de la dotation (FIN-5, FIN-6) : due quand ses conditions sont des faits, payée sous la référence du payeur.</summary>
internal sealed class Versement
{
    public const int ReferenceMax = 50;

    private Versement()
    {
    }

    public int Rang { get; private init; }

    public string Libelle { get; private init; } = "";

    public decimal PartPourcent { get; private init; }

    public IReadOnlyList<ConditionVersement> Conditions { get; private init; } = [];

    /// <summary>Sa part de la dotation, en euros.</summary>
    public decimal MontantEur { get; private set; }

    /// <summary>Ce qui ne sera pas versé, la structure ne l'ayant pas dépensé.</summary>
    public decimal MinorationEur { get; private set; }

    public decimal NetEur => MontantEur - MinorationEur;

    public EtatVersement Etat { get; private set; }

    /// <summary>Le jour depuis lequel plus rien ne manque ; null tant que quelque chose manque, ou une fois payé.</summary>
    public DateOnly? ExigibleLe { get; private set; }

    public DateOnly? PayeLe { get; private set; }

    /// <summary>Le numéro de la demande de paiement chez le payeur (Chorus).</summary>
    public string? Reference { get; private set; }

    /// <summary>Le compte de qui l'a proposé : au-delà du seuil, un autre l'approuve.</summary>
    public Guid? ProposePar { get; private set; }

    public IReadOnlyList<ActeVersement> Actes { get; private set; } = [];

    public bool EstEnCours => Etat is EtatVersement.Propose or EtatVersement.Approuve or EtatVersement.Ordonnance;

    /// <summary>Payé, ou sans plus rien à payer.</summary>
    public bool EstRegle => Etat == EtatVersement.Paye || NetEur == 0;

    public static Versement Prevoir(int rang, EcheanceVersement echeance) =>
        new() { Rang = rang, Libelle = echeance.Libelle, PartPourcent = echeance.PartPourcent, Conditions = echeance.Conditions };

    internal void Fixer(decimal montant) => MontantEur = montant;

    internal void Minorer(decimal montant) => MinorationEur += montant;

    internal void DevenirExigible(DateOnly? le) => ExigibleLe = le;

    internal void Passer(EtatVersement etat, Auteur auteur, string? motif = null, string? reference = null)
    {
        if (etat == EtatVersement.Propose) ProposePar = auteur.Compte;
        (Etat, PayeLe, Reference) = (etat, etat == EtatVersement.Paye ? auteur.Le : null, etat == EtatVersement.Paye ? reference : null);
        Actes = [.. Actes, new(etat, auteur.Le, auteur.Nom, NetEur, motif, reference)];
    }

    internal void EffacerNoms() => Actes = [.. Actes.Select(acte => acte with { Par = Conservation.PersonneEffacee })];
}

/// <summary>Ce qui est arrivé à un versement ; un paiement annulé y reste, avec sa référence.</summary>
internal sealed record ActeVersement(EtatVersement Etat, DateOnly Le, string Par, decimal MontantEur, string? Motif = null, string? Reference = null);
