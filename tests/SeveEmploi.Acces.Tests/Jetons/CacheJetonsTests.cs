using System.Security.Cryptography;
using SeveEmploi.Acces.Jetons;
using SeveEmploi.BuildingBlocks;

namespace SeveEmploi.Acces.Tests.Jetons;

public sealed class CacheJetonsTests
{
    private static readonly TimeSpan Longtemps = TimeSpan.FromHours(1);

    private readonly CacheJetons _cache = new();

    [Fact]
    public void Une_identite_gardee_se_relit_pour_la_meme_personne_suppleee_seulement()
    {
        var (cle, identite) = (Cle(), Identite());
        _cache.Garder(cle, identite, Longtemps);

        _cache.Lire(cle).Should().Be(identite);
        _cache.Lire(cle with { AuNomDe = Guid.CreateVersion7() }).Should().BeNull();
        _cache.Lire(Cle()).Should().BeNull();
    }

    [Fact]
    public async Task Une_identite_meurt_en_quatre_secondes_ou_avec_son_jeton()
    {
        var (longue, courte) = (Cle(), Cle());
        _cache.Garder(longue, Identite(), Longtemps);
        _cache.Garder(courte, Identite(), TimeSpan.FromMilliseconds(200));

        await Task.Delay(400);
        (_cache.Lire(courte), _cache.Lire(longue) is null).Should().Be((null, false));
        await Task.Delay(3800);
        _cache.Lire(longue).Should().BeNull();
    }

    [Fact]
    public void Ce_qui_est_oublie_l_est_par_le_jeton_le_titulaire_et_la_personne_suppleee()
    {
        var identite = Identite();
        foreach (var sujet in identite.Sujets)
        {
            var cache = new CacheJetons();
            var cle = Cle();
            cache.Garder(cle, identite, Longtemps);
            cache.Oublier(sujet);

            cache.Lire(cle).Should().BeNull();
        }
    }

    [Fact]
    public void Une_lecture_d_avant_la_revocation_n_est_pas_gardee_apres()
    {
        var (cle, identite) = (Cle(), Identite());
        _cache.Oublier(identite.Session.Id.Value);

        _cache.Garder(cle, identite, Longtemps);

        _cache.Lire(cle).Should().BeNull("it was read before the revocation committed");
    }

    [Fact]
    public void La_memoire_est_bornee()
    {
        var premiere = Cle();
        _cache.Garder(premiere, Identite(), Longtemps);
        var gardees = Enumerable.Range(0, 25_000).Select(_ => Cle()).ToList();
        foreach (var cle in gardees) _cache.Garder(cle, Identite(), Longtemps);

        gardees.Count(cle => _cache.Lire(cle) is not null).Should().BeInRange(1, 10_000);
        _cache.Lire(gardees[^1]).Should().NotBeNull();
    }

    private static CacheJetons.Cle Cle() => CacheJetons.Cle.De(RandomNumberGenerator.GetBytes(32), null);

    private static Identite Identite() => new(
        new(new(Guid.CreateVersion7()), UsageJeton.Api, DateTimeOffset.MaxValue),
        new() { Nature = NatureAppelant.Personne, Id = Guid.CreateVersion7(), Nom = "Camille", PourLeCompteDe = Guid.CreateVersion7() }, []);
}
