using SeveEmploi.BuildingBlocks;
using SeveEmploi.FormationAction.Bilans;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Modeles;
using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.Tests.Annee;

/// <summary>A parcours of Normandie, promotion 2022, retained on 16 December 2021.</summary>
internal static class Exemples
{
    public static readonly DateOnly Ouverture = new(2021, 12, 16);
    public static readonly Guid Candidature = Guid.CreateVersion7();
    public static readonly SectionsBilan Sections = new("Dix journées.", "Vingt entreprises.", "Deux départs.", "Un poste.");

    public static Modele Depuis2022 => Modele.Definir(Programme.Seve1, 2022, null, ModelesDuProgramme.Seve1Depuis2022).Value;

    public static Parcours UnParcours(Programme programme = Programme.Seve1, Modele? modele = null, params string[] types) => Parcours.Ouvrir(
        Candidature, Guid.CreateVersion7(), programme, 2022, Guid.CreateVersion7(), "ASTA", Departement.De("14"), Ouverture, types, modele ?? Depuis2022);

    public static Acte Le(DateOnly jour) => new(null, jour);

    public static Journee SurSite(this Parcours parcours, int numero = 1) =>
        parcours.Journees.Single(journee => journee.EstSurSite && journee.Numero == numero);

    public static Journee Seminaire(this Parcours parcours, int numero) =>
        parcours.Journees.Single(journee => journee.Nature.EstPourDirection() && journee.Numero == numero);

    public static Result Tenue(this Parcours parcours, Journee journee, DateOnly le)
    {
        parcours.Planifier(journee.Id, new(le), Le(Ouverture)).Error.Should().BeNull();
        return parcours.Tenir(journee.Id, null, Le(le));
    }

    /// <summary>Every journée held, a week apart, in the order of the model.</summary>
    public static Parcours AnneeTenue(this Parcours parcours)
    {
        foreach (var (rang, journee) in parcours.Journees.Index()) parcours.Tenue(journee, new DateOnly(2022, 1, 3).AddDays(7 * rang)).Error.Should().BeNull();
        return parcours;
    }
}
