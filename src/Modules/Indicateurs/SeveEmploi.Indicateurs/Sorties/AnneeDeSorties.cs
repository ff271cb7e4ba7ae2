using SeveEmploi.Indicateurs.Participations;
using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Sorties;

/// <summary>Qui peut dire les sorties d'une année : la promotion de cette année, et celle de la suivante, dont c'est l'année d'avant (FOR-67).</summary>
internal static class AnneeDeSorties
{
    /// <summary>Those of the year and of the next, of these structures: the perimeter of the caller hides the others.</summary>
    public static async Task<ILookup<Guid, Participation>> ParticipationsDeSorties(
        this IndicateursDbContext db, IReadOnlyCollection<Guid> structures, int annee, CancellationToken cancellationToken)
    {
        var participations = await db.Participations.AsNoTracking()
            .Where(participation => structures.Contains(participation.StructureId) && (participation.Annee == annee || participation.Annee == annee + 1))
            .ToListAsync(cancellationToken);
        return participations.ToLookup(participation => participation.StructureId);
    }

    /// <summary>La participation au titre de laquelle ces sorties s'écrivent. L'année même décide avant la suivante : une fois close, elle l'est pour tous.</summary>
    public static Result<Participation> Ouvrir(Guid structure, int annee, IEnumerable<Participation> participations, DateOnly aujourdhui)
    {
        var premiere = participations.OrderBy(participation => participation.Annee).ThenBy(participation => participation.Programme).ToList();
        if (premiere.Count == 0) return new SortiesHorsPromotion(structure, annee);
        if (annee > aujourdhui.Year) return new AnneeDeSortiesAVenir(annee);

        var duTitre = premiere.FindAll(participation => participation.Annee == premiere[0].Annee);
        if (duTitre.TrueForAll(participation => participation.CloseLe is not null))
            return new AnneeDeSortiesClose(duTitre[0].StructureNom, annee, duTitre.Max(participation => participation.CloseLe!.Value));
        return duTitre.First(participation => participation.CloseLe is null);
    }
}
