using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.SuiviEmploi.Persistence;

internal sealed partial class SuiviEmploiDbContext(DbContextOptions<SuiviEmploiDbContext> options, DbSession session)
    : ModuleDbContext(options, session, schema: "suivi_emploi")
{
}
