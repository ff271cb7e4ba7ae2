using SeveEmploi.Indicateurs.Grilles;

namespace SeveEmploi.Indicateurs.Saisies;

[Exige("indicateurs:lire")]
internal sealed record ConsulterSaisie(AdresseDuMois Adresse) : IQuery<Result<SaisieVue>>;

/// <summary>Un mois tel qu'il est enregistré. Une valeur null est absente.</summary>
internal sealed record SaisieVue(
    Guid StructureId, string Structure, Programme Programme, string Mois, EtatSaisie Etat, bool RienASignaler, IReadOnlyDictionary<string, decimal?> Valeurs,
    IReadOnlyList<Annotation> Annotations, IReadOnlyList<Constat> Constats, DateOnly? EnvoyeeLe, DateOnly? ValideeLe, string? Motif,
    IReadOnlyList<RectificationVue> Rectifications, long Version) : IVersionedView;

/// <summary>Un changement après l'envoi : les seules valeurs qui diffèrent, avant et après.</summary>
internal sealed record RectificationVue(DateOnly Le, string Par, string Motif, IReadOnlyList<ChangementVue> Changements);

internal sealed record ChangementVue(string Indicateur, decimal? Avant, decimal? Apres);

internal sealed class ConsulterSaisieHandler(Dossiers dossiers) : IQueryHandler<ConsulterSaisie, Result<SaisieVue>>
{
    public async Task<Result<SaisieVue>> Handle(ConsulterSaisie query, CancellationToken cancellationToken)
    {
        var trouve = await dossiers.Trouver(query.Adresse, cancellationToken);
        if (trouve.Error is { } refus) return refus;
        return trouve.Value.Saisie is { } saisie ? De(trouve.Value, saisie) : new SaisieIntrouvable(trouve.Value.Mois);
    }

    private static SaisieVue De(DossierDuMois dossier, Saisie saisie) => new(
        saisie.StructureId, dossier.Participation.StructureNom, saisie.Programme, saisie.MoisCivil.ToString(), saisie.Etat, saisie.RienASignaler,
        dossier.Grille.Indicateurs.ToDictionary(indicateur => indicateur.Code, indicateur => saisie.Valeurs.ElementAtOrDefault(indicateur.Rang - 1)),
        saisie.Annotations, saisie.Constats, saisie.EnvoyeeLe, saisie.ValideeLe, saisie.Motif,
        [.. saisie.Rectifications.Select(rectification => De(dossier.Grille, rectification))], saisie.Version);

    private static RectificationVue De(ContenuGrille grille, Rectification rectification) => new(
        rectification.Le, rectification.Par, rectification.Motif,
        [
            .. grille.Indicateurs
                .Select(indicateur => new ChangementVue(
                    indicateur.Code, rectification.Avant.ElementAtOrDefault(indicateur.Rang - 1), rectification.Apres.ElementAtOrDefault(indicateur.Rang - 1)))
                .Where(changement => changement.Avant != changement.Apres),
        ]);
}

internal static class ConsulterSaisieEndpoint
{
    public static void MapConsulterSaisie(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/saisies/{structureId:guid}/{mois}", Get)
            .WithName(nameof(ConsulterSaisie))
            .WithSummary("Consulter les indicateurs d'un mois")
            .WithDescription("Les valeurs du mois « 2022-03 », les constats des vérifications et chaque rectification.")
            .WithExample(new SaisieVue(
                new("01990000-0000-7000-8000-000000000002"), "ASTA", Programme.Seve2, "2024-03", EtatSaisie.Envoyee, false,
                new Dictionary<string, decimal?> { ["i1"] = 2, ["i2"] = 1, ["i10"] = 0.3m }, [new("i1", "Deux CDI signés avec le même employeur.", true)],
                [new("i1", "ecart_a_la_mediane", "« i1 » (2) s'écarte de plus de 50 % de la médiane des 6 derniers mois (1).", Bloque: false)],
                new(2024, 4, 5), null, null, [], 2))
            .AnswersResource<SaisieVue>()
            .Refuses(RefusDuMois.Tous)
            .Refuses(typeof(SaisieIntrouvable));

    private static async Task<IResult> Get(Guid structureId, string mois, string? programme, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterSaisie(new(structureId, mois, programme.ToChoice<Programme>("programme"))), cancellationToken))
        .ToHttp(vue => vue.ToResource());
}
