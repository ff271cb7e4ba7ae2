namespace SeveEmploi.Referentiel.Contracts;

/// <summary>
/// De quelles structures parlent les lignes d'un fichier ? Une réponse par nom, dans l'ordre : reconnue par son SIRET, son nom exact puis son
/// nom usuel, sinon seulement proposée, car à une ressemblance c'est une personne qui décide (XC-60).
/// </summary>
/// <param name="Noms">Les noms différents du fichier : tous sont cherchés ensemble.</param>
/// <param name="Le">Le jour dont parle le fichier : une structure fermée depuis y est encore reconnue.</param>
/// <param name="Attendues">
/// Les structures dont le fichier devrait parler, une promotion par exemple : entre deux homonymes, celle qui est attendue est retenue, et un nom dont
/// on ignore le département se compare à chacune d'elles.
/// </param>
[Exige("structures:lire")]
public sealed record RapprocherStructures(IReadOnlyList<NomARapprocher> Noms, DateOnly Le, IReadOnlyList<Guid>? Attendues = null)
    : IQuery<IReadOnlyList<RapprochementNomVue>>
{
    /// <summary>Au-delà, un fichier est d'une autre liste : les noms suivants sont dits inconnus sans que l'on cherche ce qui leur ressemble.</summary>
    public const int InconnusCompares = 500;
}

/// <summary>Une structure comme un fichier la nomme.</summary>
/// <param name="Siret">Quatorze chiffres ; ignoré s'il n'est pas un SIRET.</param>
/// <param name="Type">ACI, AI, EI, ETTI ou EITI : départage un SIRET que deux fiches portent.</param>
/// <param name="Departement">Quand il est dit, un nom ne vaut que dans ce département.</param>
public sealed record NomARapprocher(string Nom, string? Siret = null, string? Type = null, string? Departement = null);

/// <summary>Ce qu'un nom désigne.</summary>
/// <param name="StructureId">Null : inconnue, ou à confirmer parmi les propositions.</param>
/// <param name="Par">siret, nom ou alias ; null quand rien n'est sûr.</param>
/// <param name="Propositions">Celles qui lui ressemblent, la plus proche d'abord ; vide quand la structure est reconnue, ou que rien n'approche.</param>
public sealed record RapprochementNomVue(Guid? StructureId, string? Par, IReadOnlyList<StructureProposeeVue> Propositions);

/// <summary>Une structure que le nom pourrait désigner ; <c>Score</c> va de 0 à 1, et vaut 1 pour un homonyme.</summary>
public sealed record StructureProposeeVue(Guid Id, string Nom, string Departement, decimal Score)
{
    public override string ToString() => $"{Nom} ({Departement}, {Id})";
}
