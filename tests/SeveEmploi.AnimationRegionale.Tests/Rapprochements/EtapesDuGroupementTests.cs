using SeveEmploi.AnimationRegionale.Groupements;
using static SeveEmploi.AnimationRegionale.Tests.Rapprochements.Exemples;

namespace SeveEmploi.AnimationRegionale.Tests.Rapprochements;

/// <summary>La première phase, étape par étape (GE-11, GE-13, GE-19).</summary>
public sealed class EtapesDuGroupementTests
{
    private readonly Groupement _groupement = UnGroupement();

    [Fact]
    [Trait("Exigence", "GE-19")]
    public void Les_huit_etapes_se_franchissent_dans_leur_ordre()
    {
        _groupement.Jusqu(EtapeGroupement.PartenariatAmorce).Subventionner(10_000, Aujourdhui, Aujourdhui).Error.Should().BeNull();

        _groupement.Etapes.Select(etape => etape.Etape).Should().Equal(Enum.GetValues<EtapeGroupement>());
        _groupement.Etape.Should().Be(EtapeGroupement.Subvention);
        _groupement.EtapeLe.Should().Be(Aujourdhui);
    }

    [Fact]
    [Trait("Exigence", "GE-19")]
    public void Nulle_etape_ne_se_saute_ni_ne_se_refait()
    {
        var ordre = new EtapeDeGroupementHorsOrdre(EtapeGroupement.AnimatriceAccueillie);
        _groupement.Jusqu(EtapeGroupement.AnimatriceAccueillie);

        foreach (var etape in Enum.GetValues<EtapeGroupement>().Except([EtapeGroupement.CollaborationsIdentifiees, EtapeGroupement.Subvention]))
            _groupement.Franchir(etape, Aujourdhui, "note", Aujourdhui).Error.Should().Be(ordre);
        _groupement.Etapes.Should().HaveCount(2);
    }

    [Fact]
    public void Une_etape_le_jour_de_la_precedente_est_acceptee_la_veille_refusee()
    {
        _groupement.Franchir(EtapeGroupement.AnimatriceAccueillie, Volontariat.AddDays(-1), null, Aujourdhui).Error
            .Should().Be(new EtapeDeGroupementAvantLaPrecedente(Volontariat));
        _groupement.Franchir(EtapeGroupement.AnimatriceAccueillie, Volontariat, null, Aujourdhui).Error.Should().BeNull();
    }

    [Fact]
    public void Une_etape_d_aujourdhui_est_acceptee_de_demain_refusee()
    {
        _groupement.Franchir(EtapeGroupement.AnimatriceAccueillie, Aujourdhui.AddDays(1), null, Aujourdhui).Error.Should().Be(new FaitDeGroupementAVenir(Aujourdhui.AddDays(1)));
        _groupement.Franchir(EtapeGroupement.AnimatriceAccueillie, Aujourdhui, null, Aujourdhui).Error.Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "GE-11")]
    public void Sans_collaboration_ni_tension_il_faut_le_dire()
    {
        _groupement.Franchir(EtapeGroupement.AnimatriceAccueillie, Volontariat, null, Aujourdhui);

        _groupement.Franchir(EtapeGroupement.CollaborationsIdentifiees, Volontariat, " ", Aujourdhui).Error.Should().Be(new ConstatDEtapeAbsent("collaboration"));
        _groupement.Franchir(EtapeGroupement.CollaborationsIdentifiees, Volontariat, "Aucune à ce jour", Aujourdhui).Error.Should().BeNull();
        _groupement.Franchir(EtapeGroupement.TensionsAnalysees, Volontariat, null, Aujourdhui).Error.Should().Be(new ConstatDEtapeAbsent("tension"));
        _groupement.Franchir(EtapeGroupement.TensionsAnalysees, Volontariat, "Aucune", Aujourdhui).Error.Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "GE-11")]
    public void Chaque_etape_attend_ce_qui_la_fait()
    {
        foreach (var etape in new[] { EtapeGroupement.AnimatriceAccueillie, EtapeGroupement.CollaborationsIdentifiees, EtapeGroupement.TensionsAnalysees })
            _groupement.Franchir(etape, Volontariat, "rien", Aujourdhui).Error.Should().BeNull();

        _groupement.Franchir(EtapeGroupement.DocumentAnalyseValide, Aujourdhui, "note", Aujourdhui).Error.Should().Be(new AnalyseNonValidee());
        _groupement.RedigerAnalyse("Texte", Volontariat, Aujourdhui);
        _groupement.ValiderAnalyse(1, Aujourdhui, true, null, Aujourdhui);
        _groupement.Franchir(EtapeGroupement.DocumentAnalyseValide, Aujourdhui.AddDays(-1), null, Aujourdhui).Error.Should().Be(new AnalyseNonValidee());
        _groupement.Franchir(EtapeGroupement.DocumentAnalyseValide, Aujourdhui, null, Aujourdhui).Error.Should().BeNull();
        _groupement.Franchir(EtapeGroupement.MisEnContactSiae, Aujourdhui, null, Aujourdhui).Error.Should().Be(new ContactSiaeAbsent());
        _groupement.OuvrirContact(UnContact(Aujourdhui), Aujourdhui);
        _groupement.Franchir(EtapeGroupement.MisEnContactSiae, Aujourdhui, null, Aujourdhui).Error.Should().BeNull();
        _groupement.Franchir(EtapeGroupement.PartenariatAmorce, Aujourdhui, null, Aujourdhui).Error.Should().Be(new PartenariatAbsent());
    }

    [Fact]
    [Trait("Exigence", "GE-11")]
    public void Le_groupement_valide_son_analyse_sans_motif_un_autre_avec()
    {
        _groupement.RedigerAnalyse("Texte", Volontariat, Aujourdhui);

        _groupement.ValiderAnalyse(1, Aujourdhui, parLeGroupement: false, " ", Aujourdhui).Error.Should().Be(new ValidationSansMotif());
        _groupement.ValiderAnalyse(1, Aujourdhui, parLeGroupement: true, "sans effet", Aujourdhui).Error.Should().BeNull();
        _groupement.Analyses[0].Should().Match<AnalyseDuGroupement>(analyse => analyse.ParLeGroupement && analyse.Motif == null);
        _groupement.ValiderAnalyse(1, Aujourdhui, true, null, Aujourdhui).Error.Should().Be(new AnalyseDejaValidee(Aujourdhui));
    }

    [Fact]
    public void Seule_la_derniere_version_se_valide_et_pas_avant_d_etre_ecrite()
    {
        _groupement.RedigerAnalyse("Un", Volontariat, Aujourdhui).Value.Should().Be(1);
        _groupement.RedigerAnalyse("Deux", Volontariat.AddDays(5), Aujourdhui).Value.Should().Be(2);

        _groupement.ValiderAnalyse(1, Aujourdhui, true, null, Aujourdhui).Error.Should().Be(new AnalyseRemplacee(1, 2));
        _groupement.ValiderAnalyse(2, Volontariat.AddDays(4), true, null, Aujourdhui).Error.Should().Be(new AnalyseValideeAvantDEtreEcrite(Volontariat.AddDays(5)));
        _groupement.ValiderAnalyse(3, Aujourdhui, true, null, Aujourdhui).Error.Should().Be(new AnalyseIntrouvable(3));
        _groupement.RedigerAnalyse("Trois", Volontariat, Aujourdhui).Error.Should().Be(new AnalyseAvantLaPrecedente(Volontariat.AddDays(5)));
    }

    [Fact]
    [Trait("Exigence", "GE-11")]
    public void Une_siae_d_un_autre_territoire_demande_un_motif()
    {
        _groupement.OuvrirContact(UnContact(Aujourdhui, "85"), Aujourdhui).Error.Should().Be(new SiaeHorsDuTerritoire("SEMES", "85"));
        _groupement.OuvrirContact(UnContact(Aujourdhui, "85", "Voisine de l'entreprise"), Aujourdhui).Error.Should().BeNull();
        _groupement.Structures.Should().Equal(Semes);
        _groupement.ContactsSiae[0].Motif.Should().Be("Voisine de l'entreprise");
        _groupement.OuvrirContact(UnContact(Aujourdhui), Aujourdhui).Error.Should().Be(new ContactSiaeDejaOuvert("SEMES"));
    }

    [Fact]
    public void Un_partenariat_suit_un_contact_et_ne_s_amorce_qu_une_fois()
    {
        _groupement.AmorcerPartenariat(Semes, "Immersions", Aujourdhui, Aujourdhui).Error.Should().Be(new ContactSiaeIntrouvable(Semes));
        _groupement.OuvrirContact(UnContact(Aujourdhui.AddDays(-1)), Aujourdhui);

        _groupement.AmorcerPartenariat(Semes, "Immersions", Aujourdhui.AddDays(-2), Aujourdhui).Error.Should().Be(new PartenariatAvantLeContact(Aujourdhui.AddDays(-1)));
        _groupement.AmorcerPartenariat(Semes, "Immersions", Aujourdhui.AddDays(-1), Aujourdhui).Error.Should().BeNull();
        _groupement.AmorcerPartenariat(Semes, "Encore", Aujourdhui, Aujourdhui).Error.Should().Be(new PartenariatDejaAmorce(Aujourdhui.AddDays(-1)));
    }

    [Fact]
    [Trait("Exigence", "GE-13")]
    public void La_subvention_vient_apres_la_premiere_phase_et_une_fois()
    {
        _groupement.Jusqu(EtapeGroupement.MisEnContactSiae).Subventionner(10_000, Aujourdhui, Aujourdhui).Error
            .Should().Be(new PremierePhaseInachevee(EtapeGroupement.MisEnContactSiae));
        _groupement.Franchir(EtapeGroupement.PartenariatAmorce, Aujourdhui, null, Aujourdhui);
        _groupement.Franchir(EtapeGroupement.Subvention, Aujourdhui, null, Aujourdhui).Error.Should().Be(new SubventionAAccorder());
        _groupement.Subventionner(10_000, Aujourdhui.AddDays(-1), Aujourdhui).Error.Should().Be(new EtapeDeGroupementAvantLaPrecedente(Aujourdhui));

        _groupement.Subventionner(10_000, Aujourdhui, Aujourdhui).Error.Should().BeNull();
        _groupement.Subventionner(10_000, Aujourdhui, Aujourdhui).Error.Should().Be(new SubventionDejaAccordee(Aujourdhui));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [Trait("Exigence", "GE-13")]
    public void Sans_montant_regle_nulle_subvention(int? montant) =>
        _groupement.Jusqu(EtapeGroupement.PartenariatAmorce).Subventionner(montant, Aujourdhui, Aujourdhui).Error
            .Should().Be(new MontantDeSubventionNonRegle(PaysDeLaLoire, 2021));
}
