using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.Referentiel.Personnes;
using SeveEmploi.Referentiel.Structures;

namespace SeveEmploi.Referentiel.Tests.Personnes;

[Trait("Exigence", "XC-68")]
public sealed class EffacementPersonneTests
{
    private static readonly DateOnly Depart = new(2022, 3, 31);
    private static readonly DateOnly Echeance = new(2024, 3, 31);
    private static readonly DateOnly Annonce = Echeance.AddDays(-30);
    private static readonly Affectation Ici = new(Structure: new StructureId(Guid.NewGuid()));

    private readonly Personne _personne = Personne.Creer("Durand", "Camille", "camille@exemple.fr", "02 31 00 00 00");

    [Fact]
    public void Elle_est_prevenue_trente_jours_avant_et_pas_la_veille()
    {
        Partie().AnnoncerEffacement(Depart, Annonce.AddDays(-1));
        _personne.EffacementPrevuLe.Should().BeNull();

        _personne.AnnoncerEffacement(Depart, Annonce);
        _personne.AnnoncerEffacement(Depart, Annonce.AddDays(1));

        _personne.EffacementPrevuLe.Should().Be(Echeance);
        _personne.Events.Should().Equal(new PersonneBientotEffacee(_personne.Id.Value, Echeance));
    }

    [Fact]
    public void Elle_s_efface_le_jour_dit_et_pas_la_veille()
    {
        Annoncee().Echoir(Depart, Echeance.AddDays(-1));
        _personne.Nom.Should().Be("Durand");

        _personne.Echoir(Depart, Echeance);
        _personne.Echoir(Depart, Echeance.AddDays(1));

        (_personne.Prenom, _personne.Nom, _personne.Courriel, _personne.Telephone, _personne.Cle).Should().Be(("Personne", "effacée", null, null, "effacee personne"));
        (_personne.EffaceeLe, _personne.EffacementPrevuLe).Should().Be((Echeance, null));
        _personne.Fonctions.Should().ContainSingle().Which.Structure.Should().Be(Ici.Structure);
        _personne.Events.Should().Equal(new PersonnePseudonymisee(_personne.Id.Value));
    }

    [Fact]
    public void Annoncee_en_retard_elle_garde_ses_trente_jours()
    {
        Partie().AnnoncerEffacement(Depart, Echeance.AddYears(1));

        _personne.EffacementPrevuLe.Should().Be(Echeance.AddYears(1).AddDays(30));
    }

    [Fact]
    public void Une_fonction_ouverte_est_un_contact_de_chaque_jour()
    {
        _personne.Nommer(FonctionPersonne.Cip, Ici, new(2000, 1, 1));

        _personne.AnnoncerEffacement(new(2000, 1, 1), Echeance);

        _personne.EffacementPrevuLe.Should().BeNull();
    }

    [Fact]
    public void Une_nouvelle_fonction_dans_les_trente_jours_annule_l_effacement()
    {
        Annoncee().Nommer(FonctionPersonne.Direction, Ici, Echeance.AddDays(-1)).Error.Should().BeNull();

        _personne.Echoir(Depart, Echeance);

        (_personne.Nom, _personne.EffacementPrevuLe, _personne.EffaceeLe).Should().Be(("Durand", null, null));
        _personne.Events.Should().NotContain(fait => fait is PersonnePseudonymisee);
    }

    [Fact]
    public void Une_fiche_changee_dans_les_trente_jours_annule_l_effacement()
    {
        Annoncee().Echoir(modifieeLe: Annonce.AddDays(1), Echeance);

        (_personne.Nom, _personne.EffacementPrevuLe).Should().Be(("Durand", null));
    }

    [Fact]
    public void Effacee_sa_fiche_ne_change_plus()
    {
        Annoncee().Echoir(Depart, Echeance);

        _personne.CorrigerIdentite("Durand", "Camille").Error.Should().Be(new PersonneDejaEffacee());
        _personne.CorrigerCoordonnees("camille@exemple.fr", null).Error.Should().Be(new PersonneDejaEffacee());
        _personne.Nommer(FonctionPersonne.Cip, Ici, Echeance).Error.Should().Be(new PersonneDejaEffacee());
        _personne.AnnoncerEffacement(Depart, Echeance.AddYears(9));
        _personne.EffacementPrevuLe.Should().BeNull();
    }

    [Fact]
    public void Une_identite_corrigee_se_cherche_sous_sa_nouvelle_cle()
    {
        _personne.CorrigerIdentite(" Durand-Roy ", "Camille").Error.Should().BeNull();

        (_personne.Nom, _personne.Cle).Should().Be(("Durand-Roy", "durand roy camille"));
    }

    private Personne Partie()
    {
        _personne.Nommer(FonctionPersonne.Cip, Ici, new(2020, 1, 1)).Error.Should().BeNull();
        _personne.Terminer(FonctionPersonne.Cip, Ici, Depart).Error.Should().BeNull();
        return _personne;
    }

    private Personne Annoncee()
    {
        Partie().AnnoncerEffacement(Depart, Annonce);
        _personne.ClearEvents();
        return _personne;
    }
}
