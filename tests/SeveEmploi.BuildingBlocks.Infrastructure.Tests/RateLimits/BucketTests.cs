using FsCheck;
using FsCheck.Fluent;
using SeveEmploi.BuildingBlocks.Infrastructure.RateLimits;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tests.RateLimits;

public sealed class BucketTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>One request: to which replica, how long after the one before, and how late the database reads its clock.</summary>
    private sealed record Demande(int Replique, int Attente, int Retard);

    private static readonly Arbitrary<(int Limite, List<Demande> Demandes)> Histoires = (
        from limite in Gen.Choose(1, 60)
        from demandes in (
            from replique in Gen.Choose(0, 3)
            from attente in Gen.Choose(0, 2)
            from retard in Gen.Choose(0, 1)
            select new Demande(replique, attente, retard)).ListOf(200)
        select (limite, demandes.ToList())).ToArbitrary();

    [Fact]
    public void Aucune_suite_de_demandes_a_quatre_repliques_n_obtient_plus_que_la_limite_par_minute()
    {
        var epuisees = 0;
        Prop.ForAll(Histoires, histoire =>
        {
            var accordees = Jouer(histoire.Limite, histoire.Demandes);
            if (accordees.Values.Any(nombre => nombre == histoire.Limite)) epuisees++;
            return accordees.Values.All(nombre => nombre <= histoire.Limite);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

        epuisees.Should().BeGreaterThan(100, "histories that never reach the limit would prove nothing");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(19)]
    [InlineData(20)]
    [InlineData(21)]
    [InlineData(300)]
    [InlineData(3001)]
    public void Une_replique_seule_accorde_toute_la_limite_et_rien_de_plus(int limite)
    {
        var accordees = Jouer(limite, [.. Enumerable.Repeat(new Demande(0, 0, 0), limite + 50)]);

        accordees.Should().Equal(new Dictionary<long, int> { [0] = limite });
    }

    [Theory]
    [InlineData(100, 10, 10, 10)]
    [InlineData(100, 10, 100, 10)]
    [InlineData(100, 10, 105, 5)]
    [InlineData(100, 10, 110, 0)]
    [InlineData(100, 10, 5_000_000_000, 0)]
    public void Un_lot_ne_vaut_que_ce_qui_tient_sous_la_limite(int limite, int lot, long consomme, int accorde) =>
        Bucket.Granted(limite, lot, consomme).Should().Be(accorde);

    [Fact]
    public void Un_quota_epuise_dit_quand_il_reprend_sans_retourner_a_la_base()
    {
        var seau = new Bucket(1);
        seau.TakeFrom(new Lease(0, 1, Minute), TimeSpan.Zero).Granted.Should().BeTrue();

        seau.TryTake(TimeSpan.FromSeconds(40)).Should().Be(new Quota(false, 1, 0, TimeSpan.FromSeconds(20)));
        seau.Exhausted(TimeSpan.FromSeconds(40))!.Value.Granted.Should().BeFalse();
    }

    [Fact]
    public void A_la_minute_suivante_ce_qui_restait_d_un_lot_est_perdu()
    {
        var seau = new Bucket(100);
        seau.TakeFrom(new Lease(0, 5, Minute), TimeSpan.Zero);

        seau.TryTake(Minute).Should().BeNull("only the database knows of the next window");
        seau.Exhausted(Minute).Should().BeNull();
        seau.TakeFrom(new Lease(1, 100, Minute), Minute).Remaining.Should().Be(4);
    }

    /// <summary>Replicas that share nothing but the count of the database; answers what was granted in each minute.</summary>
    private static Dictionary<long, int> Jouer(int limite, List<Demande> demandes)
    {
        var repliques = Enumerable.Range(0, 4).Select(_ => new Bucket(limite)).ToList();
        var consomme = new Dictionary<long, long>();
        var accordees = new Dictionary<long, int>();
        var maintenant = TimeSpan.Zero;
        foreach (var demande in demandes)
        {
            maintenant += TimeSpan.FromSeconds(demande.Attente);
            var seau = repliques[demande.Replique];
            var fenetre = Fenetre(maintenant);
            if (seau.TryTake(maintenant) is not { } quota)
            {
                var lue = maintenant + TimeSpan.FromSeconds(demande.Retard);
                fenetre = Fenetre(lue);
                consomme[fenetre] = consomme.GetValueOrDefault(fenetre) + seau.Lot;
                quota = seau.TakeFrom(new Lease(fenetre, consomme[fenetre], ((fenetre + 1) * Minute) - lue), maintenant);
                maintenant = lue;
            }

            if (quota.Granted) accordees[fenetre] = accordees.GetValueOrDefault(fenetre) + 1;
        }

        return accordees;
    }

    private static long Fenetre(TimeSpan instant) => (long)Math.Floor(instant / Minute);
}
