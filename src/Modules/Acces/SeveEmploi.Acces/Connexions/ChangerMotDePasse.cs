using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Jetons;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Connexions;

[Exige(Droits.Connecte)]
internal sealed record ChangerMotDePasse(string Ancien, string Nouveau, Guid? JetonId) : ICommand
{
    public override string ToString() => nameof(ChangerMotDePasse);
}

internal sealed class ChangerMotDePasseValidator : AbstractValidator<ChangerMotDePasse>
{
    public ChangerMotDePasseValidator() => RuleFor(command => command.Ancien).NotEmpty().MaximumLength(RegleMotDePasse.LongueurMax);
}

internal sealed class ChangerMotDePasseHandler(
    AccesDbContext db, Moi moi, Tentatives tentatives, FileDeHachage file, GestionIdentifiants gestion, TimeProvider clock) : ICommandHandler<ChangerMotDePasse>
{
    public async Task<Result> Handle(ChangerMotDePasse command, CancellationToken cancellationToken)
    {
        var charge = await moi.Charger(cancellationToken);
        if (charge.Error is { } inconnu) return inconnu;

        var (compte, identifiants) = charge.Value;
        if (RegleMotDePasse.Reproche(command.Nouveau, compte.Courriel) is { } reproche) return new ValidationError([reproche with { Champ = "nouveau" }]);

        var source = SourceConnexion.Du(compte.Id.Value);
        var essai = await tentatives.Commencer(source, cancellationToken);
        if (essai.Error is { } tropTot) return tropTot;
        using var place = await file.Entrer(cancellationToken);
        if (!place.IsAcquired) return new ConnexionsSaturees();
        if (!await gestion.CheckPasswordAsync(identifiants, command.Ancien))
        {
            await tentatives.Noter(source, essai.Value, cancellationToken);
            return new MotDePasseActuelRefuse();
        }

        db.Annoncer(new MotDePasseChange(compte.Id.Value), compte.Id, clock.GetUtcNow());
        var defini = await gestion.Definir(compte.Id.Value, command.Nouveau);
        if (!defini.Succeeded) return defini.EnChamps("nouveau");

        await tentatives.Effacer(source, cancellationToken);
        await db.FermerConnexions(compte.Id.Value, cancellationToken, command.JetonId is { } id ? new JetonId(id) : null);
        return Result.Success;
    }
}

internal static class ChangerMotDePasseEndpoint
{
    internal sealed record ChangerMotDePasseRequest(string Ancien, string Nouveau);

    public static void MapChangerMotDePasse(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/moi/mot-de-passe", Post)
            .WithName(nameof(ChangerMotDePasse))
            .WithSummary("Changer mon mot de passe")
            .WithDescription("Quinze caractères au moins, seize s'il n'a que des chiffres, hors des plus courants. Mes autres connexions cessent, et un courriel m'en avertit.")
            .WithExample(new ChangerMotDePasseRequest("une phrase que je retiens", "une autre phrase, plus longue"))
            .CarriesSecret()
            .Refuses(typeof(JetonRefuse), typeof(MotDePasseActuelRefuse), typeof(TropDeTentatives), typeof(ConnexionsSaturees))
            .AnswersNoContent();

    private static async Task<IResult> Post(ChangerMotDePasseRequest request, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ChangerMotDePasse(request.Ancien, request.Nouveau, http.JetonPresente()?.Value), cancellationToken)).ToHttp();
}
