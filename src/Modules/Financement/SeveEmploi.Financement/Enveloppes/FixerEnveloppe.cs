using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.Persistence;
using SeveEmploi.Financement.Reglements;

namespace SeveEmploi.Financement.Enveloppes;

[Exige("enveloppes:ecrire", Partout = true)]
internal sealed record FixerEnveloppe(string Financeur, int Annee, Region? Region, decimal MontantEur) : ICommand;

internal sealed class FixerEnveloppeValidator : AbstractValidator<FixerEnveloppe>
{
    public FixerEnveloppeValidator()
    {
        RuleFor(command => command.Financeur).NotEmpty().MaximumLength(Financeur.CodeMax);
        RuleFor(command => command.Annee).InclusiveBetween(2019, 2100);
        RuleFor(command => command.MontantEur).EstEnEuros();
    }
}

internal sealed class FixerEnveloppeHandler(FinancementDbContext db) : ICommandHandler<FixerEnveloppe>
{
    public async Task<Result> Handle(FixerEnveloppe command, CancellationToken cancellationToken)
    {
        var connue = await db.Enveloppes.SingleOrDefaultAsync(
            enveloppe => enveloppe.Financeur == command.Financeur && enveloppe.Annee == command.Annee && enveloppe.Region == command.Region, cancellationToken);
        if (db.Expect(connue).Error is { } perime) return perime;
        if (connue is null)
        {
            // The funders are in a few documents of settings, that no SQL looks into.
            var reglements = await db.Reglements.AsNoTracking().ToListAsync(cancellationToken);
            if (reglements.TrueForAll(reglement => reglement.Contenu.Financeur.Code != command.Financeur)) return new FinanceurInconnu(command.Financeur);
            db.Add(Enveloppe.Ouvrir(command.Financeur, command.Annee, command.Region, command.MontantEur));
        }
        else
        {
            connue.Fixer(command.MontantEur);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class FixerEnveloppeEndpoint
{
    internal sealed record FixerEnveloppeRequest(decimal MontantEur);

    public static void MapFixerEnveloppe(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/enveloppes/{financeur}/{annee:int}", Put)
            .WithName(nameof(FixerEnveloppe))
            .WithSummary("Fixer une enveloppe")
            .WithDescription(
                "Ce qu'un financeur met dans une année, pour la région donnée ou, sans région, pour toutes celles qui n'ont pas la leur. Le financeur est l'un de ceux que "
                + "les règlements financiers nomment. La réduire sous ce qui est engagé est possible, et bloque les prochaines signatures et approbations.")
            .WithExample(new FixerEnveloppeRequest(400_000))
            .AnswersNoContent()
            .AcceptsIfMatch()
            .Refuses(typeof(FinanceurInconnu));

    private static async Task<IResult> Put(
        string financeur, int annee, string? region, FixerEnveloppeRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new FixerEnveloppe(financeur, annee, region.ToRegion(), request.MontantEur), cancellationToken)).ToHttp();
}
