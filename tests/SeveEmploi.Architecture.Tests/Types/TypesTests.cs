using System.Reflection;

namespace SeveEmploi.Architecture.Tests.Types;

public sealed class TypesTests
{
    private static readonly Type[] Plantes = typeof(Plantes).GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic);

    private static readonly Type[] Socle = typeof(BuildingBlocks.Infrastructure.Socle).Assembly.GetTypes();

    private static IReadOnlyList<Type> Runtimes => [.. Maison.Modules.SelectMany(Maison.Runtime)];

    private static IReadOnlyList<Type> Tous => [.. Runtimes, .. Maison.Modules.SelectMany(Maison.Contracts)];

    [Fact]
    public void Un_module_ne_montre_que_son_fichier_de_module_et_scelle_ses_classes() =>
        Maison.Modules.SelectMany(module => Anneaux.TypesOuverts(Maison.Runtime(module), module)).Should().BeEmpty();

    [Fact]
    public void Le_domaine_ignore_la_base_le_web_et_les_horloges() => Anneaux.DomaineImpur(Runtimes).Should().BeEmpty();

    [Fact]
    public void Un_module_ne_nomme_pas_les_tables_des_autres() =>
        Maison.Modules.SelectMany(module => Anneaux.SchemasEtrangers(Maison.Runtime(module), Maison.Modules.Where(autre => autre != module)))
            .Should().BeEmpty();

    [Fact]
    public void Chaque_requete_a_un_seul_traitement() => Requetes.MalTraitees(Tous).Should().BeEmpty();

    [Fact]
    public void Chaque_requete_est_une_commande_ou_une_question() => Requetes.SansForme(Tous).Should().BeEmpty();

    [Fact]
    public void Chaque_requete_declare_le_droit_qu_elle_exige() => Requetes.SansDroit([.. Tous, .. Socle]).Should().BeEmpty();

    [Fact]
    public void Chaque_lecture_de_donnees_personnelles_laisse_une_trace() => Requetes.LecturesSansTrace([.. Tous, .. Socle]).Should().BeEmpty();

    [Fact]
    public void Chaque_commande_a_une_route_ou_un_contrat() => Requetes.Inatteignables(Tous).Should().BeEmpty();

    [Fact]
    public void Chaque_refus_est_scelle_et_a_un_statut() => Requetes.RefusMalFormes(Tous).Should().BeEmpty();

    [Fact]
    public void Un_contrat_est_fait_de_types_simples() =>
        Maison.Modules.SelectMany(module => Requetes.ContratsImpurs(Maison.Contracts(module))).Should().BeEmpty();

    [Fact]
    public void Un_type_public_ou_non_scelle_est_signale() =>
        Anneaux.TypesOuverts([typeof(TypesTests), typeof(Plantes.Heritable)], "Plante").Should()
            .Equal("TypesTests : public", "Heritable : non scellé");

    [Fact]
    public void Le_fichier_de_module_peut_etre_public() => Anneaux.TypesOuverts([typeof(PlanteModule)], "Plante").Should().BeEmpty();

    [Fact]
    public void Un_domaine_impur_est_signale_jusque_dans_ses_parts_et_ses_fonctions() =>
        Anneaux.DomaineImpur(Plantes).Should().BeEquivalentTo("Agregat → TimeProvider", "Part → DbContext", "Part → IMediator", "Refus → IResult");

    [Fact]
    public void Une_table_etrangere_est_signalee() =>
        Anneaux.SchemasEtrangers([typeof(Plantes)], ["Referentiel", "SuiviEmploi"]).Should().BeEquivalentTo(
            "Plantes : « select nom from referentiel.structures »", "Plantes : « delete from \"suivi_emploi\".\"plans\" »");

    [Fact]
    public void Une_requete_sans_traitement_ou_traitee_deux_fois_est_signalee() =>
        Requetes.MalTraitees(Plantes).Should().BeEquivalentTo("Oubliee : 0 traitement(s)", "Doublee : 2 traitement(s)");

    [Fact]
    public void Une_requete_sans_forme_est_signalee() => Requetes.SansForme(Plantes).Should().Equal("Oubliee");

    [Fact]
    public void Une_requete_sans_droit_ou_au_droit_mal_dit_est_signalee() =>
        Requetes.SansDroit(Plantes).Should().BeEquivalentTo("Oubliee", "Doublee", "Question");

    [Fact]
    public void Une_lecture_de_personnes_sans_trace_est_signalee() => Requetes.LecturesSansTrace(Plantes).Should().Equal("Question");

    [Fact]
    public void Une_commande_sans_route_a_son_nom_est_signalee() => Requetes.Inatteignables(Plantes).Should().Equal("Doublee");

    [Fact]
    public void Un_refus_ouvert_ou_sans_statut_est_signale() =>
        Requetes.RefusMalFormes(Plantes).Should().BeEquivalentTo("Refus : Error", "RefusOuvert : ConflictError");

    [Fact]
    public void Un_contrat_compose_est_signale() =>
        Requetes.ContratsImpurs([typeof(Plantes.Contrat), typeof(Plantes.Vue), typeof(Plantes.Question)]).Should().BeEquivalentTo(
            "Contrat.Liste : List`1", "Contrat.Quand : DateTime", "Vue.Ailleurs : Heritable");
}

/// <summary>Planted: the one type that a module may publish.</summary>
public static class PlanteModule;
