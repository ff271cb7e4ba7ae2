using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Echeancier.Calendriers;
using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Persistence;
using SeveEmploi.Echeancier.Rappels;

namespace SeveEmploi.Echeancier.Preferences;

[Exige(Droits.Connecte)]
internal sealed record ListerPreferences : IQuery<IReadOnlyList<PreferenceVue>>;

/// <summary>À quel rythme je reçois les rappels d'une sorte d'obligation.</summary>
/// <param name="EstChoisi">Vrai quand je l'ai choisi ; sinon c'est celui de mon rôle.</param>
/// <param name="EstArretable">Faux pour ce qui est dû par convention ou par règlement : « jamais » y est refusé.</param>
internal sealed record PreferenceVue(string Nature, string Libelle, Rythme Rythme, bool EstChoisi, bool EstArretable);

internal sealed class ListerPreferencesHandler(EcheancierDbContext db, DbSession session) : IQueryHandler<ListerPreferences, IReadOnlyList<PreferenceVue>>
{
    public async Task<IReadOnlyList<PreferenceVue>> Handle(ListerPreferences query, CancellationToken cancellationToken)
    {
        if (session.Compte() is not { } compte) throw new RefusalException(new ComptePersonnelExige());

        var choisis = await db.Choisis([compte], cancellationToken);
        var natures = await db.Natures.AsNoTracking().OrderBy(nature => nature.Module).ThenBy(nature => nature.Code).ToListAsync(cancellationToken);
        var roles = session.Appelant.Habilitations.Select(habilitation => habilitation.Role).ToHashSet();
        return [.. natures.Select(nature => choisis.TryGetValue((compte, nature.Code), out var choisi)
            ? new PreferenceVue(nature.Code, nature.Libelle, choisi, true, nature.PeutSArreter())
            : new PreferenceVue(nature.Code, nature.Libelle, Rythmes.ParDefaut(Titre(nature, roles)), false, nature.PeutSArreter()))];
    }

    /// <summary>Under which title this person hears of the nature: as who owes it, or as who is told when it is late.</summary>
    private static string Titre(Nature nature, HashSet<string> roles) =>
        roles.Contains(nature.Responsable) ? nature.Responsable
        : roles.Contains(Destinataires.ChargeMission) ? Destinataires.ChargeMission
        : roles.Contains(Destinataires.EquipeNationale) ? Destinataires.EquipeNationale
        : nature.Responsable == NaturesDuProgramme.Partenaire ? NaturesDuProgramme.Partenaire
        : "";
}

internal static class ListerPreferencesEndpoint
{
    public static void MapListerPreferences(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/preferences", Get)
            .WithName(nameof(ListerPreferences))
            .WithSummary("Lister mes préférences de rappel")
            .WithDescription("Pour chaque nature d'obligation, le rythme auquel j'en reçois les rappels, choisi ou par défaut, et si je peux les arrêter.")
            .WithExample(new[] { new PreferenceVue("saisie_mensuelle", "Indicateurs du mois", Rythme.Immediat, false, false) })
            .Refuses(typeof(ComptePersonnelExige))
            .Produces<IReadOnlyList<PreferenceVue>>();

    private static async Task<IResult> Get(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListerPreferences(), cancellationToken));
}
