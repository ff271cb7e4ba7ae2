using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tests.Http;

public sealed class ProtectionTests : IAsyncLifetime
{
    private readonly SocleDatabase _database = new();
    private readonly string _dossier = Directory.CreateTempSubdirectory("seve-").FullName;

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync()
    {
        Directory.Delete(_dossier, recursive: true);
        return _database.DisposeAsync();
    }

    [Fact]
    public async Task Ce_qu_une_replique_protege_une_autre_le_lit()
    {
        await using var une = await Replique.Start(_database.ConnectionString);
        var protege = Protecteur(une).Protect("graine");
        await using var autre = await Replique.Start(_database.ConnectionString);

        protege.Should().NotContain("graine");
        Protecteur(autre).Unprotect(protege).Should().Be("graine");
    }

    [Fact]
    public async Task Deux_repliques_parties_ensemble_se_lisent()
    {
        var repliques = await Task.WhenAll(Replique.Start(_database.ConnectionString), Replique.Start(_database.ConnectionString));
        await using var une = repliques[0];
        await using var autre = repliques[1];

        Protecteur(autre).Unprotect(Protecteur(une).Protect("a")).Should().Be("a");
        Protecteur(une).Unprotect(Protecteur(autre).Protect("b")).Should().Be("b");
    }

    [Fact]
    public async Task Une_valeur_alteree_est_refusee()
    {
        await using var replique = await Replique.Start(_database.ConnectionString);
        var protege = Protecteur(replique).Protect("graine");
        var alteree = protege[..^2] + (protege[^2] == 'A' ? 'B' : 'A') + protege[^1];

        var lecture = () => Protecteur(replique).Unprotect(alteree);

        lecture.Should().Throw<CryptographicException>();
    }

    [Fact]
    public async Task Un_certificat_chiffre_les_cles_au_repos_et_sans_lui_elles_ne_se_lisent_plus()
    {
        var reglages = Certificat();
        await using var une = await Replique.Start(_database.ConnectionString, reglages);
        var protege = Protecteur(une).Protect("graine");

        (await Cles()).Should().NotBeEmpty().And.OnlyContain(cle => cle.Contains("EncryptedData") && !cle.Contains("<masterKey"));
        await using var autre = await Replique.Start(_database.ConnectionString, reglages);
        Protecteur(autre).Unprotect(protege).Should().Be("graine");
        await using var sans = await Replique.Start(_database.ConnectionString);
        var lecture = () => Protecteur(sans).Unprotect(protege);
        lecture.Should().Throw<CryptographicException>();
    }

    [Fact]
    public async Task Un_certificat_introuvable_arrete_le_demarrage()
    {
        var demarrage = () => Replique.Start(_database.ConnectionString, ("Seve:Protection:Certificat", Path.Combine(_dossier, "absent.pfx")));

        await demarrage.Should().ThrowAsync<Exception>();
        (await Cles()).Should().BeEmpty("no key may be written in clear because a file is missing");
    }

    [Fact]
    public async Task Un_hote_demarre_avant_ses_migrations_et_protege_ensuite()
    {
        await Executer("ALTER TABLE socle.cles_protection RENAME TO plus_tard");
        await using var replique = await Replique.Start(_database.ConnectionString);
        await Executer("ALTER TABLE socle.plus_tard RENAME TO cles_protection");

        Protecteur(replique).Unprotect(Protecteur(replique).Protect("graine")).Should().Be("graine");
    }

    private static IDataProtector Protecteur(Replique replique) =>
        replique.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("essai");

    private (string, string)[] Certificat()
    {
        using var rsa = RSA.Create(3072);
        var request = new CertificateRequest("CN=essai", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var (pfx, password) = (Path.Combine(_dossier, "cles.pfx"), Path.Combine(_dossier, "cles.mdp"));
        File.WriteAllBytes(pfx, certificate.Export(X509ContentType.Pfx, "un mot de passe"));
        File.WriteAllText(password, "un mot de passe\n");
        return [("Seve:Protection:Certificat", pfx), ("Seve:Protection:MotDePasse", password)];
    }

    private async Task<List<string>> Cles()
    {
        await using var source = NpgsqlDataSource.Create(_database.ConnectionString);
        await using var command = source.CreateCommand("SELECT xml FROM socle.cles_protection");
        await using var reader = await command.ExecuteReaderAsync();
        var cles = new List<string>();
        while (await reader.ReadAsync()) cles.Add(reader.GetString(0));
        return cles;
    }

    private async Task Executer(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
