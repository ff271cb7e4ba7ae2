using SeveEmploi.Indicateurs.Grilles;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Indicateurs.Saisies;

[Exige("indicateurs:lire")]
internal sealed record PreparerSaisie(AdresseDuMois Adresse) : IQuery<Result<FormulaireVue>>;

/// <summary>Le formulaire d'un mois : chaque indicateur avec ses mots, son aide, ce qui a été donné avant, et ce que le système propose.</summary>
internal sealed record FormulaireVue(
    Guid StructureId, string Structure, Programme Programme, string Mois, EtatSaisie? Etat, decimal HeuresParEtp, IReadOnlyList<LigneFormulaireVue> Indicateurs);

/// <param name="Proposition">Ce que le système sait déjà ; à confirmer, jamais enregistré de lui-même.</param>
/// <param name="Source">D'où vient la proposition, en toutes lettres.</param>
/// <param name="DerniersMois">Les valeurs rendues, de la plus récente à la plus ancienne.</param>
internal sealed record LigneFormulaireVue(
    string Code, string Rubrique, string Libelle, string Aide, string Exemple, TypeValeur Type, string Unite, NatureMesure Mesure, decimal? Valeur,
    decimal? Proposition, string? Source, decimal? Mediane, IReadOnlyList<ValeurPasseeVue> DerniersMois);

internal sealed record ValeurPasseeVue(string Mois, decimal? Valeur);

internal sealed class PreparerSaisieHandler(Dossiers dossiers, IMediator mediator) : IQueryHandler<PreparerSaisie, Result<FormulaireVue>>
{
    public async Task<Result<FormulaireVue>> Handle(PreparerSaisie query, CancellationToken cancellationToken)
    {
        var trouve = await dossiers.Trouver(query.Adresse, cancellationToken);
        if (trouve.Error is { } refus) return refus;

        var dossier = trouve.Value;
        var passees = await dossiers.Precedentes(dossier, cancellationToken);
        var releve = await mediator.Send(new ConsulterReleveEffectifs(dossier.Participation.StructureId, dossier.Mois.Fin), cancellationToken);
        return new FormulaireVue(
            dossier.Participation.StructureId, dossier.Participation.StructureNom, dossier.Participation.Programme, dossier.Mois.ToString(), dossier.Saisie?.Etat,
            dossier.Grille.HeuresParEtp, [.. dossier.Grille.Indicateurs.Select(indicateur => Ligne(indicateur, dossier, passees, releve))]);
    }

    private static LigneFormulaireVue Ligne(Indicateur indicateur, DossierDuMois dossier, IReadOnlyList<LignePassee> passees, ReleveEffectifsVue? releve)
    {
        var rang = indicateur.Rang - 1;
        var derniers = passees.Select(ligne => new ValeurPasseeVue(new MoisCivil(ligne.Annee, ligne.Mois).ToString(), ligne.Valeurs.ElementAtOrDefault(rang))).ToList();
        var connues = derniers.Select(passee => passee.Valeur).OfType<decimal>().ToList();
        var (proposition, source) = Proposer(indicateur, passees, rang, releve);
        return new(
            indicateur.Code, indicateur.Rubrique, indicateur.Libelle, indicateur.Aide, indicateur.Exemple, indicateur.Type, indicateur.Unite, indicateur.Mesure,
            dossier.Saisie?.Valeurs.ElementAtOrDefault(rang), proposition, source,
            connues.Count >= ContenuGrille.MoisMin ? Controleur.Mediane(connues) : null, derniers);
    }

    // A level lasts from one month to the next; a flow is of its month alone, and is never proposed.
    private static (decimal? Valeur, string? Source) Proposer(Indicateur indicateur, IReadOnlyList<LignePassee> passees, int rang, ReleveEffectifsVue? releve)
    {
        if (indicateur.Mesure == NatureMesure.Niveau && passees.FirstOrDefault(ligne => ligne.Valeurs.ElementAtOrDefault(rang) is not null) is { } derniere)
            return (derniere.Valeurs[rang], $"valeur rendue pour {new MoisCivil(derniere.Annee, derniere.Mois).Libelle}");
        return indicateur.Reprise == Reprise.EntreprisesPartenaires && releve?.EntreprisesPartenaires is { } partenaires
            ? (partenaires, $"relevé de la structure au {releve.Le:dd/MM/yyyy}")
            : (null, null);
    }
}

internal static class PreparerSaisieEndpoint
{
    public static void MapPreparerSaisie(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/saisies/{structureId:guid}/{mois}/preparation", Get)
            .WithName(nameof(PreparerSaisie))
            .WithSummary("Préparer la saisie d'un mois")
            .WithDescription(
                "De quoi afficher le formulaire : libellé exact, aide, exemple, valeurs des derniers mois et leur médiane. Un niveau est proposé depuis le "
                + "mois précédent ou le relevé de la structure, avec sa source ; rien n'est enregistré sans être confirmé.")
            .WithExample(new FormulaireVue(
                new("01990000-0000-7000-8000-000000000002"), "ASTA", Programme.Seve2, "2024-03", null, 151.67m,
                [
                    new("i10", "Temps dédié", "Temps dédié de l’équipe à la relation entreprise.", "En équivalents temps plein.", "45 heures dans le mois : 0,30 ETP",
                        TypeValeur.Decimal, "ETP", NatureMesure.Niveau, null, 0.3m, "valeur rendue pour février 2024", 0.3m, [new("2024-02", 0.3m), new("2024-01", 0.25m)]),
                ]))
            .Produces<FormulaireVue>()
            .Refuses(RefusDuMois.Tous);

    private static async Task<IResult> Get(Guid structureId, string mois, string? programme, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new PreparerSaisie(new(structureId, mois, programme.ToChoice<Programme>("programme"))), cancellationToken)).ToHttp(TypedResults.Ok);
}
