using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Inscriptions;

[Exige("animation:saisir")]
internal sealed record InscrirePersonne(Guid EvenementId, PersonneSaisie Personne) : ICommand<Guid>;

internal sealed class PersonneSaisieValidator : AbstractValidator<PersonneSaisie>
{
    public PersonneSaisieValidator()
    {
        RuleFor(personne => personne.Nom).EstUneLigne(Inscription.NomMax);
        RuleFor(personne => personne.Prenom).EstUneLigne(Inscription.NomMax);
        RuleFor(personne => personne.Courriel).MaximumLength(Inscription.CourrielMax).EmailAddress().EstUneLigneOuRien(Inscription.CourrielMax);
        RuleFor(personne => personne.Fonction).EstUneLigneOuRien();
        RuleFor(personne => personne.Structure).EstUneLigneOuRien();
        RuleFor(personne => personne.Secteur).EstUneLigneOuRien();
        RuleFor(personne => personne.Region).EstUneRegionOuRien();
    }
}

internal sealed class InscrirePersonneValidator : AbstractValidator<InscrirePersonne>
{
    public InscrirePersonneValidator() => RuleFor(command => command.Personne).SetValidator(new PersonneSaisieValidator()).OverridePropertyName("");
}

internal sealed class InscrirePersonneHandler(AnimationRegionaleDbContext db, Registraire registraire) : ICommandHandler<InscrirePersonne, Guid>
{
    public async Task<Result<Guid>> Handle(InscrirePersonne command, CancellationToken cancellationToken)
    {
        var evenement = await db.UnEvenement(command.EvenementId, cancellationToken);
        if (evenement.Error is { } absent) return absent;
        if (evenement.Value.RefusDInscrire() is { } ferme) return ferme;
        var personne = await registraire.Situer(command.Personne, cancellationToken);
        if (personne.Error is { } inconnue) return inconnue;

        var inscription = await Placer(evenement.Value, personne.Value, cancellationToken);
        if (inscription.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return inscription.Value.Id.Value;
    }

    private async Task<Result<Inscription>> Placer(Evenement evenement, PersonneSaisie personne, CancellationToken cancellationToken)
    {
        var (places, estConnue) = await registraire.Mesurer(evenement, personne, cancellationToken);
        if (await registraire.Trouver(evenement, personne, cancellationToken) is { } invitee)
            return invitee.Accepter(personne, places).Error is { } refus ? refus : invitee;
        if (estConnue) return new InscriptionEnDouble();

        var inscription = Inscription.Inscrire(evenement, personne, places);
        if (!registraire.PeutEcrire(inscription)) return new HorsPerimetre();
        db.Add(inscription);
        return inscription;
    }
}

internal static class InscrirePersonneEndpoint
{
    public static readonly PersonneSaisie Exemple = new(
        "Duval", "Claire", "claire.duval@exemple.fr", "Conseillère en insertion", new("01990000-0000-7000-8000-000000000011"));

    public static void MapInscrirePersonne(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/evenements/{evenementId:guid}/inscriptions", Post)
            .WithName(nameof(InscrirePersonne))
            .WithSummary("Inscrire une personne à un événement")
            .WithDescription(
                "Une structure inscrit les siens, qui anime inscrit chacun. Qui était invité, ou s'était désisté, prend une place ; quand il n'y en a plus, la personne attend "
                + "et prend la première qui se libère. Le même courriel, ou le même nom dans la même structure, ne s'inscrit qu'une fois.")
            .WithExample(Exemple)
            .Refuses(
                typeof(EvenementIntrouvable), typeof(EvenementClos), typeof(EvenementNonAnnonce), typeof(EvenementSansInscription), typeof(StructureANommer),
                typeof(StructureAnimeeInconnue), typeof(InscriptionEnDouble))
            .AnswersCreated();

    private static async Task<IResult> Post(Guid evenementId, PersonneSaisie personne, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new InscrirePersonne(evenementId, personne), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/animation/inscriptions");
}
