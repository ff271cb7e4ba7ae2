using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Types;

[Exige("types-evenements:ecrire", Partout = true)]
internal sealed record ReglerTypeEvenement(string Code, ReglageType Reglage) : ICommand;

internal sealed class ReglerTypeEvenementValidator : AbstractValidator<ReglerTypeEvenement>
{
    private const string FormeDuCode = "^[a-z][a-z0-9_]*$";

    public ReglerTypeEvenementValidator()
    {
        RuleFor(command => command.Code).MaximumLength(TypeEvenement.CodeMax).Matches(FormeDuCode)
            .WithMessage("Un code s'écrit en minuscules sans accent, chiffres et soulignés : « copil_regional ».");
        RuleFor(command => command.Reglage).SetValidator(new ReglageTypeValidator()).OverridePropertyName("");
    }

    private sealed class ReglageTypeValidator : AbstractValidator<ReglageType>
    {
        public ReglageTypeValidator()
        {
            RuleFor(reglage => reglage.Libelle).EstUneLigne();
            RuleFor(reglage => reglage.Cibles).EstUneLigne(ReglesEvenement.TexteMax);
            RuleFor(reglage => reglage.Objectif).EstUneLigne(ReglesEvenement.TexteMax);
            RuleFor(reglage => reglage.Cadence).EstUneLigne();
            RuleFor(reglage => reglage.Programmes).Must(programmes => programmes.Distinct().Count() == programmes.Count).WithMessage("Un programme se dit une fois.");
            RuleFor(reglage => reglage.NatureEcheance).MaximumLength(TypeEvenement.CodeMax).Matches(FormeDuCode);
            RuleFor(reglage => reglage.Rang).InclusiveBetween(0, 1000);
        }
    }
}

internal sealed class ReglerTypeEvenementHandler(AnimationRegionaleDbContext db) : ICommandHandler<ReglerTypeEvenement>
{
    public async Task<Result> Handle(ReglerTypeEvenement command, CancellationToken cancellationToken)
    {
        var type = await db.TypesEvenement.SingleOrDefaultAsync(connu => connu.Code == command.Code, cancellationToken);
        if (db.Expect(type).Error is { } perimee) return perimee;

        if (type is null) db.Add(TypeEvenement.Definir(command.Code, command.Reglage));
        else type.Regler(command.Reglage);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ReglerTypeEvenementEndpoint
{
    public static void MapReglerTypeEvenement(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/types-evenements/{typeEvenement}", Put)
            .WithName(nameof(ReglerTypeEvenement))
            .WithSummary("Régler un type d'événement")
            .WithDescription(
                "Crée le type s'il n'existe pas, sinon remplace son réglage. « nature_echeance » est le code de l'obligation qu'un événement tenu honore : "
                + "« copil_regional ». Les événements déjà planifiés gardent leur type et suivent son nouveau réglage.")
            .WithExample(ListerTypesEvenementEndpoint.Exemple)
            .AcceptsIfMatch()
            .AnswersNoContent();

    private static async Task<IResult> Put(string typeEvenement, ReglageType reglage, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ReglerTypeEvenement(typeEvenement, reglage), cancellationToken)).ToHttp();
}
