namespace SeveEmploi.AnimationRegionale.Persistence;

/// <remarks>Le bilan régional, le bilan national et leurs documents.</remarks>
internal sealed partial class AnimationRegionaleDbContext
{
}
