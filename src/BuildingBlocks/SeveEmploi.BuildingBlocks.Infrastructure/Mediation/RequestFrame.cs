using MediatR;
using SeveEmploi.BuildingBlocks.Infrastructure.Audit;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Mediation;

/// <summary>
/// Around each request that comes from outside: its right is judged, it runs confined to the caller's perimeter, and its trace is written
/// before it is answered; that of a command commits with what it did. What it asks of other modules on the way belongs to it.
/// </summary>
internal sealed class RequestFrame<TRequest, TResponse>(DbSession session, Journal journal) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    private static readonly bool IsQuery = AuditedRequest<TRequest>.IsQuery;

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (session.InRequest) return await next();

        session.InRequest = true;
        try
        {
            session.Restrict(Authorization.Judge(request, session.Appelant));
            // An Idempotency-Key began the transaction: it ends it too, with the answer it recorded.
            if (session.Transaction is not null) return await Run(request, next, cancellationToken);
            if (IsQuery) return await Read(request, next);

            await session.BeginAsync(cancellationToken);
            var response = await Run(request, next, cancellationToken);
            await session.CommitAsync(cancellationToken);
            return response;
        }
        catch (Exception reason)
        {
            // Whoever began it, the transaction is lost; its connection is given back before the trace asks for one, or a full pool waits on itself.
            await session.EndAsync();
            await journal.WriteFailure(request, reason);
            throw;
        }
        finally
        {
            session.InRequest = false;
        }
    }

    private async Task<TResponse> Run(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var response = await next();
        await journal.Write(request, response, cancellationToken);
        return response;
    }

    // Read committed: a transaction would give several queries no common instant, and each reading two exchanges more.
    private async Task<TResponse> Read(TRequest request, RequestHandlerDelegate<TResponse> next)
    {
        var response = await next();
        await journal.WriteReading(request, response);
        await session.EndAsync();
        return response;
    }
}
