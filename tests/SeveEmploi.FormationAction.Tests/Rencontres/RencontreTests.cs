using FsCheck;
using FsCheck.Fluent;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.FormationAction.Formateurs;
using SeveEmploi.FormationAction.Rencontres;

namespace SeveEmploi.FormationAction.Tests.Rencontres;

public sealed class RencontreTests
{
    private static readonly DateOnly Jour = new(2022, 4, 4);
    private static readonly FormateurId Ana = new(Guid.CreateVersion7());
    private static readonly FormateurId Luc = new(Guid.CreateVersion7());

    private readonly Rencontre _rencontre = Planifier(NatureRencontre.TempsCollectif);

    [Fact]
    [Trait("Exigence", "FOR-35")]
    public void Un_lancement_a_ses_six_points_sauf_a_en_ecrire_d_autres()
    {
        Planifier(NatureRencontre.Lancement).OrdreDuJour.Should().HaveCount(6);
        Planifier(NatureRencontre.TempsCollectif).OrdreDuJour.Should().BeEmpty();
        Rencontre.Planifier(NatureRencontre.Lancement, null, 2022, null, Jour, ["Un seul point"], []).OrdreDuJour.Should().Equal("Un seul point");
    }

    [Fact]
    [Trait("Exigence", "FOR-36")]
    public void Chaque_invite_a_sa_presence_et_nul_autre()
    {
        _rencontre.Tenir(Jour, Dit((Ana, PresenceRencontre.Present)), Jour).Error.Should().Be(new PresenceNonDite(Luc.Value));
        var intrus = new FormateurId(Guid.CreateVersion7());
        _rencontre.Tenir(Jour, Dit((Ana, PresenceRencontre.Present), (Luc, PresenceRencontre.Absent), (intrus, PresenceRencontre.Present)), Jour).Error
            .Should().Be(new FormateurNonInvite(intrus.Value));
        _rencontre.Etat.Should().Be(EtatRencontre.Prevue);
    }

    [Fact]
    public void Une_rencontre_ne_se_tient_pas_demain() =>
        _rencontre.Tenir(Jour.AddDays(1), Dit((Ana, PresenceRencontre.Present), (Luc, PresenceRencontre.Present)), Jour).Error.Should().Be(new RencontreAVenir(Jour.AddDays(1)));

    [Fact]
    [Trait("Exigence", "OPP-4")]
    public void Un_absent_rattrape_et_un_present_n_a_rien_a_rattraper()
    {
        Tenue();

        _rencontre.ConstaterRattrapage(Ana, Jour, Jour).Error.Should().Be(new FormateurPresent(Jour));
        _rencontre.PlanifierRattrapage(Luc, Jour.AddDays(-1)).Error.Should().Be(new RattrapageAvantRencontre(Jour));
        _rencontre.PlanifierRattrapage(Luc, Jour.AddDays(10)).Error.Should().BeNull();
        _rencontre.ConstaterRattrapage(Luc, Jour.AddDays(12), Jour.AddDays(11)).Error.Should().Be(new RencontreAVenir(Jour.AddDays(12)));
        _rencontre.ConstaterRattrapage(Luc, Jour.AddDays(12), Jour.AddDays(12)).Error.Should().BeNull();
        _rencontre.ConstaterRattrapage(Luc, Jour.AddDays(13), Jour.AddDays(13)).Error.Should().Be(new RattrapageDejaFait(Jour.AddDays(12)));
        _rencontre.Participants.Should().OnlyContain(participant => !participant.DoitRattraper);
    }

    [Fact]
    public void Annulee_ou_tenue_une_rencontre_ne_change_plus()
    {
        _rencontre.Restituer("Rien").Error.Should().Be(new RencontreNonTenue());
        _rencontre.Annuler("Pas assez de formateurs").Error.Should().BeNull();

        _rencontre.Annuler("Encore").Error.Should().Be(new RencontreDejaClose(EtatRencontre.Annulee));
        _rencontre.Corriger(Jour, [], [Ana]).Error.Should().Be(new RencontreDejaClose(EtatRencontre.Annulee));
        _rencontre.Tenir(Jour, Dit((Ana, PresenceRencontre.Present), (Luc, PresenceRencontre.Present)), Jour).Error.Should().Be(new RencontreDejaClose(EtatRencontre.Annulee));
    }

    /// <summary>Whoever came, whoever caught up: present, caught up and still to catch up are all the invited, each once.</summary>
    [Fact]
    public void Presents_rattrapes_et_a_rattraper_font_tous_les_invites() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.ListOf(ArbMap.Default.GeneratorFor<byte>()).Where(octets => octets is { Count: > 0 and < 40 }).ToArbitrary(),
            octets =>
            {
                var invites = octets.Select(octet => (Id: new FormateurId(Guid.CreateVersion7()), Presence: (PresenceRencontre)(octet % 3), Rattrape: octet % 2 == 0)).ToList();
                var rencontre = Rencontre.Planifier(NatureRencontre.TempsCollectif, null, 2022, null, Jour, null, invites.Select(invite => invite.Id));
                rencontre.Tenir(Jour, invites.ToDictionary(invite => invite.Id, invite => invite.Presence), Jour);
                foreach (var invite in invites.Where(invite => invite.Rattrape)) rencontre.ConstaterRattrapage(invite.Id, Jour, Jour);

                var presents = rencontre.Participants.Count(p => p.Presence == PresenceRencontre.Present);
                var (rattrapes, dus) = (rencontre.Participants.Count(p => p.RattrapeLe != null), rencontre.Participants.Count(p => p.DoitRattraper));
                return presents + rattrapes + dus == invites.Count && presents == invites.Count(invite => invite.Presence == PresenceRencontre.Present);
            }));

    private void Tenue() => _rencontre.Tenir(Jour, Dit((Ana, PresenceRencontre.Present), (Luc, PresenceRencontre.Excuse)), Jour).Error.Should().BeNull();

    private static Dictionary<FormateurId, PresenceRencontre> Dit(params (FormateurId Formateur, PresenceRencontre Presence)[] presences) =>
        presences.ToDictionary(presence => presence.Formateur, presence => presence.Presence);

    private static Rencontre Planifier(NatureRencontre nature) => Rencontre.Planifier(nature, Region.De("28"), 2022, null, Jour, null, [Ana, Luc, Ana]);
}
