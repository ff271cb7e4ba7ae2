using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Mobilisation.Candidatures;

/// <summary>Asks Référentiel who a structure was on a day, and whether it may be a candidate of a campagne: any SIAE may, whatever its réseau (MOB-11).</summary>
internal sealed class StructuresCandidates(MobilisationDbContext db, IMediator mediator)
{
    public async Task<Result<StructureCandidate>> Trouver(
        CampagneId campagne, Guid id, IReadOnlyList<string>? types, DateOnly le, CancellationToken cancellationToken)
    {
        if (await mediator.Send(new ConsulterFaitsStructure(id, le), cancellationToken) is not { } faits) return new StructureInconnue(id);
        if (faits.FusionneeDans is { } autre) return new StructureFusionnee(id, autre);
        if (faits.Types.Count == 0) return new StructureSansConventionnement(faits.Nom, le);
        if (types?.FirstOrDefault(type => !faits.Types.Contains(type)) is { } absent) return new ConventionnementNonDetenu(absent);
        if (await db.Candidatures.AnyAsync(deja => deja.CampagneId == campagne && deja.StructureId == id, cancellationToken))
        {
            return new CandidatureDejaDeposee(faits.Nom);
        }

        return new StructureCandidate { Id = id, Nom = faits.Nom, Departement = Departement.De(faits.Departement), Types = types is { Count: > 0 } ? [.. types.Distinct()] : faits.Types };
    }
}
