using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace SeveEmploi.Performance.Micro;

/// <summary>The pure code that every answer goes through: its time and what it allocates. In this process: the build of the repository is not for generated projects.</summary>
internal static class Micromesures
{
    public static void Lancer(string[] filtres)
    {
        var reglages = ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(Path.Combine(Environment.CurrentDirectory, "artifacts", "mesure", "micro"));
        BenchmarkSwitcher.FromTypes([typeof(MesureDuCalendrier), typeof(MesureDesChiffres), typeof(MesureDesAcces)])
            .Run(filtres is [] ? ["--filter", "*"] : ["--filter", .. filtres], reglages);
    }
}
