using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

/// <summary>Wakes a task at once, somewhere in the cluster.</summary>
[Exige("exploitation:ecrire", Partout = true)]
internal sealed record ExecuterTache(string Nom) : ICommand;

[Refus("tache_introuvable", "La tâche est introuvable")]
internal sealed record TacheIntrouvable(string Nom) : NotFoundError($"Aucune tâche « {Nom} ». Les noms sont donnés par la liste des tâches.");

[Refus("ordonnanceur_absent", "Ce nœud n'exécute pas de tâches")]
internal sealed record OrdonnanceurAbsent() : ConflictError("L'ordonnanceur de ce nœud est éteint ou n'a pas encore démarré. Adressez-vous à un nœud qui exécute des tâches.");

internal sealed class ExecuterTacheHandler(IEnumerable<ScheduledTask> tasks, TaskWatch watch) : ICommandHandler<ExecuterTache>
{
    public async Task<Result> Handle(ExecuterTache command, CancellationToken cancellationToken)
    {
        if (tasks.SingleOrDefault(task => task.Nom == command.Nom) is not { } task) return new TacheIntrouvable(command.Nom);
        return await watch.RunNow(task, cancellationToken) ? Result.Success : new OrdonnanceurAbsent();
    }
}

internal static class ExecuterTacheEndpoint
{
    public static void MapExecuterTache(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/exploitation/taches/{nom}/execution", Post)
            .WithName(nameof(ExecuterTache)).WithTags("Exploitation")
            .WithSummary("Exécuter une tâche maintenant")
            .WithDescription("Éveille la tâche sur l'un des nœuds, même si son jour est déjà couvert ; la liste des tâches dira ce qu'il en est advenu.")
            .Refuses(typeof(TacheIntrouvable), typeof(OrdonnanceurAbsent))
            .Produces(StatusCodes.Status202Accepted);

    private static async Task<IResult> Post(string nom, IMediator mediator, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new ExecuterTache(nom), cancellationToken);
        return result.Error is { } error ? Problem.From(error) : TypedResults.Accepted($"{Socle.ApiPrefix}/exploitation/taches");
    }
}
