using SeveEmploi.Financement.Reglements;

namespace SeveEmploi.Financement.Conventions;

internal readonly record struct ConventionId(Guid Value) : ITypedId<ConventionId>
{
    public static ConventionId From(Guid value) => new(value);
}

internal enum EtatConvention
{
    Preparee,
    Envoyee,
    Signee,
    EnExecution,
    BilansRecus,
    Soldee,
    Suspendue,
    Resiliee,
    Annulee,
}

/// <summary>
/// La convention d'une structure retenue et de l'administration de son département, pour une année civile (FIN-3, FIN-4) : ce qu'elle reçoit, à
/// quelles conditions, et ce que c'est devenu. Son état suit des faits, personne ne l'écrit.
/// </summary>
internal sealed partial class Convention : AggregateRoot
{
    private Convention()
    {
    }

    public ConventionId Id { get; private init; }

    public Guid CandidatureId { get; private init; }

    public Guid StructureId { get; private set; }

    public string StructureNom { get; private set; } = "";

    public Departement Departement { get; private set; } = null!;

    public Region Region { get; private set; } = null!;

    public Programme Programme { get; private init; }

    public int Promotion { get; private init; }

    /// <summary>L'année civile de la convention, et de l'enveloppe qui la paie.</summary>
    public int Exercice { get; private set; }

    /// <summary>Le code du financeur : avec l'exercice et la région, l'enveloppe.</summary>
    public string Financeur { get; private init; } = "";

    /// <summary>Celui du jour de l'ouverture : un changement de réglage ne réécrit aucune convention.</summary>
    public ContenuReglement Reglement { get; private init; } = null!;

    public EtatConvention Etat { get; private set; }

    public decimal? MontantSolliciteEur { get; private init; }

    /// <summary>Ce que la structure doit recevoir ; la somme des versements, toujours (FIN-26).</summary>
    public decimal MontantEur { get; private set; }

    /// <summary>Pourquoi moins que demandé : le temps de travail nécessaire, jamais la qualité de la candidature (FIN-20, FIN-29).</summary>
    public string? MotifBaisse { get; private init; }

    public TermesConvention Termes { get; private set; } = null!;

    public IReadOnlyList<ActeConvention> Actes { get; private set; } = [];

    public static Convention Ouvrir(OuvertureConvention o, ContenuReglement reglement)
    {
        var montant = reglement.MontantUniqueEur ?? o.OctroyeEur ?? 0;
        var convention = new Convention
        {
            Id = new(Guid.CreateVersion7()),
            CandidatureId = o.CandidatureId,
            StructureId = o.StructureId,
            StructureNom = o.StructureNom,
            Programme = o.Programme,
            Promotion = o.Promotion,
            Financeur = reglement.Financeur.Code,
            Reglement = reglement,
            MontantSolliciteEur = o.SolliciteEur ?? reglement.MontantUniqueEur,
            MotifBaisse = o.MotifBaisse,
        };
        convention.Adopter(new(montant, new(o.Promotion, 1, 1), new(o.Promotion, 12, 31), o.Departement.Code, AutoriteSignataire.De(o.Departement), null));
        convention._versements.AddRange(reglement.Echeancier.Select((echeance, rang) => Versement.Prevoir(rang + 1, echeance)));
        convention.Repartir();
        convention.Faits = o.Faits;
        convention.Noter(GesteConvention.Ouverte, new(null, "programme", o.Le), o.MotifBaisse);
        return convention;
    }

    /// <summary>Tant qu'elle n'est pas envoyée, ses termes se corrigent. Le montant octroyé par un comité, lui, ne change que par avenant.</summary>
    public Result Preparer(TermesConvention termes, Auteur auteur)
    {
        if (Etat != EtatConvention.Preparee) return new ConventionDejaEnvoyee(Etat);
        if (termes.Refus is { } refus) return refus;
        if (MontantEur > 0 && termes.MontantEur != MontantEur) return new MontantOctroyeFige(MontantEur);
        if (MontantRefuse(termes.MontantEur) is { } refuse) return refuse;

        Adopter(termes);
        Repartir();
        Noter(GesteConvention.Preparee, auteur);
        return Result.Success;
    }

    /// <summary>Ce qui manque pour que la convention parte à la signature ; vide quand rien ne manque.</summary>
    public IReadOnlyList<string> Reproches =>
    [
        .. Termes.Refus is { } refus ? [refus.Message] : Array.Empty<string>(),
        .. Termes.Direction is null ? ["Dites qui représente la structure."] : Array.Empty<string>(),
        .. Budget.Reproche(MontantEur) is { } budget ? [budget] : Array.Empty<string>(),
    ];

    public void Renommer(string nom) => StructureNom = nom;

    /// <summary>Deux fiches disaient la même structure : la conservée porte désormais la convention.</summary>
    public void Reporter(Guid structureId, string nom) => (StructureId, StructureNom) = (structureId, nom);

    // A grant is a step of the scale, and never more than what was asked (decisions.md, « Money »).
    private Error? MontantRefuse(decimal montant) =>
        !Reglement.Admet(montant) ? new MontantHorsBareme(montant, Reglement.Bareme)
        : montant > MontantSolliciteEur ? new MontantAuDessusDeLaDemande(montant, MontantSolliciteEur.Value)
        : null;

    private void Adopter(TermesConvention termes)
    {
        (Termes, MontantEur, Exercice) = (termes, termes.MontantEur, termes.Debut.Year);
        (Departement, Region) = (Departement.De(termes.Departement), Departement.De(termes.Departement).Region);
    }

    private void Noter(GesteConvention geste, Auteur auteur, string? motif = null)
    {
        Actes = [.. Actes, new(geste, auteur.Le, auteur.Nom, motif)];
        Situer(auteur.Le);
    }

    private void Situer(DateOnly le)
    {
        var avant = Etat;
        Etat = EtatSelonLesFaits();
        SuivreLesEcheances(le);
        if (Etat == EtatConvention.Soldee && avant != EtatConvention.Soldee) Raise(new Contracts.ConventionSoldee(Id.Value, StructureId, Programme, Promotion, le));
    }

    private EtatConvention EtatSelonLesFaits() =>
        AnnuleeLe is not null ? EtatConvention.Annulee
        : ResilieeLe is not null ? EtatConvention.Resiliee
        : EstSuspendue ? EtatConvention.Suspendue
        : SigneeLe is null ? Envoi is null ? EtatConvention.Preparee : EtatConvention.Envoyee
        : _versements.TrueForAll(versement => versement.EstRegle) && ARecouvrerEur == 0 ? EtatConvention.Soldee
        : TousBilansRecus ? EtatConvention.BilansRecus
        : PayeEur > 0 ? EtatConvention.EnExecution
        : EtatConvention.Signee;
}

/// <summary>Ce qu'une candidature retenue dit de la convention à ouvrir.</summary>
internal sealed record OuvertureConvention(
    Guid CandidatureId, Guid StructureId, string StructureNom, Departement Departement, Programme Programme, int Promotion, decimal? SolliciteEur,
    decimal? OctroyeEur, string? MotifBaisse, DateOnly Le, IReadOnlyList<FaitConstate> Faits);
