namespace SeveEmploi.Referentiel.Contracts;

/// <summary>Le dernier relevé d'une structure à un jour de référence, ce jour-là compris ; rien si personne n'en a fait.</summary>
[Exige("structures:lire")]
public sealed record ConsulterReleveEffectifs(Guid StructureId, DateOnly Le) : IQuery<ReleveEffectifsVue?>;

/// <summary>Ce qui a été compté, et quel jour.</summary>
public sealed record ReleveEffectifsVue(DateOnly Le, int? Permanents, int? SalariesInsertion, int? EntreprisesPartenaires);
