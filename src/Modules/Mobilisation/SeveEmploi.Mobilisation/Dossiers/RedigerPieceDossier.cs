using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Dossiers;

[Exige("dossiers:saisir")]
internal sealed record RedigerPieceDossier(Guid CandidatureId, string Code, IReadOnlyList<ReponsePiece> Reponses) : ICommand;

internal sealed class RedigerPieceDossierValidator : AbstractValidator<RedigerPieceDossier>
{
    private const int RubriquesMax = 50;

    public RedigerPieceDossierValidator()
    {
        RuleFor(command => command.Reponses).NotNull().Must(reponses => reponses is null || reponses.Count <= RubriquesMax).WithMessage($"Une pièce a au plus {RubriquesMax} rubriques.");
        RuleForEach(command => command.Reponses).NotNull().ChildRules(reponse =>
        {
            reponse.RuleFor(r => r.Rubrique).NotEmpty().MaximumLength(50);
            reponse.RuleFor(r => r.Texte).MaximumLength(ReponsePiece.TexteMax);
        });
    }
}

internal sealed class RedigerPieceDossierHandler(MobilisationDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<RedigerPieceDossier>
{
    public async Task<Result> Handle(RedigerPieceDossier command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidature(command.CandidatureId, cancellationToken);
        if (candidature.Error is { } absente) return absente;

        var reglement = await db.ReglementDe(candidature.Value, cancellationToken);
        var redacteur = Redacteur.De(session.Appelant, candidature.Value);
        var acte = candidature.Value.RedigerPiece(new(command.Code, command.Reponses, redacteur.Nom, clock.Today()), redacteur.Auteur, redacteur.Instruit, reglement);
        if (acte.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

/// <summary>Qui écrit : le ou la chargé·e de mission écrit toute pièce, au nom de qui n'a pas accès au dossier ; les autres, les leurs.</summary>
internal sealed record Redacteur(string Nom, AuteurPiece Auteur, bool Instruit)
{
    public static Redacteur De(Appelant appelant, Candidature candidature)
    {
        var instruit = Couvre(appelant, "dossiers:ecrire", candidature);
        var auteur = instruit ? AuteurPiece.ChargeMission : Couvre(appelant, "avis:ecrire", candidature) ? AuteurPiece.Ddets : AuteurPiece.Structure;
        return new(appelant.Nom, auteur, instruit);
    }

    private static bool Couvre(Appelant appelant, string droit, Candidature candidature) =>
        appelant.PerimetrePour(droit)?.Couvre(candidature.Region, candidature.Departement, candidature.StructureId) == true;
}

internal static class RedigerPieceDossierEndpoint
{
    internal sealed record RedigerPieceDossierRequest(IReadOnlyList<ReponsePiece> Reponses);

    public static void MapRedigerPieceDossier(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/candidatures/{candidatureId:guid}/dossier/pieces/{code}", Put)
            .WithName(nameof(RedigerPieceDossier))
            .WithSummary("Rédiger une pièce du dossier")
            .WithDescription(
                "Remplace la pièce entière ; à moitié remplie, elle s'enregistre, et ce qui manque se lit au dossier. La structure écrit ses notes et ses "
                + "critères, la DDETS son avis ; le ou la chargé·e de mission peut écrire chaque pièce au nom de son auteur, et son nom reste.")
            .WithExample(new RedigerPieceDossierRequest([new("pourquoi", "Nos sortants gardent mal leur emploi au-delà du troisième mois."), new("sorties_ed", Chiffres: new(8, 14, 12))]))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(StructureNonIdentifiee), typeof(DossierSansObjet), typeof(DossierEnvoye),
                typeof(DossierRemis), typeof(PieceDossierInconnue), typeof(PieceDunAutreAuteur), typeof(PieceTropLongue), typeof(RubriqueInconnue),
                typeof(ChoixInconnu), typeof(ChiffresAttendus), typeof(ChiffresInattendus));

    private static async Task<IResult> Put(
        Guid candidatureId, string code, RedigerPieceDossierRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RedigerPieceDossier(candidatureId, code, request.Reponses), cancellationToken)).ToHttp();
}
