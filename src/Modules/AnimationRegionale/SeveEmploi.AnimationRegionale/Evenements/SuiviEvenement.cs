namespace SeveEmploi.AnimationRegionale.Evenements;

/// <summary>Ce qu'il faut faire avant, et qui s'en charge (ANI-68) : la région qui la prend compte dans le partage (OPP-5).</summary>
/// <param name="Porteur">La personne, en mots.</param>
/// <param name="Avancement">De 0 à 100.</param>
internal sealed record TacheEvenement(Guid Id, string Libelle, string? Porteur, Guid? CompteId, string? Region, DateOnly? Echeance, int Avancement);

/// <summary>Une tâche, telle qu'on la remplit.</summary>
internal sealed record TacheSaisie(string Libelle, string? Porteur = null, string? Region = null, DateOnly? Echeance = null, int Avancement = 0);

/// <summary>Une décision prise : elle s'ajoute au journal et n'en sort plus, pour n'être pas remise en question (OPP-6).</summary>
internal sealed record DecisionEvenement(DateOnly Le, string Texte, Guid? Par);

/// <summary>Combien de personnes d'un secteur sont venues ; « une quarantaine » est approximatif (ANI-62, ANI-63).</summary>
internal sealed record EffectifSecteur(string Secteur, int Nombre, bool EstApproximatif = false);

/// <summary>Combien de permanents d'une région sont formés : le dénominateur des taux de participation (ANI-73).</summary>
internal sealed record EffectifForme(string Region, int Nombre);

/// <summary>Ce qui a été compté sans nommer personne.</summary>
/// <param name="RepasCommandes">Prévus au traiteur.</param>
/// <param name="RepasServis">Servis, retardataires compris (OPP-15).</param>
internal sealed record EffectifsDeclares(
    IReadOnlyList<EffectifSecteur> Secteurs, IReadOnlyList<EffectifForme> Formes, int? RepasCommandes = null, int? RepasServis = null)
{
    public static readonly EffectifsDeclares Aucun = new([], []);

    public int? Total => Secteurs.Count == 0 ? null : Secteurs.Sum(secteur => secteur.Nombre);

    public bool EstApproximatif => Secteurs.Any(secteur => secteur.EstApproximatif);
}
