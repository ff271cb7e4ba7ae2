using SeveEmploi.BuildingBlocks;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.Formateurs;
using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.Tests.Formateurs;

public sealed class FormateurTests
{
    private static readonly Region Normandie = Region.De("28");
    private static readonly Region PaysDeLaLoire = Region.De("52");
    private static readonly DateOnly Janvier = new(2022, 1, 3);

    private readonly Formateur _formateur = Formateur.Creer(Fiche()).Value;

    [Theory]
    [Trait("Exigence", "FOR-32")]
    [InlineData(2021, false, false)]
    [InlineData(2022, true, true)]
    [InlineData(2023, true, false)]
    [InlineData(2025, true, false)]
    [InlineData(2026, false, false)]
    public void Il_est_nouveau_l_annee_de_sa_premiere_promotion_et_parti_apres_la_derniere(int annee, bool actif, bool nouveau)
    {
        var formateur = Formateur.Creer(Fiche() with { DernierePromotion = 2025 }).Value;

        (formateur.EstActifEn(annee), formateur.EstNouveauEn(annee)).Should().Be((actif, nouveau));
    }

    [Theory]
    [Trait("Exigence", "FOR-34")]
    [InlineData(2023, false)]
    [InlineData(2024, true)]
    public void Il_est_debutant_jusqu_a_l_annee_ou_il_est_confirme(int annee, bool confirme) =>
        (_formateur.ExperienceEn(annee) == ExperienceFormateur.Confirme).Should().Be(confirme);

    [Fact]
    public void Sa_derniere_promotion_ne_precede_pas_la_premiere() =>
        Formateur.Creer(Fiche() with { DernierePromotion = 2021 }).Error.Should().Be(new FormateurPartiAvantSonArrivee(2022));

    [Fact]
    [Trait("Exigence", "FOR-33")]
    public void Une_region_change_de_referent_la_veille_du_premier_jour_de_l_autre()
    {
        _formateur.NommerReferent(Normandie, Janvier).Error.Should().BeNull();

        _formateur.CederReference(Normandie, Janvier).Error.Should().Be(new ReferentPlusRecent(Janvier));
        _formateur.CederReference(Normandie, Janvier.AddDays(1)).Error.Should().BeNull();
        _formateur.References.Single().Au.Should().Be(Janvier);
    }

    [Fact]
    public void On_est_referent_d_une_de_ses_regions_et_une_fois()
    {
        _formateur.NommerReferent(PaysDeLaLoire, Janvier).Error.Should().Be(new ReferentHorsDeSesRegions(PaysDeLaLoire.Nom));
        _formateur.NommerReferent(Normandie, Janvier);

        _formateur.NommerReferent(Normandie, Janvier.AddYears(1)).Error.Should().Be(new ReferentDejaNomme(Janvier));
        _formateur.References.Should().ContainSingle();
        _formateur.Corriger(Fiche() with { Regions = [PaysDeLaLoire] }).Error.Should().Be(new RegionEncoreReferee(Normandie.Nom));
    }

    [Fact]
    public void Son_compte_entre_dans_chaque_parcours_qu_il_suit_et_en_sort()
    {
        var (parcours, compte) = (new ParcoursId(Guid.CreateVersion7()), Guid.CreateVersion7());
        _formateur.Suivre(parcours, Normandie, Janvier);
        _formateur.Events.Should().BeEmpty("he has no account yet");

        _formateur.RattacherCompte(compte, Janvier);
        _formateur.Suivre(parcours, Normandie, Janvier);
        _formateur.Quitter(parcours, Janvier.AddDays(30));
        _formateur.Quitter(parcours, Janvier.AddDays(31));

        _formateur.Events.Should().Equal(new ParcoursConfie(parcours.Value, compte, Janvier, "28"), new ParcoursRetire(parcours.Value, compte, Janvier.AddDays(29)));
    }

    [Fact]
    public void Changer_de_compte_ferme_l_ancien_et_ouvre_le_nouveau()
    {
        var (parcours, ancien, nouveau) = (new ParcoursId(Guid.CreateVersion7()), Guid.CreateVersion7(), Guid.CreateVersion7());
        _formateur.RattacherCompte(ancien, Janvier);
        _formateur.Suivre(parcours, Normandie, Janvier);
        _formateur.ClearEvents();

        _formateur.RattacherCompte(nouveau, Janvier.AddDays(7));

        _formateur.Events.Should().Equal(new ParcoursRetire(parcours.Value, ancien, Janvier.AddDays(7)), new ParcoursConfie(parcours.Value, nouveau, Janvier, "28"));
    }

    [Fact]
    public void Tant_qu_il_intervient_rien_ne_s_efface()
    {
        _formateur.AnnoncerEffacement(Janvier, Janvier.AddYears(9));

        _formateur.EffacementPrevuLe.Should().BeNull();
    }

    [Fact]
    public void Parti_il_est_prevenu_puis_efface_vingt_quatre_mois_apres_sa_derniere_promotion()
    {
        var formateur = Formateur.Creer(Fiche() with { DernierePromotion = 2022 }).Value;
        formateur.AnnoncerEffacement(Janvier, new(2024, 11, 30));
        formateur.EffacementPrevuLe.Should().BeNull("31 days of notice are too early");

        formateur.AnnoncerEffacement(Janvier, new(2024, 12, 1));
        formateur.EffacementPrevuLe.Should().Be(new DateOnly(2024, 12, 31));
        formateur.Events.Should().Equal(new FormateurBientotEfface(formateur.Id.Value, new(2024, 12, 31)));
        formateur.Echoir(Janvier, new(2024, 12, 30));
        formateur.EstEfface.Should().BeFalse();

        formateur.Echoir(Janvier, new(2024, 12, 31));
        (formateur.Nom, formateur.Prenom, formateur.Courriel, formateur.EstEfface).Should().Be(("effacée", "Personne", null, true));
        formateur.Corriger(Fiche()).Error.Should().Be(new FormateurDejaEfface());
    }

    private static FicheFormateur Fiche() => new("Roux", "Ana", "ana@exemple.fr", [Normandie], 2022, 2024, null);
}
