using SeveEmploi.Mobilisation.Candidatures;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests.Candidatures;

public sealed class ManifestationTests
{
    [Theory]
    [Trait("Exigence", "MOB-53")]
    [Trait("Exigence", "MOB-60")]
    [InlineData(nameof(Information.CourrielDdets))]
    [InlineData(nameof(Information.Reseau))]
    [InlineData(nameof(Information.JourneeRegionale))]
    [InlineData(nameof(Information.AtelierDepartemental))]
    [InlineData(nameof(Information.LettreInformation))]
    [InlineData(nameof(Information.CommissionEmploi))]
    [InlineData(nameof(Information.Animation))]
    [InlineData(nameof(Information.SiaeAmbassadrice))]
    public void Qui_se_manifeste_par_quel_canal_et_comment_il_a_ete_informe_sont_trois_questions(string information)
    {
        var manifestation = UneManifestation(Jours.Manifestation) with
        {
            Emetteur = Emetteur.ConseillerInsertion,
            Canal = Canal.Courriel,
            Information = Enum.Parse<Information>(information),
        };

        Deposer(manifestation).Manifestation.Should().Be(manifestation);
    }

    [Fact]
    [Trait("Exigence", "MOB-39")]
    public void Le_canal_est_le_telephone_ou_le_courriel_ou_inconnu()
    {
        Deposer(UneManifestation(Jours.Manifestation) with { Canal = Canal.Courriel }).Manifestation.Canal.Should().Be(Canal.Courriel);
        Deposer(new() { Le = Jours.Manifestation, Emetteur = Emetteur.NonPrecise }).Manifestation.Canal.Should().Be(Canal.NonPrecise);
    }

    [Fact]
    [Trait("Exigence", "MOB-56")]
    public void Une_candidature_garde_evenement_qui_la_suscitee()
    {
        var manifestation = UneManifestation(Jours.Manifestation) with { Information = Information.AtelierDepartemental, Evenement = "Atelier de Caen" };

        Deposer(manifestation).Manifestation.Evenement.Should().Be("Atelier de Caen");
    }

    [Fact]
    [Trait("Exigence", "MOB-59")]
    public void Chaque_manifestation_a_une_origine_et_les_parts_font_le_total()
    {
        var campagne = CampagneOuverte();
        var origines = new[] { (Emetteur.Direction, 17), (Emetteur.ConseillerInsertion, 11), (Emetteur.AdherentFederation, 2) };

        var candidatures = origines.SelectMany(origine => Enumerable.Repeat(origine.Item1, origine.Item2))
            .Select(emetteur => campagne.Deposer(new() { Le = Jours.Manifestation, Emetteur = emetteur }, Normandie, null, Aujourdhui).Value).ToList();

        candidatures.Should().HaveCount(30);
        candidatures.GroupBy(candidature => candidature.Manifestation.Emetteur).Select(part => (part.Key, part.Count())).Should().Equal(origines);
    }

    [Fact]
    public void Une_manifestation_sans_nom_se_rattache_a_une_structure()
    {
        var candidature = CampagneOuverte().Deposer(UneManifestation(Jours.Manifestation), Normandie, null, Aujourdhui).Value;

        candidature.Rattacher(Structure("35", "AI", "ACI")).Error.Should().BeNull();

        (candidature.StructureId, candidature.StructureNom, candidature.Departement!.Code, candidature.Region.Code).Should().Be((Asta.Id, "ASTA", "35", "53"));
        candidature.Types.Should().Equal("AI", "ACI");
    }

    [Fact]
    [Trait("Exigence", "MOB-15")]
    public void Une_candidature_ne_porte_que_une_structure()
    {
        var candidature = AmeneeA(Etape.Manifestation);

        candidature.Rattacher(Structure("76", "AI") with { Id = Guid.NewGuid(), Nom = "RHE" }).Error.Should().Be(new StructureDejaRattachee("ASTA"));
        candidature.StructureId.Should().Be(Asta.Id);
    }

    [Fact]
    public void Une_manifestation_abandonnee_ne_se_rattache_plus()
    {
        var candidature = CampagneOuverte().Deposer(UneManifestation(Jours.Manifestation), Normandie, null, Aujourdhui).Value;
        candidature.Abandonner("Sans suite", Jours.Entretien);

        candidature.Rattacher(Asta).Error.Should().Be(new CandidatureClose(EtatCandidature.Abandonnee));
    }

    [Fact]
    public void Le_nom_et_la_fiche_de_la_structure_suivent_le_referentiel()
    {
        var (candidature, conservee) = (AmeneeA(Etape.Manifestation), Guid.NewGuid());

        candidature.Renommer("ASTA Environnement");
        candidature.StructureNom.Should().Be("ASTA Environnement");
        candidature.Reporter(conservee, "Conservée");

        (candidature.StructureNom, candidature.StructureId).Should().Be(("Conservée", conservee));
    }

    [Theory]
    [Trait("Exigence", "MOB-11")]
    [InlineData(null, "ACI")]
    [InlineData("Chantier École", "ACI")]
    [InlineData("Coorace", "AI")]
    [InlineData("Fédération des entreprises d'insertion", "EI")]
    [InlineData("Aucun", "ETTI")]
    [InlineData("Un autre", "EITI")]
    public void Toute_SIAE_peut_aller_au_comite_quel_que_soit_son_reseau(string? reseau, string type)
    {
        var candidature = AmeneeA(Etape.Manifestation, structure: Structure("14", type));

        candidature.RealiserEntretien(UnEntretien(Jours.Entretien) with { ReseauAppartenance = reseau }, National, Aujourdhui).Error.Should().BeNull();
        candidature.RealiserVisite(UneVisite(Jours.Visite), National, Aujourdhui).Error.Should().BeNull();
        candidature.RedigerSynthese(UneFiche, "La chargée de mission", National, Jours.Synthese, Aujourdhui).Error.Should().BeNull();
        candidature.Confirmer(UneConfirmation(Jours.Confirmation), National, Aujourdhui).Error.Should().BeNull();
        candidature.Transmettre(National, Jours.Transmission, Aujourdhui).Error.Should().BeNull();
    }

    private static Candidature Deposer(ManifestationInteret manifestation) =>
        CampagneOuverte().Deposer(manifestation, Normandie, Asta, Aujourdhui).Value;
}
