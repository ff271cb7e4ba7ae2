using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Contracts;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests.Campagnes;

public sealed class DepotTests
{
    private static readonly DateOnly Ouverture = new(2021, 6, 1);
    private static readonly DateOnly Limite = new(2021, 9, 22);

    [Fact]
    [Trait("Exigence", "MOB-39")]
    public void Une_manifestation_ouvre_une_candidature_et_se_publie()
    {
        var campagne = CampagneOuverte();

        var candidature = campagne.Deposer(UneManifestation(Jours.Manifestation), Normandie, Asta, Aujourdhui).Value;

        candidature.Etat.Should().Be(EtatCandidature.Manifestee);
        (candidature.CampagneId, candidature.Programme, candidature.Promotion).Should().Be((campagne.Id, Programme.Seve1, 2022));
        (candidature.StructureId, candidature.StructureNom, candidature.Departement).Should().Be((Asta.Id, "ASTA", Asta.Departement));
        candidature.Types.Should().Equal("ACI");
        candidature.Manifestation.Should().Be(UneManifestation(Jours.Manifestation));
        candidature.Id.Should().NotBe(default(CandidatureId));
        candidature.Events.Should().Equal(
            new ManifestationDeposee(candidature.Id.Value, campagne.Id.Value, Asta.Id, "28", Jours.Manifestation));
    }

    [Fact]
    public void Une_manifestation_sans_nom_garde_sa_region()
    {
        var campagne = CampagneOuverte();

        var candidature = campagne.Deposer(UneManifestation(Jours.Manifestation), Normandie, null, Aujourdhui).Value;

        (candidature.Region, candidature.StructureId, candidature.StructureNom, candidature.Departement).Should().Be((Normandie, null, null, null));
        candidature.Types.Should().BeEmpty();
        candidature.Events.Should().Equal(new ManifestationDeposee(candidature.Id.Value, campagne.Id.Value, null, "28", Jours.Manifestation));
    }

    [Fact]
    public void La_region_de_la_structure_corrige_celle_de_la_manifestation() =>
        CampagneOuverte().Deposer(UneManifestation(Jours.Manifestation), Region.De("53"), Asta, Aujourdhui).Value.Region.Should().Be(Normandie);

    [Fact]
    public void Seule_une_campagne_ouverte_recoit_des_manifestations()
    {
        var campagne = Campagne.Preparer(Programme.Seve1, 2021, "Appel à mobilisation 2022", National);
        campagne.FixerCalendrier(Calendrier2021);
        Deposer(campagne, Jours.Manifestation).Should().Be(new CampagneNonOuverte(campagne.Titre));

        campagne.Ouvrir();
        Deposer(campagne, Jours.Manifestation).Should().BeNull();

        campagne.Clore();
        Deposer(campagne, Jours.Manifestation).Should().Be(new CampagneNonOuverte(campagne.Titre));
    }

    [Fact]
    [Trait("Exigence", "MOB-24")]
    public void Les_candidatures_ouvrent_le_premier_juin_pour_toutes_les_regions()
    {
        var campagne = CampagneOuverte();

        foreach (var region in Region.Toutes.Append(Region.CollectivitesOutreMer))
        {
            campagne.Deposer(UneManifestation(Ouverture), region, null, Aujourdhui).Error.Should().BeNull();
            campagne.Deposer(UneManifestation(Ouverture.Veille()), region, null, Aujourdhui).Error.Should()
                .Be(new ManifestationHorsDelai(Ouverture.Veille(), Ouverture, Limite));
        }
    }

    [Fact]
    [Trait("Exigence", "MOB-25")]
    public void Le_22_septembre_est_compris_dans_le_delai_de_contact()
    {
        var campagne = CampagneOuverte();

        Deposer(campagne, Limite).Should().BeNull();
        Deposer(campagne, Limite.Lendemain()).Should().Be(new ManifestationHorsDelai(Limite.Lendemain(), Ouverture, Limite));
    }

    [Fact]
    [Trait("Exigence", "MOB-25")]
    public void Le_jour_de_la_manifestation_compte_et_non_celui_de_sa_saisie() => Deposer(CampagneOuverte(), Limite, Aujourdhui).Should().BeNull();

    [Fact]
    public void Une_manifestation_ne_date_pas_du_futur()
    {
        var campagne = CampagneOuverte();

        Deposer(campagne, Jours.Manifestation, aujourdhui: Jours.Manifestation).Should().BeNull();
        Deposer(campagne, Jours.Manifestation, aujourdhui: Jours.Manifestation.Veille()).Should().Be(new ActeDansLeFutur(Jours.Manifestation));
    }

    [Theory]
    [Trait("Exigence", "MOB-25")]
    [InlineData(false, 25, true)]
    [InlineData(false, 26, false)]
    [InlineData(true, 27, true)]
    [InlineData(true, 28, false)]
    public void Un_terme_un_samedi_ne_passe_au_lundi_que_si_la_campagne_le_dit(bool reporte, int jour, bool recue)
    {
        var samedi = new DateOnly(2021, 9, 25);
        var campagne = Jusqu_au(samedi, reporte);

        var le = new DateOnly(2021, 9, jour);
        Deposer(campagne, le).Should().Be(recue ? null : new ManifestationHorsDelai(le, Ouverture, samedi));
    }

    [Theory]
    [Trait("Exigence", "MOB-25")]
    [InlineData("974", true)]
    [InlineData("14", false)]
    public void Le_20_decembre_se_reporte_a_La_Reunion_et_non_en_Normandie(string departement, bool recue)
    {
        var abolition = new DateOnly(2021, 12, 20);
        var campagne = Jusqu_au(abolition, reporte: true);
        var structure = Structure(departement, "ACI");
        var refus = recue ? null : new ManifestationHorsDelai(abolition.Lendemain(), Ouverture, abolition);

        campagne.Deposer(UneManifestation(abolition.Lendemain()), Normandie, structure, Aujourdhui).Error.Should().Be(refus);
        campagne.Deposer(UneManifestation(abolition.Lendemain()), structure.Departement.Region, null, Aujourdhui).Error.Should().Be(refus);
    }

    [Fact]
    [Trait("Exigence", "MOB-25")]
    public void En_Alsace_Moselle_seul_le_departement_de_la_structure_reporte_la_Saint_Etienne()
    {
        var saintEtienne = new DateOnly(2022, 12, 26);
        var campagne = Jusqu_au(saintEtienne, reporte: true);
        var (le, saisie) = (UneManifestation(saintEtienne.Lendemain()), saintEtienne.AddDays(7));

        campagne.Deposer(le, Region.De("44"), Structure("67", "ACI"), saisie).Error.Should().BeNull();
        campagne.Deposer(le, Region.De("44"), null, saisie).Error.Should().Be(new ManifestationHorsDelai(le.Le, Ouverture, saintEtienne));
    }

    private static Campagne Jusqu_au(DateOnly limite, bool reporte) => CampagneOuverte(
        National with { ReporteJourNonOuvre = reporte },
        [Jalon(CodeJalon.Ouverture, 2021, 6, 1), Jalon(CodeJalon.LimiteContact, limite.Year, limite.Month, limite.Day)]);

    private static Error? Deposer(Campagne campagne, DateOnly le, DateOnly? aujourdhui = null) =>
        campagne.Deposer(UneManifestation(le), Normandie, Asta, aujourdhui ?? Aujourdhui).Error;
}
