using SeveEmploi.Echeancier.Anomalies;
using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Echeancier.Natures;

namespace SeveEmploi.Echeancier.Obligations;

/// <summary>What a module announces, before it is believed.</summary>
internal static class Annonces
{
    public static (string Module, string Nature, string Objet) Cle(this ObligationPosee annonce) => (annonce.Module, annonce.Nature, annonce.Objet);

    /// <summary>Why it cannot be followed; null when it can.</summary>
    public static (RaisonAnomalie Raison, string Detail)? Refus(this ObligationPosee annonce, Dictionary<string, Nature> natures) =>
        !natures.TryGetValue(annonce.Nature, out var nature) ? (RaisonAnomalie.NatureInconnue, $"Nul ne connaît la nature « {annonce.Nature} ».")
        : nature.Module != annonce.Module ? (RaisonAnomalie.ModuleEtranger, $"« {annonce.Nature} » appartient au module {nature.Module}, non à {annonce.Module}.")
        : annonce.Departement is { } departement && !Departement.EstConnu(departement) ? (RaisonAnomalie.TerritoireInconnu, $"Aucun département « {departement} » : son heure est inconnue.")
        : annonce.Region is { } region && !Region.EstConnue(region) ? (RaisonAnomalie.TerritoireInconnu, $"Aucune région « {region} » : son heure est inconnue.")
        : annonce.Echeance < annonce.OuvreLe ? (RaisonAnomalie.EcheanceAvantOuverture, $"Due le {annonce.Echeance:dd/MM/yyyy}, ouverte le {annonce.OuvreLe:dd/MM/yyyy}.")
        : EstTropLongue(annonce) ? (RaisonAnomalie.TexteTropLong, "L'objet, la précision ou le lien est trop long.")
        : null;

    /// <param name="annonce">One that nothing refuses.</param>
    /// <param name="structureNom">As the structure is called today.</param>
    public static Obligation Ouvrir(this ObligationPosee annonce, string? structureNom)
    {
        var concernes = new Concernes(
            annonce.StructureId, structureNom?.Coupe(Obligation.NomMax), annonce.Departement is { } departement ? Departement.De(departement) : null,
            annonce.Region is { } region ? Region.De(region) : null, annonce.PartenaireId, annonce.CompteId);
        return Obligation.Poser(
            new(annonce.Module, annonce.Nature, annonce.Objet), annonce.Precision, concernes, annonce.OuvreLe, annonce.Echeance, annonce.Lien).Value;
    }

    private static bool EstTropLongue(ObligationPosee annonce) =>
        annonce.Precision.Length > Obligation.PrecisionMax || annonce.Objet.Length > CleObligation.ObjetMax || annonce.Lien?.Length > Obligation.LienMax;
}
