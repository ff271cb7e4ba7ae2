using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Mobilisation.Dossiers;

namespace SeveEmploi.Mobilisation.Candidatures;

/// <summary>De l'entretien à la transmission : chaque étape attend celles que le règlement exige avant elle.</summary>
internal sealed partial class Candidature
{
    private readonly List<Preparation> _preparations = [];
    private readonly List<VersionSynthese> _syntheses = [];
    private readonly List<PieceRecue> _pieces = [];

    public IReadOnlyList<Entretien> Entretiens { get; private set; } = [];

    /// <summary>Le premier entretien où la direction a été entendue (MOB-27) ; celui du seul CIP est à refaire avec elle (MOB-64).</summary>
    public DateOnly? EntretienLe { get; private set; }

    public IReadOnlyList<Preparation> Preparations => _preparations;

    public Visite? Visite { get; private set; }

    public DateOnly? VisiteLe { get; private set; }

    /// <summary>Ce que la visite a conclu ; null tant qu'elle n'a pas eu lieu (MOB-52).</summary>
    public bool? EstFerme { get; private set; }

    public IReadOnlyList<VersionSynthese> Syntheses => _syntheses;

    public IReadOnlyList<PieceRecue> Pieces => _pieces;

    public Confirmation? Confirmation { get; private set; }

    public DateOnly? TransmiseLe { get; private set; }

    public Result RealiserEntretien(Entretien entretien, Reglement reglement, DateOnly aujourdhui)
    {
        if (Empeche("L'entretien", entretien.Le, aujourdhui) is { } refus) return refus;
        if (entretien.Participants.Count == 0) return new EntretienSansParticipant();
        if (reglement.EntretienConjoint && !EstConjoint(entretien)) return new EntretienNonConjoint();

        Entretiens = [.. Entretiens, entretien];
        if (entretien.Avec(FonctionParticipant.Direction)) EntretienLe = entretien.Le < EntretienLe ? entretien.Le : EntretienLe ?? entretien.Le;
        Avancer(aujourdhui);
        return Result.Success;
    }

    /// <summary>Les supports partent à un public ; un second envoi complète le premier (MOB-43, MOB-44, MOB-46).</summary>
    public Result EnvoyerPreparation(PublicPrepare destinataire, IReadOnlyList<string> supports, DateOnly le, DateOnly aujourdhui)
    {
        if (Empeche("La préparation", le, aujourdhui) is { } refus) return refus;
        if (Visite is not null) return new EtapeDejaFranchie(Etape.Visite);

        if (PreparationDe(destinataire) is { } dejaEnvoyee) dejaEnvoyee.Supports = [.. dejaEnvoyee.Supports.Union(supports)];
        else _preparations.Add(new Preparation { Public = destinataire, Supports = supports, EnvoyeeLe = le });
        return Result.Success;
    }

    public Result ConstaterPreparation(PublicPrepare destinataire, DateOnly le, DateOnly aujourdhui)
    {
        if (Empeche("Le constat", le, aujourdhui) is { } refus) return refus;
        if (PreparationDe(destinataire) is not { } preparation) return new PreparationNonEnvoyee(destinataire);
        if (le < preparation.EnvoyeeLe) return new ActeAvantSaCause("Le constat", le, preparation.EnvoyeeLe);

        preparation.VueLe ??= le;
        Avancer(aujourdhui);
        return Result.Success;
    }

    /// <summary>La préparation ne conditionne la visite que si la campagne la rend obligatoire (MOB-66).</summary>
    public Result RealiserVisite(Visite visite, Reglement reglement, DateOnly aujourdhui)
    {
        if (Empeche("La visite", visite.Le, aujourdhui) is { } refus) return refus;
        if (Visite is not null) return new EtapeDejaFranchie(Etape.Visite);
        if (TransmiseLe is not null) return new EtapeDejaFranchie(Etape.Transmission);
        if (EtapeManquanteAvant(Etape.Visite, reglement) is { } manquante) return new EtapeNonFranchie(manquante);
        if (reglement.PreparationObligatoire && !EstFranchie(Etape.Preparation)) return new PreparationIncomplete(PublicsAPreparer());
        if (visite.Le < EntretienLe) return new ActeAvantSaCause("La visite", visite.Le, EntretienLe.Value);

        (Visite, VisiteLe, EstFerme) = (visite, visite.Le, visite.CandidatureFerme);
        Avancer(aujourdhui);
        return Result.Success;
    }

    /// <summary>Chaque rédaction ajoute une version ; la fiche ne change plus une fois transmise (MOB-29 à MOB-31).</summary>
    public Result RedigerSynthese(ContenuSynthese contenu, string auteur, Reglement reglement, DateOnly le, DateOnly aujourdhui)
    {
        if (Empeche("La synthèse", le, aujourdhui) is { } refus) return refus;
        if (TransmiseLe is not null) return new EtapeDejaFranchie(Etape.Transmission);
        if (EtapeManquanteAvant(Etape.Synthese, reglement) is { } manquante) return new EtapeNonFranchie(manquante);
        if (le < VisiteLe) return new ActeAvantSaCause("La synthèse", le, VisiteLe.Value);

        _syntheses.Add(new VersionSynthese { Numero = _syntheses.Count + 1, Le = le, Auteur = auteur, Contenu = contenu });
        Avancer(aujourdhui);
        return Result.Success;
    }

    /// <summary>La direction accepte les trois points dans leur texte exact, librement et avec toute la structure (MOB-14, MOB-18, MOB-32).</summary>
    public Result Confirmer(Confirmation confirmation, Reglement reglement, DateOnly aujourdhui)
    {
        if (Empeche("La confirmation", confirmation.Le, aujourdhui) is { } refus) return refus;
        if (Confirmation is not null) return new EtapeDejaFranchie(Etape.Confirmation);
        if (EtapeManquanteAvant(Etape.Confirmation, reglement) is { } manquante) return new EtapeNonFranchie(manquante);
        if (confirmation.Le < VisiteLe) return new ActeAvantSaCause("La confirmation", confirmation.Le, VisiteLe.Value);
        if (!reglement.PointsConfirmation.SequenceEqual(confirmation.PointsAcceptes)) return new AccordsIncomplets();
        if (!confirmation.Engagements.Libre) return new EngagementSousInjonction();
        if (EngagementManquant(confirmation.Engagements, reglement) is { } manque) return new EngagementIncomplet(manque);

        Confirmation = confirmation;
        var (chargee, ddets, responsable) = confirmation.Destinataires;
        Raise(new CandidatureConfirmee(Id.Value, StructureId!.Value, confirmation.Le, chargee, ddets, responsable));
        HonorerConfirmation(confirmation.Le);
        Avancer(aujourdhui);
        return Result.Success;
    }

    /// <summary>Le dossier part au comité : toutes ses étapes exigées sont faites. Un avis absent ou défavorable ne le retient pas (MOB-49).</summary>
    public Result Transmettre(Reglement reglement, DateOnly le, DateOnly aujourdhui)
    {
        if (Empeche("La transmission", le, aujourdhui) is { } refus) return refus;
        if (TransmiseLe is not null) return new EtapeDejaFranchie(Etape.Transmission);
        if (EtapeManquanteAvant(Etape.Transmission, reglement) is { } manquante) return new EtapeNonFranchie(manquante);
        if (EstFerme == false) return new CandidatureNonFerme();
        if (reglement.Dossier is not null && Dossier?.Envoi is null) return new DossierNonEnvoye();
        if (le < DossierCompletLe) return new ActeAvantSaCause("La transmission", le, DossierCompletLe.Value);

        TransmiseLe = le;
        Raise(new CandidatureTransmise(Id.Value, CampagneId.Value, StructureId!.Value, le));
        Avancer(aujourdhui);
        return Result.Success;
    }

    /// <summary>Une pièce du règlement est arrivée ; la plus récente remplace la précédente (MOB-20).</summary>
    public Result RecevoirPiece(string code, string reference, Reglement reglement, DateOnly le, DateOnly aujourdhui)
    {
        if (EstClose && Etat != EtatCandidature.Retenue) return new CandidatureClose(Etat);
        if (reglement.Pieces.All(piece => piece.Code != code)) return new PieceInconnue(code);
        if (le > aujourdhui) return new ActeDansLeFutur(le);
        if (le < Manifestation.Le) return new ActeAvantSaCause("La pièce", le, Manifestation.Le);

        _pieces.RemoveAll(piece => piece.Code == code);
        _pieces.Add(new PieceRecue { Code = code, Reference = reference, RecueLe = le });
        return Result.Success;
    }

    private Preparation? PreparationDe(PublicPrepare destinataire) => _preparations.Find(preparation => preparation.Public == destinataire);

    private string PublicsAPreparer() => string.Join(", ", new (PublicPrepare Public, string Nom)[]
        {
            (PublicPrepare.Direction, "la direction"),
            (PublicPrepare.ConseilAdministration, "le conseil d'administration"),
            (PublicPrepare.Equipe, "l'équipe"),
        }
        .Where(attendu => PreparationDe(attendu.Public)?.VueLe is null)
        .Select(attendu => attendu.Nom));

    private static bool EstConjoint(Entretien entretien) =>
        entretien.Avec(FonctionParticipant.Direction) && entretien.Avec(FonctionParticipant.ConseillerInsertion);

    private static string? EngagementManquant(Engagements engagements, Reglement reglement) =>
        !engagements.Direction ? "celui de la direction"
        : !engagements.Equipe ? "celui de l'équipe de permanents"
        : !engagements.ConseilAdministration ? "celui du conseil d'administration"
        : !engagements.PartageOutils ? "le partage des outils avec la Fédération"
        : reglement.AnimationObligatoire && !engagements.Animation ? "la participation à l'animation régionale"
        : null;
}
