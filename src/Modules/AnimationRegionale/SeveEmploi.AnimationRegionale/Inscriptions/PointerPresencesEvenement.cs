using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Inscriptions;

[Exige("animation:ecrire")]
internal sealed record PointerPresencesEvenement(Guid EvenementId, IReadOnlyList<PresencePointee> Presences, IReadOnlyList<PersonneSaisie> SansInscription) : ICommand;

internal sealed record PresencePointee(Guid InscriptionId, PresenceEvenement Presence);

internal sealed class PointerPresencesEvenementValidator : AbstractValidator<PointerPresencesEvenement>
{
    public PointerPresencesEvenementValidator()
    {
        RuleFor(command => command.Presences).EstCourte(ReglesEvenement.PersonnesMax);
        RuleFor(command => command.Presences).Must(presences => presences.DistinctBy(presence => presence.InscriptionId).Count() == presences.Count)
            .WithErrorCode("en_double").WithMessage("Une personne se pointe une fois.");
        RuleFor(command => command.SansInscription).EstCourte(ReglesEvenement.PersonnesMax);
        RuleForEach(command => command.SansInscription).SetValidator(new PersonneSaisieValidator());
    }
}

internal sealed class PointerPresencesEvenementHandler(AnimationRegionaleDbContext db, DbSession session, Registraire registraire, TimeProvider clock)
    : ICommandHandler<PointerPresencesEvenement>
{
    public async Task<Result> Handle(PointerPresencesEvenement command, CancellationToken cancellationToken)
    {
        var evenement = await db.Animer(command.EvenementId, session, cancellationToken);
        if (evenement.Error is { } absent) return absent;
        if (evenement.Value.RefusDePointer(clock.Today()) is { } impossible) return impossible;

        var inscrits = await db.Inscriptions.Where(i => i.EvenementId == evenement.Value.Id).ToListAsync(cancellationToken);
        foreach (var pointee in command.Presences)
        {
            if (inscrits.Find(i => i.Id.Value == pointee.InscriptionId) is not { } inscription) return new InscriptionIntrouvable(pointee.InscriptionId);
            if (inscription.Pointer(pointee.Presence).Error is { } refus) return refus;
        }

        foreach (var saisie in command.SansInscription)
        {
            var personne = await registraire.Situer(saisie, cancellationToken);
            if (personne.Error is { } inconnue) return inconnue;
            if (inscrits.Exists(deja => EstLaMeme(deja, personne.Value))) return new InscriptionEnDouble();

            inscrits.Add(Inscription.Constater(evenement.Value, personne.Value));
            db.Add(inscrits[^1]);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    private static bool EstLaMeme(Inscription deja, PersonneSaisie personne) =>
        deja.Cle == personne.Cle || (deja.CleCourriel is { } courriel && courriel == personne.CleCourriel);
}

internal static class PointerPresencesEvenementEndpoint
{
    internal sealed record PointerPresencesEvenementRequest(IReadOnlyList<PresencePointee> Presences, IReadOnlyList<PersonneSaisie>? SansInscription = null);

    public static void MapPointerPresencesEvenement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/evenements/{evenementId:guid}/presences", Post)
            .WithName(nameof(PointerPresencesEvenement))
            .WithSummary("Pointer les présences")
            .WithDescription(
                "Une par une ou toutes ensemble, à partir du jour de l'événement ; pointer de nouveau corrige. Qui est venu sans être inscrit se nomme à part, et se compte à part : "
                + "jamais parmi les inscrits.")
            .WithExample(new PointerPresencesEvenementRequest([new(new("01990000-0000-7000-8000-000000000211"), PresenceEvenement.Present)]))
            .Refuses(
                typeof(EvenementIntrouvable), typeof(EvenementClos), typeof(EvenementAVenir), typeof(EvenementSansInscription), typeof(InscriptionIntrouvable),
                typeof(AbsenceSansInscription), typeof(StructureANommer), typeof(StructureAnimeeInconnue), typeof(InscriptionEnDouble))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid evenementId, PointerPresencesEvenementRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new PointerPresencesEvenement(evenementId, request.Presences, request.SansInscription ?? []), cancellationToken)).ToHttp();
}
