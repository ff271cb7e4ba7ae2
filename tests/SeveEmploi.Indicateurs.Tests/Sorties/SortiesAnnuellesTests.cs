using SeveEmploi.BuildingBlocks;
using SeveEmploi.Indicateurs.Participations;
using SeveEmploi.Indicateurs.Sorties;

namespace SeveEmploi.Indicateurs.Tests.Sorties;

public sealed class SortiesAnnuellesTests
{
    private static readonly DateTimeOffset Lundi = new(2023, 1, 16, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Claire = Guid.CreateVersion7();

    private readonly SortiesAnnuelles _sorties = SortiesAnnuelles.De(Participation(2022), 2022);

    [Fact]
    public void Chaque_changement_garde_qui_quand_avant_et_apres()
    {
        _sorties.Saisir(BilanSortiesTests.Aipf, Acte()).Error.Should().BeNull();
        _sorties.Saisir(BilanSortiesTests.Aipf with { Autres = 15 }, Acte()).Error.Should().BeNull();

        _sorties.Changements.Select(changement => (changement.Par, changement.FaitA, changement.Avant.Autres, changement.Apres.Autres, changement.EstRectification))
            .Should().Equal((Claire, Lundi, null, 14, false), (Claire, Lundi, 14, 15, false));
    }

    [Fact]
    public void Redire_les_memes_comptes_ne_change_rien_meme_valides()
    {
        _sorties.Saisir(BilanSortiesTests.Aipf, Acte());
        _sorties.Valider(Claire, Lundi);

        _sorties.Saisir(BilanSortiesTests.Aipf with { }, Acte()).Error.Should().BeNull();

        _sorties.Changements.Should().ContainSingle();
        _sorties.Etat.Should().Be(EtatSorties.Validee);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \t ")]
    public void Rectifier_une_annee_validee_demande_un_motif(string? motif)
    {
        _sorties.Saisir(BilanSortiesTests.Aipf, Acte());
        _sorties.Valider(Claire, Lundi);

        _sorties.Saisir(BilanSortiesTests.Asta, Acte(motif)).Error.Should().Be(new MotifDeRectificationAbsent("AIPF", 2022));

        _sorties.Comptes.Should().Be(BilanSortiesTests.Aipf);
    }

    [Fact]
    public void Une_rectification_motivee_rend_l_annee_a_valider()
    {
        _sorties.Saisir(BilanSortiesTests.Aipf, Acte());
        _sorties.Valider(Claire, Lundi);

        _sorties.Saisir(BilanSortiesTests.Asta, Acte(" Deux sorties comptées deux fois ")).Error.Should().BeNull();

        (_sorties.Etat, _sorties.ValideeA, _sorties.ValideePar).Should().Be((EtatSorties.Saisie, null, null));
        _sorties.Changements[^1].Should().Match<ChangementSorties>(changement => changement.EstRectification && changement.Motif == "Deux sorties comptées deux fois");
    }

    [Fact]
    public void Valider_deux_fois_est_refuse()
    {
        _sorties.Saisir(BilanSortiesTests.Aipf, Acte());

        _sorties.Valider(Claire, Lundi).Error.Should().BeNull();
        _sorties.Valider(Claire, Lundi).Error.Should().Be(new SortiesDejaValidees("AIPF", 2022));
    }

    [Fact]
    public void Des_comptes_vides_ou_impossibles_sont_refuses()
    {
        _sorties.Saisir(BilanSortiesTests.Aipf, Acte());

        _sorties.Saisir(ComptesSorties.Vides, Acte()).Error.Should().Be(new SortiesVides("AIPF", 2022));
        _sorties.Saisir(new(-1, 0, 0, 0, 0), Acte()).Error.Should().Be(new ComptesImpossibles());
        _sorties.Saisir(new(0, ComptesSorties.Maximum + 1, 0, 0, 0), Acte()).Error.Should().Be(new ComptesImpossibles());
        _sorties.Saisir(new(0, ComptesSorties.Maximum, 0, 0, 0), Acte()).Error.Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "RPT-37")]
    public void L_annee_s_ouvre_a_la_promotion_et_a_celle_qui_entre_l_annee_d_apres()
    {
        var structure = Guid.CreateVersion7();
        Result<Participation> Ouvrir(int annee, params Participation[] participations) => AnneeDeSorties.Ouvrir(structure, annee, participations, new(2023, 1, 16));

        Ouvrir(2022).Error.Should().Be(new SortiesHorsPromotion(structure, 2022));
        Ouvrir(2022, Participation(2022)).Value.Annee.Should().Be(2022);
        Ouvrir(2022, Participation(2023)).Value.Annee.Should().Be(2023);
        Ouvrir(2023, Participation(2023)).Error.Should().BeNull();
        Ouvrir(2024, Participation(2024)).Error.Should().Be(new AnneeDeSortiesAVenir(2024));
    }

    [Fact]
    public void Une_annee_close_ne_s_ecrit_plus_meme_par_la_promotion_suivante()
    {
        Result<Participation> Ouvrir(params Participation[] participations) => AnneeDeSorties.Ouvrir(Guid.Empty, 2022, participations, new(2023, 4, 3));
        var close = new AnneeDeSortiesClose("AIPF", 2022, new(2023, 3, 31));

        Ouvrir(Participation(2022, closeLe: new(2023, 3, 31))).Error.Should().Be(close);
        Ouvrir(Participation(2023), Participation(2022, closeLe: new(2023, 3, 31))).Error.Should().Be(close);
        Ouvrir(Participation(2022, closeLe: new(2023, 3, 31)), Participation(2022, programme: Programme.Seve2)).Value.Programme.Should().Be(Programme.Seve2);
        Ouvrir(Participation(2023, closeLe: new(2023, 3, 31))).Error.Should().Be(close);
    }

    private static ActeDeSaisie Acte(string? motif = null) => new(Claire, Lundi, OrigineSorties.Saisie, motif);

    private static Participation Participation(int annee, DateOnly? closeLe = null, Programme programme = Programme.Seve1) => new()
    {
        StructureId = Guid.Empty,
        StructureNom = "AIPF",
        Programme = programme,
        Annee = annee,
        Departement = Departement.De("14"),
        Region = Region.De("28"),
        Types = ["ACI"],
        CloseLe = closeLe,
    };
}
