using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Mobilisation.Dossiers;

namespace SeveEmploi.Mobilisation.Comites;

/// <summary>La séance, de l'ouverture à la clôture, après laquelle plus rien ne change.</summary>
internal sealed partial class Comite
{
    public DateOnly? OuvertLe { get; private set; }

    public DateOnly? ClosLe { get; private set; }

    /// <summary>Les cibles que ce comité a dépassées, et pourquoi.</summary>
    public IReadOnlyList<Depassement> Depassements { get; private set; } = [];

    /// <summary>Les dossiers sur lesquels le comité a statué, dans leur ordre.</summary>
    public IEnumerable<DossierComite> DossiersDecides => OrdreDuJour.Where(dossier => dossier.Deliberation is not null);

    /// <summary>Un membre écarté d'un dossier compte pour le quorum de la séance : il siège pour tous les autres.</summary>
    public Result Ouvrir(IReadOnlyCollection<MembreComiteId> presents, DateOnly le, DateOnly aujourdhui)
    {
        if (Etat == EtatComite.Clos) return new ComiteDejaClos();
        if (Etat == EtatComite.Ouvert) return new ComiteDejaOuvert();
        if (ConvoqueLe is not { } convocation) return new ComiteNonConvoque();
        if (le > aujourdhui) return new ActeDansLeFutur(le);
        if (le < convocation) return new ActeAvantSaCause("L'ouverture", le, convocation);
        if (Inconnus(presents) is [var inconnu, ..]) return new MembreIntrouvable(inconnu.Value);
        if (VoixParmi(presents) is var voix && voix < Quorum) return new QuorumNonAtteint(voix, Quorum);

        foreach (var membre in _membres) membre.EstPresent = presents.Contains(membre.Id);
        (Etat, OuvertLe) = (EtatComite.Ouvert, le);
        return Result.Success;
    }

    /// <summary>Un dossier se décide à la majorité de qui n'y a pas d'intérêt, avec un motif ; un rang en liste d'attente, et là seulement.</summary>
    public Result Statuer(CandidatureId candidature, Deliberation deliberation, ReglesDotation? dotation = null)
    {
        if (Etat == EtatComite.Clos) return new ComiteDejaClos();
        if (Etat != EtatComite.Ouvert) return new ComiteNonOuvert();
        if (_dossiers.Find(dossier => dossier.CandidatureId == candidature) is not { } dossier) return new DossierIntrouvable(candidature.Value);
        if (dossier.EstAjourne) return new DossierDejaAjourne(dossier.Structure);
        if (string.IsNullOrWhiteSpace(deliberation.Motif)) return new MotifDecisionManquant(dossier.Structure);
        if (EstPreselection && deliberation.Sens == SensDecision.ListeAttente) return new PreselectionSansListeAttente(dossier.Structure);
        if (deliberation.Sens == SensDecision.ListeAttente && deliberation.Rang is null or < 1) return new RangManquant(dossier.Structure);
        if (deliberation.Sens != SensDecision.ListeAttente && deliberation.Rang is not null) return new RangHorsListeAttente(dossier.Structure);
        if (deliberation.Votants.Count == 0) return new VotantsManquants(dossier.Structure);
        if (VotantRefuse(deliberation.Votants, dossier) is { } refus) return refus;
        if (DotationRefusee(deliberation, dossier, dotation) is { } horsRegle) return horsRegle;

        dossier.Statuer(deliberation with { Votants = [.. deliberation.Votants.Distinct()] });
        return Result.Success;
    }

    /// <summary>La décision est remise : le dossier quitte l'ordre du jour et reste transmis. C'est aussi le retrait d'une inscription.</summary>
    public Result AjournerDossier(CandidatureId candidature, string motif)
    {
        if (Etat == EtatComite.Clos) return new ComiteDejaClos();
        if (_dossiers.Find(dossier => dossier.CandidatureId == candidature) is not { } dossier) return new DossierIntrouvable(candidature.Value);
        if (dossier.EstAjourne) return new DossierDejaAjourne(dossier.Structure);

        dossier.Ajourner(motif);
        foreach (var (rang, suivant) in OrdreDuJour.ToList().Index()) suivant.Ordre = rang + 1;
        return Result.Success;
    }

    /// <summary>
    /// Chaque dossier a sa décision ou son ajournement, et la liste d'attente du comité va de 1 à n. Les objectifs sont des cibles :
    /// en dépasser une demande un motif, et ne bloque plus une fois le motif donné (decisions.md).
    /// </summary>
    /// <param name="annonceLeJourDit">Rien n'est dit, et rien ne s'applique, avant le jour d'annonce (SUI-51).</param>
    public Result Clore(IReadOnlyList<Cible> cibles, IReadOnlyList<MotifDepassement> motifs, DateOnly le, DateOnly aujourdhui, bool annonceLeJourDit = false)
    {
        if (Etat == EtatComite.Clos) return new ComiteDejaClos();
        if (OuvertLe is not { } ouverture) return new ComiteNonOuvert();
        if (le > aujourdhui) return new ActeDansLeFutur(le);
        if (le < ouverture) return new ActeAvantSaCause("La clôture", le, ouverture);
        if (OrdreDuJour.Count(dossier => dossier.Deliberation is null) is > 0 and var nombre) return new DossiersSansDecision(nombre);
        if (!Rangs.SequenceEqual(Enumerable.Range(1, Rangs.Count))) return new RangsNonContinus(string.Join(", ", Rangs));
        if (DepassementsDe(cibles, motifs) is var depassements && SansMotif(depassements) is { } depasse) return new ObjectifDepasse(depasse.NomCible(), depasse.Retenues);

        (Etat, ClosLe, Depassements) = (EtatComite.Clos, le, depassements);
        Raise(new ComiteReuni(
            Id.Value, CampagneId.Value, Region?.Code, le, Nombre(SensDecision.Retenue), Nombre(SensDecision.ListeAttente),
            Nombre(SensDecision.NonRetenue), _dossiers.Count(dossier => dossier.EstAjourne)));
        if (!annonceLeJourDit || ResultatsAttendusLe is not { } jour || jour <= aujourdhui) Annoncer(le);
        return Result.Success;
    }

    /// <summary>Le jour où les structures ont su ; null tant que les décisions sont tues.</summary>
    public DateOnly? AnnonceLe { get; private set; }

    /// <summary>Le jour dit est venu, ou aucun n'a été dit : les décisions prennent effet.</summary>
    public void Annoncer(DateOnly le)
    {
        AnnonceLe = le;
        HonorerResultats(le);
    }

    public DateOnly? NomsEffacesLe { get; private set; }

    /// <summary>24 mois après le dernier acte, les membres ne sont plus nommés : restent leurs organisations, leurs voix et leurs votes.</summary>
    public void EffacerNoms(DateOnly le)
    {
        NomsEffacesLe = le;
        _membres.ForEach(membre => membre.Nom = Conservation.PersonneEffacee);
    }

    /// <summary>Ce que la candidature reçoit du comité clos.</summary>
    public Decision DecisionDe(DossierComite dossier) =>
        new(Id.Value, dossier.Deliberation!.Sens, dossier.Deliberation.Motif, dossier.Deliberation.Rang, AnnonceLe ?? ClosLe!.Value)
        {
            DotationSolliciteeEur = dossier.DotationSolliciteeEur,
            DotationOctroyeeEur = dossier.Deliberation.DotationOctroyeeEur,
            MotifBaisse = dossier.Deliberation.MotifBaisse,
        };

    /// <summary>Un échelon du barème, au plus la demande, un motif quand elle est moindre ; à qui n'est pas retenu, rien (FIN-18 à FIN-21).</summary>
    private Error? DotationRefusee(Deliberation deliberation, DossierComite dossier, ReglesDotation? regles)
    {
        if (regles is null || EstPreselection || deliberation.Sens == SensDecision.NonRetenue)
        {
            return deliberation.DotationOctroyeeEur is null ? null : new DotationNonAttendue(dossier.Structure);
        }

        if (deliberation.DotationOctroyeeEur is not { } octroyee) return new DotationManquante(dossier.Structure);
        if (!regles.EstUnEchelon(octroyee)) return regles.Refus(octroyee);
        if (octroyee > dossier.DotationSolliciteeEur) return new DotationAuDessusDeLaDemande(octroyee, dossier.DotationSolliciteeEur.Value);
        if (octroyee < dossier.DotationSolliciteeEur && string.IsNullOrWhiteSpace(deliberation.MotifBaisse)) return new BaisseSansMotif(dossier.Structure);

        return null;
    }

    private IReadOnlyList<int> Rangs => [.. OrdreDuJour.Select(dossier => dossier.Deliberation?.Rang).OfType<int>().Order()];

    private int Nombre(SensDecision sens) => DossiersDecides.Count(dossier => dossier.Deliberation!.Sens == sens);

    private List<MembreComiteId> Inconnus(IEnumerable<MembreComiteId> presents) =>
        [.. presents.Where(present => _membres.TrueForAll(membre => membre.Id != present))];

    private int VoixParmi(IReadOnlyCollection<MembreComiteId> presents) =>
        _membres.Count(membre => membre.Voix == Voix.Deliberative && presents.Contains(membre.Id));

    private Error? VotantRefuse(IEnumerable<Guid> votants, DossierComite dossier) =>
        votants.Select(votant => Refus(votant, dossier)).FirstOrDefault(refus => refus is not null);

    private Error? Refus(Guid votant, DossierComite dossier)
    {
        if (_membres.Find(membre => membre.Id.Value == votant) is not { } membre) return new MembreIntrouvable(votant);
        if (!membre.Delibere) return new VotantNonAdmis(membre.Nom);
        if (dossier.Ecarte(membre)) return new MembreInteresse(membre.Nom);

        return null;
    }

    private List<Depassement> DepassementsDe(IEnumerable<Cible> cibles, IReadOnlyList<MotifDepassement> motifs) =>
        [.. from cible in cibles
            let nouvelles = _dossiers.Count(dossier => dossier.EstRetenu && (cible.Region is null || dossier.Region == cible.Region))
            let retenues = cible.DejaRetenues + nouvelles
            where nouvelles > 0 && retenues > cible.Objectif
            let motif = motifs.FirstOrDefault(donne => donne.Region == cible.Region?.Code)?.Motif ?? ""
            select new Depassement(cible.Region?.Code, cible.Objectif, retenues, motif)];

    private static Depassement? SansMotif(List<Depassement> depassements) => depassements.Find(depassement => string.IsNullOrWhiteSpace(depassement.Motif));
}
