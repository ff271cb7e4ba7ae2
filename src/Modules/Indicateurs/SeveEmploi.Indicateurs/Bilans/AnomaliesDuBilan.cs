using SeveEmploi.BuildingBlocks.Rapports;
using SeveEmploi.Indicateurs.Agregats;
using SeveEmploi.Indicateurs.Entrees;
using SeveEmploi.Indicateurs.Sorties;

namespace SeveEmploi.Indicateurs.Bilans;

/// <summary>Ce qu'il faut savoir avant de publier des indicateurs et des sorties : ce qui manque, ce qui n'est pas validé, ce qui ne tient pas.</summary>
internal static class AnomaliesDuBilan
{
    public static List<AnomalieRapport> De(EntreesVue entrees, BilanSortiesVue sorties)
    {
        var anomalies = new List<AnomalieRapport>();
        var incompletes = entrees.Lignes.Count(ligne => !ligne.EstComplete);
        if (incompletes > 0) anomalies.Add(new("entrees_incompletes", $"{incompletes} structure(s) n'ont pas dit tout leur état des lieux au 1er janvier.", "/api/v1/indicateurs/entrees"));
        if (sorties.Completude is { Absentes: > 0 } absence) anomalies.Add(new("sorties_absentes", $"{absence.Absentes} structure(s) n'ont saisi aucune sortie.", "/api/v1/indicateurs/sorties"));
        if (sorties.Completude is { Incompletes: > 0 } manque) anomalies.Add(new("sorties_incompletes", $"{manque.Incompletes} structure(s) n'ont dit qu'une part de leurs sorties.", "/api/v1/indicateurs/sorties"));
        var nonValidees = sorties.Lignes.Count(ligne => ligne is { EstComplete: true, Etat: not "validee" });
        if (nonValidees > 0) anomalies.Add(new("sorties_non_validees", $"Les sorties de {nonValidees} structure(s) ne sont pas validées.", "/api/v1/indicateurs/sorties"));
        anomalies.AddRange(sorties.Anomalies.Select(anomalie => new AnomalieRapport($"sorties_{anomalie.Code}", $"{anomalie.Structure} : {anomalie.Message}", $"/api/v1/indicateurs/sorties/{anomalie.StructureId}/{sorties.Annee}")));
        return anomalies;
    }

    public static IEnumerable<AnomalieRapport> De(AgregatVue agregat)
    {
        var nom = agregat.Programme == Programme.Seve1 ? "SEVE 1" : "SEVE 2";
        if (agregat.Completude.Manquants > 0)
            yield return new("mois_manquants", $"{nom} : {agregat.Completude.Manquants} mois dus ne sont pas rendus.", "/api/v1/indicateurs/completude");
        if (agregat.Saisies > agregat.DontValidees)
            yield return new("mois_non_valides", $"{nom} : {agregat.Saisies - agregat.DontValidees} mois rendus ne sont pas encore validés.", agregat.Sources);
    }
}
