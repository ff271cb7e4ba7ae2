using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.Host;

var app = SeveHost.Build(args);
await app.Services.MigrateAsync();
await app.StartAsync();
app.Services.GetRequiredService<Readiness>().Started = true;
await app.WaitForShutdownAsync();
