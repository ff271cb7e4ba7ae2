using FsCheck;
using FsCheck.Fluent;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Referentiel.Structures;

namespace SeveEmploi.Referentiel.Tests.Structures;

/// <summary>For random sequences of dated changes, the answer of any day is that of a naive replay, day by day.</summary>
public sealed class FaitsDuJourTests
{
    private const int Jours = 40;
    private static readonly DateOnly Debut = new(2022, 1, 1);
    private static readonly Departement[] Lieux = [Departement.De("14"), Departement.De("76"), Departement.De("50")];

    [Fact]
    [Trait("Exigence", "XC-62")]
    public void Le_departement_de_chaque_jour_est_celui_du_rejeu() =>
        Prop.ForAll(Gen.Choose(-5, Jours).Zip(Gen.Choose(0, 2)).ListOf().ToArbitrary(), changements =>
        {
            var structure = Structure.Creer("A", TypeStructure.Aci, Lieux[0], Debut);
            var rejeu = Enumerable.Repeat(Lieux[0], Jours + 1).ToArray();
            foreach (var (jour, lieu) in changements)
            {
                if (structure.Localiser(Lieux[lieu], null, null, Debut.AddDays(jour)).Error is not null) continue;
                for (var j = jour; j <= Jours; j++) rejeu[j] = Lieux[lieu];
            }

            rejeu.Select((attendu, jour) => (attendu, jour)).Should().OnlyContain(
                cas => structure.LocalisationLe(Debut.AddDays(cas.jour)).Departement == cas.attendu);
        }).QuickCheckThrowOnFailure();

    [Fact]
    [Trait("Exigence", "XC-61")]
    public void Les_types_de_chaque_jour_sont_ceux_du_rejeu() =>
        Prop.ForAll(Gen.Choose(0, Jours).Zip(Gen.Choose(0, 2), (jour, acte) => (jour, acte)).ListOf().ToArbitrary(), actes =>
        {
            var structure = Structure.Creer("A", TypeStructure.Ai, Lieux[0], Debut);
            var rejeu = new bool[Jours + 1];
            var ouvert = -1;
            foreach (var (jour, acte) in actes)
            {
                var le = Debut.AddDays(jour);
                if (acte == 0 && structure.CloreConventionnement(TypeStructure.Aci, le).Error is null)
                {
                    for (var j = jour + 1; j <= Jours; j++) rejeu[j] = false;
                    ouvert = -1;
                }
                else if (acte != 0 && structure.OuvrirConventionnement(TypeStructure.Aci, le).Error is null)
                {
                    ouvert.Should().Be(-1);
                    for (var j = jour; j <= Jours; j++) rejeu[j] = true;
                    ouvert = jour;
                }
            }

            rejeu.Select((attendu, jour) => (attendu, jour)).Should().OnlyContain(
                cas => structure.TypesLe(Debut.AddDays(cas.jour)).Contains(TypeStructure.Aci) == cas.attendu);
        }).QuickCheckThrowOnFailure();
}
