using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Mobilisation.Persistence;

internal sealed class MobilisationDbContext(DbContextOptions<MobilisationDbContext> options, DbSession session)
    : ModuleDbContext(options, session, schema: "mobilisation")
{
}
