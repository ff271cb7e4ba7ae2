using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Contracts;

namespace SeveEmploi.Mobilisation.Candidatures;

internal readonly record struct CandidatureId(Guid Value) : ITypedId<CandidatureId>
{
    public static CandidatureId From(Guid value) => new(value);
}

/// <summary>
/// Le chemin d'une structure dans une campagne, de la manifestation d'intérêt à la décision du comité. Une structure n'en a qu'une par
/// campagne, et candidate seule (MOB-15). Une manifestation peut rester sans structure : toutes ne disent pas leur nom.
/// </summary>
internal sealed partial class Candidature : AggregateRoot
{
    public const int MotifMax = 2000;

    private Candidature(Region region) => Region = region;

    public CandidatureId Id { get; private init; }

    public CampagneId CampagneId { get; private init; }

    public Programme Programme { get; private init; }

    public int Promotion { get; private init; }

    public required ManifestationInteret Manifestation { get; init; }

    public Region Region { get; private set; }

    /// <summary>La structure, et ses faits au jour de la manifestation ; null tant qu'elle n'est pas identifiée.</summary>
    public Guid? StructureId { get; private set; }

    public string? StructureNom { get; private set; }

    public Departement? Departement { get; private set; }

    /// <summary>Les conventionnements que la candidature engage (MOB-16).</summary>
    public IReadOnlyList<string> Types { get; private set; } = [];

    public EtatCandidature Etat { get; private set; }

    public Groupe? Groupe { get; private set; }

    /// <summary>Pourquoi la candidature s'est arrêtée : abandon ou inéligibilité.</summary>
    public string? MotifArret { get; private set; }

    public DateOnly? ArreteeLe { get; private set; }

    public bool EstClose => Etat >= EtatCandidature.Retenue;

    internal static Candidature Nouvelle(Campagne campagne, Region region, StructureCandidate? structure, ManifestationInteret manifestation)
    {
        var candidature = new Candidature(region)
        {
            Id = new(Guid.CreateVersion7()),
            CampagneId = campagne.Id,
            Programme = campagne.Programme,
            Promotion = campagne.Promotion,
            Manifestation = manifestation,
        };
        if (structure is not null) candidature.Prendre(structure);
        candidature.Raise(new ManifestationDeposee(candidature.Id.Value, campagne.Id.Value, structure?.Id, region.Code, manifestation.Le));
        return candidature;
    }

    /// <summary>Donne un nom à une manifestation qui n'en avait pas.</summary>
    public Result Rattacher(StructureCandidate structure)
    {
        if (EstClose) return new CandidatureClose(Etat);
        if (StructureNom is not null) return new StructureDejaRattachee(StructureNom);

        Prendre(structure);
        return Result.Success;
    }

    /// <summary>
    /// Qui suivra la formation. Hors de la taille conseillée on avertit sans bloquer (MOB-17) ; un double conventionnement dit s'il vient
    /// en une équipe ou en deux groupes, et pourquoi (MOB-16, OPP-13).
    /// </summary>
    public Result ConstituerGroupe(Groupe groupe)
    {
        if (EstClose && Etat != EtatCandidature.Retenue) return new CandidatureClose(Etat);
        if (StructureId is null) return new StructureNonIdentifiee();
        if (groupe.Option is not null && Types.Count < 2) return new OptionSansDoubleConventionnement();
        if (Types.Count > 1 && (groupe.Option is null || string.IsNullOrWhiteSpace(groupe.Motif))) return new OptionManquante();

        Groupe = groupe;
        return Result.Success;
    }

    /// <summary>La structure renonce : à tout moment, même retenue, tant que le comité ne l'a pas écartée.</summary>
    public Result Abandonner(string motif, DateOnly le, DateOnly aujourdhui)
    {
        if (Etat is EtatCandidature.NonRetenue or EtatCandidature.Ineligible or EtatCandidature.Abandonnee) return new CandidatureClose(Etat);
        if (le > aujourdhui) return new ActeDansLeFutur(le);
        if (le < Manifestation.Le) return new ActeAvantSaCause("L'abandon", le, Manifestation.Le);

        LeverEcheances("La candidature est abandonnée.", le);
        (Etat, MotifArret, ArreteeLe) = (EtatCandidature.Abandonnee, motif, le);
        Raise(new CandidatureAbandonnee(Id.Value, StructureId, motif, le));
        return Result.Success;
    }

    /// <summary>L'éligibilité se vérifie à l'entretien (MOB-19) ; une SIAE déjà pleinement engagée n'est pas la cible (MOB-12).</summary>
    public Result DeclarerIneligible(string motif, DateOnly le, DateOnly aujourdhui)
    {
        if (EstClose) return new CandidatureClose(Etat);
        if (StructureId is not { } structure) return new StructureNonIdentifiee();
        if (!EstFranchie(Etape.Entretien)) return new EtapeNonFranchie(Etape.Entretien);
        if (le > aujourdhui) return new ActeDansLeFutur(le);
        if (le < (EntretienLe ?? Manifestation.Le)) return new ActeAvantSaCause("L'inéligibilité", le, EntretienLe ?? Manifestation.Le);

        LeverEcheances("La candidature est inéligible.", le);
        (Etat, MotifArret, ArreteeLe) = (EtatCandidature.Ineligible, motif, le);
        Raise(new CandidatureDeclareeIneligible(Id.Value, structure, motif, le));
        return Result.Success;
    }

    /// <summary>La structure a changé de nom dans le référentiel.</summary>
    public void Renommer(string nom)
    {
        StructureNom = nom;
        foreach (var avis in AvisAttendus) Raise(Attendu(avis));
    }

    /// <summary>La fiche de la structure a été fusionnée dans une autre, qui la remplace ici.</summary>
    public void Reporter(Guid structureConservee, string nom) => (StructureId, StructureNom) = (structureConservee, nom);

    private void Prendre(StructureCandidate structure)
    {
        (StructureId, StructureNom, Departement) = (structure.Id, structure.Nom, structure.Departement);
        (Region, Types) = (structure.Departement.Region, structure.Types);
    }
}
