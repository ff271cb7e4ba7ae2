using FsCheck;
using FsCheck.Fluent;
using SeveEmploi.Indicateurs.Agregats;
using SeveEmploi.Indicateurs.Grilles;
using SeveEmploi.Indicateurs.Tests.Grilles;

namespace SeveEmploi.Indicateurs.Tests.Agregats;

public sealed class BilanTests
{
    private static readonly Indicateur Flux = GrilleTests.Indicateur("flux", 1);
    private static readonly Indicateur Niveau = Flux with { Code = "niveau", Mesure = NatureMesure.Niveau };

    [Fact]
    [Trait("Exigence", "FOR-64")]
    public void Absent_zero_et_rien_a_signaler_se_comptent_autrement()
    {
        Bilan.DuMois(null, Flux).Should().Be((null, 0L));
        Bilan.DuMois(Mois(1, rendus: 2, rien: 0, somme: null, nombre: 0), Flux).Should().Be((null, 0L));
        Bilan.DuMois(Mois(1, rendus: 2, rien: 0, somme: 0, nombre: 2), Flux).Should().Be((0m, 2L));
        Bilan.DuMois(Mois(1, rendus: 3, rien: 1, somme: 4, nombre: 2), Flux).Should().Be((4m, 3L));
        Bilan.DuMois(Mois(1, rendus: 1, rien: 1, somme: null, nombre: 0), Flux).Should().Be((0m, 1L));
    }

    [Fact]
    public void Rien_a_signaler_ne_mesure_aucun_niveau()
    {
        Bilan.DuMois(Mois(1, rendus: 1, rien: 1, somme: null, nombre: 0), Niveau).Should().Be((null, 0L));
        Bilan.DuMois(Mois(1, rendus: 3, rien: 1, somme: 1.5m, nombre: 2), Niveau).Should().Be((1.5m, 2L));
    }

    [Fact]
    [Trait("Exigence", "INC-23")]
    [Trait("Exigence", "FOR-53")]
    [Trait("Exigence", "FOR-52")]
    [Trait("Exigence", "CFG-19")]
    public void Des_periodes_inegales_se_comparent_en_moyenne_mensuelle_a_cote_de_leurs_sommes()
    {
        var totaux = Enumerable.Range(1, 12).Select(mois => Mois(mois, rendus: 2, rien: 0, somme: mois <= 3 ? 10 : 15, nombre: 2)).ToList();

        var vue = SeveEmploi.Indicateurs.Agregats.Agregats.Dresser(GrilleTests.Contenu(Flux), 2022, totaux).Single();

        vue.Periodes.Select(periode => (periode.Somme, periode.MoyenneMensuelle, periode.MoyenneParStructure)).Should().Equal((30m, 10m, 5m), (135m, 15m, 7.5m));
        (vue.EvolutionPeriodes, vue.EvolutionJanvierDecembre, vue.EvolutionAnnuelle).Should().Be(("+50,0\u202F%", "+50,0\u202F%", "n.c."));
    }

    [Fact]
    public void Un_niveau_ne_s_additionne_pas_d_un_mois_a_l_autre()
    {
        var bilan = Bilan.De([Mois(1, 2, 0, 0.3m, 2), Mois(2, 1, 0, 0.5m, 1)], Niveau);

        (bilan.Somme, bilan.MoyenneMensuelle, bilan.MoyenneParStructure).Should().Be((null, 0.4m, 0.27m));
    }

    [Fact]
    public void L_evolution_est_n_c_quand_janvier_vaut_zero_ou_manque()
    {
        Dresser(Mois(1, 1, 0, 0, 1), Mois(12, 1, 0, 5, 1)).Should().Be("n.c.");
        Dresser(Mois(12, 1, 0, 5, 1)).Should().Be("n.c.");
        Dresser(Mois(1, 1, 0, 4, 1), Mois(12, 1, 0, 5, 1)).Should().Be("+25,0\u202F%");

        static string Dresser(params TotalDuMois[] totaux) =>
            SeveEmploi.Indicateurs.Agregats.Agregats.Dresser(GrilleTests.Contenu(Flux), 2022, totaux).Single().EvolutionJanvierDecembre;
    }

    [Fact]
    public void La_somme_de_l_annee_est_celle_de_ses_periodes_quels_que_soient_les_mois() => Prop.ForAll<int?[]>(valeurs =>
    {
        var totaux = valeurs.Take(12).Select((valeur, rang) => Mois(rang + 1, 1, 0, valeur is { } v ? Math.Abs((decimal)v) : null, valeur is null ? 0 : 1)).ToList();

        var vue = SeveEmploi.Indicateurs.Agregats.Agregats.Dresser(GrilleTests.Contenu(Flux), 2022, totaux).Single();

        (vue.Annee.Somme ?? 0).Should().Be(vue.Periodes.Sum(periode => periode.Somme ?? 0)).And.Be(vue.Mois.Sum(mois => mois.Total ?? 0));
        vue.Annee.Somme.HasValue.Should().Be(vue.Mois.Any(mois => mois.Total is not null));
    }).QuickCheckThrowOnFailure();

    private static TotalDuMois Mois(int mois, long rendus, long rien, decimal? somme, long nombre) => new(2022, mois, rendus, rien, 0, [somme], [nombre]);
}
