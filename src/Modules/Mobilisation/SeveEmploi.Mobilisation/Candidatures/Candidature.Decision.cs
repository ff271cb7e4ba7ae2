using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Contracts;

namespace SeveEmploi.Mobilisation.Candidatures;

/// <summary>Les avis qui éclairent le comité, puis sa décision.</summary>
internal sealed partial class Candidature
{
    private readonly List<Avis> _avis = [];

    public IReadOnlyList<Avis> Avis => _avis;

    public Decision? Decision { get; private set; }

    /// <summary>L'avis du comité régional de pré-sélection, qui ne décide pas (SUI-18).</summary>
    public Decision? Preselection { get; private set; }

    /// <summary>Le comité a décidé, et ses décisions ne sont dites que ce jour-là (SUI-51) ; null sinon.</summary>
    public DateOnly? ResultatAttenduLe { get; private set; }

    /// <summary>Sans échéance dite, celle du règlement. Un partenaire n'est consulté qu'une fois ; une demande retirée peut être refaite.</summary>
    public Result<Avis> DemanderAvis(PartenaireConsulte partenaire, DateOnly? echeance, Reglement reglement, DateOnly le, DateOnly aujourdhui)
    {
        if (Empeche("La demande d'avis", le, aujourdhui) is { } refus) return refus;
        if (TransmiseLe is not null) return new EtapeDejaFranchie(Etape.Transmission);
        if (_avis.Exists(deja => deja.PartenaireId == partenaire.Id && deja.RetireLe is null)) return new AvisDejaDemande(partenaire.Nom);
        if (echeance < le) return new ActeAvantSaCause("L'échéance", echeance.Value, le);

        var avis = Candidatures.Avis.Demander(partenaire, le, echeance ?? le.AddDays(reglement.DelaiAvisJours));
        _avis.Add(avis);
        Raise(new AvisDemande(Id.Value, avis.Id.Value, partenaire.Id, avis.Echeance));
        Raise(Attendu(avis));
        Avancer(aujourdhui);
        return avis;
    }

    /// <summary>Un avis s'accueille tant que le comité n'a pas décidé, même après son échéance, même après la transmission.</summary>
    public Result RendreAvis(AvisId id, SensAvis sens, string texte, ConfidentialiteAvis confidentialite, DateOnly le, DateOnly aujourdhui)
    {
        if (Empeche("L'avis", le, aujourdhui) is { } refus) return refus;
        if (_avis.Find(avis => avis.Id == id) is not { } demande) return new AvisIntrouvable(id.Value);
        if (demande.Rendre(sens, texte, confidentialite, le).Error is { } impossible) return impossible;

        Raise(new AvisRendu(Id.Value, id.Value, demande.PartenaireId, le));
        Raise(Echeances.Honoree(Echeances.Avis, id.Value, le));
        Avancer(aujourdhui);
        return Result.Success;
    }

    public Result RetirerDemandeAvis(AvisId id, DateOnly le, DateOnly aujourdhui)
    {
        if (Empeche("Le retrait", le, aujourdhui) is { } refus) return refus;
        if (_avis.Find(avis => avis.Id == id) is not { } demande) return new AvisIntrouvable(id.Value);
        if (demande.Retirer(le).Error is { } impossible) return impossible;

        Raise(new DemandeAvisRetiree(Id.Value, id.Value, demande.PartenaireId, le));
        if (!demande.EstRendu) Raise(Echeances.Levee(Echeances.Avis, id.Value, "La demande d'avis est retirée.", le));
        Avancer(aujourdhui);
        return Result.Success;
    }

    /// <summary>Le comité régional transmet son avis au comité national ; écartée, elle ne va pas plus loin et n'est pas encore décidée.</summary>
    public Result Preselectionner(Decision avis)
    {
        if (TransmiseLe is null) return new CandidatureNonTransmise();
        if (Decision is not null) return new EtapeDejaFranchie(Etape.Examen);

        Preselection = avis;
        return Result.Success;
    }

    /// <summary>Décidée, et tue jusqu'au jour dit : plus rien ne change d'ici là.</summary>
    public void AttendreAnnonce(DateOnly le) => ResultatAttenduLe = le;

    /// <summary>
    /// Ce que le comité a décidé, appliqué à sa clôture et jamais avant. La décision est un fait du comité, pas un acte que l'on puisse
    /// refuser ici : une candidature abandonnée entre-temps la garde au dossier et reste abandonnée.
    /// </summary>
    public Result Appliquer(Decision decision)
    {
        if (TransmiseLe is null) return new CandidatureNonTransmise();
        if (Decision is not null) return new EtapeDejaFranchie(Etape.Examen);

        LeverEcheances("Le comité a décidé.", decision.Le);
        (Decision, ResultatAttenduLe) = (decision, null);
        if (Etat == EtatCandidature.Transmise) Prononcer(decision.Sens, decision.Motif, decision.Rang, decision.Le);
        return Result.Success;
    }

    /// <summary>Une place s'est libérée : la première de la liste d'attente la prend.</summary>
    public Result AppelerDepuisListeAttente(string motif, DateOnly le, DateOnly aujourdhui)
    {
        if (Etat != EtatCandidature.ListeAttente) return new CandidatureHorsListeAttente(Etat);
        if (le > aujourdhui) return new ActeDansLeFutur(le);
        if (le < Decision!.Le) return new ActeAvantSaCause("L'appel", le, Decision.Le);

        Decision = Decision with { Sens = SensDecision.Retenue, Motif = motif, Rang = null, Le = le };
        Prononcer(SensDecision.Retenue, motif, null, le);
        return Result.Success;
    }

    private void Prononcer(SensDecision sens, string motif, int? rang, DateOnly le)
    {
        var structure = StructureId!.Value;
        (Etat, IIntegrationEvent fait) = sens switch
        {
            SensDecision.Retenue => (EtatCandidature.Retenue,
                (IIntegrationEvent)new CandidatureRetenue(Id.Value, CampagneId.Value, structure, Programme, Promotion, Departement!.Code, le)
                {
                    DotationSolliciteeEur = Decision?.DotationSolliciteeEur,
                    DotationOctroyeeEur = Decision?.DotationOctroyeeEur,
                    MotifBaisse = Decision?.MotifBaisse,
                }),
            SensDecision.ListeAttente => (EtatCandidature.ListeAttente,
                new CandidatureMiseEnListeAttente(Id.Value, CampagneId.Value, structure, rang!.Value, le)),
            SensDecision.NonRetenue => (EtatCandidature.NonRetenue,
                new CandidatureNonRetenue(Id.Value, CampagneId.Value, structure, motif, le)),
            _ => throw new ArgumentOutOfRangeException(nameof(sens), sens, null),
        };
        Raise(fait);
    }

    private bool AvisRecueillisAu(DateOnly jour) => _avis.Count > 0 && _avis.TrueForAll(avis => avis.EstClosAu(jour));
}

internal enum SensDecision
{
    Retenue,
    ListeAttente,
    NonRetenue,
}

/// <summary>Ce qu'un comité a décidé d'un dossier, avec son motif ; le rang n'existe qu'en liste d'attente.</summary>
internal sealed record Decision(Guid ComiteId, SensDecision Sens, string Motif, int? Rang, DateOnly Le)
{
    /// <summary>En euros ; null quand la campagne ne donne pas de dotation.</summary>
    public decimal? DotationSolliciteeEur { get; init; }

    public decimal? DotationOctroyeeEur { get; init; }

    /// <summary>Pourquoi la dotation octroyée est moindre que celle demandée (FIN-20).</summary>
    public string? MotifBaisse { get; init; }
}
