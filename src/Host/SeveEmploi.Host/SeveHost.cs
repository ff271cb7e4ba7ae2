using SeveEmploi.Acces;
using SeveEmploi.AnimationRegionale;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.Echeancier;
using SeveEmploi.Financement;
using SeveEmploi.FormationAction;
using SeveEmploi.Host.Demonstration;
using SeveEmploi.Indicateurs;
using SeveEmploi.Mobilisation;
using SeveEmploi.Referentiel;
using SeveEmploi.SuiviEmploi;

namespace SeveEmploi.Host;

/// <summary>The process: one AddX and one MapX per module.</summary>
public static class SeveHost
{
    private const int BodyMaxBytes = 1024 * 1024;

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyMaxBytes;
        });
        builder.Services
            .AddSocle(builder.Configuration.GetConnectionString("Seve"), builder.Configuration.GetConnectionString("SeveApplication"))
            .AddHardening(builder.Configuration)
            .KeepAddressesOutOfLogs()
            .AddAcces()
            .AddReferentiel()
            .AddMobilisation()
            .AddEcheancier()
            .AddFormationAction()
            .AddIndicateurs()
            .AddSuiviEmploi()
            .AddFinancement()
            .AddAnimationRegionale()
            .AddSingleton<DemonstrationLoader>();

        var app = builder.Build();
        var api = app.UseSocle();
        api.MapAcces();
        api.MapReferentiel();
        api.MapMobilisation();
        api.MapEcheancier();
        api.MapFormationAction();
        api.MapIndicateurs();
        api.MapSuiviEmploi();
        api.MapFinancement();
        api.MapAnimationRegionale();
        app.MapPagesEcheancier();
        return app;
    }
}
