namespace SeveEmploi.AnimationRegionale.Programmes;

/// <summary>The programme of a région or of a structure; who knows the events gives those that are fixed.</summary>
internal sealed class LectureDesProgrammes(NaturesAttendues natures)
{
    public async Task<ProgrammeAnnuel> DeLaRegion(Region region, int annee, IReadOnlyList<TempsFixe> evenements, CancellationToken cancellationToken) =>
        ProgrammeAnnuel.De(annee, await natures.DeLaRegion(region, annee, cancellationToken), evenements);

    public async Task<ProgrammeAnnuel> DeLaStructure(
        Region region, Programme programme, int annee, IReadOnlyList<TempsFixe> evenements, CancellationToken cancellationToken) =>
        ProgrammeAnnuel.De(annee, await natures.DeLaStructure(region, programme, annee, cancellationToken), evenements);
}
