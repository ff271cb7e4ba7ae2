using System.Text.Json.Serialization;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tables;

public sealed class TableRowTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData(" 1 234 567 ", 1_234_567)]
    [InlineData("1\u00A0234", 1234)]
    [InlineData("1\u202F234", 1234)]
    [InlineData("1'234", 1234)]
    [InlineData("1’234", 1234)]
    [InlineData("1\u2009234", 1234)]
    [InlineData("1\u2007234", 1234)]
    [InlineData("12,00", 12)]
    [InlineData("0", 0)]
    public async Task Un_entier_se_lit_comme_on_le_tape(string cell, int attendu) => (await Fichiers.Ligne(cell)).Entier("valeur").Should().Be(attendu);

    [Fact]
    public async Task Un_millier_au_point_ou_a_la_virgule_se_dit_ambigu() =>
        (await Message("1.000")).Should().Be("« 1.000 » se lit de deux façons : écrivez les milliers sans point ni virgule.");

    private static async Task<string> Message(string cell)
    {
        var row = await Fichiers.Ligne(cell);
        row.Entier("valeur").Should().BeNull();
        return row.Anomalies.Single().Message;
    }

    [Theory]
    [InlineData("1,5", "1.5")]
    [InlineData("1.5", "1.5")]
    [InlineData("12 345,67", "12345.67")]
    [InlineData("1\u202F234\u202F567.25", "1234567.25")]
    [InlineData("-2,5", "-2.5")]
    [InlineData("−2,5", "-2.5")]
    public async Task Un_nombre_accepte_la_virgule_et_les_espaces(string cell, string attendu) =>
        (await Fichiers.Ligne(cell)).Nombre("valeur", min: -10).Should().Be(decimal.Parse(attendu, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("n.c.")]
    [InlineData("NC")]
    [InlineData("N.R.")]
    public async Task Un_nombre_non_renseigne_est_absent_et_non_zero(string cell)
    {
        var row = await Fichiers.Ligne(cell);

        row.Entier("valeur").Should().BeNull();
        row.Nombre("valeur").Should().BeNull();
        row.Nombre("colonne_absente_du_fichier").Should().BeNull();
        row.Anomalies.Should().BeEmpty();
    }

    [Theory]
    [InlineData("douze", "entier_attendu")]
    [InlineData("1,5", "entier_attendu")]
    [InlineData("1 23", "entier_attendu")]
    [InlineData("1e3", "entier_attendu")]
    [InlineData("٣", "entier_attendu")]
    [InlineData("-1", "nombre_negatif")]
    [InlineData("101", "hors_bornes")]
    [InlineData("99999999999999999999999999999999999999", "hors_bornes")]
    [InlineData("n.c.", "obligatoire")]
    [InlineData("1.000", "entier_attendu")]
    [InlineData("12,000", "entier_attendu")]
    [InlineData("1.234.567", "entier_attendu")]
    [InlineData("-1.000", "entier_attendu")]
    [InlineData("1\u200B000", "entier_attendu")]
    public async Task Un_entier_refuse_dit_pourquoi(string cell, string code)
    {
        var row = await Fichiers.Ligne(cell);

        row.Entier("valeur", obligatoire: true, max: 100).Should().BeNull();
        row.Anomalies.Select(anomalie => (anomalie.Ligne, anomalie.Champ, anomalie.Code, anomalie.Gravite))
            .Should().Equal((2, "valeur", code, Gravite.Bloquant));
        row.EstBloquee.Should().BeTrue();
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e400")]
    [InlineData("#REF!")]
    [InlineData("1.234.567")]
    public async Task Un_nombre_etrange_est_un_nombre_attendu(string cell)
    {
        var row = await Fichiers.Ligne(cell);

        row.Nombre("valeur").Should().BeNull();
        row.Anomalies.Single().Code.Should().Be("nombre_attendu");
    }

    [Theory]
    [InlineData("2022-01-31")]
    [InlineData("31/01/2022")]
    public async Task Un_jour_accepte_les_deux_ecritures(string cell) => (await Fichiers.Ligne(cell)).Jour("valeur").Should().Be(new DateOnly(2022, 1, 31));

    [Theory]
    [InlineData("31/02/2022")]
    [InlineData("01/31/2022")]
    [InlineData("0000-01-01")]
    [InlineData("1899-12-31")]
    [InlineData("2200-01-01")]
    [InlineData("hier")]
    public async Task Un_jour_impossible_est_une_anomalie(string cell)
    {
        var row = await Fichiers.Ligne(cell);

        row.Jour("valeur").Should().BeNull();
        row.Anomalies.Should().Equal(new AnomalieImport(
            2, "valeur", "date_invalide", $"« {cell} » n'est pas une date : écrivez 31/01/2022 ou 2022-01-31.", Gravite.Bloquant));
    }

    [Fact]
    public async Task Un_texte_trop_long_ou_manquant_est_une_anomalie()
    {
        var row = await Fichiers.Ligne(new string('x', 21));

        row.Texte("valeur", max: 21).Should().HaveLength(21);
        row.Texte("valeur", max: 20).Should().BeNull();
        row.Texte("ailleurs", obligatoire: true).Should().BeNull();
        row.Anomalies.Select(anomalie => anomalie.Code).Should().Equal("trop_long", "obligatoire");
    }

    private enum Origine
    {
        Direction,
        ConseillerInsertion,
        [JsonStringEnumMemberName("ACI")] Chantier,
    }

    [Theory]
    [InlineData("direction", Origine.Direction)]
    [InlineData("Conseiller insertion", Origine.ConseillerInsertion)]
    [InlineData("aci", Origine.Chantier)]
    internal async Task Un_choix_se_lit_par_son_nom_dans_les_exports(string cell, object attendu) =>
        (await Fichiers.Ligne(cell)).Choix<Origine>("valeur").Should().Be((Origine)attendu);

    [Fact]
    public async Task Un_choix_inconnu_cite_la_valeur_et_celles_attendues()
    {
        var row = await Fichiers.Ligne("voisin");

        row.Choix<Origine>("valeur").Should().BeNull();
        row.Choix("valeur", text => text == "oui" ? true : (bool?)null).Should().BeNull();
        row.Choix("valeur", text => text == "x" ? text : null).Should().BeNull();
        row.Anomalies.Select(anomalie => anomalie.Message).Should().Equal(
            "« voisin » n'est pas une valeur connue (attendu : direction, conseiller_insertion, ACI).",
            "« voisin » n'est pas une valeur connue.",
            "« voisin » n'est pas une valeur connue.");
    }
}
