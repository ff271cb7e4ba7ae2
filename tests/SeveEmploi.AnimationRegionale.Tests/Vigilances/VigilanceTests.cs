using SeveEmploi.AnimationRegionale.Vigilances;
using SeveEmploi.BuildingBlocks;

namespace SeveEmploi.AnimationRegionale.Tests.Vigilances;

public sealed class VigilanceTests
{
    private static readonly DateOnly Jour = new(2022, 6, 1);
    private static readonly StructureSuivie Asta = new(Guid.CreateVersion7(), "ASTA", Departement.De("76"));

    private readonly Vigilance _vigilance = Ouvrir(Jour).Value;

    [Fact]
    [Trait("Exigence", "OPP-29")]
    public void Elle_s_ouvre_dans_la_region_de_la_structure_au_plus_tard_aujourd_hui()
    {
        (_vigilance.Region.Code, _vigilance.Gravite, _vigilance.LeveeLe).Should().Be(("28", GraviteVigilance.ASuivre, null));
        Ouvrir(Jour.AddDays(1)).Error.Should().Be(new VigilanceAVenir(Jour.AddDays(1)));
    }

    [Fact]
    public void Les_notes_s_ajoutent_dans_l_ordre_et_peuvent_changer_la_gravite()
    {
        Suivre("Point téléphonique.", null, Jour).Error.Should().BeNull();
        Suivre("La direction est partie.", GraviteVigilance.Critique, Jour).Error.Should().BeNull();

        _vigilance.Suivi.Select(note => (note.Rang, note.Texte, note.Gravite)).Should().Equal(
            (1, "Point téléphonique.", GraviteVigilance.ASuivre), (2, "La direction est partie.", GraviteVigilance.Critique));
        _vigilance.Gravite.Should().Be(GraviteVigilance.Critique);
    }

    [Fact]
    public void Une_note_ni_une_levee_ne_precedent_le_debut_ni_ne_sont_a_venir()
    {
        Suivre("Trop tôt", null, Jour.AddDays(-1)).Error.Should().Be(new VigilanceAvantSonDebut(Jour.AddDays(-1), Jour));
        Suivre("Trop tard", null, Jour.AddDays(1)).Error.Should().Be(new VigilanceAVenir(Jour.AddDays(1)));
        _vigilance.Lever("Trop tôt", Jour.AddDays(-1), Jour).Error.Should().Be(new VigilanceAvantSonDebut(Jour.AddDays(-1), Jour));
        _vigilance.Suivi.Should().BeEmpty();
    }

    [Fact]
    public void Levee_elle_ne_se_suit_ni_ne_se_leve_plus()
    {
        _vigilance.Lever("La nouvelle direction est là.", Jour, Jour).Error.Should().BeNull();

        Suivre("Encore", null, Jour).Error.Should().Be(new VigilanceLevee(Jour));
        _vigilance.Lever("Encore", Jour, Jour).Error.Should().Be(new VigilanceLevee(Jour));
        _vigilance.RaisonLevee.Should().Be("La nouvelle direction est là.");
    }

    [Fact]
    public void Fondue_dans_une_structure_deja_suivie_elle_se_leve_sans_perdre_ses_notes()
    {
        Suivre("Point", null, Jour);
        var conservee = Guid.CreateVersion7();

        _vigilance.FondreDans(conservee, "ASTA Rouen", Jour.AddDays(-3));

        (_vigilance.StructureId, _vigilance.LeveeLe, _vigilance.Suivi.Count).Should().Be((conservee, Jour, 1));
    }

    private Result Suivre(string note, GraviteVigilance? gravite, DateOnly le) => _vigilance.Suivre(note, gravite, le, null, Jour);

    private static Result<Vigilance> Ouvrir(DateOnly depuis) =>
        Vigilance.Ouvrir(Asta, new(MotifVigilance.ChangementDirection, GraviteVigilance.ASuivre, depuis, null), Jour);
}
