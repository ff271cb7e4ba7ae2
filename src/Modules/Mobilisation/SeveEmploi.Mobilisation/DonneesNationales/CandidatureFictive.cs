using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;

namespace SeveEmploi.Mobilisation.DonneesNationales;

/// <summary>Le chemin d'une structure du pays imaginaire, acte par acte, jusqu'à l'état dit ; la décision, elle, vient d'un comité.</summary>
internal static class CandidatureFictive
{
    private const int AEntretien = 7;
    private const int APreparation = 10;
    private const int AVisite = 16;
    private const int ASynthese = 21;
    private const int AConfirmation = 28;
    private const int ATransmission = 40;

    public static Candidature Deposer(AppelFictif appel, Campagne campagne, StructureFictive structure)
    {
        var candidate = new StructureCandidate { Id = structure.Id, Nom = structure.Nom, Departement = structure.Departement, Types = [structure.Type] };
        var candidature = campagne.Deposer(
            Manifestation(appel, structure), structure.Departement.Region, candidate, appel.Pays.Jour).Value.AvecId(appel.CandidatureDe(structure));
        Instruire(candidature, appel.EtatDe(structure), structure, campagne.Reglement, appel.Pays.Jour);
        return candidature;
    }

    private static ManifestationInteret Manifestation(AppelFictif appel, StructureFictive structure) => new()
    {
        Le = appel.ManifesteeLe(structure),
        Emetteur = (Emetteur)appel.Tirage("emetteur", structure, 4),
        Canal = (Canal)appel.Tirage("canal", structure, 5),
        Information = (Information)appel.Tirage("information", structure, 10),
    };

    private static void Instruire(Candidature c, EtatCandidature jusqua, StructureFictive structure, Reglement reglement, DateOnly aujourdhui)
    {
        var le = c.Manifestation.Le;
        if (jusqua == EtatCandidature.Manifestee) return;

        c.RealiserEntretien(Entretien(structure, le.AddDays(AEntretien)), reglement, aujourdhui).DoitPasser();
        if (jusqua == EtatCandidature.Abandonnee) c.Abandonner("La direction préfère attendre un an.", le.AddDays(AVisite), aujourdhui).DoitPasser();
        if (jusqua == EtatCandidature.Ineligible) c.DeclarerIneligible("La structure est déjà pleinement engagée.", le.AddDays(AVisite), aujourdhui).DoitPasser();
        if (jusqua is EtatCandidature.Abandonnee or EtatCandidature.Ineligible or EtatCandidature.EntretienRealise) return;

        if (reglement.PreparationObligatoire) Preparer(c, reglement, le.AddDays(APreparation), aujourdhui);
        if (jusqua == EtatCandidature.VisitePreparee) return;

        c.RealiserVisite(Visite(structure, le.AddDays(AVisite)), reglement, aujourdhui).DoitPasser();
        if (jusqua == EtatCandidature.VisiteRealisee) return;

        c.RedigerSynthese(Synthese(structure), $"Chargé·e de mission {c.Region.Nom}", reglement, le.AddDays(ASynthese), aujourdhui).DoitPasser();
        if (jusqua == EtatCandidature.SyntheseRedigee) return;

        c.ConstituerGroupe(new(Math.Clamp(structure.Permanents, reglement.GroupeMin, reglement.GroupeMax), null, null)).DoitPasser();
        c.Confirmer(Confirmation(c, structure, reglement, le.AddDays(AConfirmation)), reglement, aujourdhui).DoitPasser();
        if (jusqua != EtatCandidature.Confirmee) c.Transmettre(reglement, le.AddDays(ATransmission), aujourdhui).DoitPasser();
    }

    private static void Preparer(Candidature c, Reglement reglement, DateOnly le, DateOnly aujourdhui)
    {
        foreach (var destinataire in Enum.GetValues<PublicPrepare>())
        {
            c.EnvoyerPreparation(destinataire, reglement.SupportsPreparation, le, aujourdhui).DoitPasser();
            c.ConstaterPreparation(destinataire, le.AddDays(2), aujourdhui).DoitPasser();
        }
    }

    private static Entretien Entretien(StructureFictive structure, DateOnly le) => new()
    {
        Le = le,
        Participants = [new($"La direction de {structure.Nom}", FonctionParticipant.Direction), new("La ou le CIP", FonctionParticipant.ConseillerInsertion)],
        StructurationEquipe = $"{structure.Permanents} permanents, {structure.SalariesEnInsertion} salariés en insertion.",
        RelationsEntreprises = "Quelques entreprises du territoire, sans temps dédié.",
        Motivations = "Faire de la relation avec les entreprises l'affaire de toute l'équipe.",
    };

    private static Visite Visite(StructureFictive structure, DateOnly le) => new(
        le,
        [
            new($"La direction de {structure.Nom}", FonctionParticipant.Direction), new("Une administratrice", FonctionParticipant.Administrateur),
            new("L'encadrante technique", FonctionParticipant.EncadrantTechnique),
        ],
        ["Principes du programme", "Médiation active", "Pratiques existantes"], CandidatureFerme: true);

    private static ContenuSynthese Synthese(StructureFictive structure) => new(
        $"Équipe de {structure.Permanents} permanents ; des PMSMP chaque année.", "La médiation active est à construire avec toute l'équipe.",
        "La DDETS(PP) connaît et soutient la structure.", "Favorable : une équipe prête à changer ses pratiques.");

    private static Confirmation Confirmation(Candidature c, StructureFictive structure, Reglement reglement, DateOnly le) => new()
    {
        Le = le,
        Par = $"La direction de {structure.Nom}",
        PointsAcceptes = reglement.PointsConfirmation,
        Destinataires = new($"seve@region-{c.Region.Code}.example", $"ddets@departement-{structure.Departement.Code}.example", "programme@federation.example"),
        Engagements = new(Libre: true, Direction: true, Equipe: true, ConseilAdministration: true, Animation: true, PartageOutils: true),
    };
}
