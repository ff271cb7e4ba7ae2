using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Tests.Comites;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests.Candidatures;

[Trait("Exigence", "XC-68")]
public sealed class EffacementNomsTests
{
    private static readonly DateOnly Jour = new(2024, 2, 29);

    [Fact]
    public void Les_noms_partent_et_les_fonctions_restent()
    {
        var candidature = AmeneeA(Etape.Entretien);
        candidature.RealiserVisite(UneVisite(Aujourdhui, true, FonctionParticipant.Direction, FonctionParticipant.Administrateur), National, Aujourdhui).Error.Should().BeNull();
        candidature.RedigerSynthese(UneFiche, "Camille Durand", National, Aujourdhui, Aujourdhui).Error.Should().BeNull();

        candidature.EffacerNoms(Jour);

        candidature.Entretiens.SelectMany(entretien => entretien.Participants).Should().NotBeEmpty().And.OnlyContain(p => p.Nom == Conservation.PersonneEffacee);
        candidature.Visite!.Participants.Should().Equal(
            new Participant(Conservation.PersonneEffacee, FonctionParticipant.Direction), new Participant(Conservation.PersonneEffacee, FonctionParticipant.Administrateur));
        candidature.Syntheses.Should().NotBeEmpty().And.OnlyContain(synthese => synthese.Auteur == Conservation.PersonneEffacee);
        candidature.NomsEffacesLe.Should().Be(Jour);
    }

    [Fact]
    [Trait("Exigence", "MOB-36")]
    public void La_confirmation_reste_une_preuve()
    {
        var candidature = AmeneeA(Etape.Transmission);
        var signee = candidature.Confirmation!;

        candidature.EffacerNoms(Jour);

        candidature.Confirmation.Should().Be(signee with
        {
            Par = Conservation.PersonneEffacee,
            Destinataires = new("personne-effacee@normandie.example", "personne-effacee@calvados.example", "personne-effacee@federation.example"),
        });
    }

    [Fact]
    public void Un_comite_garde_ses_organisations_et_ses_votes()
    {
        var campagne = DesComites.UneCampagne();
        var comite = DesComites.UnComite(campagne, 2, null, campagne.Transmise("ASTA")).Ouvert();
        var organisations = comite.Membres.Select(membre => (membre.Id, membre.Organisation, membre.EstPresent)).ToList();

        comite.EffacerNoms(Jour);

        comite.Membres.Should().OnlyContain(membre => membre.Nom == Conservation.PersonneEffacee);
        comite.Membres.Select(membre => (membre.Id, membre.Organisation, membre.EstPresent)).Should().Equal(organisations);
    }
}
