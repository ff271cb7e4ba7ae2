using SeveEmploi.Acces.Contracts;
using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Obligations;

namespace SeveEmploi.Echeancier.Rappels;

/// <summary>Une personne, et à quel titre un rappel lui va.</summary>
internal sealed record Destinataire(Guid CompteId, string Courriel, string Nom, string Role);

/// <summary>Ce que l'on demande à Acces pour une obligation : un titre, et qui le porte aujourd'hui là où elle se trouve.</summary>
internal static class Destinataires
{
    public const string ChargeMission = "charge_mission";
    public const string EquipeNationale = "equipe_nationale";

    /// <summary>À quels titres ce palier se dit : qui doit, puis ceux que l'escalade prévient.</summary>
    public static IEnumerable<string> Roles(Nature nature, int palier)
    {
        yield return nature.Responsable;
        if (nature.Politique.PrevientChargeMission(palier) && nature.Responsable != ChargeMission) yield return ChargeMission;
        if (nature.Politique.PrevientEquipeNationale(palier) && nature.Responsable != EquipeNationale) yield return EquipeNationale;
    }

    /// <summary>Un titre d'escalade va à qui le porte, jamais à la personne désignée pour l'obligation.</summary>
    public static CibleDestinataires Cible(Obligation obligation, string role, Nature nature) => new(
        role, obligation.Region?.Code, obligation.Departement?.Code, obligation.StructureId,
        role == nature.Responsable ? obligation.PartenaireId : null, role == nature.Responsable ? obligation.CompteId : null);

    /// <summary>L'heure et les jours ouvrés de qui le reçoit : le territoire de l'obligation, ou Paris pour l'équipe nationale.</summary>
    public static Lieu LieuDe(Obligation obligation, string role) => role switch
    {
        EquipeNationale => Lieu.National,
        ChargeMission => Lieu.De(null, obligation.Region),
        _ => obligation.Lieu,
    };
}
