using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Outbox;

/// <summary>A person has looked, and removed the cause: the relay tries the dead fact again, and those that wait behind it.</summary>
[Exige("exploitation:ecrire", Partout = true)]
internal sealed record RejouerMessage(string Module, Guid MessageId) : ICommand;

[Refus("message_introuvable", "Le message est introuvable")]
internal sealed record MessageIntrouvable(string Module, Guid Id) : NotFoundError($"Aucun message {Id} dans la boîte d'envoi « {Module} ».");

[Refus("message_non_mort", "Le message n'est pas mort")]
internal sealed record MessageNonMort() : ConflictError("Ce message est parti, ou partira sans qu'on le rejoue. Seul un message mort se rejoue.");

internal sealed class RejouerMessageHandler(IEnumerable<ModuleDescriptor> modules, IServiceProvider services, TimeProvider clock) : ICommandHandler<RejouerMessage>
{
    public async Task<Result> Handle(RejouerMessage command, CancellationToken cancellationToken)
    {
        var absent = new MessageIntrouvable(command.Module, command.MessageId);
        if (modules.SingleOrDefault(module => ModuleRegistration.SchemaOf(module.Context) == command.Module) is not { } module) return absent;

        var db = (ModuleDbContext)services.GetRequiredService(module.Context);
        if (await db.Outbox.SingleOrDefaultAsync(message => message.Id == command.MessageId, cancellationToken) is not { } message) return absent;

        var replay = message.Replay(clock.GetUtcNow());
        if (replay.Error is { } refusal) return refusal;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RejouerMessageEndpoint
{
    public static void MapRejouerMessage(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/exploitation/boites-envoi/{module}/messages/{messageId:guid}/rejeu", Post)
            .WithName(nameof(RejouerMessage)).WithTags("Exploitation")
            .WithSummary("Rejouer un message mort")
            .WithDescription("Le message redevient dû à l'instant, avec tous ses essais ; les faits du même agrégat qui attendaient derrière lui suivront.")
            .Refuses(typeof(MessageIntrouvable), typeof(MessageNonMort))
            .AnswersNoContent();

    private static async Task<IResult> Post(string module, Guid messageId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RejouerMessage(module, messageId), cancellationToken)).ToHttp();
}
