using SeveEmploi.BuildingBlocks;
using SeveEmploi.SuiviEmploi.Contracts;
using SeveEmploi.SuiviEmploi.Entreprises;
using static SeveEmploi.SuiviEmploi.Tests.Suivis.Exemples;

namespace SeveEmploi.SuiviEmploi.Tests.Entreprises;

[Trait("Exigence", "SUI-87")]
public sealed class EntrepriseTests
{
    private const string Un = "73282932000074";
    private const string Autre = "35600000000048";

    private static readonly RetourSaisi Retour = new(J(4, 10), "Le métier plaît.", "Projet confirmé", null);

    [Fact]
    [Trait("Exigence", "SUI-73")]
    public void Une_mise_en_situation_est_celle_d_une_personne()
    {
        var entreprise = Entreprise();
        foreach (var nature in new[] { NatureActionEntreprise.Pmsmp, NatureActionEntreprise.MiseADisposition, NatureActionEntreprise.Immersion })
        {
            entreprise.Mener(new(J(4, 1), nature, PorteeActionEntreprise.Collective), Aujourdhui).Error.Should().Be(new MiseEnSituationCollective());
            entreprise.Mener(new(J(4, 1), nature, PorteeActionEntreprise.SansSalarie), Aujourdhui).Error.Should().Be(new MiseEnSituationCollective());
            entreprise.Mener(new(J(4, 1), nature, PorteeActionEntreprise.Individuelle), Aujourdhui).Error.Should().BeNull();
        }

        entreprise.Mener(new(J(4, 16), NatureActionEntreprise.Visite, PorteeActionEntreprise.Collective), Aujourdhui).Error.Should().Be(new FaitDEntrepriseAVenir(J(4, 16)));
        entreprise.DernierContactLe.Should().Be(J(4, 1));
    }

    [Fact]
    [Trait("Exigence", "FOR-31")]
    [Trait("Exigence", "FOR-89")]
    public void Nulle_preselection_et_plusieurs_propositions_pour_une_meme_personne()
    {
        var entreprise = Entreprise();

        // Nothing of the person is asked; the same code may come as often as there are propositions.
        entreprise.Mener(new(J(4, 1), NatureActionEntreprise.MiseEnRelation, PorteeActionEntreprise.Individuelle), Aujourdhui).Error.Should().BeNull();
        entreprise.Mener(new(J(4, 2), NatureActionEntreprise.Pmsmp, PorteeActionEntreprise.Individuelle, Code: "a-24"), Aujourdhui).Error.Should().BeNull();
        entreprise.Mener(new(J(4, 2), NatureActionEntreprise.Pmsmp, PorteeActionEntreprise.Individuelle, Code: "A-24"), Aujourdhui).Error.Should().BeNull();

        entreprise.Actions.Select(action => action.Code).Should().Equal(null, "A-24", "A-24");
    }

    [Fact]
    [Trait("Exigence", "FOR-26")]
    public void Une_mise_en_situation_a_une_entree_et_un_retour()
    {
        var entreprise = Entreprise();
        var pmsmp = entreprise.Mener(new(J(4, 8), NatureActionEntreprise.Pmsmp, PorteeActionEntreprise.Individuelle), Aujourdhui).Value;
        var visite = entreprise.Mener(new(J(4, 8), NatureActionEntreprise.Visite, PorteeActionEntreprise.Collective), Aujourdhui).Value;

        entreprise.NoterRetour(visite.Id, Retour, Aujourdhui).Error.Should().Be(new RetourSansMiseEnSituation());
        entreprise.NoterRetour(pmsmp.Id, Retour with { Le = J(4, 7) }, Aujourdhui).Error.Should().Be(new RetourAvantLEntree(J(4, 8)));
        entreprise.NoterRetour(pmsmp.Id, Retour with { Le = J(4, 16) }, Aujourdhui).Error.Should().Be(new FaitDEntrepriseAVenir(J(4, 16)));
        entreprise.NoterRetour(pmsmp.Id, Retour, Aujourdhui).Error.Should().BeNull();
        (pmsmp.RetourLe, pmsmp.Enseignements, pmsmp.EvolutionDuProjet, pmsmp.ActionsAEngager).Should().Be((J(4, 10), "Le métier plaît.", "Projet confirmé", null));
        entreprise.Annuler(pmsmp.Id, "x", default);
        entreprise.NoterRetour(pmsmp.Id, Retour, Aujourdhui).Error.Should().Be(new FaitDEntrepriseAnnule(J(4, 8)));
        var inconnue = Guid.CreateVersion7();
        entreprise.NoterRetour(inconnue, Retour, Aujourdhui).Error.Should().Be(new FaitDEntrepriseIntrouvable(inconnue));
    }

    [Fact]
    [Trait("Exigence", "SUI-78")]
    public void Une_sollicitation_est_passee_et_s_annule_une_fois()
    {
        var entreprise = Entreprise();
        entreprise.Solliciter(J(4, 16), null, Aujourdhui).Error.Should().Be(new FaitDEntrepriseAVenir(J(4, 16)));
        var notee = entreprise.Solliciter(J(4, 15), "Deux caristes", Aujourdhui).Value;

        entreprise.Annuler(notee.Id, " Mauvaise fiche ", default).Error.Should().BeNull();

        (notee.MotifAnnulation, entreprise.DernierContactLe).Should().Be(("Mauvaise fiche", null));
        entreprise.Annuler(notee.Id, "x", default).Error.Should().Be(new FaitDEntrepriseAnnule(J(4, 15)));
        var inconnu = Guid.CreateVersion7();
        entreprise.Annuler(inconnu, "x", default).Error.Should().Be(new FaitDEntrepriseIntrouvable(inconnu));
    }

    [Fact]
    [Trait("Exigence", "SUI-88")]
    public void Un_besoin_reste_ouvert_jusqu_a_ce_qu_il_soit_pourvu()
    {
        var entreprise = Entreprise();
        entreprise.NoterBesoin(new("Cariste", ConnuLe: J(4, 16)), Aujourdhui).Error.Should().Be(new FaitDEntrepriseAVenir(J(4, 16)));
        var besoin = entreprise.NoterBesoin(new(" Cariste ", "n1101", 2), Aujourdhui).Value;
        (besoin.Metier, besoin.CodeRome, besoin.ConnuLe).Should().Be(("Cariste", "N1101", Aujourdhui));

        entreprise.FermerBesoin(besoin.Id, J(4, 14), Aujourdhui).Error.Should().Be(new BesoinPourvuAvantDEtreConnu(Aujourdhui));
        entreprise.FermerBesoin(besoin.Id, J(4, 16), Aujourdhui).Error.Should().Be(new FaitDEntrepriseAVenir(J(4, 16)));
        entreprise.FermerBesoin(besoin.Id, Aujourdhui, Aujourdhui).Error.Should().BeNull();
        entreprise.FermerBesoin(besoin.Id, Aujourdhui, Aujourdhui).Error.Should().Be(new BesoinDejaPourvu(Aujourdhui));
        var inconnu = Guid.CreateVersion7();
        entreprise.FermerBesoin(inconnu, Aujourdhui, Aujourdhui).Error.Should().Be(new BesoinIntrouvable(inconnu));
    }

    [Fact]
    public void Un_contact_se_corrige_et_disparait()
    {
        var entreprise = Entreprise();
        var contact = entreprise.AjouterContact(new("Camille Martin", "Gérante", "c@exemple.fr", " ")).Value;
        contact.Telephone.Should().BeNull();

        entreprise.CorrigerContact(contact.Id, new("Camille Durand")).Error.Should().BeNull();
        (contact.Nom, contact.NomCle, contact.Courriel).Should().Be(("Camille Durand", "camille durand", null));
        entreprise.RetirerContact(contact.Id).Error.Should().BeNull();
        entreprise.Contacts.Should().BeEmpty();
        entreprise.RetirerContact(contact.Id).Error.Should().Be(new ContactDEntrepriseIntrouvable(contact.Id));
        entreprise.CorrigerContact(contact.Id, new("X")).Error.Should().Be(new ContactDEntrepriseIntrouvable(contact.Id));
    }

    [Fact]
    public void Une_fusion_prend_tout_de_l_absorbee_qui_dit_ou_elle_est_passee()
    {
        var (conservee, absorbee) = (Entreprise("Boulangerie du Port"), Entreprise("La Boulange", Un));
        conservee.AjouterContact(new("Camille Martin"));
        absorbee.AjouterContact(new("Camille MARTIN", Courriel: "c@exemple.fr"));
        absorbee.AjouterContact(new("Ali Noir"));
        absorbee.NoterBesoin(new("Vente"), Aujourdhui);
        absorbee.Solliciter(J(4, 2), "Vente", Aujourdhui);
        absorbee.Mener(new(J(4, 3), NatureActionEntreprise.Visite, PorteeActionEntreprise.Collective, "Fournil"), Aujourdhui);
        var par = Guid.CreateVersion7();

        conservee.Absorber(absorbee, " Deux noms ", par, Aujourdhui).Error.Should().BeNull();

        conservee.Contacts.Select(contact => contact.Nom).Should().Equal("Camille Martin", "Ali Noir");
        (conservee.Besoins.Count, conservee.Sollicitations.Single().Le, conservee.Actions.Single().Intitule).Should().Be((1, J(4, 2), "Fournil"));
        (conservee.Siret!.Value, conservee.DernierContactLe).Should().Be((Un, J(4, 3)));
        conservee.Noms.Recherche.Should().Contain("boulangerie").And.Contain("boulange");
        (absorbee.FusionneeDans, absorbee.MotifFusion, absorbee.FusionneePar, absorbee.FusionneeLe).Should().Be((conservee.Id, "Deux noms", par, Aujourdhui));
        (absorbee.Contacts.Count, absorbee.Actions.Count, absorbee.Siret).Should().Be((0, 0, null));
    }

    [Fact]
    public void Une_fusion_impossible_est_refusee()
    {
        var (une, autre) = (Entreprise("Une", Un), Entreprise("Autre", Autre));
        var etrangere = Entreprise("Étrangère", siae: new(Guid.CreateVersion7(), Departement.De("14")));

        une.Absorber(une, "x", null, Aujourdhui).Error.Should().Be(new FusionDUneEntrepriseAvecElleMeme());
        une.Absorber(etrangere, "x", null, Aujourdhui).Error.Should().Be(new EntreprisesDeDeuxStructures());
        une.Absorber(autre, "x", null, Aujourdhui).Error.Should().Be(new FusionDEntreprisesDeSiretsDifferents(Un, Autre));
        var sans = Entreprise("Sans");
        une.Absorber(sans, "x", null, Aujourdhui).Error.Should().BeNull();
        une.Absorber(sans, "x", null, Aujourdhui).Error.Should().Be(new EntrepriseFusionnee(une.Id));
        sans.Absorber(une, "x", null, Aujourdhui).Error.Should().Be(new EntrepriseFusionnee(une.Id));
    }

    [Fact]
    public void Une_fiche_absorbee_ne_change_plus()
    {
        var (conservee, absorbee) = (Entreprise("Une"), Entreprise("Autre"));
        conservee.Absorber(absorbee, "x", null, Aujourdhui);
        var refus = new EntrepriseFusionnee(conservee.Id);

        absorbee.Corriger(new("Autre", null, null, null, null)).Error.Should().Be(refus);
        absorbee.AjouterContact(new("X")).Error.Should().Be(refus);
        absorbee.CorrigerContact(Guid.Empty, new("X")).Error.Should().Be(refus);
        absorbee.RetirerContact(Guid.Empty).Error.Should().Be(refus);
        absorbee.NoterBesoin(new("X"), Aujourdhui).Error.Should().Be(refus);
        absorbee.FermerBesoin(Guid.Empty, Aujourdhui, Aujourdhui).Error.Should().Be(refus);
        absorbee.Solliciter(Aujourdhui, null, Aujourdhui).Error.Should().Be(refus);
        absorbee.Mener(new(Aujourdhui, NatureActionEntreprise.Visite, PorteeActionEntreprise.Collective), Aujourdhui).Error.Should().Be(refus);
        absorbee.NoterRetour(Guid.Empty, Retour, Aujourdhui).Error.Should().Be(refus);
        absorbee.Annuler(Guid.Empty, "x", default).Error.Should().Be(refus);
    }

    [Fact]
    public void Les_contacts_s_effacent_vingt_quatre_mois_apres_le_dernier_contact_avec_un_preavis()
    {
        var entreprise = Entreprise();
        entreprise.AjouterContact(new("Camille Martin"));
        entreprise.Mener(new(J(4, 1), NatureActionEntreprise.Pmsmp, PorteeActionEntreprise.Individuelle, Code: "A-24"), Aujourdhui);
        entreprise.AnnoncerEffacement(Aujourdhui, new(2026, 3, 15));
        entreprise.EffacementPrevuLe.Should().BeNull("thirty-one days remain");

        entreprise.AnnoncerEffacement(Aujourdhui, new(2026, 3, 16));

        entreprise.EffacementPrevuLe.Should().Be(new DateOnly(2026, 4, 15));
        entreprise.Events.Should().ContainSingle().Which.Should().Be(new ContactsBientotEffaces(entreprise.Id.Value, new(2026, 4, 15)));
        entreprise.Echoir(Aujourdhui, new(2026, 4, 14));
        entreprise.Contacts.Should().ContainSingle();
        entreprise.Echoir(Aujourdhui, new(2026, 4, 15));
        entreprise.Contacts.Should().BeEmpty();
        entreprise.Actions.Single().Code.Should().BeNull();
        entreprise.EffacementPrevuLe.Should().BeNull();
    }

    [Fact]
    public void Un_nouveau_contact_annule_l_effacement_annonce()
    {
        var entreprise = Entreprise();
        entreprise.AjouterContact(new("Camille Martin"));
        entreprise.AnnoncerEffacement(Aujourdhui, new(2026, 4, 1));
        entreprise.EffacementPrevuLe.Should().Be(new DateOnly(2026, 5, 1), "the notice is whole even when a day was missed");

        entreprise.Echoir(modifieLe: new(2026, 4, 2), new(2026, 5, 1));

        (entreprise.EffacementPrevuLe, entreprise.Contacts.Count).Should().Be((null, 1));
        Entreprise().Also(vide => vide.AnnoncerEffacement(Aujourdhui, new(2030, 1, 1))).EffacementPrevuLe.Should().BeNull("nobody is known there");
    }
}

internal static class Puis
{
    public static T Also<T>(this T objet, Action<T> acte)
    {
        acte(objet);
        return objet;
    }
}
