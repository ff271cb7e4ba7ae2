using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Inscriptions;
using SeveEmploi.AnimationRegionale.Types;
using SeveEmploi.BuildingBlocks;

namespace SeveEmploi.AnimationRegionale.Tests.Evenements;

/// <summary>Events and people as the tests of the domain need them.</summary>
internal static class UnEvenement
{
    public static readonly DateOnly Jour = new(2022, 10, 18);

    public static readonly string[] QuatreRegions = ["53", "28", "75", "52"];

    public static FicheEvenement Fiche(params string[] regions) => new(
        "journee_interregionale", "Journée interrégionale", A(9), A(16, 30), [Programme.Seve1], [.. regions.Select((region, rang) => new RegionEvenement(region, RoleRegion.Organise, rang == 0))]);

    public static Result<Evenement> Planifier(FicheEvenement fiche) => Evenement.Planifier(fiche, Horaire(fiche), Type());

    public static Evenement Prevu(params string[] regions) => Planifier(Fiche(regions)).Value;

    public static Evenement Annonce(params string[] regions)
    {
        var evenement = Prevu(regions);
        evenement.Annoncer().Error.Should().BeNull();
        evenement.ClearEvents();
        return evenement;
    }

    public static Evenement Tenu(params string[] regions)
    {
        var evenement = Annonce(regions);
        evenement.Tenir(Jour, Type(), []).Error.Should().BeNull();
        return evenement;
    }

    public static Horaire Horaire(FicheEvenement fiche) => new(fiche.Debut, fiche.Fin, DateOnly.FromDateTime(fiche.Debut.DateTime), DateOnly.FromDateTime(fiche.Fin.DateTime));

    public static TypeEvenement Type(string code = "journee_interregionale") => TypesDuProgramme.Tous().Single(type => type.Code == code);

    public static DateTimeOffset A(int heure, int minute = 0) => new(Jour.ToDateTime(new(heure, minute)), TimeSpan.FromHours(2));

    public static PersonneSaisie Personne(string nom, string? region = "28", string? courriel = null, string? structure = null) => new(nom, "Claire", courriel, Structure: structure, Region: region);

    public static Inscription Inscrit(Evenement evenement, string nom, string? region = "28") =>
        Inscription.Inscrire(evenement, Personne(nom, region), new(null, 0, 0));
}
