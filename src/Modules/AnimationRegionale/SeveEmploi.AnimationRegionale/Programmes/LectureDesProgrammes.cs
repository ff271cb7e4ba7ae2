using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Programmes;

/// <summary>The programme of a région or of a structure: what the échéancier waits for, and the events that fix it.</summary>
internal sealed class LectureDesProgrammes(AnimationRegionaleDbContext db, NaturesAttendues natures)
{
    public async Task<ProgrammeAnnuel> DeLaRegion(Region region, int annee, CancellationToken cancellationToken) =>
        ProgrammeAnnuel.De(annee, await natures.DeLaRegion(region, annee, cancellationToken), await Fixes(region, annee, null, cancellationToken));

    public async Task<ProgrammeAnnuel> DeLaStructure(Region region, Programme programme, int annee, CancellationToken cancellationToken) =>
        ProgrammeAnnuel.De(annee, await natures.DeLaStructure(region, programme, annee, cancellationToken), await Fixes(region, annee, programme, cancellationToken));

    /// <summary>Les événements de la région qui ne sont pas annulés ; pour une structure, ceux de son programme.</summary>
    private async Task<IReadOnlyList<TempsFixe>> Fixes(Region region, int annee, Programme? programme, CancellationToken cancellationToken)
    {
        var code = region.Code;
        var evenements = await db.Evenements.AsNoTracking().Where(e => e.Annee == annee && e.Etat != EtatEvenement.Annule && e.CodesRegions.Contains(code))
            .OrderBy(e => e.Debut).ThenBy(e => e.Id).ToListAsync(cancellationToken);
        var attendues = await db.TypesEvenement.AsNoTracking().ToDictionaryAsync(type => type.Code, type => type.Reglage.NatureEcheance, cancellationToken);
        return
        [
            .. evenements.Where(e => programme is not { } sien || e.CodesProgrammes.Contains(Evenement.CodeProgramme(sien)))
                .Select(e => new TempsFixe(e.Id.Value, attendues.GetValueOrDefault(e.Type) ?? e.Type, e.Titre, e.Le)),
        ];
    }
}
