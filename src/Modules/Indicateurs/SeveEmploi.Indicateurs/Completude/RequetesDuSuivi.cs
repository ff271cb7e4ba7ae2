using SeveEmploi.Indicateurs.Agregats;

namespace SeveEmploi.Indicateurs.Completude;

/// <summary>
/// Ce qui est rendu à temps, en retard, manquant ou exempté, en SQL. Paramètres : l'année, le programme, l'axe, les douze termes, le jour. Les termes sont
/// donnés à chaque lecture : les changer ne demande aucun recompte.
/// </summary>
internal static class RequetesDuSuivi
{
    public static string DUneStructure(Axe axe) => $$"""
        SELECT count(DISTINCT p.structure_id)::int AS "Structures",
               count(*) FILTER (WHERE s.etat IN ('Envoyee', 'Validee') AND s.envoyee_le <= t.terme)::int AS "ATemps",
               count(*) FILTER (WHERE s.etat IN ('Envoyee', 'Validee') AND s.envoyee_le > t.terme)::int AS "EnRetard",
               count(*) FILTER (WHERE (s.etat IS NULL OR s.etat IN ('Brouillon', 'Renvoyee')) AND {4} > t.terme
                 AND t.mois BETWEEN p.premier_mois AND p.dernier_mois)::int AS "Manquants",
               count(*) FILTER (WHERE s.etat = 'Exemptee')::int AS "Exemptes", 0 AS "Partielles"
        FROM (SELECT structure_id, premier_mois, dernier_mois FROM indicateurs.participations WHERE annee = {0} AND programme = {1} AND {{axe.Condition}}) p
        CROSS JOIN unnest({3}) WITH ORDINALITY AS t(terme, mois)
        LEFT JOIN (SELECT structure_id, mois, etat, envoyee_le FROM indicateurs.saisies WHERE annee = {0} AND programme = {1} AND {{axe.Condition}}) s
          ON s.structure_id = p.structure_id AND s.mois = t.mois
        """;

    /// <summary>Les mois dus et échus, moins ceux qui sont rendus ou exemptés : manquants, aux mois près que <see cref="HorsParticipation"/> compte.</summary>
    public static string DUnTerritoire(Axe axe) => $$"""
        WITH t AS MATERIALIZED (SELECT mois::int AS mois, terme, {4} > terme AS echu FROM unnest({3}) WITH ORDINALITY AS t(terme, mois))
        SELECT dus.structures AS "Structures", envois.a_temps AS "ATemps", envois.en_retard AS "EnRetard", dus.mois - regles.echus AS "Manquants",
               regles.exemptes AS "Exemptes", dus.partielles AS "Partielles"
        FROM (SELECT coalesce(sum(nombre) FILTER (WHERE envoyee_le <= terme), 0)::int AS a_temps, coalesce(sum(nombre) FILTER (WHERE envoyee_le > terme), 0)::int AS en_retard
              FROM indicateurs.envois JOIN t USING (mois) WHERE annee = {0} AND programme = {1} AND {{axe.Condition}}) envois,
             (SELECT coalesce(sum(exemptees), 0)::int AS exemptes, coalesce(sum(rendus + exemptees) FILTER (WHERE echu), 0)::int AS echus
              FROM indicateurs.cumuls JOIN t USING (mois) WHERE annee = {0} AND programme = {1} AND {{axe.Condition}}) regles,
             (SELECT coalesce(sum(structures), 0)::int AS structures, coalesce(sum(structures) FILTER (WHERE premier_mois > 1 OR dernier_mois < 12), 0)::int AS partielles,
                coalesce(sum(structures * (SELECT count(*) FROM t WHERE echu AND mois BETWEEN premier_mois AND dernier_mois)), 0)::int AS mois
              FROM indicateurs.promotions WHERE annee = {0} AND programme = {1} AND {{axe.Condition}}) dus
        """;

    /// <summary>
    /// Un mois échu et réglé hors de la participation (abandon ou fermeture dits après coup) n'était pas dû : il se cherche chez les seules structures qui ne
    /// participent pas toute l'année. À part, car préparer une question aux vingt parts des saisies coûte plus que d'y répondre.
    /// </summary>
    public static string HorsParticipation(Axe axe) => $$"""
        SELECT count(*)::int AS "Value"
        FROM (SELECT structure_id, premier_mois, dernier_mois FROM indicateurs.participations
              WHERE annee = {0} AND programme = {1} AND {{axe.Condition}} AND (premier_mois > 1 OR dernier_mois < 12)) p
        JOIN indicateurs.saisies s ON s.annee = {0} AND s.programme = {1} AND s.structure_id = p.structure_id AND s.etat IN ('Envoyee', 'Validee', 'Exemptee')
        WHERE (s.mois < p.premier_mois OR s.mois > p.dernier_mois) AND {4} > ({3})[s.mois]
        """;
}
