using SeveEmploi.Mobilisation.Candidatures;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests.Candidatures;

public sealed class EtatsTests
{
    [Theory]
    [Trait("Exigence", "MOB-51")]
    [InlineData(nameof(Etape.Manifestation), nameof(EtatCandidature.Manifestee))]
    [InlineData(nameof(Etape.Entretien), nameof(EtatCandidature.EntretienRealise))]
    [InlineData(nameof(Etape.Preparation), nameof(EtatCandidature.VisitePreparee))]
    [InlineData(nameof(Etape.Visite), nameof(EtatCandidature.VisiteRealisee))]
    [InlineData(nameof(Etape.Synthese), nameof(EtatCandidature.SyntheseRedigee))]
    [InlineData(nameof(Etape.Confirmation), nameof(EtatCandidature.Confirmee))]
    [InlineData(nameof(Etape.Transmission), nameof(EtatCandidature.Transmise))]
    [InlineData(nameof(Etape.Examen), nameof(EtatCandidature.Retenue))]
    public void Chaque_etape_franchie_mene_a_son_etat(string etape, string etat) =>
        AmeneeA(Enum.Parse<Etape>(etape), ToutesEtapes).Etat.Should().Be(Enum.Parse<EtatCandidature>(etat));

    [Fact]
    [Trait("Exigence", "MOB-51")]
    public void Les_avis_sont_recueillis_quand_tous_sont_clos()
    {
        var candidature = AmeneeA(Etape.Synthese);
        var ddets = candidature.DemanderAvis(Ddets, null, National, Jours.Avis, Jours.Avis).Value;
        candidature.DemanderAvis(Reseau, Jours.Confirmation, National, Jours.Avis, Jours.Avis);
        candidature.Etat.Should().Be(EtatCandidature.SyntheseRedigee);

        Rendre(candidature, ddets.Id, Jours.Confirmation);
        candidature.Etat.Should().Be(EtatCandidature.SyntheseRedigee);

        candidature.RetirerDemandeAvis(ddets.Id, Jours.Confirmation, Jours.Confirmation.Lendemain()).Error.Should().BeNull();
        candidature.Etat.Should().Be(EtatCandidature.AvisRecueillis);
    }

    [Fact]
    [Trait("Exigence", "MOB-51")]
    public void Des_avis_rendus_avant_la_fiche_ne_cachent_pas_les_etapes_qui_restent()
    {
        var candidature = AmeneeA(Etape.Entretien);
        var avis = candidature.DemanderAvis(Ddets, null, National, Jours.Entretien, Aujourdhui).Value;
        Rendre(candidature, avis.Id, Jours.Entretien);
        candidature.Etat.Should().Be(EtatCandidature.EntretienRealise);

        candidature.RealiserVisite(UneVisite(Jours.Visite), National, Aujourdhui);
        candidature.Etat.Should().Be(EtatCandidature.VisiteRealisee);
        candidature.RedigerSynthese(UneFiche, "A", National, Jours.Synthese, Aujourdhui);
        candidature.Etat.Should().Be(EtatCandidature.AvisRecueillis);
    }

    [Fact]
    [Trait("Exigence", "MOB-51")]
    public void Un_avis_de_plus_ne_fait_pas_reculer_la_candidature()
    {
        var candidature = AmeneeA(Etape.Synthese);
        var avis = candidature.DemanderAvis(Ddets, null, National, Jours.Avis, Jours.Avis).Value;
        Rendre(candidature, avis.Id, Jours.Avis);
        candidature.Etat.Should().Be(EtatCandidature.AvisRecueillis);

        candidature.DemanderAvis(Reseau, null, National, Jours.Avis, Jours.Avis).Error.Should().BeNull();

        candidature.Etat.Should().Be(EtatCandidature.AvisRecueillis);
    }

    [Theory]
    [InlineData(nameof(SensDecision.Retenue), nameof(EtatCandidature.Retenue))]
    [InlineData(nameof(SensDecision.ListeAttente), nameof(EtatCandidature.ListeAttente))]
    [InlineData(nameof(SensDecision.NonRetenue), nameof(EtatCandidature.NonRetenue))]
    public void Une_instruction_close_refuse_tous_ses_actes(string sens, string etat)
    {
        var (c, le) = (Decidee(Enum.Parse<SensDecision>(sens)), Aujourdhui);

        var refus = new[]
        {
            c.RealiserEntretien(UnEntretien(le), National, le).Error,
            c.EnvoyerPreparation(PublicPrepare.Equipe, [], le, le).Error,
            c.ConstaterPreparation(PublicPrepare.Equipe, le, le).Error,
            c.RealiserVisite(UneVisite(le), National, le).Error,
            c.RedigerSynthese(UneFiche, "A", National, le, le).Error,
            c.DemanderAvis(Ddets, null, National, le, le).Error,
            c.RendreAvis(new(Guid.NewGuid()), SensAvis.Favorable, "", ConfidentialiteAvis.Comite, le, le).Error,
            c.RetirerDemandeAvis(new(Guid.NewGuid()), le, le).Error,
            c.Confirmer(UneConfirmation(le), National, le).Error,
            c.Transmettre(National, le, le).Error,
            c.SauterEtape(Etape.Avis, "M", "A", le).Error,
            c.DeclarerIneligible("M", le).Error,
            c.Rattacher(Asta).Error,
        };

        refus.Should().AllBeEquivalentTo(new CandidatureClose(Enum.Parse<EtatCandidature>(etat)));
        c.Events.Should().BeEmpty();
    }

    [Fact]
    [Trait("Exigence", "MOB-51")]
    public void Une_instruction_est_close_a_partir_de_la_decision() =>
        Enum.GetValues<EtatCandidature>().Where(etat => etat >= EtatCandidature.Retenue).Should().Equal(
            EtatCandidature.Retenue, EtatCandidature.ListeAttente, EtatCandidature.NonRetenue, EtatCandidature.Ineligible, EtatCandidature.Abandonnee);

    [Fact]
    public void Chaque_etat_et_chaque_etape_se_lisent_en_francais()
    {
        Enum.GetValues<EtatCandidature>().Select(etat => etat.EnClair()).Should().OnlyHaveUniqueItems().And.NotContain("");
        Enum.GetValues<Etape>().Select(etape => etape.EnClair()).Should().OnlyHaveUniqueItems().And.NotContain("");
    }

    [Fact]
    public void Un_etat_ou_une_etape_inconnus_sont_une_faute_du_programme()
    {
        FluentActions.Invoking(() => ((EtatCandidature)99).EnClair()).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => ((Etape)99).EnClair()).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => AmeneeA(Etape.Manifestation).EstFranchie((Etape)99)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static void Rendre(Candidature candidature, AvisId id, DateOnly le) =>
        candidature.RendreAvis(id, SensAvis.Favorable, "Lu", ConfidentialiteAvis.Comite, le, le).Error.Should().BeNull();
}
