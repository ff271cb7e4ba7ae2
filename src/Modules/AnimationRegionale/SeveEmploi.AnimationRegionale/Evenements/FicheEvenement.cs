namespace SeveEmploi.AnimationRegionale.Evenements;

internal enum ModaliteEvenement
{
    Presentiel,
    Distanciel,
    Mixte,
}

/// <summary>Une région organise l'événement, ou y participe (ANI-61).</summary>
internal enum RoleRegion
{
    Organise,
    Participe,
}

/// <param name="EstChefDeFile">Elle tranche, communique et tient le budget : une seule quand elles sont plusieurs (ANI-18, OPP-6).</param>
internal sealed record RegionEvenement(string Region, RoleRegion Role = RoleRegion.Organise, bool EstChefDeFile = false);

/// <summary>Un moment du programme : « 13 h 45 – 14 h 40 : conférence » (ANI-67).</summary>
internal sealed record Creneau(DateTimeOffset Debut, DateTimeOffset Fin, string Intitule, string? Salle = null);

/// <summary>Ce que l'on dit d'un événement avant qu'il ait lieu.</summary>
/// <param name="Type">Le code de son type.</param>
/// <param name="Programmes">Vide : il ne tient à aucun programme.</param>
/// <param name="Regions">Vide : il est national.</param>
/// <param name="Capacite">Au-delà, on attend une place ; null : autant que l'on veut.</param>
/// <param name="OuvertAuxStructures">Annoncé, toutes les structures le voient et s'y inscrivent, même d'une autre région (ANI-71).</param>
internal sealed record FicheEvenement(
    string Type, string Titre, DateTimeOffset Debut, DateTimeOffset Fin, IReadOnlyList<Programme> Programmes, IReadOnlyList<RegionEvenement> Regions,
    ModaliteEvenement Modalite = ModaliteEvenement.Presentiel, string? Lieu = null, string? BassinEmploi = null, IReadOnlyList<string>? OrdreDuJour = null,
    IReadOnlyList<Creneau>? Creneaux = null, int? Capacite = null, bool OuvertAuxStructures = false);

/// <summary>Quand il a lieu : deux instants, et les jours légaux où ils tombent.</summary>
internal sealed record Horaire(DateTimeOffset Debut, DateTimeOffset Fin, DateOnly DebutLe, DateOnly FinLe);
