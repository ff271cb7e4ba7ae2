namespace SeveEmploi.Indicateurs.Contracts;

/// <summary>Ce qu'une structure a rendu, mois par mois, dans l'année d'un programme ; null si elle n'y participe pas.</summary>
[Exige("indicateurs:lire")]
public sealed record ConsulterReleveAnnuel(Guid StructureId, Programme Programme, int Annee) : IQuery<ReleveAnnuelVue?>;

/// <summary>L'année rendue, et sa ponctualité.</summary>
/// <param name="MoisDus">Les mois de sa participation, exemptions non comprises.</param>
/// <param name="MoisRendus">Envoyés ou validés.</param>
/// <param name="MoisATemps">Rendus au plus tard à leur échéance.</param>
public sealed record ReleveAnnuelVue(
    Guid StructureId, Programme Programme, int Annee, int MoisDus, int MoisRendus, int MoisATemps, IReadOnlyList<LigneReleveVue> Lignes)
{
    /// <summary>Les contrats signés dans l'année, durables ou non (i1 + i3) ; null si aucun mois ne le dit.</summary>
    public decimal? SortiesEnContrat { get; init; }

    public LigneReleveVue? Ligne(string code) => Lignes.FirstOrDefault(ligne => ligne.Code == code);
}

/// <summary>Un indicateur de la grille : douze valeurs de janvier à décembre, null quand le mois n'est pas rendu ou ne le dit pas.</summary>
public sealed record LigneReleveVue(string Code, string Libelle, string Unite, IReadOnlyList<decimal?> Mois)
{
    /// <summary>La somme des mois connus ; null si aucun ne l'est.</summary>
    public decimal? Total => Mois.Any(valeur => valeur is not null) ? Mois.Sum(valeur => valeur ?? 0) : null;
}
