using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Referentiel.Persistence;

internal sealed class ReferentielDbContext(DbContextOptions<ReferentielDbContext> options, DbSession session)
    : ModuleDbContext(options, session, schema: "referentiel")
{
}
