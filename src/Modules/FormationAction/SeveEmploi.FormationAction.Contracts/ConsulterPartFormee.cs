namespace SeveEmploi.FormationAction.Contracts;

/// <summary>Combien des permanents d'une structure sont formés un jour donné : SEVE 2 en veut strictement plus de la moitié.</summary>
[Exige("parcours:lire")]
public sealed record ConsulterPartFormee(Guid StructureId, DateOnly Le) : IQuery<PartFormeeVue>;

/// <summary>La part formée d'une équipe, en personnes.</summary>
/// <param name="Formes">Présents dans l'équipe ce jour-là et formés à ce jour.</param>
/// <param name="Permanents">La base : l'effectif déclaré au référentiel, ou les stagiaires présents s'il n'est pas connu ou leur est inférieur.</param>
/// <param name="EffectifDeclare">La base vient du référentiel.</param>
/// <param name="PartPourcent">À une décimale ; null sans base.</param>
/// <param name="PlusDeLaMoitie">Strictement plus de la moitié.</param>
public sealed record PartFormeeVue(Guid StructureId, DateOnly Le, int Formes, int Permanents, bool EffectifDeclare, decimal? PartPourcent, bool PlusDeLaMoitie);
