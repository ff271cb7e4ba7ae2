using SeveEmploi.Indicateurs.Participations;
using SeveEmploi.Indicateurs.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Indicateurs.Sorties;

/// <summary>Le territoire et le type que l'on regarde ; rien de dit : tout ce que l'appelant voit.</summary>
internal sealed record FiltreSorties(Region? Region = null, Departement? Departement = null, string? Type = null);

/// <summary>Une structure de la promotion, ses sorties de l'année si on les a saisies, et son année d'avant.</summary>
internal sealed record SortiesLues(Participation Participation, ComptesSorties? Comptes, EtatSorties? Etat, AnneePrecedente Avant);

/// <summary>Lit d'un coup les sorties de toute une promotion, et les deux sources de son année d'avant.</summary>
internal sealed class LectureSorties(IndicateursDbContext db, IMediator mediator)
{
    /// <summary>Une structure des deux programmes n'est lue qu'une fois.</summary>
    public async Task<List<Participation>> Promotion(int annee, FiltreSorties filtre, CancellationToken cancellationToken)
    {
        var promotion = db.Participations.AsNoTracking().Where(participation => participation.Annee == annee);
        if (filtre.Region is { } region) promotion = promotion.Where(participation => participation.Region == region);
        if (filtre.Departement is { } departement) promotion = promotion.Where(participation => participation.Departement == departement);
        if (filtre.Type is { } type) promotion = promotion.Where(participation => participation.Types.Contains(type));
        var participations = await promotion.ToListAsync(cancellationToken);
        return [.. participations.OrderBy(participation => participation.Programme).DistinctBy(participation => participation.StructureId)
            .OrderBy(participation => CleRecherche.De(participation.StructureNom), StringComparer.Ordinal).ThenBy(participation => participation.StructureId)];
    }

    public async Task<IReadOnlyList<SortiesLues>> Lire(IReadOnlyList<Participation> promotion, int annee, CancellationToken cancellationToken)
    {
        var structures = promotion.Select(participation => participation.StructureId).ToList();
        var saisies = await db.Sorties.AsNoTracking()
            .Where(sorties => structures.Contains(sorties.StructureId) && (sorties.Annee == annee || sorties.Annee == annee - 1))
            .Select(sorties => new { sorties.StructureId, sorties.Annee, sorties.Comptes, sorties.Etat })
            .ToDictionaryAsync(sorties => (sorties.StructureId, sorties.Annee), cancellationToken);
        var situations = await mediator.Send(new ListerSituationsEntree(structures, annee), cancellationToken);
        var declarees = situations.ToDictionary(situation => situation.StructureId, situation => situation.SortiesEmploiDurableAnneePrecedente);
        return [.. promotion.Select(participation => new SortiesLues(
            participation,
            saisies.GetValueOrDefault((participation.StructureId, annee))?.Comptes,
            saisies.GetValueOrDefault((participation.StructureId, annee))?.Etat,
            new(saisies.GetValueOrDefault((participation.StructureId, annee - 1))?.Comptes, declarees.GetValueOrDefault(participation.StructureId))))];
    }
}
