using System.Linq;
using Microsoft.EntityFrameworkCore.Migrations;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

#nullable disable

namespace SeveEmploi.Indicateurs.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Cumuls : Migration
    {
        private const string Cle = "annee, programme, departement_code, region_code, mois";
        private const string CleDuPlan = "annee, programme, departement_code, region_code, premier_mois, dernier_mois";
        private const int Rangs = 40;

        private static readonly (string Acte, string Lignes, string Images)[] Actes =
        [
            ("INSERT", "SELECT 1 AS signe, * FROM apres", "NEW TABLE AS apres"),
            ("UPDATE", "SELECT 1 AS signe, * FROM apres UNION ALL SELECT -1 AS signe, * FROM avant", "OLD TABLE AS avant NEW TABLE AS apres"),
            ("DELETE", "SELECT -1 AS signe, * FROM avant", "OLD TABLE AS avant"),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Sums kept by département and month, the days of sending, and the months that each promotion owes: what the totals of a territory read.
            migrationBuilder.Sql($"""
                CREATE TABLE indicateurs.cumuls (
                  annee integer NOT NULL,
                  programme varchar(50) NOT NULL,
                  departement_code varchar(3) NOT NULL,
                  region_code varchar(3) NOT NULL,
                  mois integer NOT NULL,
                  rendus integer NOT NULL,
                  rien integer NOT NULL,
                  validees integer NOT NULL,
                  exemptees integer NOT NULL,
                  sommes numeric[] NOT NULL,
                  nombres integer[] NOT NULL,
                  PRIMARY KEY ({Cle})
                ) WITH (fillfactor = 50);
                CREATE INDEX ix_cumuls_region ON indicateurs.cumuls (annee, programme, region_code);
                CREATE TABLE indicateurs.envois (
                  annee integer NOT NULL,
                  programme varchar(50) NOT NULL,
                  departement_code varchar(3) NOT NULL,
                  region_code varchar(3) NOT NULL,
                  mois integer NOT NULL,
                  envoyee_le date NOT NULL,
                  nombre integer NOT NULL,
                  PRIMARY KEY ({Cle}, envoyee_le)
                ) WITH (fillfactor = 50);
                CREATE INDEX ix_envois_region ON indicateurs.envois (annee, programme, region_code);
                CREATE TABLE indicateurs.promotions (
                  annee integer NOT NULL,
                  programme varchar(50) NOT NULL,
                  departement_code varchar(3) NOT NULL,
                  region_code varchar(3) NOT NULL,
                  premier_mois integer NOT NULL,
                  dernier_mois integer NOT NULL,
                  structures integer NOT NULL,
                  PRIMARY KEY ({CleDuPlan})
                ) WITH (fillfactor = 50);
                CREATE INDEX ix_promotions_region ON indicateurs.promotions (annee, programme, region_code);
                CREATE INDEX ix_participations_partielles ON indicateurs.participations (annee, programme, region_code, departement_code)
                  WHERE premier_mois > 1 OR dernier_mois < 12;
                """);
            Recompter(migrationBuilder);
            foreach (var (acte, lignes, images) in Actes)
            {
                Suivre(migrationBuilder, "saisies", acte, images, Compter(lignes));
                Suivre(migrationBuilder, "participations", acte, images, Planifier(lignes));
            }

            // The triggers hold the tables until the migration commits: nothing is written between them and this.
            migrationBuilder.Sql("""
                SELECT set_config('seve.tout', 'oui', true);
                INSERT INTO indicateurs.cumuls SELECT * FROM indicateurs.cumuls_recomptes;
                INSERT INTO indicateurs.envois SELECT * FROM indicateurs.envois_recomptes;
                INSERT INTO indicateurs.promotions SELECT * FROM indicateurs.promotions_recomptees;
                """);
            migrationBuilder.ProtectByColumns("indicateurs", "cumuls", "region_code", "departement_code");
            migrationBuilder.ProtectByColumns("indicateurs", "envois", "region_code", "departement_code");
            migrationBuilder.ProtectByColumns("indicateurs", "promotions", "region_code", "departement_code");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (acte, _, _) in Actes)
            {
                migrationBuilder.Sql($"""
                    DROP TRIGGER cumuler_{acte} ON indicateurs.saisies;
                    DROP TRIGGER cumuler_{acte} ON indicateurs.participations;
                    DROP FUNCTION indicateurs.cumuler_saisies_{acte}(), indicateurs.cumuler_participations_{acte}();
                    """);
            }

            migrationBuilder.Sql("""
                DROP FUNCTION indicateurs.ecarts_des_cumuls();
                DROP VIEW indicateurs.cumuls_recomptes, indicateurs.envois_recomptes, indicateurs.promotions_recomptees;
                DROP INDEX indicateurs.ix_participations_partielles;
                DROP TABLE indicateurs.cumuls, indicateurs.envois, indicateurs.promotions;
                """);
        }

        // What the roll-ups must be, from the rows themselves: they are filled from it, and compared with it.
        private static void Recompter(MigrationBuilder migrationBuilder) => migrationBuilder.Sql($"""
            CREATE VIEW indicateurs.cumuls_recomptes WITH (security_invoker = true) AS
            SELECT {Cle}, count(*) FILTER (WHERE etat <> 'Exemptee') AS rendus, count(*) FILTER (WHERE etat <> 'Exemptee' AND rien_a_signaler) AS rien,
              count(*) FILTER (WHERE etat = 'Validee') AS validees, count(*) FILTER (WHERE etat = 'Exemptee') AS exemptees,
              ARRAY[{ParRang(rang => $"coalesce(sum(valeurs[{rang}]) FILTER (WHERE etat <> 'Exemptee'), 0)")}] AS sommes,
              ARRAY[{ParRang(rang => $"count(valeurs[{rang}]) FILTER (WHERE etat <> 'Exemptee')")}] AS nombres
            FROM indicateurs.saisies WHERE etat IN ('Envoyee', 'Validee', 'Exemptee') GROUP BY {Cle};
            CREATE VIEW indicateurs.envois_recomptes WITH (security_invoker = true) AS
            SELECT {Cle}, envoyee_le, count(*) AS nombre FROM indicateurs.saisies WHERE etat IN ('Envoyee', 'Validee') AND envoyee_le IS NOT NULL GROUP BY {Cle}, envoyee_le;
            CREATE VIEW indicateurs.promotions_recomptees WITH (security_invoker = true) AS
            SELECT {CleDuPlan}, count(*) AS structures FROM indicateurs.participations GROUP BY {CleDuPlan};
            CREATE FUNCTION indicateurs.ecarts_des_cumuls() RETURNS bigint LANGUAGE sql AS $$
              SELECT {Ecarts("cumuls", "cumuls_recomptes", "rendus <> 0 OR exemptees <> 0")} + {Ecarts("envois", "envois_recomptes", "nombre <> 0")}
                + {Ecarts("promotions", "promotions_recomptees", "structures <> 0")}
            $$;
            """);

        // A key that counts nothing any more stays, at zero.
        private static string Ecarts(string gardes, string recomptes, string nonVides) => $"""
            (SELECT count(*) FROM (
              (SELECT * FROM indicateurs.{gardes} WHERE {nonVides} EXCEPT ALL SELECT * FROM indicateurs.{recomptes})
              UNION ALL (SELECT * FROM indicateurs.{recomptes} EXCEPT ALL SELECT * FROM indicateurs.{gardes})) AS ecarts)
            """;

        // Whatever the perimeter of who writes: she sees her own structure, and its département is to be told. The perimeter is put back before the act
        // goes on, and an exception undoes it with the transaction.
        private static void Suivre(MigrationBuilder migrationBuilder, string table, string acte, string images, string cumul) => migrationBuilder.Sql($"""
            CREATE FUNCTION indicateurs.cumuler_{table}_{acte}() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE
              perimetre text := coalesce(current_setting('seve.tout', true), '');
            BEGIN
              {cumul}
              PERFORM set_config('seve.tout', perimetre, true);
              RETURN NULL;
            END $$;
            CREATE TRIGGER cumuler_{acte} AFTER {acte} ON indicateurs.{table} REFERENCING {images}
              FOR EACH STATEMENT EXECUTE FUNCTION indicateurs.cumuler_{table}_{acte}();
            """);

        // A draft changes no total: it stops at the first line. Keys are written in order, so that two statements never wait for each other.
        private static string Compter(string lignes) => $"""
            IF NOT EXISTS (SELECT FROM ({lignes}) AS lignes WHERE etat IN ('Envoyee', 'Validee', 'Exemptee')) THEN RETURN NULL; END IF;
            PERFORM set_config('seve.tout', 'oui', true);
            INSERT INTO indicateurs.cumuls AS c ({Cle}, rendus, rien, validees, exemptees, sommes, nombres)
            SELECT {Cle}, coalesce(sum(signe) FILTER (WHERE compte), 0), coalesce(sum(signe) FILTER (WHERE compte AND rien_a_signaler), 0),
              coalesce(sum(signe) FILTER (WHERE etat = 'Validee'), 0), coalesce(sum(signe) FILTER (WHERE NOT compte), 0),
              ARRAY[{ParRang(rang => $"coalesce(sum(signe * valeurs[{rang}]) FILTER (WHERE compte), 0)")}],
              ARRAY[{ParRang(rang => $"coalesce(sum(signe) FILTER (WHERE compte AND valeurs[{rang}] IS NOT NULL), 0)")}]
            FROM (SELECT *, etat <> 'Exemptee' AS compte FROM ({lignes}) AS lignes WHERE etat IN ('Envoyee', 'Validee', 'Exemptee')) AS comptees
            GROUP BY {Cle} ORDER BY {Cle}
            ON CONFLICT ({Cle}) DO UPDATE SET rendus = c.rendus + excluded.rendus, rien = c.rien + excluded.rien, validees = c.validees + excluded.validees,
              exemptees = c.exemptees + excluded.exemptees,
              sommes = ARRAY[{ParRang(rang => $"c.sommes[{rang}] + excluded.sommes[{rang}]")}],
              nombres = ARRAY[{ParRang(rang => $"c.nombres[{rang}] + excluded.nombres[{rang}]")}];
            INSERT INTO indicateurs.envois AS e ({Cle}, envoyee_le, nombre)
            SELECT {Cle}, envoyee_le, sum(signe) FROM ({lignes}) AS lignes WHERE etat IN ('Envoyee', 'Validee') AND envoyee_le IS NOT NULL
            GROUP BY {Cle}, envoyee_le HAVING sum(signe) <> 0 ORDER BY {Cle}, envoyee_le
            ON CONFLICT ({Cle}, envoyee_le) DO UPDATE SET nombre = e.nombre + excluded.nombre;
            """;

        private static string Planifier(string lignes) => $"""
            PERFORM set_config('seve.tout', 'oui', true);
            INSERT INTO indicateurs.promotions AS p ({CleDuPlan}, structures)
            SELECT {CleDuPlan}, sum(signe) FROM ({lignes}) AS lignes GROUP BY {CleDuPlan} HAVING sum(signe) <> 0 ORDER BY {CleDuPlan}
            ON CONFLICT ({CleDuPlan}) DO UPDATE SET structures = p.structures + excluded.structures;
            """;

        private static string ParRang(System.Func<int, string> valeur) => string.Join(", ", Enumerable.Range(1, Rangs).Select(valeur));
    }
}
