using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

public sealed class RapportPageTests
{
    private static readonly Config CentFois = Config.QuickThrowOnFailure.WithMaxTest(100);

    private static readonly TableauRapport[] Dessins =
    [
        DesRapports.Tableau(Representation.Barres, ("a", "A", [3, -2]), ("b", "B", [0, null])),
        DesRapports.Tableau(Representation.Secteurs, ("a", "A", [3]), ("b", "B", [9])),
        DesRapports.Tableau(Representation.Courbe, ("a", "A", [3, 4]), ("b", "B", [null, 5]), ("c", "C", [5, 6])),
        DesRapports.Tableau(Representation.Carte, ("14", "Calvados", [3]), ("61", "Orne", [9])),
    ];

    [Fact]
    public void Chaque_chiffre_mene_a_sa_source() => Prop.ForAll(DesRapports.AuHasard, rapport =>
    {
        var page = Lecture.Page(RapportPage.De(rapport));
        var sources = page.Descendants("li").Select(li => (string?)li.Attribute("id")).OfType<string>().ToHashSet();
        var liens = page.Descendants("td").Where(td => (string?)td.Attribute("class") == "nombre").Select(td => (string)td.Element("a")!.Attribute("href")!).ToList();

        liens.Should().HaveCount(rapport.Tableaux.SelectMany(t => t.Lignes).SelectMany(l => l.Cellules).Count(cellule => cellule.Source is not null));
        liens.Select(lien => lien.TrimStart('#')).Should().BeSubsetOf(sources);
    }).Check(CentFois);

    [Fact]
    public void Les_titres_se_suivent_et_la_table_des_matieres_les_liste() => Prop.ForAll(DesRapports.AuHasard, rapport =>
    {
        var page = Lecture.Page(RapportPage.De(rapport));
        var titres = page.Descendants().Where(e => e.Name.LocalName is ['h', >= '1' and <= '4']).ToList();
        var entrees = page.Element("body")!.Element("nav")!.Descendants("a").ToList();

        RapportDocxTests.SansSaut(titres.Select(titre => titre.Name.LocalName[1] - '0')).Should().BeTrue();
        entrees.Select(entree => (entree.Value, (string)entree.Attribute("href")!))
            .Should().Equal(titres.Where(titre => titre.Ancestors("main").Any()).Select(titre => (titre.Value, $"#{(string)titre.Attribute("id")!}")));
    }).Check(CentFois);

    [Fact]
    public void Rien_de_ce_qui_est_saisi_n_est_obei() => Prop.ForAll(DesRapports.AuHasard, rapport =>
    {
        var page = Lecture.Page(RapportPage.De(rapport));

        page.Descendants().Select(element => element.Name.LocalName).Should().NotContain(["script", "img", "iframe", "object", "form"]);
        page.Descendants().Attributes().Select(attribut => attribut.Name.LocalName).Should().NotContain(nom => nom == "style" || nom.StartsWith("on", StringComparison.Ordinal));
        page.Descendants("a").Select(lien => (string)lien.Attribute("href")!).Should().OnlyContain(lien => lien.StartsWith('#') || lien.StartsWith('/'));
        page.Descendants("style").Single().Value.Should().Be(RapportPage.Style);
        Ids(page).Should().OnlyHaveUniqueItems();
    }).Check(CentFois);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("//ailleurs.example")]
    [InlineData("/\\ailleurs.example")]
    [InlineData("https://ailleurs.example")]
    [InlineData("")]
    public void Une_adresse_qui_sort_de_l_application_n_est_pas_un_lien(string adresse)
    {
        var tableau = new TableauRapport("t", "T", "E", [new("c", "C")], [new("l", "L", [CelluleRapport.De(1, DesRapports.Source(adresse: adresse))])]);

        var source = Lecture.Page(RapportPage.De(DesRapports.Avec(tableau))).Descendants("li").Single(li => (string?)li.Attribute("id") == "source-1");

        source.Descendants("a").Should().BeEmpty();
    }

    [Fact]
    public void Une_source_donne_la_liste_ou_elle_se_recompte_une_seule_fois()
    {
        var page = Lecture.Page(RapportPage.De(DesRapports.Avec(Dessins)));

        page.Descendants("ol").Single(ol => (string?)ol.Attribute("class") == "sources").Elements().Should().ContainSingle()
            .Which.Element("a")!.Attribute("href")!.Value.Should().Be("/api/v1/mobilisation/candidatures?annee=2022");
    }

    [Fact]
    public void Chaque_dessin_est_nomme_et_ecrit_ses_chiffres()
    {
        var page = Lecture.Page(RapportPage.De(DesRapports.Avec(Dessins)));
        var dessins = page.Descendants("figure").Select(figure => figure.Element("svg")!).ToList();

        dessins.Should().HaveCount(4).And.OnlyContain(svg => (string?)svg.Attribute("role") == "img");
        foreach (var svg in dessins)
        {
            ((string)svg.Attribute("aria-labelledby")!).Split(' ').Should().OnlyContain(id => svg.Elements().Any(e => (string?)e.Attribute("id") == id && e.Value.Length > 0));
            svg.Descendants("text").Select(texte => texte.Value).Should().Contain(texte => texte == "3" || texte == "9");
        }

        dessins[0].Descendants("text").Select(texte => texte.Value).Should().Contain(["\u22122", "n.c."]);
        dessins[2].Elements("path").First().Attribute("d")!.Value.Count(lettre => lettre == 'M').Should().Be(2, "what is not known breaks the line");
    }

    [Fact]
    public void Les_teintes_se_lisent()
    {
        var paires = Couleurs.Niveaux.Concat(Enumerable.Range(0, 8).Select(rang => (Couleurs.De(rang), "FFFFFF")));

        paires.Should().OnlyContain(paire => Contraste(paire.Item1, paire.Item2) >= 4.5);
    }

    [Fact]
    public void Chaque_tableau_a_ses_en_tetes()
    {
        var page = Lecture.Page(RapportPage.De(DesRapports.Avec(Dessins[0])));

        ((string)page.Attribute("lang")!).Should().Be("fr");
        page.Descendants("caption").Single().Value.Should().Be("Tableau 1. Structures retenues");
        page.Descendants("th").Select(th => (string)th.Attribute("scope")!).Should().Equal("col", "col", "col", "row", "row");
    }

    private static IEnumerable<string> Ids(XElement page) => page.Descendants().Attributes("id").Select(id => id.Value);

    // WCAG 2.2, 1.4.3.
    private static double Contraste(string une, string autre)
    {
        var (claire, foncee) = (Math.Max(Clarte(une), Clarte(autre)), Math.Min(Clarte(une), Clarte(autre)));
        return (claire + 0.05) / (foncee + 0.05);
    }

    private static double Clarte(string couleur)
    {
        var canaux = Convert.FromHexString(couleur).Select(octet => octet / 255d).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * canaux[0]) + (0.7152 * canaux[1]) + (0.0722 * canaux[2]);
    }
}
