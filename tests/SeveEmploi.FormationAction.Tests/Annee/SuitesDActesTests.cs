using FsCheck;
using FsCheck.Fluent;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using static SeveEmploi.FormationAction.Tests.Annee.Exemples;

namespace SeveEmploi.FormationAction.Tests.Annee;

/// <summary>What no order of acts on journées can obtain.</summary>
public sealed class SuitesDActesTests
{
    private static readonly Gen<(int Acte, int Journee, int Decalage)[]> Suites =
        (from acte in Gen.Choose(0, 6)
         from journee in Gen.Choose(0, 14)
         from decalage in Gen.Choose(-20, 40)
         select (acte, journee, decalage)).ArrayOf(80);

    [Fact]
    [Trait("Exigence", "FOR-11")]
    public void Nulle_suite_d_actes_ne_tient_d_avance_ni_ne_laisse_une_attente_sans_journee_prevue() => Prop.ForAll(Suites.ToArbitrary(), suite =>
    {
        var parcours = UnParcours();
        var ouvertes = new HashSet<string>();
        foreach (var (rang, (acte, numero, decalage)) in suite.Index())
        {
            var aujourdhui = Ouverture.AddDays(3 * rang);
            var (avant, journee) = (Instantane(parcours), parcours.Journees[numero]);
            var refuse = Jouer(parcours, acte, journee.Id, aujourdhui.AddDays(decalage), aujourdhui) is not null;
            if (refuse) Instantane(parcours).Should().Be(avant, "a refusal changes nothing");
            Compter(parcours, ouvertes);
            Verifier(parcours, ouvertes, aujourdhui);
        }
    }).QuickCheckThrowOnFailure();

    private static void Verifier(Parcours parcours, HashSet<string> ouvertes, DateOnly aujourdhui)
    {
        parcours.Journees.Where(j => j.Etat == EtatJournee.Tenue && !(j.Le >= Ouverture && j.Le <= aujourdhui)).Should().BeEmpty();
        parcours.Etat.Should().Be(parcours.EtatSelonLesFaits(), "the state kept for lists is the one that the facts tell");
        ouvertes.Should().BeEquivalentTo(parcours.Journees.Where(j => j.AttendueLe is not null).Select(j => $"{j.Id.Value}"));
        parcours.Journees.Where(j => j.AttendueLe is not null && (j.Etat != EtatJournee.Planifiee || j.AttendueLe != j.Le)).Should().BeEmpty();
        if (parcours.EstClos) ouvertes.Should().BeEmpty();
        parcours.Journees.Where(j => j is { EstSurSite: true, Etat: EtatJournee.Tenue, MotifHorsOrdre: null } && parcours.SeminairesManquantsAvant(j) > 0).Should().BeEmpty();
    }

    /// <summary>What the échéancier would hold: it never honours nor lifts what it was not told.</summary>
    private static void Compter(Parcours parcours, HashSet<string> ouvertes)
    {
        foreach (var fait in parcours.Events)
        {
            if (fait is ObligationPosee posee) ouvertes.Add(posee.Objet);
            if (fait is ObligationHonoree { Module: "formation_action" } honoree) ouvertes.Remove(honoree.Objet).Should().BeTrue();
            if (fait is ObligationLevee levee) ouvertes.Remove(levee.Objet).Should().BeTrue();
        }

        parcours.ClearEvents();
    }

    private static Error? Jouer(Parcours parcours, int acte, JourneeId journee, DateOnly le, DateOnly aujourdhui) => acte switch
    {
        0 or 1 => parcours.Planifier(journee, new(le), Le(aujourdhui)).Error,
        2 => parcours.Reporter(journee, le, "Un motif", Le(aujourdhui)).Error,
        3 => parcours.Tenir(journee, null, Le(aujourdhui)).Error,
        4 => parcours.Tenir(journee, "Un motif", Le(aujourdhui)).Error,
        5 => parcours.Annuler(journee, "Un motif", Le(aujourdhui)).Error,
        _ => le.Day == 1 ? parcours.Abandonner("Un motif", aujourdhui, aujourdhui).Error : parcours.Excuser(journee, "Un motif", Le(aujourdhui)).Error,
    };

    private static string Instantane(Parcours parcours) =>
        string.Join('|', parcours.Journees.Select(j => $"{j.Etat} {j.Le} {j.AttendueLe} {j.Changements.Count} {j.MotifHorsOrdre}")) + parcours.Etat;
}
