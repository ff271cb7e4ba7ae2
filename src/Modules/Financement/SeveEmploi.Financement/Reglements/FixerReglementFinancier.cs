using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.Persistence;

namespace SeveEmploi.Financement.Reglements;

[Exige("reglements:ecrire", Partout = true)]
internal sealed record FixerReglementFinancier(Programme Programme, int Promotion, ContenuReglement Contenu) : ICommand;

internal sealed class FixerReglementFinancierValidator : AbstractValidator<FixerReglementFinancier>
{
    public FixerReglementFinancierValidator()
    {
        RuleFor(command => command.Promotion).InclusiveBetween(2019, 2100);
        RuleFor(command => command.Contenu).SetValidator(new ContenuReglementValidator());
    }
}

internal sealed class ContenuReglementValidator : AbstractValidator<ContenuReglement>
{
    public ContenuReglementValidator()
    {
        RuleFor(r => r.Financeur.Code).NotEmpty().MaximumLength(Financeur.CodeMax);
        RuleFor(r => r.Financeur.Libelle).NotEmpty().MaximumLength(ContenuReglement.LibelleMax);
        When(r => r.MontantUniqueEur is not null, () => RuleFor(r => r.MontantUniqueEur!.Value).EstEnEuros().OverridePropertyName("montant_unique_eur"));
        RuleFor(r => r.Bareme).Must(bareme => bareme.Count <= ContenuReglement.ListeMax);
        RuleForEach(r => r.Bareme).NotNull().ChildRules(echelon =>
        {
            echelon.RuleFor(e => e.Etp).InclusiveBetween(0.01m, 10);
            echelon.RuleFor(e => e.MontantEur).EstEnEuros();
        });
        RuleFor(r => r.Echeancier).NotEmpty().Must(echeancier => echeancier.Count <= ContenuReglement.ListeMax);
        RuleForEach(r => r.Echeancier).NotNull().ChildRules(echeance =>
        {
            echeance.RuleFor(e => e.Libelle).NotEmpty().MaximumLength(ContenuReglement.LibelleMax);
            echeance.RuleFor(e => e.PartPourcent).GreaterThan(0).LessThanOrEqualTo(100).PrecisionScale(5, 2, true);
        });
        RuleFor(r => r.SeuilSecondePersonneEur).InclusiveBetween(0, Euros.Max);
        RuleFor(r => r.DelaiSignatureJours).InclusiveBetween(1, 365);
        RuleFor(r => r.DelaiBilanFinancierJours).InclusiveBetween(0, 365);
        RuleFor(r => r.DelaiVersementJours).InclusiveBetween(1, 365);
        RuleFor(r => r.EcartACommenterPourcent).InclusiveBetween(0, 100);
        RuleFor(r => r.Categories).NotEmpty().Must(categories => categories.Count <= ContenuReglement.ListeMax);
        RuleForEach(r => r.Categories).NotNull().ChildRules(categorie =>
        {
            categorie.RuleFor(c => c.Code).NotEmpty().MaximumLength(50).Matches("^[a-z][a-z0-9_]*$").WithMessage("Un code s'écrit en minuscules, sans accent ni espace.");
            categorie.RuleFor(c => c.Libelle).NotEmpty().MaximumLength(ContenuReglement.LibelleMax);
        });
        RuleFor(r => r.Articles).NotEmpty().Must(articles => articles.Count <= ContenuReglement.ListeMax);
        RuleForEach(r => r.Articles).NotNull().ChildRules(article =>
        {
            article.RuleFor(a => a.Titre).NotEmpty().MaximumLength(ContenuReglement.LibelleMax);
            article.RuleFor(a => a.Texte).NotEmpty().MaximumLength(ContenuReglement.TexteMax);
        });
    }
}

internal sealed class FixerReglementFinancierHandler(FinancementDbContext db) : ICommandHandler<FixerReglementFinancier>
{
    public async Task<Result> Handle(FixerReglementFinancier command, CancellationToken cancellationToken)
    {
        var connu = await db.Reglements.SingleOrDefaultAsync(r => r.Programme == command.Programme && r.Promotion == command.Promotion, cancellationToken);
        if (db.Expect(connu).Error is { } perime) return perime;
        if (connu is null)
        {
            var neuf = ReglementFinancier.Fixer(command.Programme, command.Promotion, command.Contenu);
            if (neuf.Error is { } incoherent) return incoherent;
            db.Add(neuf.Value);
        }
        else if (connu.Remplacer(command.Contenu).Error is { } refus)
        {
            return refus;
        }

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class FixerReglementFinancierEndpoint
{
    internal sealed record FixerReglementFinancierRequest(ContenuReglement Contenu);

    public static void MapFixerReglementFinancier(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/reglements/{programme}/{promotion:int}", Put)
            .WithName(nameof(FixerReglementFinancier))
            .WithSummary("Fixer le règlement financier d'un programme")
            .WithDescription(
                "Montant ou barème, parts et conditions des versements, seuils, délais, catégories de dépense et modèle de convention. Il vaut à partir de cette promotion, "
                + "jusqu'au règlement suivant ; les conventions déjà ouvertes gardent le leur.")
            .WithExample(new FixerReglementFinancierRequest(ReglementsDuProgramme.Seve1))
            .AnswersNoContent()
            .AcceptsIfMatch()
            .Refuses(typeof(PartsIncompletes), typeof(CategorieEnDouble), typeof(ChampDuModeleInconnu));

    private static async Task<IResult> Put(string programme, int promotion, FixerReglementFinancierRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new FixerReglementFinancier(programme.ToChoice<Programme>("programme")!.Value, promotion, request.Contenu), cancellationToken)).ToHttp();
}
