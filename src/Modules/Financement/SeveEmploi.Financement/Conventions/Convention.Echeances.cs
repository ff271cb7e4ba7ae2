using SeveEmploi.Echeancier.Contracts;

namespace SeveEmploi.Financement.Conventions;

/// <remarks>Un versement auquel plus rien ne manque est dû par l'administration : l'échéancier le lui rappelle.</remarks>
internal sealed partial class Convention
{
    private void SuivreLesEcheances(DateOnly le)
    {
        foreach (var versement in _versements)
        {
            var exigible = SigneeLe is not null && !versement.EstRegle && Manques(versement).Count == 0;
            if (exigible == versement.ExigibleLe is not null) continue;

            versement.DevenirExigible(exigible ? le : null);
            Raise(exigible ? EcheancesDeLaConvention.VersementAttendu(this, versement, le)
                : versement.Etat == EtatVersement.Paye ? EcheancesDeLaConvention.VersementFait(this, versement, le)
                : EcheancesDeLaConvention.VersementLeve(this, versement, le));
        }
    }
}

/// <summary>Ce que la convention fait attendre et honore, sous les noms que l'échéancier connaît (FIN-5, FIN-6, XC-30, XC-32).</summary>
internal static class EcheancesDeLaConvention
{
    private const string Module = "financement";
    private const string Signature = "signature_convention";
    private const string Bilan = "bilan_financier";
    private const string Versement = "versement";

    public static ObligationPosee SignatureAttendue(Convention c, DateOnly le) =>
        Posee(c, Signature, c.Id.Value.ToString(), $"convention {c.Promotion}", le, le.AddDays(c.Reglement.DelaiSignatureJours));

    public static ObligationHonoree SignatureDonnee(Convention c, DateOnly le) => new(Module, Signature, c.Id.Value.ToString(), le);

    public static ObligationLevee SignatureLevee(Convention c, string motif, DateOnly le) => new(Module, Signature, c.Id.Value.ToString(), motif, le);

    /// <summary>The échéancier poses that of every SEVE 1 year by itself, under the same key: only the other programme has to ask for it.</summary>
    public static ObligationPosee? BilanFinancierAttendu(Convention c, DateOnly le) =>
        c.Programme == Programme.Seve1 ? null : Posee(c, Bilan, CleDuBilan(c), $"convention {c.Promotion}", le, c.Termes.Fin.AddDays(c.Reglement.DelaiBilanFinancierJours));

    public static ObligationHonoree BilanFinancierRemis(Convention c, DateOnly le) => new(Module, Bilan, CleDuBilan(c), le);

    public static ObligationPosee VersementAttendu(Convention c, Versement v, DateOnly le) =>
        Posee(c, Versement, Cle(c, v), $"{v.Libelle}, {c.StructureNom}", le, le.AddDays(c.Reglement.DelaiVersementJours));

    public static ObligationHonoree VersementFait(Convention c, Versement v, DateOnly le) => new(Module, Versement, Cle(c, v), le);

    public static ObligationLevee VersementLeve(Convention c, Versement v, DateOnly le) => new(Module, Versement, Cle(c, v), "Un fait manque de nouveau.", le);

    private static string Cle(Convention c, Versement v) => $"{c.Id.Value}:{v.Rang}";

    private static string CleDuBilan(Convention c) => $"{c.StructureId}:{c.Exercice}-12";

    private static ObligationPosee Posee(Convention c, string nature, string objet, string precision, DateOnly ouvreLe, DateOnly echeance) => new(
        Module, nature, objet, precision, c.StructureId, c.Departement.Code, c.Region.Code, null, null, ouvreLe, echeance, null);
}
