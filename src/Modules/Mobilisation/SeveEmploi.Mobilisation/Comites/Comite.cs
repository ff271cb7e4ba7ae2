using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Contracts;

namespace SeveEmploi.Mobilisation.Comites;

internal readonly record struct ComiteId(Guid Value) : ITypedId<ComiteId>
{
    public static ComiteId From(Guid value) => new(value);
}

internal enum EtatComite
{
    EnPreparation,
    Convoque,
    Ouvert,
    Clos,
}

/// <summary>
/// La réunion qui choisit les structures d'une campagne : ses membres, leur quorum, les dossiers dans leur ordre, et une décision motivée
/// pour chacun (MOB-31, MOB-50). Il est national, ou régional (XC-20, CFG-7). Rien n'est dit aux structures avant sa clôture (MOB-37).
/// </summary>
internal sealed partial class Comite : AggregateRoot
{
    public const int MotifMax = Candidature.MotifMax;

    private readonly List<MembreComite> _membres = [];
    private readonly List<DossierComite> _dossiers = [];

    private Comite()
    {
    }

    public ComiteId Id { get; private init; }

    public CampagneId CampagneId { get; private init; }

    /// <summary>La région d'un comité régional ; null pour le comité national.</summary>
    public Region? Region { get; private init; }

    public DateOnly ReuniLe { get; private init; }

    /// <summary>Le nombre de voix délibératives présentes sans lequel la séance ne s'ouvre pas.</summary>
    public int Quorum { get; private init; }

    public EtatComite Etat { get; private set; }

    /// <summary>Le jour où la convocation et les dossiers sont partis aux membres.</summary>
    public DateOnly? ConvoqueLe { get; private set; }

    public IReadOnlyList<MembreComite> Membres => _membres;

    public IReadOnlyList<DossierComite> Dossiers => _dossiers;

    /// <summary>Les dossiers à examiner, dans leur ordre de passage : sans les ajournés.</summary>
    public IEnumerable<DossierComite> OrdreDuJour => _dossiers.Where(dossier => !dossier.EstAjourne).OrderBy(dossier => dossier.Ordre);

    /// <summary>Un comité régional qui donne un avis au comité national, sans décider (SUI-18, CFG-7).</summary>
    public bool EstPreselection { get; private init; }

    /// <summary>Le comité national d'une campagne à pré-sélection régionale : il n'examine que les dossiers pré-sélectionnés.</summary>
    public bool SuitPreselection { get; private init; }

    public static Result<Comite> Planifier(Campagne campagne, Region? region, DateOnly reuniLe, int quorum, DateOnly aujourdhui)
    {
        if (campagne.Etat == EtatCampagne.Close) return new CampagneClose(campagne.Titre);
        if (quorum < 1) return new QuorumNonValable(quorum);

        var comite = new Comite
        {
            Id = new(Guid.CreateVersion7()),
            CampagneId = campagne.Id,
            Region = region,
            ReuniLe = reuniLe,
            Quorum = quorum,
            PlanifieLe = aujourdhui,
            EstPreselection = region is not null && campagne.Reglement.PreselectionRegionale,
            SuitPreselection = region is null && campagne.Reglement.PreselectionRegionale,
        };
        comite.AttendreConvocation(aujourdhui);
        comite.SuivreCalendrier(campagne);
        return comite;
    }

    public Result<MembreComite> AjouterMembre(string nom, string organisation, Voix voix)
    {
        if (Etat == EtatComite.Clos) return new ComiteDejaClos();
        if (Etat == EtatComite.Ouvert) return new ComiteDejaOuvert();
        if (_membres.Exists(deja => deja.EstLeMeme(nom, organisation))) return new MembreDejaAjoute(nom, organisation);

        var membre = MembreComite.Nouveau(nom, organisation, voix);
        _membres.Add(membre);
        return membre;
    }

    /// <summary>Un dossier s'inscrit jusqu'à la clôture : une candidature transmise la veille ne perd pas son tour.</summary>
    public Result InscrireDossier(Candidature candidature)
    {
        if (Etat == EtatComite.Clos) return new ComiteDejaClos();
        if (candidature.CampagneId != CampagneId) return new DossierHorsCampagne(candidature.Id.Value);
        if (candidature.Etat != EtatCandidature.Transmise) return new DossierNonTransmis(candidature.Id.Value, candidature.Etat);
        if (candidature.ResultatAttenduLe is not null) return new DossierDejaTranche(candidature.StructureNom!);
        if (EstPreselection && candidature.Preselection is not null) return new DossierDejaPreselectionne(candidature.StructureNom!);
        if (SuitPreselection && candidature.Preselection?.Sens != SensDecision.Retenue) return new DossierNonPreselectionne(candidature.StructureNom!);
        if (Region is { } region && candidature.Region != region) return new DossierHorsRegion(candidature.StructureNom!, region);
        if (_dossiers.Exists(deja => deja.CandidatureId == candidature.Id)) return new DossierDejaInscrit(candidature.StructureNom!);

        _dossiers.Add(new DossierComite
        {
            CandidatureId = candidature.Id,
            Structure = candidature.StructureNom!,
            Region = candidature.Region,
            DotationSolliciteeEur = candidature.Dossier?.DotationSolliciteeEur,
            Ordre = OrdreDuJour.Count() + 1,
        });
        return Result.Success;
    }

    /// <summary>L'ordre de passage : tous les dossiers de l'ordre du jour, chacun une fois.</summary>
    public Result OrdonnerDossiers(IReadOnlyList<CandidatureId> ordre)
    {
        if (Etat == EtatComite.Clos) return new ComiteDejaClos();
        if (!ordre.Order(ParId).SequenceEqual(OrdreDuJour.Select(dossier => dossier.CandidatureId).Order(ParId))) return new OrdreIncomplet(OrdreDuJour.Count());

        foreach (var (rang, candidature) in ordre.Index()) _dossiers.Find(dossier => dossier.CandidatureId == candidature)!.Ordre = rang + 1;
        return Result.Success;
    }

    public Result Convoquer(DateOnly le, DateOnly aujourdhui)
    {
        if (Etat == EtatComite.Clos) return new ComiteDejaClos();
        if (Etat != EtatComite.EnPreparation) return new ComiteDejaConvoque();
        if (le > aujourdhui) return new ActeDansLeFutur(le);
        if (le > ReuniLe) return new ConvocationHorsDelai(le, ReuniLe);
        if (Deliberatifs is var voix && voix < Quorum) return new MembresIncomplets(voix, Quorum);
        if (!OrdreDuJour.Any()) return new OrdreDuJourIncomplet();

        (Etat, ConvoqueLe) = (EtatComite.Convoque, le);
        Raise(new ComiteConvoque(Id.Value, CampagneId.Value, Region?.Code, ReuniLe, le));
        HonorerConvocation(le);
        return Result.Success;
    }

    /// <summary>Un intérêt se déclare avant que le comité décide du dossier : après, le vote a eu lieu.</summary>
    public Result DeclarerInteret(MembreComiteId membreId, CandidatureId candidature, string motif)
    {
        if (Etat == EtatComite.Clos) return new ComiteDejaClos();
        if (_membres.Find(membre => membre.Id == membreId) is not { } membre) return new MembreIntrouvable(membreId.Value);
        if (_dossiers.Find(dossier => dossier.CandidatureId == candidature) is not { } dossier) return new DossierIntrouvable(candidature.Value);
        if (dossier.EstAjourne) return new DossierDejaAjourne(dossier.Structure);
        if (dossier.Deliberation is not null) return new DossierDejaDecide(dossier.Structure);
        if (dossier.Ecarte(membre)) return new InteretDejaDeclare(membre.Nom, dossier.Structure);

        dossier.Declarer(new(membreId.Value, motif));
        return Result.Success;
    }

    /// <summary>L'ordre du jour entier, ou sans les dossiers où ce membre a un intérêt ; null s'il ne siège pas ici.</summary>
    public IReadOnlyList<DossierComite>? DossiersLisiblesPar(Guid? membreId)
    {
        if (membreId is null) return [.. OrdreDuJour];
        if (_membres.Find(membre => membre.Id.Value == membreId) is not { } membre) return null;

        return [.. OrdreDuJour.Where(dossier => !dossier.Ecarte(membre))];
    }

    private int Deliberatifs => _membres.Count(membre => membre.Voix == Voix.Deliberative);

    private static readonly Comparer<CandidatureId> ParId = Comparer<CandidatureId>.Create((une, autre) => une.Value.CompareTo(autre.Value));
}
