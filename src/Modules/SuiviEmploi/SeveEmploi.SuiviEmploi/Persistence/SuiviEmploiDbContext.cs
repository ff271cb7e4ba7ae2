using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.SuiviEmploi.Persistence;

internal sealed partial class SuiviEmploiDbContext(DbContextOptions<SuiviEmploiDbContext> options)
    : ModuleDbContext(options, schema: "suivi_emploi")
{
}
