using FsCheck;
using FsCheck.Fluent;
using SeveEmploi.AnimationRegionale.Appariements;
using static SeveEmploi.AnimationRegionale.Tests.Rapprochements.Exemples;

namespace SeveEmploi.AnimationRegionale.Tests.Rapprochements;

/// <summary>Un besoin et des projets : nul n'est écarté, et l'ordre se justifie (GE-12).</summary>
[Trait("Exigence", "GE-12")]
public sealed class AppariementTests
{
    [Theory]
    [InlineData("N1103", 50)]
    [InlineData("N1105", 30)]
    [InlineData("N4301", 10)]
    [InlineData("K1304", 0)]
    public void Le_metier_compte_selon_sa_proximite(string metier, int points) => Points(Candidat(metiers: [metier]), CritereAppariement.Metier).Should().Be(points);

    [Fact]
    public void Le_plus_proche_des_metiers_vises_compte_seul() =>
        Raison(Candidat(metiers: ["K1304", "N4301", "N1105"]), CritereAppariement.Metier).Should().Be(new RaisonAppariement(CritereAppariement.Metier, 30, "Vise le métier N1105, du même domaine (N11)."));

    [Theory]
    [InlineData("2022-01-15", 20)]
    [InlineData("2022-02-01", 20)]
    [InlineData("2022-02-02", 15)]
    [InlineData("2022-03-01", 15)]
    [InlineData("2022-03-02", 10)]
    [InlineData("2022-05-15", 0)]
    [InlineData("2025-01-01", 0)]
    public void La_disponibilite_decroit_de_cinq_par_mois_entame(string jour, int points) =>
        Points(Candidat(disponible: DateOnly.Parse(jour, System.Globalization.CultureInfo.InvariantCulture)), CritereAppariement.Disponibilite).Should().Be(points);

    [Fact]
    public void La_mobilite_vers_le_lieu_compte_vingt() => Points(Candidat(mobilite: ["49", "44"]), CritereAppariement.Mobilite).Should().Be(20);

    [Fact]
    public void Ce_qui_n_est_pas_dit_ne_compte_pas_et_n_ecarte_pas()
    {
        var classe = Appariement.Noter(Cherche, Candidat(metiers: ["N1103"]));

        classe.Should().Match<ProjetClasse>(c => c.Score == 50 && c.Rang == RangAppariement.Propose);
        classe.Raisons.Select(raison => raison.Mots).Should().Equal("Vise le métier N1103.", "Mobilité à préciser.", "Disponibilité à préciser.");
    }

    [Fact]
    public void Une_periode_deja_faite_sur_le_metier_compte_dix()
    {
        Points(Candidat(pratiques: ["N1103"]), CritereAppariement.PeriodesFaites).Should().Be(10);
        Appariement.Noter(Cherche, Candidat(pratiques: ["N1105"])).Raisons.Should().NotContain(raison => raison.Critere == CritereAppariement.PeriodesFaites);
    }

    [Fact]
    public void Le_meilleur_projet_vaut_cent() => Appariement.Noter(Cherche, Parfait()).Score.Should().Be(Appariement.ScoreMax);

    [Fact]
    public void Sans_mobilite_vers_le_lieu_un_projet_vient_apres_tous_les_autres_avec_sa_raison()
    {
        var (ailleurs, moindre) = (Parfait() with { Mobilite = ["49"] }, Candidat());

        var classes = Appariement.Classer(Cherche, [ailleurs, moindre]);

        classes.Select(classe => classe.Projet).Should().Equal(moindre, ailleurs);
        classes[1].Raisons.Should().Contain(new RaisonAppariement(CritereAppariement.Mobilite, 0, "Aucune mobilité vers Loire-Atlantique (44)."));
    }

    [Fact]
    public void Un_projet_clos_vient_en_dernier_avec_sa_raison()
    {
        var (clos, ailleurs) = (Parfait() with { ClosLe = new(2021, 12, 1) }, Candidat(mobilite: ["49"]));

        var classes = Appariement.Classer(Cherche, [clos, ailleurs]);

        classes.Select(classe => classe.Rang).Should().Equal(RangAppariement.SansMobilite, RangAppariement.Clos);
        classes[1].Raisons.Should().Contain(raison => raison.Mots == "Projet clos depuis le 01/12/2021.");
    }

    [Fact]
    public void A_score_egal_le_premier_disponible_puis_le_plus_ancien()
    {
        var (a, b) = (Guid.Parse("00000000-0000-7000-8000-000000000001"), Guid.Parse("00000000-0000-7000-8000-000000000002"));
        ProjetAApparier[] projets = [Candidat(disponible: new(2022, 1, 20), id: a), Candidat(disponible: new(2022, 1, 10), id: b), Candidat(disponible: new(2022, 1, 10), id: a)];

        Appariement.Classer(Cherche, projets).Select(classe => classe.Projet).Should().Equal(projets[2], projets[1], projets[0]);
    }

    [Fact]
    public void Sans_projet_la_liste_est_vide() => Appariement.Classer(Cherche, []).Should().BeEmpty();

    [Fact]
    public void Nul_n_est_ecarte_et_l_ordre_ne_depend_que_des_projets() => Prop.ForAll(
        Projets().ToArbitrary(),
        projets =>
        {
            var classes = Appariement.Classer(Cherche, projets);
            var aLEnvers = Appariement.Classer(Cherche, projets.Reverse());
            return classes.Count == projets.Length
                && classes.Select(classe => classe.Projet.Id).SequenceEqual(aLEnvers.Select(classe => classe.Projet.Id))
                && classes.All(classe => classe.Score == classe.Raisons.Sum(raison => raison.Points) && classe.Score is >= 0 and <= Appariement.ScoreMax)
                && classes.Zip(classes.Skip(1)).All(paire => paire.First.Rang < paire.Second.Rang || (paire.First.Rang == paire.Second.Rang && paire.First.Score >= paire.Second.Score))
                && classes.All(classe => classe.Rang != RangAppariement.Propose == (classe.Projet.ClosLe != null || (classe.Projet.Mobilite.Count > 0 && !classe.Projet.Mobilite.Contains("44"))))
                && classes.All(classe => classe.Raisons.All(raison => raison.Mots.Length > 0));
        }).QuickCheckThrowOnFailure();

    private static Gen<ProjetAApparier[]> Projets()
    {
        var metier = Gen.Elements("N1103", "N1105", "N4301", "K1304", "A1203");
        var mobilite = Gen.Elements<string[]>([], ["44"], ["49"], ["49", "44"]);
        var jour = Gen.OneOf(Gen.Constant<DateOnly?>(null), Gen.Choose(0, 400).Select(jours => (DateOnly?)new DateOnly(2021, 10, 1).AddDays(jours)));
        var clos = Gen.Frequency((4, Gen.Constant<DateOnly?>(null)), (1, Gen.Constant<DateOnly?>(new DateOnly(2021, 12, 1))));
        var projet = from metiers in metier.NonEmptyListOf()
                     from departements in mobilite
                     from disponible in jour
                     from pratiques in metier.ListOf()
                     from fin in clos
                     select Candidat([.. metiers.Take(5)], departements, disponible, [.. pratiques], fin);
        return projet.ArrayOf();
    }

    private static ProjetAApparier Parfait() => Candidat(["N1103"], ["44"], new(2022, 2, 1), ["N1103"]);

    private static RaisonAppariement Raison(ProjetAApparier projet, CritereAppariement critere) =>
        Appariement.Noter(Cherche, projet).Raisons.Single(raison => raison.Critere == critere);

    private static int Points(ProjetAApparier projet, CritereAppariement critere) => Raison(projet, critere).Points;
}
