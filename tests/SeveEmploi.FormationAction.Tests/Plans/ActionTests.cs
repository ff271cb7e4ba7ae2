using FsCheck;
using FsCheck.Fluent;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Plans;

namespace SeveEmploi.FormationAction.Tests.Plans;

public sealed class ActionTests
{
    private static readonly DateOnly Avril = new(2022, 4, 4);

    private readonly ActionDuPlan _action = Ajouter();

    [Fact]
    [Trait("Exigence", "FOR-45")]
    [Trait("Exigence", "XC-33")]
    [Trait("Exigence", "FOR-5")]
    public void Une_action_commence_a_faire_et_son_histoire_est_datee()
    {
        _action.Avancer(AvancementAction.EnCours, null, Avril.AddDays(3), Avril.AddDays(5)).Error.Should().BeNull();
        _action.Avancer(AvancementAction.Faite, null, Avril.AddDays(5), Avril.AddDays(5)).Error.Should().BeNull();

        _action.Historique.Should().Equal(
            new PasAction(AvancementAction.AFaire, Avril, null), new PasAction(AvancementAction.EnCours, Avril.AddDays(3), null),
            new PasAction(AvancementAction.Faite, Avril.AddDays(5), null));
    }

    [Fact]
    public void Un_abandon_et_une_reouverture_ont_un_motif()
    {
        _action.Avancer(AvancementAction.Abandonnee, " ", Avril, Avril).Error.Should().Be(new AvancementSansMotif());
        _action.Avancer(AvancementAction.Abandonnee, "Plus de budget", Avril, Avril).Error.Should().BeNull();
        _action.Avancer(AvancementAction.EnCours, null, Avril, Avril).Error.Should().Be(new AvancementSansMotif());
        _action.Avancer(AvancementAction.EnCours, "Le budget est trouvé", Avril, Avril).Error.Should().BeNull();
    }

    [Fact]
    public void L_histoire_ne_recule_pas_et_ne_devance_pas_le_jour()
    {
        _action.Avancer(AvancementAction.EnCours, null, Avril.AddDays(-1), Avril).Error.Should().Be(new AvancementAnterieur(Avril));
        _action.Avancer(AvancementAction.EnCours, null, Avril.AddDays(1), Avril).Error.Should().Be(new AvancementAVenir(Avril.AddDays(1)));
        _action.Avancer(AvancementAction.AFaire, null, Avril, Avril).Error.Should().Be(new ActionDejaDansCetEtat(AvancementAction.AFaire));
    }

    [Fact]
    [Trait("Exigence", "FOR-4")]
    public void Un_travail_d_intersession_dit_laquelle()
    {
        ActionDuPlan.Ajouter(new(Guid.CreateVersion7()), Fiche() with { Origine = OrigineAction.Intersession, Numero = null }, Avril).Error.Should().Be(new OrigineSansNumero());
        ActionDuPlan.Ajouter(new(Guid.CreateVersion7()), Fiche() with { Origine = OrigineAction.Autre, Numero = 3 }, Avril).Value.Numero.Should().BeNull();
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Elle_est_en_retard_le_lendemain_de_son_echeance_tant_qu_elle_est_ouverte(int jours, bool retard)
    {
        var jour = Fiche().Echeance.AddDays(jours);
        _action.EstEnRetard(jour).Should().Be(retard);

        _action.Avancer(AvancementAction.Faite, null, jour, jour);
        _action.EstEnRetard(jour).Should().BeFalse();
    }

    /// <summary>Whatever is tried: the history never goes back, ends on today's state, has a reason wherever one is due, and a refusal adds nothing.</summary>
    [Fact]
    public void Quoi_que_l_on_tente_l_histoire_reste_vraie() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.ListOf(ArbMap.Default.GeneratorFor<byte>()).ToArbitrary(),
            octets =>
            {
                var action = Ajouter();
                foreach (var octet in octets)
                {
                    var avant = action.Historique.Count;
                    var refus = action.Avancer((AvancementAction)(octet % 4), octet % 3 == 0 ? null : "Motif", Avril.AddDays((octet / 4) - 5), Avril.AddDays(40)).Error;
                    if (action.Historique.Count != avant + (refus is null ? 1 : 0)) return false;
                }

                var pas = action.Historique.Zip(action.Historique.Skip(1)).ToList();
                return action.Historique[^1].Avancement == action.Avancement
                    && pas.All(paire => paire.First.Le <= paire.Second.Le && paire.First.Avancement != paire.Second.Avancement)
                    && pas.All(paire => paire.Second.Motif is not null || (paire.Second.Avancement != AvancementAction.Abandonnee && !EstClos(paire.First.Avancement)));
            }));

    private static bool EstClos(AvancementAction avancement) => avancement is AvancementAction.Faite or AvancementAction.Abandonnee;

    private static ActionDuPlan Ajouter() => ActionDuPlan.Ajouter(new ParcoursId(Guid.CreateVersion7()), Fiche(), Avril).Value;

    private static FicheAction Fiche() => new("Présenter l'atelier", NatureAction.EmergenceOffres, OrigineAction.Intersession, 2, "CIP", null, new(2022, 5, 13));
}
