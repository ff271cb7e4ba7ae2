using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SeveEmploi.Performance.Mesures;

/// <summary>A file of monthly rows for a year that the country does not cover, and the same number of rows for the reference.</summary>
internal sealed class Imports(Donnees donnees)
{
    private const int LignesMax = 100_000;
    private const int MoisParAn = 12;
    private const int PremiereAnneeDeLaReference = 2040;

    /// <summary>The structures take part in the year before the first one.</summary>
    public async Task<(int Annee, int Lignes, byte[] Csv)> Preparer()
    {
        var premiere = await donnees.Lire<int>("SELECT min(annee) FROM indicateurs.saisies WHERE programme = 'Seve1'");
        var annee = premiere - 1;
        await donnees.Executer(
            $"""
            INSERT INTO indicateurs.participations (structure_id, programme, annee, structure_nom, departement_code, region_code, types, retenue_le, inscrite_le, premier_mois, dernier_mois)
            SELECT structure_id, programme, {annee}, structure_nom, departement_code, region_code, types, make_date({annee} - 1, 12, 16), make_date({annee} - 1, 12, 16), 1, 12
            FROM indicateurs.participations WHERE annee = {premiere} AND programme = 'Seve1' ON CONFLICT DO NOTHING;
            """);
        await Effacer(annee);
        var structures = await donnees.Lister(
            $"""
            SELECT s.nom FROM indicateurs.participations p JOIN referentiel.structures s ON s.id = p.structure_id
            WHERE p.annee = {annee} AND p.programme = 'Seve1' ORDER BY s.id LIMIT {(LignesMax + MoisParAn - 1) / MoisParAn}
            """, ligne => ligne.GetString(0));
        var codes = await donnees.Lister(
            $"""
            SELECT indicateur->>'code' FROM (SELECT contenu FROM indicateurs.grilles WHERE programme = 'Seve1' AND annee <= {annee} ORDER BY annee DESC LIMIT 1) g,
              jsonb_array_elements(contenu->'indicateurs') indicateur ORDER BY (indicateur->>'rang')::int
            """, ligne => ligne.GetString(0));
        if (codes.Count == 0) throw new InvalidOperationException($"Aucune grille en {annee} : demandez moins de mois.");
        var lignes = Math.Min(LignesMax, structures.Count * MoisParAn);
        return (annee, lignes, Fichier(annee, lignes, structures, codes));
    }

    /// <summary>One binary COPY by the reference program; the seconds that it says, its own start left out.</summary>
    public async Task<double> Copier(int lignes)
    {
        using var copie = Process.Start(new ProcessStartInfo("dotnet", [Reglages.Reference, "import", "copy", $"{lignes}"])
        {
            RedirectStandardOutput = true,
            Environment = { ["SEVE_MESURE_BASE"] = donnees.SansPerimetre },
        })!;
        var texte = await copie.StandardOutput.ReadToEndAsync();
        await copie.WaitForExitAsync();
        return double.Parse(texte.Split('=')[^1], CultureInfo.InvariantCulture);
    }

    public async Task Effacer(int annee)
    {
        await donnees.Executer($"DELETE FROM indicateurs.saisies WHERE annee = {annee} OR annee >= {PremiereAnneeDeLaReference}");
        await donnees.Executer("VACUUM indicateurs.saisies");
        await donnees.Executer("CHECKPOINT");
    }

    private static byte[] Fichier(int annee, int lignes, List<string> structures, List<string> codes)
    {
        var csv = new StringBuilder("structure;mois;").AppendJoin(';', codes).Append('\n');
        for (var ligne = 0; ligne < lignes; ligne++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{structures[ligne % structures.Count]};{annee}-{1 + (ligne / structures.Count):00}");
            for (var rang = 0; rang < codes.Count; rang++) csv.Append(';').Append((ligne % 7) + rang);
            csv.Append('\n');
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
