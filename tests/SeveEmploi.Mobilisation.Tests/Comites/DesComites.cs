using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Comites;

namespace SeveEmploi.Mobilisation.Tests.Comites;

/// <summary>A campagne with a short règlement, structures whose files are transmitted, and a comité brought to any state.</summary>
internal static class DesComites
{
    public static readonly DateOnly Planification = new(2021, 11, 2);
    public static readonly DateOnly Transmission = new(2021, 11, 30);
    public static readonly DateOnly Convocation = new(2021, 12, 6);
    public static readonly DateOnly Reunion = new(2021, 12, 16);
    public static readonly DateOnly Aujourdhui = new(2021, 12, 20);

    public static readonly Region Normandie = Region.De("28");

    public static readonly Reglement Court = new()
    {
        Etapes = [Etape.Manifestation, Etape.Transmission, Etape.Examen],
        PointsConfirmation = ["Emploi durable", "Temps dédié", "Médiation active"],
    };

    public static Campagne UneCampagne(int annee = 2021, int? national = null, int? normandie = null)
    {
        var campagne = Campagne.Preparer(Programme.Seve1, annee, $"Appel à mobilisation {annee + 1}", Court);
        campagne.FixerCalendrier([Jalon(CodeJalon.Ouverture, new(2021, 6, 1)), Jalon(CodeJalon.LimiteContact, new(2021, 9, 22))]).Error.Should().BeNull();
        campagne.FixerObjectifs(national, null, normandie is { } places ? [new ObjectifRegional { Region = Normandie, Places = places }] : [])
            .Error.Should().BeNull();
        campagne.Ouvrir().Error.Should().BeNull();
        return campagne;
    }

    public static Candidature Manifestee(this Campagne campagne, string nom, string departement = "14")
    {
        var structure = new StructureCandidate { Id = Guid.CreateVersion7(), Nom = nom, Departement = Departement.De(departement), Types = ["ACI"] };
        return campagne.Deposer(
            new ManifestationInteret { Le = new(2021, 7, 5), Emetteur = Emetteur.Direction }, structure.Departement.Region, structure, Aujourdhui).Value;
    }

    public static Candidature Transmise(this Campagne campagne, string nom, string departement = "14")
    {
        var candidature = campagne.Manifestee(nom, departement);
        candidature.Transmettre(Court, Transmission, Aujourdhui).Error.Should().BeNull();
        return candidature;
    }

    public static Comite UnComite(Campagne campagne, int quorum = 2, Region? region = null, params Candidature[] candidatures)
    {
        var comite = Comite.Planifier(campagne, region, Reunion, quorum, Planification).Value;
        comite.AjouterMembre("Claire Duval", "DGEFP", Voix.Deliberative).Error.Should().BeNull();
        comite.AjouterMembre("Marc Petit", "Fédération", Voix.Deliberative).Error.Should().BeNull();
        comite.AjouterMembre("Anne Roy", "Réseau", Voix.Deliberative).Error.Should().BeNull();
        comite.AjouterMembre("Paul Brun", "DREETS", Voix.Consultative).Error.Should().BeNull();
        foreach (var candidature in candidatures) comite.InscrireDossier(candidature).Error.Should().BeNull();
        return comite;
    }

    public static Comite Convoque(this Comite comite)
    {
        comite.Convoquer(Convocation, Aujourdhui).Error.Should().BeNull();
        return comite;
    }

    /// <summary>Everybody is there.</summary>
    public static Comite Ouvert(this Comite comite)
    {
        comite.Convoque().Ouvrir([.. comite.Membres.Select(membre => membre.Id)], Reunion, Aujourdhui).Error.Should().BeNull();
        return comite;
    }

    public static Comite Clos(this Comite comite)
    {
        comite.Clore([], [], Reunion, Aujourdhui).Error.Should().BeNull();
        return comite;
    }

    public static MembreComite Membre(this Comite comite, string nom) => comite.Membres.Single(membre => membre.Nom == nom);

    public static DossierComite Dossier(this Comite comite, Candidature candidature) => comite.Dossiers.Single(d => d.CandidatureId == candidature.Id);

    public static Deliberation Vote(this Comite comite, SensDecision sens, int? rang = null, params string[] votants) =>
        new(sens, "Équipe engagée.", rang, [.. (votants is [] ? ["Claire Duval"] : votants).Select(nom => comite.Membre(nom).Id.Value)]);

    public static void Retenir(this Comite comite, params Candidature[] candidatures)
    {
        foreach (var candidature in candidatures) comite.Statuer(candidature.Id, comite.Vote(SensDecision.Retenue)).Error.Should().BeNull();
    }

    private static Jalon Jalon(CodeJalon code, DateOnly jour) => new() { Code = code, Libelle = code.EnClair(), Jour = jour };
}
