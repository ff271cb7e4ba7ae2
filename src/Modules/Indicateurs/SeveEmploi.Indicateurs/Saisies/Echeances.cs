using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Indicateurs.Participations;

namespace SeveEmploi.Indicateurs.Saisies;

/// <summary>Ce que ce module honore et fait attendre, sous les noms que l'échéancier connaît : il pose lui-même chaque mois de l'année.</summary>
internal static class Echeances
{
    public const string Module = "indicateurs";
    public const string SaisieMensuelle = "saisie_mensuelle";

    public static string Objet(Guid structure, MoisCivil mois) => $"{structure}:{mois}";

    /// <summary>L'échéancier n'attend rien d'un mois dont le terme était passé quand la structure a été connue.</summary>
    public static bool EstAttendue(Participation participation, MoisCivil mois) => mois.Fin.AddMonths(1) >= participation.InscriteLe;

    public static ObligationHonoree Rendue(Saisie saisie, DateOnly le) => new(Module, SaisieMensuelle, Objet(saisie.StructureId, saisie.MoisCivil), le);

    public static ObligationPosee Correction(Saisie saisie, DateOnly le, DateOnly echeance) => new(
        Module, SaisieMensuelle, ObjetCorrection(saisie), $"{saisie.MoisCivil.Libelle}, à corriger", saisie.StructureId, saisie.Departement.Code, saisie.Region.Code,
        null, null, le, echeance, null);

    public static ObligationHonoree Corrigee(Saisie saisie, DateOnly le) => new(Module, SaisieMensuelle, ObjetCorrection(saisie), le);

    private static string ObjetCorrection(Saisie saisie) => $"{Objet(saisie.StructureId, saisie.MoisCivil)}:correction-{saisie.Renvois}";
}
