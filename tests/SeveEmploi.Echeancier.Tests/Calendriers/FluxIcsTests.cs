using System.Buffers;
using System.Text;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Echeancier.Calendriers;
using SeveEmploi.Echeancier.Obligations;

namespace SeveEmploi.Echeancier.Tests.Calendriers;

public sealed class FluxIcsTests
{
    private static readonly Guid Id = new("0192f0c4-0000-7000-8000-000000000015");

    private static readonly EcheanceVue Ouverte = new(
        Id, "saisie_mensuelle", "mars 2024", "L'Atelier", null, new(2024, 2, 29), 2, null, new(2024, 1, 5, 10, 30, 15, TimeSpan.FromHours(1)), "/indicateurs/2024-03");

    [Fact]
    public void Une_obligation_ouverte_est_une_journee_entiere_qui_n_occupe_personne() =>
        Evenement(Ouverte).Should().Equal(
            "BEGIN:VEVENT",
            "UID:0192f0c4-0000-7000-8000-000000000015@seve-emploi",
            "DTSTAMP:20240105T093015Z",
            "LAST-MODIFIED:20240105T093015Z",
            "SEQUENCE:2",
            "DTSTART;VALUE=DATE:20240229",
            "DTEND;VALUE=DATE:20240301",
            "SUMMARY:Indicateurs du mois (mars 2024) – L'Atelier",
            "DESCRIPTION:Saisissez les indicateurs \\; un mois sans rien se déclare.",
            "URL:https://seve.exemple.fr/indicateurs/2024-03",
            "CATEGORIES:Indicateurs du mois",
            "STATUS:CONFIRMED",
            "TRANSP:TRANSPARENT",
            "END:VEVENT");

    [Fact]
    public void L_en_tete_dit_le_nom_et_combien_de_temps_il_vaut() =>
        Lignes(Ouverte).TakeWhile(ligne => ligne != "BEGIN:VEVENT").Should().Equal(
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//SEVE Emploi//Echeancier//FR", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "NAME:SÈVE Emploi – essai",
            "X-WR-CALNAME:SÈVE Emploi – essai", "REFRESH-INTERVAL;VALUE=DURATION:PT12H", "X-PUBLISHED-TTL:PT12H", "COLOR:navy");

    [Fact]
    public void Honoree_elle_reste_et_se_dit_faite() =>
        Evenement(Ouverte with { Issue = Issue.Honoree }).Should().Contain("STATUS:CONFIRMED").And.Contain("SEQUENCE:3")
            .And.Contain("SUMMARY:Fait : Indicateurs du mois (mars 2024) – L'Atelier");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Levee_ou_exemptee_elle_est_annulee(bool levee) =>
        Evenement(Ouverte with { Issue = levee ? Issue.Levee : Issue.Exemptee }).Should().Contain("STATUS:CANCELLED").And.Contain("SEQUENCE:3")
            .And.Contain("SUMMARY:Indicateurs du mois (mars 2024) – L'Atelier");

    [Fact]
    public void Sans_structure_elle_dit_sa_region_et_sans_precision_rien_de_plus()
    {
        Evenement(Ouverte with { StructureNom = null, Region = Region.De("28"), Precision = "" }).Should().Contain("SUMMARY:Indicateurs du mois – Normandie");
        Evenement(Ouverte with { StructureNom = null, Precision = "" }).Should().Contain("SUMMARY:Indicateurs du mois");
    }

    [Fact]
    public void Sans_formulaire_le_lien_mene_a_l_obligation_et_un_lien_hostile_reste_sur_sa_ligne()
    {
        Evenement(Ouverte with { Lien = null }).Should().Contain($"URL:https://seve.exemple.fr/obligations/{Id}");
        Evenement(Ouverte with { Lien = "/a\r\nATTENDEE:x é" }).Should().Contain("URL:https://seve.exemple.fr/a%0D%0AATTENDEE:x%20%C3%A9");
    }

    [Fact]
    public void Une_nature_disparue_se_dit_par_son_code() =>
        Evenement(Ouverte with { Nature = "oubliee", Precision = "", StructureNom = null }).Should().Contain("SUMMARY:oubliee").And.NotContain(ligne => ligne.StartsWith("DESCRIPTION"));

    private static IEnumerable<string> Evenement(EcheanceVue echeance) =>
        Lignes(echeance).SkipWhile(ligne => ligne != "BEGIN:VEVENT").TakeWhile(ligne => ligne != "END:VCALENDAR");

    private static IReadOnlyList<string> Lignes(params EcheanceVue[] echeances)
    {
        var contenu = new ContenuCalendrier(
            "SÈVE Emploi – essai", echeances,
            new Dictionary<string, MotsDeNature> { ["saisie_mensuelle"] = new("Indicateurs du mois", "Saisissez les indicateurs ; un mois sans rien se déclare.") }, "https://seve.exemple.fr");
        var sortie = new ArrayBufferWriter<byte>();
        var flux = new FluxIcs(contenu, sortie);
        flux.Ouvrir();
        foreach (var echeance in contenu.Echeances) flux.Ecrire(echeance);
        flux.Fermer();
        return CalendriersApi.Deplier(Encoding.UTF8.GetString(sortie.WrittenSpan));
    }
}
