using SeveEmploi.Testing;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Postgres;

public sealed class GuardedServerTests
{
    [Fact]
    public void Un_serveur_garde_ne_survit_pas_a_son_tube_et_ne_laisse_pas_de_dossier()
    {
        var folder = Directory.CreateTempSubdirectory("pgt-");
        var pidFile = Path.Combine(folder.FullName, "pid");
        var server = GuardedServer.Start(folder.FullName, "/bin/sh", "-c", "echo $$ > \"$0\"; exec sleep 600", pidFile);
        SpinWait.SpinUntil(() => File.Exists(pidFile) && File.ReadAllText(pidFile).EndsWith('\n'), TimeSpan.FromSeconds(10)).Should().BeTrue();
        var pid = File.ReadAllText(pidFile).Trim();

        server.Dispose(); // closes the pipe, which is also what the kernel does after kill -9

        Directory.Exists(folder.FullName).Should().BeFalse();
        Directory.Exists($"/proc/{pid}").Should().BeFalse();
    }
}
