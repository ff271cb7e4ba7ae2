namespace SeveEmploi.SuiviEmploi.Suivis;

/// <summary>Comment on se rencontre : les trois façons que le programme compte (SUI-80).</summary>
internal enum ModaliteRencontre
{
    Physique,
    Telephone,
    Visio,
}

/// <summary>Qui demande : l'une ou l'autre des parties (SUI-3).</summary>
internal enum PartieAuContrat
{
    Employeur,
    Salarie,
}

/// <summary>Ce qu'une médiation a donné.</summary>
internal enum IssueMediation
{
    Accord,
    SansSuite,
    Rupture,
}

internal enum MotifCloture
{
    EmploiStabilise,
    FinDuContrat,
    Rupture,
    PerduDeVue,
    ALaDemandeDeLaPersonne,
    Autre,
}

/// <summary>Une rencontre de suivi, avec l'employeur, la personne salariée ou les deux (SUI-74). Annulée, elle reste et ne compte plus.</summary>
internal sealed class RencontreSuivi
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required DateOnly Le { get; init; }

    public required ModaliteRencontre Modalite { get; init; }

    public required bool AvecEmployeur { get; init; }

    public required bool AvecSalarie { get; init; }

    /// <summary>Avant le premier jour : elle prépare la prise de poste, et n'est pas du suivi dans l'emploi.</summary>
    public required bool EstPreparation { get; init; }

    public string? Note { get; private set; }

    public DateTimeOffset? AnnuleeA { get; private set; }

    public Guid? AnnuleePar { get; private set; }

    public string? MotifAnnulation { get; private set; }

    public bool Compte => AnnuleeA is null && !EstPreparation;

    public static RencontreSuivi De(RencontreSaisie saisie) => new()
    {
        Le = saisie.Le,
        Modalite = saisie.Modalite,
        AvecEmployeur = saisie.AvecEmployeur,
        AvecSalarie = saisie.AvecSalarie,
        EstPreparation = saisie.EstPreparation,
        Note = FormesDuSuivi.OuRien(saisie.Note),
    };

    public void Annuler(string motif, Guid? par, DateTimeOffset a) => (MotifAnnulation, AnnuleePar, AnnuleeA) = (motif.Trim(), par, a);

    public void Oublier() => (Note, MotifAnnulation) = (null, null);
}

/// <summary>Une rencontre, telle qu'on la note.</summary>
internal sealed record RencontreSaisie(
    DateOnly Le, ModaliteRencontre Modalite, bool AvecEmployeur = false, bool AvecSalarie = false, bool EstPreparation = false, string? Note = null);

/// <summary>Une médiation que l'employeur ou la personne salariée a demandée, et ce qu'elle a donné.</summary>
internal sealed class MediationSuivi
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required DateOnly DemandeeLe { get; init; }

    public required PartieAuContrat DemandeePar { get; init; }

    public string? Note { get; private set; }

    public IssueMediation? Issue { get; private set; }

    public DateOnly? ConclueLe { get; private set; }

    public static MediationSuivi De(DateOnly le, PartieAuContrat par, string? note) =>
        new() { DemandeeLe = le, DemandeePar = par, Note = FormesDuSuivi.OuRien(note) };

    public Result Conclure(IssueMediation issue, DateOnly le)
    {
        if (ConclueLe is { } deja) return new MediationDejaConclue(deja);
        if (le < DemandeeLe) return new MediationConclueAvantSaDemande(DemandeeLe);

        (Issue, ConclueLe) = (issue, le);
        return Result.Success;
    }

    public void Oublier() => Note = null;
}

/// <summary>Ce qu'une correction a touché.</summary>
internal enum ObjetCorrection
{
    Contrat,
    ValidationEssai,
    Rupture,
    FinDuContrat,
    Transformation,
    Cloture,
}

/// <summary>Un chiffre qui a pu changer après coup, gardé pour toujours : ce qu'il y avait, ce qu'il y a, qui, quand et pourquoi.</summary>
/// <param name="jourAvant">Le jour de l'acte annulé.</param>
internal sealed class CorrectionSuivi(
    ObjetCorrection objet, string motif, DateTimeOffset faiteA, Guid? par, TermesContrat? avant, TermesContrat? apres, DateOnly? jourAvant)
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public ObjetCorrection Objet { get; private set; } = objet;

    public string Motif { get; private set; } = motif;

    public DateTimeOffset FaiteA { get; private set; } = faiteA;

    public Guid? Par { get; private set; } = par;

    public TermesContrat? Avant { get; private set; } = avant;

    public TermesContrat? Apres { get; private set; } = apres;

    public DateOnly? JourAvant { get; private set; } = jourAvant;

    public void Oublier() => Motif = "";
}
