using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;

namespace SeveEmploi.Mobilisation.DonneesNationales;

/// <summary>L'appel à mobilisation d'une promotion du pays imaginaire : ses jours, son règlement, et où en est chacune de ses candidatures.</summary>
/// <param name="EnCours">Celui de la promotion à venir, ouvert : ses candidatures sont dans tous leurs états.</param>
internal sealed record AppelFictif(PaysFictif Pays, int Promotion, bool EnCours)
{
    /// <summary>Les séances d'une région se tiennent ces jours-là, à la suite.</summary>
    public const int JoursDeComite = 5;

    private const int JoursDeContact = 113;

    // No AvisRecueillis: an avis is asked of a partenaire, and partenaires are another module's.
    private static readonly EtatCandidature[] EtatsEnCours = [.. Enum.GetValues<EtatCandidature>().Where(etat => etat != EtatCandidature.AvisRecueillis)];

    private static readonly EtatCandidature[] EtatsEcartes =
        [EtatCandidature.NonRetenue, EtatCandidature.Abandonnee, EtatCandidature.NonRetenue, EtatCandidature.Ineligible];

    public DateOnly Ouverture => EnCours ? Pays.Jour.AddDays(-170) : new(Promotion - 1, 6, 1);

    public DateOnly LimiteContact => Ouverture.AddDays(JoursDeContact);

    /// <summary>La première des séances de comité : toutes les candidatures sont transmises.</summary>
    public DateOnly PremierComite => EnCours ? Pays.Jour.AddDays(-12) : AnneeFictive.RetenueLe(Promotion).AddDays(1 - JoursDeComite);

    public Reglement Reglement => new()
    {
        Etapes = [Etape.Manifestation, Etape.Entretien, Etape.Visite, Etape.Synthese, Etape.Confirmation, Etape.Transmission, Etape.Examen],
        PointsConfirmation =
        [
            "L'Emploi Durable est l'objectif central du programme SEVE Emploi et des SIAE s'engageant dans le programme.",
            "La formation-action nécessite de mettre en place du temps dédié à la relation entreprise.",
            $"La médiation active sera abordée de manière prioritaire sur l'année {Promotion}.",
        ],
        PreparationObligatoire = EnCours,
        GuideEntretien = ["Quel est votre réseau ?", "Comment votre équipe est-elle structurée ?", "Quelles relations avez-vous avec les entreprises ?"],
        SupportsPreparation = ["Présentation du programme", "Témoignages"],
    };

    /// <summary>Les structures qui candidatent : celles qui seront retenues, et un quart de plus.</summary>
    public IEnumerable<StructureFictive> Candidates =>
        Enumerable.Range(0, Pays.NombreDeStructures * 5 / 4).Select(rang => new StructureFictive(Pays, rang));

    public Guid CandidatureDe(StructureFictive structure) => Pays.Id("candidature", Rang(structure));

    public int Tirage(string sujet, StructureFictive structure, int borne) => Pays.Tirage(sujet, Rang(structure), borne);

    public DateOnly ManifesteeLe(StructureFictive structure) => Ouverture.AddDays(Tirage("manifestation", structure, JoursDeContact + 1));

    public EtatCandidature EtatDe(StructureFictive structure) =>
        EnCours ? EtatsEnCours[structure.Rang % EtatsEnCours.Length]
        : structure.Rang < Pays.NombreDeStructures ? EtatCandidature.Retenue
        : EtatsEcartes[structure.Rang % EtatsEcartes.Length];

    /// <summary>
    /// La campagne qui reçoit les candidatures. Elle est ouverte le jour où le pays est peint, après sa limite de contact : c'est une histoire
    /// que l'on reprend, et nul ne l'attend plus.
    /// </summary>
    public Campagne Ouverte()
    {
        var campagne = Campagne.Preparer(Programme.Seve1, Promotion - 1, $"Appel à mobilisation {Promotion}", Reglement).AvecId(Pays.Id("campagne", Promotion));
        campagne.FixerCalendrier([Jalon(CodeJalon.Ouverture, Ouverture), Jalon(CodeJalon.LimiteContact, LimiteContact)], Pays.Jour).DoitPasser();
        campagne.FixerObjectifs(Pays.NombreDeStructures, null, EnCours ? [] : [.. ObjectifsRegionaux()]).DoitPasser();
        campagne.Ouvrir(Pays.Jour).DoitPasser();
        return campagne;
    }

    /// <summary>La même, comme elle reste : un passé est clos.</summary>
    public Campagne Laissee()
    {
        var campagne = Ouverte();
        if (!EnCours) campagne.Clore(Pays.Jour).DoitPasser();
        return campagne;
    }

    private IEnumerable<ObjectifRegional> ObjectifsRegionaux() =>
        Pays.Structures.GroupBy(structure => structure.Departement.Region).Select(region => new ObjectifRegional { Region = region.Key, Places = region.Count() });

    private static Jalon Jalon(CodeJalon code, DateOnly jour) => new() { Code = code, Libelle = code.EnClair(), Jour = jour };

    private long Rang(StructureFictive structure) => PaysFictif.RangDeLAnnee(structure.Rang, Promotion);
}
