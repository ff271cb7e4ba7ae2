using SeveEmploi.Mobilisation.Campagnes;

namespace SeveEmploi.Mobilisation.Candidatures;

/// <summary>Ce qui est fait, ce qui est sauté, ce qui manque : de là vient l'état de la candidature.</summary>
internal sealed partial class Candidature
{
    private readonly List<EtapeSautee> _etapesSautees = [];

    public IReadOnlyList<EtapeSautee> EtapesSautees => _etapesSautees;

    /// <summary>Une étape exigée ne se saute qu'avec un motif ; celles qui font la candidature ne se sautent pas.</summary>
    public Result SauterEtape(Etape etape, string motif, string par, DateOnly le, DateOnly aujourdhui)
    {
        if (EstClose) return new CandidatureClose(Etat);
        if (etape is Etape.Manifestation or Etape.Transmission or Etape.Examen) return new EtapeIndispensable(etape);
        if (EstFranchie(etape)) return new EtapeDejaFranchie(etape);
        if (string.IsNullOrWhiteSpace(motif)) return new SautSansMotif(etape);
        if (le > aujourdhui) return new ActeDansLeFutur(le);
        if (le < Manifestation.Le) return new ActeAvantSaCause("Le saut d'une étape", le, Manifestation.Le);

        _etapesSautees.Add(new EtapeSautee { Etape = etape, Motif = motif, Par = par, Le = le });
        if (etape == Etape.Confirmation) LeverConfirmation("L'étape est sautée.", le);
        return Result.Success;
    }

    public bool EstFranchie(Etape etape) => _etapesSautees.Exists(sautee => sautee.Etape == etape) || EstFaite(etape);

    private bool EstFaite(Etape etape) => etape switch
    {
        Etape.Manifestation => true,
        Etape.Entretien => EntretienLe is not null,
        Etape.Preparation => PublicsAPreparer().Length == 0,
        Etape.Visite => VisiteLe is not null,
        Etape.Synthese => _syntheses.Count > 0,
        // Asked, not answered: an avis never blocks.
        Etape.Avis => _avis.Count > 0,
        Etape.Confirmation => Confirmation is not null,
        Etape.Transmission => TransmiseLe is not null,
        Etape.Examen => Decision is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(etape), etape, null),
    };

    private DateOnly? DossierCompletLe => new[] { VisiteLe, _syntheses.LastOrDefault()?.Le, Confirmation?.Le }.Max();

    private Etape? EtapeManquanteAvant(Etape etape, Reglement reglement) =>
        reglement.EtapesDe(Region).Order().TakeWhile(avant => avant < etape).Cast<Etape?>().FirstOrDefault(avant => !EstFranchie(avant!.Value));

    /// <summary>Ce qui vaut pour tout acte d'instruction : une structure connue, une instruction ouverte, un jour passé et plausible.</summary>
    private Error? Empeche(string acte, DateOnly le, DateOnly aujourdhui)
    {
        if (EstClose) return new CandidatureClose(Etat);
        if (StructureId is null) return new StructureNonIdentifiee();
        if (le > aujourdhui) return new ActeDansLeFutur(le);
        if (le < Manifestation.Le) return new ActeAvantSaCause(acte, le, Manifestation.Le);

        return null;
    }

    // The furthest step reached, never less than yesterday: one more avis asked does not undo « avis recueillis ».
    private void Avancer(DateOnly aujourdhui) => Etat = (EtatCandidature)Math.Max((int)Etat, (int)Atteint(aujourdhui));

    private EtatCandidature Atteint(DateOnly aujourdhui) =>
        EstFaite(Etape.Transmission) ? EtatCandidature.Transmise
        : EstFaite(Etape.Confirmation) ? EtatCandidature.Confirmee
        : EstFranchie(Etape.Synthese) && AvisRecueillisAu(aujourdhui) ? EtatCandidature.AvisRecueillis
        : EstFaite(Etape.Synthese) ? EtatCandidature.SyntheseRedigee
        : EstFaite(Etape.Visite) ? EtatCandidature.VisiteRealisee
        : EstFaite(Etape.Preparation) ? EtatCandidature.VisitePreparee
        : EstFaite(Etape.Entretien) ? EtatCandidature.EntretienRealise
        : EtatCandidature.Manifestee;
}
