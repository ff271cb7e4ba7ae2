using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.Host;
using SeveEmploi.Host.Demonstration;

var app = SeveHost.Build(args);
if (Commandes.Reconnait(args)) return await Commandes.Executer(app.Services, args);

await app.Services.MigrateAsync();
await app.StartAsync();
await app.Services.GetRequiredService<DemonstrationLoader>().LoadWhereAsked(app.Lifetime.ApplicationStopping);
app.Services.GetRequiredService<Readiness>().Started = true;
await app.WaitForShutdownAsync();
return 0;
