using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.FormationAction.Bilans;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Modeles;
using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.DonneesNationales;

/// <summary>L'année d'une structure du pays imaginaire : ses journées se tiennent à leur tour, puis le bilan, puis la clôture si nul mois ne manque.</summary>
internal static class ParcoursFictif
{
    private const int EntreDeuxJournees = 28;
    private const int Flottement = 14;

    public static Parcours De(StructureFictive structure, int annee, IReadOnlyCollection<Modele> modeles)
    {
        var (pays, rang) = (structure.Pays, PaysFictif.RangDeLAnnee(structure.Rang, annee));
        var parcours = Parcours.Ouvrir(
            pays.Id("candidature", rang), pays.Id("campagne", annee), Programme.Seve1, annee, structure.Id, structure.Nom, structure.Departement,
            AnneeFictive.RetenueLe(annee), [structure.Type], Modele.Choisir(modeles, Programme.Seve1, annee, structure.Departement.Region))
            .AvecId(pays.Id("parcours", rang));
        if (AnneeFictive.ConventionneeLe(annee) <= pays.Jour) parcours.Conventionner(AnneeFictive.ConventionneeLe(annee));
        TenirLesJournees(parcours, pays.Jour, pays.Tirage("journees", rang, Flottement));
        if (parcours.ModeleId is not null) Finir(parcours, structure);
        return parcours;
    }

    /// <summary>Une journée à venir n'est pas encore planifiée : personne ne l'attend.</summary>
    private static void TenirLesJournees(Parcours parcours, DateOnly aujourdhui, int flottement)
    {
        var passees = parcours.Journees.Select(journee => (journee.Id, Le: Jour(journee, parcours.Annee, flottement)))
            .Where(journee => journee.Le <= aujourdhui).OrderBy(journee => journee.Le).ToList();
        foreach (var (id, le) in passees)
        {
            parcours.Planifier(id, new(le, Lieu: parcours.Departement.Nom), new(null, aujourdhui)).DoitPasser();
            parcours.Tenir(id, null, new(null, aujourdhui)).DoitPasser();
        }
    }

    private static DateOnly Jour(Journee journee, int annee, int flottement)
    {
        var jours = journee switch
        {
            { AvantPremiereJournee: true } => 7 * journee.Numero,
            { EstSurSite: true } => 22 + (EntreDeuxJournees * (journee.Numero - 1)) + flottement,
            _ when journee.Nature.EstPourDirection() => 60 + (45 * journee.Numero),
            _ => 305,
        };
        return Ouvre(new DateOnly(annee, 1, 4).AddDays(jours));
    }

    private static DateOnly Ouvre(DateOnly jour) => jour.DayOfWeek switch
    {
        DayOfWeek.Saturday => jour.AddDays(2),
        DayOfWeek.Sunday => jour.AddDays(1),
        _ => jour,
    };

    private static void Finir(Parcours parcours, StructureFictive structure)
    {
        var (pays, annee) = (structure.Pays, parcours.Annee);
        if (AnneeFictive.BilanExecutionDeposeLe(annee) > pays.Jour) return;

        parcours.DeposerBilan(Bilan(structure), [], new(null, AnneeFictive.BilanExecutionDeposeLe(annee))).DoitPasser();
        if (AnneeFictive.BilanExecutionAccepteLe(annee) > pays.Jour) return;

        parcours.AccepterBilan(new(null, AnneeFictive.BilanExecutionAccepteLe(annee), ActeBilan.Ddets)).DoitPasser();
        var enRetard = pays.MoisDe(annee).Where(mois => pays.EstEnRetard(structure.Rang, annee, mois)).Select(mois => (mois, "absente"));
        var cloture = new DateOnly(annee + 1, 1, 20);
        if (cloture <= pays.Jour && parcours.Manques(enRetard) is [] and var manques) parcours.Clore(manques, cloture).DoitPasser();
    }

    private static SectionsBilan Bilan(StructureFictive structure) => new(
        $"Une équipe de {structure.Permanents} permanents a suivi toutes les journées.", "Les mises en relation directes se multiplient.",
        "Le temps dédié à la relation avec les entreprises reste à protéger.", "Tenir la médiation active avec toute l'équipe.");
}
