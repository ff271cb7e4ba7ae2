using SeveEmploi.Mobilisation.Dossiers;
using static SeveEmploi.Mobilisation.Tests.Dossiers.DesDossiers;

namespace SeveEmploi.Mobilisation.Tests.Dossiers;

[Trait("Exigence", "SUI-7")]
[Trait("Exigence", "SUI-8")]
[Trait("Exigence", "SUI-9")]
[Trait("Exigence", "SUI-10")]
[Trait("Exigence", "SUI-11")]
[Trait("Exigence", "SUI-12")]
[Trait("Exigence", "SUI-14")]
[Trait("Exigence", "CFG-11")]
public sealed class EligibiliteTests
{
    /// <summary>
    /// « 2023c »: a SEVE 1 year, closed; « f »: closed after the day judged; « j »: closed that day; « x »: given up; « s2023 »: a SEVE 2 year.
    /// Then the promotions SEVE 2, the trained and the present, the condition; the category, and the lines that fail.
    /// </summary>
    [Theory]
    [InlineData("2023c", "", "6/10", "pratique", "A", "")]
    [InlineData("2023", "", "6/10", "pratique", "A", "formation")]
    [InlineData("2023x", "", "6/10", "pratique", "", "formation")]
    [InlineData("2023c", "2022", "6/10", "pratique", "A", "")]
    [InlineData("2023c", "2023", "6/10", "pratique", "A", "")]
    [InlineData("2023f", "", "6/10", "pratique", "A", "formation")]
    [InlineData("2023j", "", "6/10", "pratique", "A", "")]
    [InlineData("2024c", "", "6/10", "pratique", "", "formation")]
    [InlineData("2024", "", "6/10", "pratique", "", "formation")]
    [InlineData("2020", "", "6/10", "pratique", "B", "")]
    [InlineData("2020c", "", "6/10", "pratique", "B", "")]
    [InlineData("2020", "2022", "6/10", "pratique", "B", "formation")]
    [InlineData("2020x", "", "6/10", "pratique", "", "formation")]
    [InlineData("2021", "", "6/10", "pratique", "B", "")]
    [InlineData("2021c", "", "6/10", "pratique", "B", "")]
    [InlineData("2021", "2022", "6/10", "pratique", "B", "formation")]
    [InlineData("2021x", "", "6/10", "pratique", "", "formation")]
    [InlineData("2022", "", "6/10", "pratique", "B", "")]
    [InlineData("2022c", "", "6/10", "pratique", "B", "")]
    [InlineData("2022", "2022", "6/10", "pratique", "B", "formation")]
    [InlineData("2022x", "", "6/10", "pratique", "", "formation")]
    [InlineData("2019", "", "6/10", "pratique", "", "formation")]
    [InlineData("2019c", "", "6/10", "pratique", "", "formation")]
    [InlineData("2016c", "", "6/10", "pratique", "", "formation")]
    [InlineData("2021", "2022 2023", "6/10", "pratique", "B", "formation")]
    [InlineData("2021 2023c", "", "6/10", "pratique", "A", "")]
    [InlineData("2021 2023", "", "6/10", "pratique", "B", "")]
    [InlineData("2021 2023", "2022", "6/10", "pratique", "A", "formation")]
    [InlineData("2021c 2023c", "2022", "6/10", "pratique", "A", "")]
    [InlineData("2019 2021", "", "6/10", "pratique", "B", "")]
    [InlineData("2019 2024", "", "6/10", "pratique", "", "formation")]
    [InlineData("2021x 2022", "", "6/10", "pratique", "B", "")]
    [InlineData("2021x 2023c", "", "6/10", "pratique", "A", "")]
    [InlineData("2020 2021 2022", "", "6/10", "pratique", "B", "")]
    [InlineData("2020 2021 2022", "2021", "6/10", "pratique", "B", "formation")]
    [InlineData("", "", "6/10", "pratique", "", "formation")]
    [InlineData("", "2022", "6/10", "pratique", "", "formation")]
    [InlineData("s2023c", "", "6/10", "pratique", "", "formation")]
    [InlineData("s2021", "", "6/10", "pratique", "", "formation")]
    [InlineData("2023c", "", "0/0", "pratique", "A", "part")]
    [InlineData("2023c", "", "0/1", "pratique", "A", "part")]
    [InlineData("2023c", "", "1/1", "pratique", "A", "")]
    [InlineData("2023c", "", "1/2", "pratique", "A", "part")]
    [InlineData("2023c", "", "2/2", "pratique", "A", "")]
    [InlineData("2023c", "", "1/3", "pratique", "A", "part")]
    [InlineData("2023c", "", "2/3", "pratique", "A", "")]
    [InlineData("2023c", "", "2/4", "pratique", "A", "part")]
    [InlineData("2023c", "", "3/4", "pratique", "A", "")]
    [InlineData("2023c", "", "2/5", "pratique", "A", "part")]
    [InlineData("2023c", "", "3/5", "pratique", "A", "")]
    [InlineData("2023c", "", "3/6", "pratique", "A", "part")]
    [InlineData("2023c", "", "4/6", "pratique", "A", "")]
    [InlineData("2023c", "", "5/10", "pratique", "A", "part")]
    [InlineData("2023c", "", "10/10", "pratique", "A", "")]
    [InlineData("2023c", "", "50/100", "pratique", "A", "part")]
    [InlineData("2023c", "", "51/100", "pratique", "A", "")]
    [InlineData("2023c", "", "500/1000", "pratique", "A", "part")]
    [InlineData("2023c", "", "501/1000", "pratique", "A", "")]
    [InlineData("2023c", "", "499/999", "pratique", "A", "part")]
    [InlineData("2023c", "", "500/999", "pratique", "A", "")]
    [InlineData("2021", "", "1/2", "pratique", "B", "part")]
    [InlineData("2021", "", "2/3", "pratique", "B", "")]
    [InlineData("2023c", "", "6/10", "tend", "A", "")]
    [InlineData("2023c", "", "6/10", "aucune", "A", "condition")]
    [InlineData("2021", "", "6/10", "tend", "B", "")]
    [InlineData("2021", "", "6/10", "aucune", "B", "condition")]
    [InlineData("2023", "", "1/2", "pratique", "A", "formation part")]
    [InlineData("2023", "", "6/10", "aucune", "A", "formation condition")]
    [InlineData("2023c", "", "1/2", "aucune", "A", "part condition")]
    [InlineData("2023", "", "1/2", "aucune", "A", "formation part condition")]
    [InlineData("", "", "0/0", "aucune", "", "formation part condition")]
    [InlineData("2021", "2022", "1/2", "aucune", "B", "formation part condition")]
    public void La_table_de_verite_de_2024(string annees, string seve2, string part, string condition, string categorie, string manquent)
    {
        var jugement = Eligibilite.Juger(Regles2024, Faits(annees, seve2, part), Avec(condition));

        (jugement.Categorie ?? "").Should().Be(categorie);
        jugement.Lignes.Where(ligne => !ligne.Passe).Select(ligne => Nom(ligne.Critere)).Should().Equal(Mots(manquent));
        jugement.EstEligible.Should().Be(manquent.Length == 0);
    }

    [Fact]
    public void Chaque_ligne_qui_manque_dit_ses_chiffres()
    {
        var jugement = Eligibilite.Juger(Regles2024, Faits("2021", "2022", "5/10"), null);

        jugement.Lignes.Select(ligne => ligne.Constat).Should().Equal(
            "Formée en 2021, mais déjà de SEVE 2 en 2022.",
            "5 permanents formés sur 10 présents au 12/01/2024, soit 50,0\u202F% ; il en faut strictement plus de 50 %.",
            "La condition n'est pas déclarée, avec ses preuves : actions de médiation, offres aux entreprises, organisation interne.");
    }

    [Theory]
    [InlineData("", "La structure n'a suivi aucune année SEVE 1 ; l'appel s'ouvre à celles formées en 2023 ou de 2020 à 2022.")]
    [InlineData("2018c 2019x", "Années SEVE 1 de la structure : 2018, 2019 (abandonnée) ; l'appel s'ouvre à celles formées en 2023 ou de 2020 à 2022.")]
    [InlineData("2023", "Formée en 2023, mais son année SEVE 1 n'est pas close.")]
    [InlineData("2023f", "Formée en 2023, mais son année SEVE 1 n'a été close que le 13/01/2024.")]
    [InlineData("2023c", "Formée en 2023 : catégorie A.")]
    public void La_ligne_de_la_formation_dit_les_annees_suivies(string annees, string constat) =>
        Eligibilite.Juger(Regles2024, Faits(annees, "", "6/10"), null).Lignes[0].Constat.Should().Be(constat);

    [Theory]
    [InlineData("2021c", "unique", true)]
    [InlineData("2016", "unique", true)]
    [InlineData("2022", "", false)]
    [InlineData("", "", false)]
    public void En_2022_toute_structure_formee_jusqu_en_2021_est_recue(string annees, string categorie, bool eligible)
    {
        var jugement = Eligibilite.Juger(Regles2022, Faits(annees, "", "6/10"), Avec("pratique"));

        ((jugement.Categorie ?? ""), jugement.EstEligible).Should().Be((categorie, eligible));
    }

    [Fact]
    public void Une_campagne_qui_ne_demande_ni_part_ni_condition_ne_juge_que_la_formation()
    {
        var regles = Regles2024 with { PartFormeePlusDe = null, ConditionIncontournable = false };

        Eligibilite.Juger(regles, Faits("2023c", "", "0/10"), null).EstEligible.Should().BeTrue();
    }

    [Fact]
    public void Le_seuil_est_un_reglage_de_la_campagne()
    {
        var jugement = Eligibilite.Juger(Regles2024 with { PartFormeePlusDe = 75 }, Faits("2023c", "", "3/4"), Avec("pratique"));

        jugement.EstEligible.Should().BeFalse();
        jugement.Lignes[1].Libelle.Should().Be("Plus de 75 % de l'équipe formée");
    }

    [Fact]
    public void Une_exception_couvre_une_ligne_sans_cacher_son_constat()
    {
        var dossier = Avec("pratique") with { Derogations = [UneDerogation(CritereEligibilite.PartFormee)] };

        var jugement = Eligibilite.Juger(Regles2024, Faits("2023c", "", "5/10"), dossier);

        jugement.EstEligible.Should().BeTrue();
        (jugement.Lignes[1].Satisfaite, jugement.Lignes[1].Derogation!.Motif).Should().Be((false, "Un motif"));
    }

    [Theory]
    [InlineData("", "B")]
    [InlineData("2019c", "B")]
    [InlineData("2023", "A")]
    public void Une_exception_sur_la_formation_dit_la_categorie(string annees, string categorie)
    {
        var dossier = Avec("pratique") with { Derogations = [UneDerogation(CritereEligibilite.Formation, categorie)] };

        var jugement = Eligibilite.Juger(Regles2024, Faits(annees, "", "6/10"), dossier);

        (jugement.Categorie, jugement.EstEligible).Should().Be((categorie, true));
    }

    private static string Nom(CritereEligibilite critere) => critere switch
    {
        CritereEligibilite.Formation => "formation",
        CritereEligibilite.PartFormee => "part",
        _ => "condition",
    };
}
