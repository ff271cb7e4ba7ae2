using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Referentiel.Persistence;
using SeveEmploi.Referentiel.Structures;

namespace SeveEmploi.Referentiel.Tests.Structures;

/// <summary>The list reads the facts of a day in SQL; the aggregate answers them in memory. Random histories must give both the same answer.</summary>
public sealed class FaitsEnSqlTests(ReferentielApi api) : IClassFixture<ReferentielApi>
{
    private static readonly DateOnly Debut = new(2022, 1, 1);
    private static readonly string[] Lieux = ["14", "76", "50"];

    [Fact]
    [Trait("Exigence", "MOB-67")]
    public async Task La_liste_et_la_structure_repondent_pareil_de_chaque_jour()
    {
        var actes = Gen.Choose(0, 30).Zip(Gen.Choose(0, 11));
        var histoires = Enumerable.Range(1, 40).Select(graine => Histoire(actes.Sample(12, new Rnd((ulong)graine, 3UL), 12))).ToList();
        await api.InScope(async services =>
        {
            var db = services.GetRequiredService<ReferentielDbContext>();
            db.Structures.AddRange(histoires);
            return await db.SaveChangesAsync();
        });

        foreach (var jour in new[] { -3, 0, 1, 5, 10, 15, 20, 25, 30, 400 }.Select(Debut.AddDays))
        {
            var vues = await api.InScope(services => services.GetRequiredService<ReferentielDbContext>().Structures.Select(ResumeStructure.Le(jour)).ToDictionaryAsync(vue => vue.Id));
            foreach (var structure in histoires)
            {
                var vue = vues[structure.Id.Value];
                vue.Departement.Should().Be(structure.LocalisationLe(jour).Departement.Code);
                vue.Types.Should().BeEquivalentTo(structure.TypesLe(jour));
                vue.EffectifsLe.Should().Be(structure.EffectifsLe(jour)?.Le);
                vue.Permanents.Should().Be(structure.EffectifsLe(jour)?.Permanents);
            }
        }
    }

    private static Structure Histoire(IEnumerable<(int Jour, int Acte)> actes)
    {
        var structure = Structure.Creer("Histoire", TypeStructure.Aci, Departement.De("14"), Debut);
        foreach (var (jour, acte) in actes)
        {
            var le = Debut.AddDays(jour);
            _ = acte switch
            {
                < 3 => structure.Localiser(Departement.De(Lieux[acte]), null, null, le),
                < 6 => structure.OuvrirConventionnement((TypeStructure)(acte - 3), le),
                < 9 => structure.CloreConventionnement((TypeStructure)(acte - 6), le),
                9 => structure.ConstaterConventionnement(TypeStructure.Ei, le),
                _ => structure.ReleverEffectifs(new(le, acte == 10 ? null : jour, jour, null)),
            };
        }

        return structure;
    }
}
