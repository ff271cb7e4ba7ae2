using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.Indicateurs.Contracts;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Persistence;
using SeveEmploi.SuiviEmploi.Contracts;

namespace SeveEmploi.Mobilisation.Dossiers;

/// <summary>Ce que les modules savent d'une structure un jour donné, et que son dossier n'a pas à redire.</summary>
internal sealed record RelevePourDossier(FaitsEligibilite Eligibilite, EtatPlanVue? Plan, IReadOnlyList<FaitConnu> Faits);

/// <summary>Asks each module for its part; nothing is copied until the dossier is sent.</summary>
internal sealed class Releveur(MobilisationDbContext db, IMediator mediator)
{
    private const string Parcours = "FormationAction";
    private const string Mois = "Indicateurs mensuels";
    private const string Annees = "Sorties annuelles";

    /// <summary>Ce que la note du ou de la chargé·e de mission demande de chiffres (SUI-25), sous les codes de la grille SEVE 1.</summary>
    private static readonly string[] Demandes = ["emploi_durable", "temps_dedie", "mer_collectives", "mer_individuelles", "mes_pmsmp", "suivis_emploi"];

    public async Task<RelevePourDossier> Relever(Candidature candidature, DateOnly le, CancellationToken cancellationToken)
    {
        var structure = candidature.StructureId!.Value;
        var annees = await mediator.Send(new ListerAnneesDeFormation(structure), cancellationToken);
        var part = await mediator.Send(new ConsulterPartFormee(structure, le), cancellationToken);
        var plan = await mediator.Send(new ConsulterEtatPlan(structure, candidature.Promotion), cancellationToken);
        var formation = annees.LastOrDefault(annee => annee.Programme == Programme.Seve1 && !annee.Abandonnee)?.Annee;
        return new(
            new(annees, await PromotionsSeve2(structure, candidature.Id, annees, cancellationToken), part, le), plan,
            [.. Formes(part), .. await Rendus(structure, formation, le, cancellationToken), .. await Sorties(structure, formation, le, cancellationToken)]);
    }

    // What was decided here, and what was resumed from years before this software.
    private async Task<IReadOnlyList<int>> PromotionsSeve2(
        Guid structure, CandidatureId candidature, IReadOnlyList<AnneeDeFormationVue> annees, CancellationToken cancellationToken)
    {
        var retenues = await db.Candidatures
            .Where(autre => autre.StructureId == structure && autre.Id != candidature && autre.Programme == Programme.Seve2 && autre.Etat == EtatCandidature.Retenue)
            .Select(autre => autre.Promotion).ToListAsync(cancellationToken);
        return [.. retenues.Concat(annees.Where(annee => annee.Programme == Programme.Seve2).Select(annee => annee.Annee)).Distinct().Order()];
    }

    private static IEnumerable<FaitConnu> Formes(PartFormeeVue part) =>
    [
        new("permanents_formes", "Permanents présents et formés à la médiation active", part.Formes, "personnes", Parcours, part.Le),
        new("permanents", "Permanents présents", part.Permanents, "personnes", part.EffectifDeclare ? "Référentiel" : Parcours, part.Le),
    ];

    private async Task<IReadOnlyList<FaitConnu>> Rendus(Guid structure, int? annee, DateOnly le, CancellationToken cancellationToken)
    {
        if (annee is not { } formation || await mediator.Send(new ConsulterReleveAnnuel(structure, Programme.Seve1, formation), cancellationToken) is not { } releve) return [];

        return
        [
            .. Demandes.Select(releve.Ligne).OfType<LigneReleveVue>()
                .Select(ligne => new FaitConnu($"{ligne.Code}_{formation}", $"{ligne.Libelle}, total de {formation}", ligne.Total, ligne.Unite, Mois, le)),
            new($"mois_a_temps_{formation}", $"Mois rendus à temps en {formation}, sur {releve.MoisDus} dus", releve.MoisATemps, "mois", Mois, le),
        ];
    }

    /// <summary>Avant, pendant et après l'année SEVE 1 (SUI-33, SUI-35) : l'année d'avant, l'année même, celle d'après.</summary>
    private async Task<IEnumerable<FaitConnu>> Sorties(Guid structure, int? annee, DateOnly le, CancellationToken cancellationToken)
    {
        if (annee is not { } formation) return [];

        var parAnnee = (await mediator.Send(new ListerSortiesParAnnee(structure), cancellationToken)).ToDictionary(sorties => sorties.Annee, sorties => sorties.EmploiDurable);
        return new[] { ("avant", formation - 1), ("pendant", formation), ("apres", formation + 1) }.Select(periode => new FaitConnu(
            $"sorties_ed_{periode.Item1}", $"Sorties en emploi durable de {periode.Item2}", parAnnee.GetValueOrDefault(periode.Item2), "sorties", Annees, le));
    }
}
