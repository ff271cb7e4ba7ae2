using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.Host;
using SeveEmploi.Host.Demonstration;

var app = SeveHost.Build(args);
await app.Services.MigrateAsync();
await app.StartAsync();
await app.Services.GetRequiredService<DemonstrationLoader>().LoadWhereAsked(app.Lifetime.ApplicationStopping);
app.Services.GetRequiredService<Readiness>().Started = true;
await app.WaitForShutdownAsync();
