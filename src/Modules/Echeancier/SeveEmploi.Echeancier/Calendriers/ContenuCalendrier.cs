using SeveEmploi.Echeancier.Obligations;

namespace SeveEmploi.Echeancier.Calendriers;

/// <summary>Ce qu'un agenda reçoit : un titre et des jours.</summary>
/// <param name="Nom">Comme l'agenda le montre.</param>
/// <param name="Echeances">Dans l'ordre des jours.</param>
/// <param name="Natures">Les mots de chaque nature.</param>
/// <param name="AdressePublique">Où mènent les liens.</param>
internal sealed record ContenuCalendrier(
    string Nom, IReadOnlyList<EcheanceVue> Echeances, IReadOnlyDictionary<string, MotsDeNature> Natures, string AdressePublique);

/// <summary>Une obligation, telle qu'un agenda la montre.</summary>
internal sealed record EcheanceVue(
    Guid Id, string Nature, string Precision, string? StructureNom, Region? Region, DateOnly Echeance, int Sequence, Issue? Issue, DateTimeOffset ModifieLe, string? Lien)
{
    /// <summary>Close, elle change une dernière fois : un agenda ne reprend que ce dont le rang grandit.</summary>
    public int Rang => Issue is null ? Sequence : Sequence + 1;

    public bool EstDispensee => Issue is Obligations.Issue.Levee or Obligations.Issue.Exemptee;
}

/// <summary>Ce que le programme dit d'une sorte d'obligation.</summary>
internal sealed record MotsDeNature(string Libelle, string Consigne);
