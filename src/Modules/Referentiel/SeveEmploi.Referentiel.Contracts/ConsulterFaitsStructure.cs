namespace SeveEmploi.Referentiel.Contracts;

/// <summary>Ce que l'on savait d'une structure un jour donné ; rien si elle n'existe pas.</summary>
[Exige("structures:lire")]
public sealed record ConsulterFaitsStructure(Guid StructureId, DateOnly Le) : IQuery<FaitsStructureVue?>;

/// <summary>Les faits d'une structure à un jour : son territoire, ses conventionnements ouverts, la taille connue de son équipe.</summary>
/// <param name="Types">Les conventionnements ouverts ce jour-là : ACI, AI, EI, ETTI ou EITI.</param>
/// <param name="Permanents">Au dernier jour de référence connu, null si personne ne l'a dit.</param>
/// <param name="FusionneeDans">La structure qui a repris celle-ci, s'il y en a une.</param>
/// <param name="FermeeLe">Le jour de sa fermeture, passé ou à venir ; null pour une structure en activité.</param>
public sealed record FaitsStructureVue(
    Guid Id, string Nom, string Departement, string Region, IReadOnlyList<string> Types, int? Permanents, Guid? FusionneeDans, DateOnly? FermeeLe);
