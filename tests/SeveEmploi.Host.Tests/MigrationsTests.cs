using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests;

/// <summary>A start does not compare the models with the migrations any more: what was built once is compared once, here.</summary>
public sealed class MigrationsTests(SeveApi api) : IClassFixture<SeveApi>
{
    [Fact]
    public async Task Every_model_is_the_one_that_its_migrations_lead_to()
    {
        List<Type> contexts = [typeof(SocleDbContext), .. api.Services.GetServices<ModuleDescriptor>().Select(module => module.Context)];
        foreach (var context in contexts)
        {
            await using var scope = api.Services.CreateAsyncScope();
            ((DbContext)scope.ServiceProvider.GetRequiredService(context)).Database.HasPendingModelChanges().Should().BeFalse("{0} needs no new migration", context.Name);
        }
    }
}
