namespace SeveEmploi.AnimationRegionale.Persistence;

/// <remarks>Enquêtes, accompagnements, structures à suivre, communication, programme de l'année.</remarks>
internal sealed partial class AnimationRegionaleDbContext
{
}
