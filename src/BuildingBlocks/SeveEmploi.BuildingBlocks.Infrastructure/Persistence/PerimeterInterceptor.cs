using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

/// <summary>
/// Sends the settings of the perimeter with the statement that needs them, in the same round trip: a request costs no exchange of its own
/// for being confined. Statements sent together outside a transaction are one, which ends with them, and the settings with it.
/// </summary>
internal sealed class PerimeterInterceptor : DbCommandInterceptor
{
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not ModuleDbContext { Session: var session }) return result;
        // EF counts the results of what it saves: nothing may stand before them.
        if (eventData.CommandSource == CommandSource.SaveChanges) await session.SendSettings(cancellationToken);
        else if (session.TakeSettings() is { } settings) Prefix(command, settings);
        return result;
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (PerimeterSettings.Leads(command)) await result.NextResultAsync(cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await Send(eventData, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        await Send(eventData, cancellationToken);
        return result;
    }

    private static void Prefix(DbCommand command, PerimeterSettings settings)
    {
        command.CommandText = PerimeterSettings.Sql + command.CommandText;
        settings.AddParametersTo(command);
    }

    private static Task Send(CommandEventData eventData, CancellationToken cancellationToken) =>
        eventData.Context is ModuleDbContext context ? context.Session.SendSettings(cancellationToken) : Task.CompletedTask;
}
