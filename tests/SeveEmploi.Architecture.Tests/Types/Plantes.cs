using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using SeveEmploi.BuildingBlocks;

namespace SeveEmploi.Architecture.Tests.Types;

/// <summary>One violator per rule: a rule that cannot fail proves nothing.</summary>
internal static class Plantes
{
    public static string Etrangere => "select nom from referentiel.structures";

    public static Func<string> Citee => () => "delete from \"suivi_emploi\".\"plans\"";

    public static string Permise => "La mobilisation au sein du referentiel. Voir SeveEmploi.Referentiel.Structures";

    internal sealed class Agregat : AggregateRoot
    {
        private readonly List<Part> _parts = [];

        public Func<DateTimeOffset> Horloge => () => _parts.Count > 0 ? TimeProvider.System.GetUtcNow() : default;
    }

    internal sealed class Part
    {
        public static string? Lire(object contexte) => (contexte as DbContext)?.ToString();

        public static void Publier(IMediator mediator) => ArgumentNullException.ThrowIfNull(mediator);
    }

    internal sealed record Refus(IResult Reponse) : Error("Sans statut.");

    internal record RefusOuvert() : ConflictError("Non scellé.");

    internal class Heritable;

    internal sealed record Oubliee : IRequest<int>;

    [Exige("essai:ecrire")]
    [OuvertATous("Une demande ne peut être à la fois exigeante et ouverte.")]
    internal sealed record Doublee : ICommand;

    internal static class DoubleeEndpoint { public static string Nom => "UnAutreNom"; }

    internal sealed class DoubleeHandler : ICommandHandler<Doublee>
    {
        public Task<Result> Handle(Doublee request, CancellationToken cancellationToken) => Task.FromResult(Result.Success);
    }

    [Exige("essai:ecrire")]
    internal sealed record Servie : ICommand<Guid>;

    internal static class ServieEndpoint { public static string Nom => nameof(Servie); }

    internal sealed class ServieHandler : ICommandHandler<Servie, Guid>, ICommandHandler<Doublee>, IQueryHandler<Question, IReadOnlyList<Vue>>
    {
        public Task<Result<Guid>> Handle(Servie request, CancellationToken cancellationToken) => Task.FromResult<Result<Guid>>(Guid.Empty);

        public Task<Result> Handle(Doublee request, CancellationToken cancellationToken) => Task.FromResult(Result.Success);

        public Task<IReadOnlyList<Vue>> Handle(Question request, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Vue>>([]);
    }

    internal sealed record Contrat(string Nom, DateOnly? Le, IReadOnlyList<Vue> Vues, List<int> Liste, DateTime Quand) : IIntegrationEvent;

    internal sealed record Vue(Guid[] Ids, decimal? Montant, Heritable Ailleurs, string? Telephone);

    [Exige("essai")]
    internal sealed record Question(Guid Id) : IQuery<IReadOnlyList<Vue>>;
}
