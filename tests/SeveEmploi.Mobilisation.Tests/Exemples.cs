using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;

namespace SeveEmploi.Mobilisation.Tests;

/// <summary>The SEVE 1 campagne of 2021, its national process, its Normandie variant, and a candidature brought to any step.</summary>
internal static class Exemples
{
    public static readonly Region Normandie = Region.De("28");

    /// <summary>The day on which every act of these tests is recorded, unless they say otherwise.</summary>
    public static readonly DateOnly Aujourdhui = new(2021, 12, 31);

    public static readonly IReadOnlyList<string> Accords2021 =
    [
        "L'Emploi Durable est l'objectif central du programme SEVE Emploi et des SIAE s'engageant dans le programme.",
        "La formation-action nécessite de mettre en place du temps dédié à la relation entreprise.",
        "La médiation active sera abordée de manière prioritaire sur l'année 2022.",
    ];

    public static readonly Reglement National = new()
    {
        Etapes = [Etape.Manifestation, Etape.Entretien, Etape.Visite, Etape.Synthese, Etape.Confirmation, Etape.Transmission, Etape.Examen],
        PointsConfirmation = Accords2021,
        GuideEntretien = ["Quel est votre réseau ?", "Comment votre équipe est-elle structurée ?", "Quelles relations avez-vous avec les entreprises ?"],
        SupportsPreparation = ["Présentation du programme", "Témoignages", "Rencontre régionale 2021"],
        Pieces = [new("budget", "Budget prévisionnel")],
    };

    /// <summary>Normandie asks for two avis and knows no confirmation by e-mail (MOB-48, MOB-51).</summary>
    public static readonly Reglement Regional = National with
    {
        Variantes = [new("28", [Etape.Manifestation, Etape.Entretien, Etape.Visite, Etape.Synthese, Etape.Avis, Etape.Transmission, Etape.Examen])],
    };

    /// <summary>From 2023 on: joint entretien, mandatory preparation (MOB-65, MOB-66).</summary>
    public static readonly Reglement De2023 = National with { EntretienConjoint = true, PreparationObligatoire = true };

    public static readonly Reglement ToutesEtapes = National with { Etapes = Enum.GetValues<Etape>() };

    public static readonly PartenaireConsulte Ddets = new(new("00000000-0000-7000-8000-0000000000d1"), "ddets", "DDETS du Calvados");

    public static readonly PartenaireConsulte Reseau = new(new("00000000-0000-7000-8000-0000000000d2"), "reseau", "Chantier École");

    public static readonly Engagements EngagementsComplets = new(
        Libre: true, Direction: true, Equipe: true, ConseilAdministration: true, Animation: true, PartageOutils: true);

    public static readonly ContenuSynthese UneFiche = new("Trois PMSMP par an", "Médiation active à construire", "Échange du 8 juillet", "Favorable");

    public static readonly StructureCandidate Asta = Structure("14", "ACI");

    public static IReadOnlyList<Jalon> Calendrier2021 =>
    [
        Jalon(CodeJalon.Ouverture, 2021, 6, 1),
        Jalon(CodeJalon.LimiteContact, 2021, 9, 22),
        Jalon(CodeJalon.Comite, 2021, 12, 16),
        Jalon(CodeJalon.PremierSeminaire, 2022, 1, 18),
    ];

    public static Jalon Jalon(CodeJalon code, int annee, int mois, int jour) =>
        new() { Code = code, Libelle = code.EnClair(), Jour = new(annee, mois, jour) };

    public static Campagne CampagneOuverte(Reglement? reglement = null, IReadOnlyList<Jalon>? calendrier = null)
    {
        var campagne = Campagne.Preparer(Programme.Seve1, 2021, "Appel à mobilisation 2022", reglement ?? National);
        campagne.FixerCalendrier(calendrier ?? Calendrier2021).Error.Should().BeNull();
        campagne.Ouvrir().Error.Should().BeNull();
        return campagne;
    }

    public static StructureCandidate Structure(string departement, params string[] types) => new()
    {
        Id = new("00000000-0000-7000-8000-00000000a57a"),
        Nom = "ASTA",
        Departement = Departement.De(departement),
        Types = types,
    };

    public static ManifestationInteret UneManifestation(DateOnly le) => new() { Le = le, Emetteur = Emetteur.Direction, Canal = Canal.Telephone };

    public static Entretien UnEntretien(DateOnly le, params FonctionParticipant[] fonctions) => new()
    {
        Le = le,
        Participants = [.. (fonctions.Length > 0 ? fonctions : [FonctionParticipant.Direction]).Select(Presente)],
    };

    public static Visite UneVisite(DateOnly le, bool ferme = true, params FonctionParticipant[] fonctions) =>
        new(le, [.. fonctions.Select(Presente)], ["principes", "médiation active", "pratiques existantes", "pratiques à développer"], ferme);

    public static Confirmation UneConfirmation(DateOnly le, Engagements? engagements = null, IReadOnlyList<string>? points = null) => new()
    {
        Le = le,
        Par = "La directrice",
        PointsAcceptes = points ?? Accords2021,
        Destinataires = new("animation@normandie.example", "ddets@calvados.example", "seve@federation.example"),
        Engagements = engagements ?? EngagementsComplets,
    };

    public static Decision UneDecision(SensDecision sens, DateOnly? le = null) => new(
        new("00000000-0000-7000-8000-0000000000c0"), sens, "Projet solide", sens == SensDecision.ListeAttente ? 2 : null, le ?? Jours.Comite);

    /// <summary>A manifestation of ASTA, every required step crossed up to this one, on its day, and its events read.</summary>
    public static Candidature AmeneeA(Etape etape, Reglement? reglement = null, StructureCandidate? structure = null)
    {
        reglement ??= National;
        var candidature = CampagneOuverte(reglement).Deposer(UneManifestation(Jours.Manifestation), Normandie, structure ?? Asta, Aujourdhui).Value;
        foreach (var franchie in reglement.EtapesDe(candidature.Region).Order().Where(e => e <= etape)) candidature.Franchir(franchie, reglement);
        candidature.ClearEvents();
        return candidature;
    }

    public static Candidature Decidee(SensDecision sens)
    {
        var candidature = AmeneeA(Etape.Transmission);
        candidature.Appliquer(UneDecision(sens)).Error.Should().BeNull();
        candidature.ClearEvents();
        return candidature;
    }

    public static void Preparer(this Candidature candidature, params PublicPrepare[] publics)
    {
        foreach (var destinataire in publics)
        {
            candidature.EnvoyerPreparation(destinataire, National.SupportsPreparation, Jours.Envoi, Aujourdhui).Error.Should().BeNull();
            candidature.ConstaterPreparation(destinataire, Jours.Constat, Aujourdhui).Error.Should().BeNull();
        }
    }

    private static void Franchir(this Candidature candidature, Etape etape, Reglement reglement)
    {
        if (etape == Etape.Preparation) candidature.Preparer(Enum.GetValues<PublicPrepare>());
        Error? refus = etape switch
        {
            Etape.Entretien => candidature.RealiserEntretien(
                UnEntretien(Jours.Entretien, FonctionParticipant.Direction, FonctionParticipant.ConseillerInsertion), reglement, Aujourdhui).Error,
            Etape.Visite => candidature.RealiserVisite(UneVisite(Jours.Visite), reglement, Aujourdhui).Error,
            Etape.Synthese => candidature.RedigerSynthese(UneFiche, "La chargée de mission", reglement, Jours.Synthese, Aujourdhui).Error,
            Etape.Avis => candidature.DemanderAvis(Ddets, null, reglement, Jours.Avis, Jours.Avis).Error,
            Etape.Confirmation => candidature.Confirmer(UneConfirmation(Jours.Confirmation), reglement, Aujourdhui).Error,
            Etape.Transmission => candidature.Transmettre(reglement, Jours.Transmission, Aujourdhui).Error,
            Etape.Examen => candidature.Appliquer(UneDecision(SensDecision.Retenue)).Error,
            _ => null,
        };
        refus.Should().BeNull();
    }

    private static Participant Presente(FonctionParticipant fonction) => new($"Une personne ({fonction})", fonction);
}

/// <summary>The day of each act in these tests.</summary>
internal static class Jours
{
    public static readonly DateOnly Manifestation = new(2021, 6, 10);
    public static readonly DateOnly Entretien = new(2021, 6, 17);
    public static readonly DateOnly Envoi = new(2021, 6, 21);
    public static readonly DateOnly Constat = new(2021, 6, 25);
    public static readonly DateOnly Visite = new(2021, 7, 6);
    public static readonly DateOnly Synthese = new(2021, 7, 12);
    public static readonly DateOnly Avis = new(2021, 7, 13);
    public static readonly DateOnly Confirmation = new(2021, 7, 20);
    public static readonly DateOnly Transmission = new(2021, 10, 1);
    public static readonly DateOnly Comite = new(2021, 12, 16);

    public static DateOnly Veille(this DateOnly jour) => jour.AddDays(-1);

    public static DateOnly Lendemain(this DateOnly jour) => jour.AddDays(1);
}
