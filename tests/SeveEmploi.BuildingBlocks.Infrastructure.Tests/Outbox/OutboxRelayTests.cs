using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.Outbox;
using SeveEmploi.Testing;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tests.Outbox;

public sealed class OutboxRelayTests(EssaiDatabase database) : IClassFixture<EssaiDatabase>
{
    private readonly AdjustableClock _clock = new(TimeProvider.System.GetUtcNow().AddMinutes(1));
    private readonly Ecoute _ecoute = new();

    [Fact]
    public async Task Un_fait_est_ecrit_avec_l_etat_et_remis_une_fois()
    {
        var compteur = await database.Compter(1);

        await Drain();
        await Drain();

        _ecoute.De(compteur.Id.Value).Should().Equal(1);
    }

    [Fact]
    public async Task Les_faits_d_un_agregat_arrivent_dans_leur_ordre_meme_par_trois_relais()
    {
        var compteurs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => database.Compter(20)));

        await Task.WhenAll(Drain(), Drain(), Drain());

        foreach (var compteur in compteurs)
        {
            _ecoute.De(compteur.Id.Value).Should().Equal(Enumerable.Range(1, 20));
        }
    }

    [Fact]
    public async Task Un_fait_qui_ne_passe_pas_ne_retient_que_son_agregat()
    {
        var (bloque, libre) = (await database.Compter(2), await database.Compter(2));
        _ecoute.Refuses[bloque.Id.Value] = true;

        await Drain();

        _ecoute.De(libre.Id.Value).Should().Equal(1, 2);
        _ecoute.De(bloque.Id.Value).Should().BeEmpty();
    }

    [Fact]
    public async Task Un_fait_refuse_est_retente_apres_un_delai_qui_grandit()
    {
        var compteur = await database.Compter(1);
        _ecoute.Refuses[compteur.Id.Value] = true;
        await Drain();
        _ecoute.Refuses.Clear();

        await Drain();
        _ecoute.De(compteur.Id.Value).Should().BeEmpty("the delay has not passed");

        _clock.Advance(TimeSpan.FromSeconds(3));
        await Drain();
        _ecoute.De(compteur.Id.Value).Should().Equal(1);
    }

    [Fact]
    public async Task Apres_tous_ses_essais_un_fait_est_mort_et_visible_avec_sa_raison()
    {
        var compteur = await database.Compter(2);
        _ecoute.Refuses[compteur.Id.Value] = true;
        for (var essai = 0; essai < OutboxPolicy.MaxAttempts; essai++)
        {
            await Drain();
            _clock.Advance(TimeSpan.FromHours(1));
        }

        _ecoute.Refuses.Clear();
        await Drain();

        var messages = await Messages(compteur);
        messages[0].DeadAt.Should().NotBeNull();
        messages[0].Attempts.Should().Be(OutboxPolicy.MaxAttempts);
        messages[0].LastError.Should().Be("InvalidOperationException: écouteur en panne");
        messages[1].ProcessedAt.Should().BeNull("later facts of the same aggregate wait behind a dead one");
    }

    [Fact]
    public async Task Un_fait_que_personne_ne_declare_est_montre_et_non_perdu()
    {
        var compteur = await database.Compter(1);
        await using (var process = database.Process(_ecoute, _clock))
        await using (var scope = process.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<EssaiDbContext>().Outbox
                .Where(message => message.AggregateId == compteur.Id.Value)
                .ExecuteUpdateAsync(update => update.SetProperty(message => message.Type, "FaitDisparu"));
        }

        await Drain();

        (await Messages(compteur)).Single().LastError.Should().Contain("FaitDisparu");
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(5, 32)]
    [InlineData(12, 1800)]
    public void Le_delai_double_jusqu_a_une_demi_heure(int essais, int secondes) =>
        OutboxPolicy.DelayAfter(essais).Should().Be(TimeSpan.FromSeconds(secondes));

    private async Task Drain()
    {
        await using var process = database.Process(_ecoute, _clock);
        int tried;
        do
        {
            await using var scope = process.CreateAsyncScope();
            tried = await scope.ServiceProvider.GetRequiredService<OutboxRelay<EssaiDbContext>>().DeliverBatch(default);
        }
        while (tried > 0);
    }

    private async Task<List<OutboxMessage>> Messages(Compteur compteur)
    {
        await using var process = database.Process(_ecoute, _clock);
        await using var scope = process.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<EssaiDbContext>().Outbox.AsNoTracking()
            .Where(message => message.AggregateId == compteur.Id.Value).OrderBy(message => message.Position).ToListAsync();
    }
}
