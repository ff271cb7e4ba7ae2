using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SeveEmploi.Mobilisation.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ComptePromotion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Two numbers that the programme publishes, counted over the whole country whatever the caller sees of it: the perimeter is put back before the
            // answer leaves, and an exception undoes it with the transaction.
            migrationBuilder.Sql("""
                CREATE FUNCTION mobilisation.compter_promotion(la_promotion integer) RETURNS TABLE (structures integer, regions integer)
                LANGUAGE plpgsql AS $$
                DECLARE
                  perimetre text := coalesce(current_setting('seve.tout', true), '');
                BEGIN
                  PERFORM set_config('seve.tout', 'oui', true);
                  RETURN QUERY SELECT count(*)::integer, count(DISTINCT c.region_code)::integer FROM mobilisation.candidatures c
                    WHERE c.promotion = la_promotion AND c.etat = 'Retenue';
                  PERFORM set_config('seve.tout', perimetre, true);
                END $$;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP FUNCTION mobilisation.compter_promotion(integer);");
        }
    }
}
