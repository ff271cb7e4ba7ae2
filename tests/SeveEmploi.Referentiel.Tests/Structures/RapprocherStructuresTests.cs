using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Referentiel.Tests.Structures;

/// <summary>What another module learns when a file of its own names structures.</summary>
public sealed class RapprocherStructuresTests(ReferentielApi api) : IClassFixture<ReferentielApi>
{
    private static readonly DateOnly Le = new(2022, 12, 31);

    [Fact]
    [Trait("Exigence", "XC-60")]
    public async Task Un_siret_puis_un_nom_exact_puis_un_nom_usuel_designent_une_structure()
    {
        var siret = Sirets.Nouveau();
        var parSiret = await api.Structure("Désignée par son SIRET", siret: siret);
        var parNom = await api.Structure("Élan d'Auge");
        var parAlias = await api.Structure("Association pour le rayonnement");
        await api.Acte(parAlias, "aliases", new { alias = "A.P.R." }).Accept();

        var reponses = await Rapprocher([new("tout autre nom", Siret: siret), new("ELAN D’AUGE"), new("apr"), new("A P R")]);

        reponses.Select(reponse => (reponse.StructureId, reponse.Par)).Should()
            .Equal((parSiret, "siret"), (parNom, "nom"), (null, null), (parAlias, "alias"));
        reponses.Where(reponse => reponse.StructureId is not null).Should().OnlyContain(reponse => reponse.Propositions.Count == 0);
    }

    [Fact]
    [Trait("Exigence", "XC-60")]
    public async Task Un_nom_seulement_ressemblant_est_propose_et_jamais_retenu()
    {
        var connue = await api.Structure("Ipact AIFST", departement: "70");

        var duDepartement = (await Rapprocher([new("1pacte", Departement: "70")])).Single();
        var attendue = (await Rapprocher([new("1pacte")], attendues: [connue])).Single();

        duDepartement.StructureId.Should().BeNull();
        duDepartement.Propositions.Should().ContainSingle().Which.Should().Match<StructureProposeeVue>(
            proposee => proposee.Id == connue && proposee.Nom == "Ipact AIFST" && proposee.Departement == "70" && proposee.Score > 0 && proposee.Score < 1);
        attendue.Should().BeEquivalentTo(duDepartement);
        (await Rapprocher([new("1pacte", Departement: "71")])).Single().Propositions.Should().BeEmpty();
    }

    [Fact]
    [Trait("Exigence", "XC-60")]
    public async Task Entre_deux_homonymes_seule_l_attendue_ou_celle_du_departement_est_retenue()
    {
        var (ici, ailleurs) = (await api.Structure("Les Homonymes", departement: "18"), await api.Structure("Les Homonymes", departement: "19"));

        var doute = (await Rapprocher([new("les homonymes")])).Single();

        doute.StructureId.Should().BeNull();
        doute.Propositions.Select(proposee => (proposee.Id, proposee.Score)).Should().BeEquivalentTo([(ici, 1m), (ailleurs, 1m)]);
        (await Rapprocher([new("les homonymes", Departement: "19")])).Single().StructureId.Should().Be(ailleurs);
        (await Rapprocher([new("les homonymes")], attendues: [ici])).Single().StructureId.Should().Be(ici);
        (await Rapprocher([new("les homonymes")], attendues: [ici, ailleurs])).Single().StructureId.Should().BeNull();
    }

    [Fact]
    public async Task Le_type_departage_un_siret_que_deux_fiches_portent()
    {
        var siret = Sirets.Nouveau();
        await api.Structure("Double chantier", siret: siret);
        var interimaire = await api.Structure("Double intérim", "ETTI", siret: siret);

        (await Rapprocher([new("Double", siret, "etti")])).Single().StructureId.Should().Be(interimaire);
        (await Rapprocher([new("Double", siret)])).Single().Propositions.Should().HaveCount(2);
    }

    [Fact]
    public async Task Une_structure_fermee_depuis_est_reconnue_le_jour_dont_parle_le_fichier()
    {
        var fermee = await api.Structure("Fermée en 2023");
        await api.Acte(fermee, "fermeture", new { le = "2023-06-30", motif = "Liquidation" }).Accept();

        (await Rapprocher([new("fermee en 2023")])).Single().StructureId.Should().Be(fermee);
        (await Rapprocher([new("fermee en 2023")], le: new(2023, 7, 1))).Single().StructureId.Should().BeNull();
    }

    [Theory]
    [InlineData("", null, null, null)]
    [InlineData("···", "00000000000000", "XYZ", "99")]
    [InlineData("’); DROP TABLE referentiel.structures; --", "1'2", "Aci,Ai", "2a")]
    [InlineData("\uD800\uFFFE", "١٢٣٤٥٦٧٨٩٠١٢٣٤", "7", "")]
    public async Task Un_nom_illisible_ne_designe_personne(string nom, string? siret, string? type, string? departement) =>
        (await Rapprocher([new(nom, siret, type, departement)])).Single().Should().BeEquivalentTo(new RapprochementNomVue(null, null, []));

    [Fact]
    public async Task Mille_noms_se_rapprochent_dans_leur_ordre()
    {
        var connue = await api.Structure("La sept-centième");
        var noms = Enumerable.Range(0, 1000).Select(rang => new NomARapprocher(rang == 700 ? "la sept centieme" : $"Inconnue {Guid.NewGuid():N}")).ToList();

        var reponses = await Rapprocher(noms);

        reponses.Should().HaveCount(1000);
        reponses.Index().Where(reponse => reponse.Item.StructureId is not null).Should().ContainSingle()
            .Which.Should().Match<(int Index, RapprochementNomVue Item)>(reponse => reponse.Index == 700 && reponse.Item.StructureId == connue);
    }

    private Task<IReadOnlyList<RapprochementNomVue>> Rapprocher(IReadOnlyList<NomARapprocher> noms, DateOnly? le = null, IReadOnlyList<Guid>? attendues = null) =>
        api.InScope(services => services.GetRequiredService<IMediator>().Send(new RapprocherStructures(noms, le ?? Le, attendues)));
}
