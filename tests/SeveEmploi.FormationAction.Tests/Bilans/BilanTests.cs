using SeveEmploi.BuildingBlocks;
using SeveEmploi.FormationAction.Bilans;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using static SeveEmploi.FormationAction.Tests.Annee.Exemples;

namespace SeveEmploi.FormationAction.Tests.Bilans;

[Trait("Exigence", "FIN-6")]
[Trait("Exigence", "XC-31")]
public sealed class BilanTests
{
    private static readonly DateOnly Depot = new(2022, 12, 20);
    private static readonly DateOnly Terme = new(2022, 12, 31);

    private readonly Parcours _parcours = UnParcours();

    [Fact]
    public void Les_chiffres_suivent_l_annee_jusqu_au_depot_puis_ne_bougent_plus()
    {
        Vue(Mes(3)).Should().Match<BilanExecutionVue>(vue => vue.ChiffresFigesLe == null && vue.Etat == null);
        Vue(Mes(3)).Chiffres.Should().Equal(ChiffreVue.De(Mes(3)));

        _parcours.DeposerBilan(Sections, [Mes(5)], Le(Depot));
        Vue(Mes(7)).ChiffresFigesLe.Should().Be(Depot);
        Vue(Mes(7)).Chiffres.Should().Equal(ChiffreVue.De(Mes(5)) with { AChange = true, ValeurDuJour = 7 });

        _parcours.AccepterBilan(Le(Depot.AddDays(9)));
        Vue(Mes(8)).Chiffres.Should().Equal(ChiffreVue.De(Mes(5)) with { AChange = true, ValeurDuJour = 8 });
        Vue(Mes(5)).Chiffres.Should().Equal(ChiffreVue.De(Mes(5)));
    }

    [Fact]
    public void Un_bilan_renvoye_montre_de_nouveau_les_chiffres_du_jour_et_le_depot_suivant_fige_les_siens()
    {
        _parcours.DeposerBilan(Sections, [Mes(5)], Le(Depot));
        _parcours.RenvoyerBilan("Précisez", Le(Depot.AddDays(1)));

        Vue(Mes(7)).Chiffres.Should().Equal(ChiffreVue.De(Mes(7)));
        Vue(Mes(7)).ChiffresFigesLe.Should().BeNull();
        _parcours.DeposerBilan(Sections, [Mes(7)], Le(Depot.AddDays(2)));
        Vue(Mes(7)).Should().Match<BilanExecutionVue>(vue => vue.ChiffresFigesLe == Depot.AddDays(2) && vue.Chiffres[0].Valeur == 7 && !vue.Chiffres[0].AChange);
    }

    [Fact]
    public void Un_chiffre_change_quand_sa_valeur_ou_sa_base_change_jamais_pour_sa_source()
    {
        var taux = ChiffreBilan.Taux(ThemeChiffre.Formation, "assiduite", "Assiduité", 1, 2, "Émargements", Depot);

        taux.EstLeMemeQue(taux with { Source = "Autre", Le = Terme }).Should().BeTrue();
        taux.EstLeMemeQue(ChiffreBilan.Taux(ThemeChiffre.Formation, "assiduite", "Assiduité", 2, 4, "Émargements", Depot)).Should().BeFalse();
        ChiffreVue.De(Mes(5), [Mes(null)]).Should().Match<ChiffreVue>(chiffre => chiffre.Valeur == 5 && chiffre.AChange && chiffre.ValeurDuJour == null);
        ChiffreVue.De(Mes(null), [Mes(0)]).AChange.Should().BeTrue("unknown is not zero");
        ChiffreVue.De(Mes(5), []).AChange.Should().BeFalse("nobody says it any more");
        ChiffreBilan.Taux(ThemeChiffre.Formation, "assiduite", "Assiduité", 0, 0, "Émargements", Depot).Valeur.Should().BeNull();
    }

    [Fact]
    public void Qui_ne_lit_pas_un_theme_n_en_lit_ni_la_valeur_ni_le_changement()
    {
        _parcours.DeposerBilan(Sections, [Mes(5)], Le(Depot));

        var vue = BilanExecutionVue.De(_parcours, [Mes(7)], null, theme => theme != ThemeChiffre.Indicateurs, Depot);

        vue.Chiffres.Should().ContainSingle().Which.Should().Match<ChiffreVue>(c => c.Valeur == null && c.ValeurDuJour == null && !c.AChange && c.Source.StartsWith("Non communiqué"));
    }

    [Theory]
    [InlineData(0, null, false)]
    [InlineData(1, null, true)]
    [InlineData(32, 0, false)]
    [InlineData(32, 1, true)]
    public void Le_bilan_est_en_retard_le_lendemain_de_son_terme(int aujourdhui, int? depot, bool attendu)
    {
        if (depot is { } jours) _parcours.DeposerBilan(Sections, [], Le(Terme.AddDays(jours)));

        BilanExecutionVue.De(_parcours, [], Terme, _ => true, Terme.AddDays(aujourdhui)).EnRetard.Should().Be(attendu);
        BilanExecutionVue.De(_parcours, [], null, _ => true, Terme.AddDays(aujourdhui)).EnRetard.Should().BeFalse("nothing is waited for");
    }

    [Fact]
    public void Une_correction_demandee_ne_met_pas_en_retard_et_qui_a_quitte_le_programme_ne_doit_plus_rien()
    {
        _parcours.DeposerBilan(Sections, [], Le(Terme));
        _parcours.RenvoyerBilan("Précisez", Le(Terme.AddDays(5)));
        _parcours.DeposerBilan(Sections, [], Le(Terme.AddDays(9)));
        BilanExecutionVue.De(_parcours, [], Terme, _ => true, Terme.AddDays(9)).EnRetard.Should().BeFalse();

        var partie = UnParcours();
        partie.Abandonner("Liquidation", Ouverture, Ouverture);
        BilanExecutionVue.De(partie, [], Terme, _ => true, Terme.AddDays(1)).EnRetard.Should().BeFalse();
    }

    [Fact]
    [Trait("Exigence", "FOR-60")]
    public void L_acte_dit_qui_lit_le_bilan_et_au_nom_de_qui()
    {
        _parcours.DeposerBilan(Sections, [], Le(Depot) with { Role = "direction_siae" });
        _parcours.RenvoyerBilan("Précisez", Le(Depot) with { Role = "charge_mission" });
        _parcours.DeposerBilan(Sections, [], Le(Depot) with { Role = "charge_mission" });
        _parcours.AccepterBilan(Le(Depot) with { Role = "ddets" });

        _parcours.Bilan!.Actes.Select(acte => (acte.Etat, acte.Role, acte.AuNomDe)).Should().Equal(
            (EtatBilan.Depose, "direction_siae", null), (EtatBilan.Renvoye, "charge_mission", "ddets"), (EtatBilan.Depose, "charge_mission", null),
            (EtatBilan.Accepte, "ddets", null));
    }

    [Fact]
    public void Agit_pour_la_ddets_celle_du_departement_du_parcours_et_nulle_autre()
    {
        Appelant Personne(params (string Role, Perimetre Ou)[] roles) => new()
        {
            Nature = NatureAppelant.Personne,
            Nom = "Une personne",
            Habilitations = [.. roles.Select(role => new Habilitation(role.Role, new HashSet<string> { DroitsDuBilan.Accepter }, role.Ou))],
        };
        var (calvados, manche) = (new Perimetre { Departements = [Departement.De("14")] }, new Perimetre { Departements = [Departement.De("50")] });
        var normandie = new Perimetre { Regions = [Region.De("28")] };

        Role(Personne(("ddets", calvados))).Should().Be("ddets");
        Role(Personne(("charge_mission", normandie), ("ddets", calvados))).Should().Be("ddets");
        Role(Personne(("ddets", manche), ("charge_mission", normandie))).Should().Be("charge_mission");
        Role(Personne(("ddets", manche))).Should().BeNull();
        Personne(("ddets", calvados)).Agir(_parcours, DroitsDuBilan.Ecrire, Depot).Role.Should().BeNull("the role does not give that right");

        string? Role(Appelant appelant) => appelant.Agir(_parcours, DroitsDuBilan.Accepter, Depot).Role;
    }

    private static ChiffreBilan Mes(decimal? valeur) => new(ThemeChiffre.Indicateurs, "mes_pmsmp", "Mises en situation", valeur, "périodes", "Indicateurs mensuels", Depot);

    private BilanExecutionVue Vue(ChiffreBilan duJour) => BilanExecutionVue.De(_parcours, [duJour], Terme, _ => true, Depot);
}
