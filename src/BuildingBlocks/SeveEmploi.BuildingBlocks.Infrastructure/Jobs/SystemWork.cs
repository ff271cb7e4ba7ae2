using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

/// <summary>Work that nobody asked for from outside: it runs under a name, sees everything, and commits as one.</summary>
public static class SystemWork
{
    /// <param name="scopes">Where the work finds its services.</param>
    /// <param name="name">The named system perimeter, as the audit tells it.</param>
    /// <param name="work">Undone as a whole when it throws.</param>
    /// <param name="cancellationToken">Undoes it too.</param>
    public static async Task<T> AsSystem<T>(
        this IServiceScopeFactory scopes, string name, Func<IServiceProvider, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DbSession>();
        session.Appelant = Appelant.Systeme(name);
        session.Restrict(Perimetre.Partout);
        await session.BeginAsync(cancellationToken);
        var result = await work(scope.ServiceProvider);
        await session.CommitAsync(cancellationToken);
        return result;
    }
}
