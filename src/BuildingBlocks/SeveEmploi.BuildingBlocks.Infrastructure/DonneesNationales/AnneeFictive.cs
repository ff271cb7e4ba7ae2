namespace SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;

/// <summary>Les jours d'une promotion que plusieurs modules redisent de la même façon ; ceux qui suivent le jour du pays ne sont pas encore venus.</summary>
public static class AnneeFictive
{
    /// <summary>Le comité a retenu les structures ; leur convention et leur parcours s'ouvrent.</summary>
    public static DateOnly RetenueLe(int promotion) => new(promotion - 1, 12, 15);

    public static DateOnly ConventionneeLe(int promotion) => new(promotion, 1, 25);

    public static DateOnly BilanExecutionDeposeLe(int promotion) => new(promotion, 12, 15);

    public static DateOnly BilanExecutionAccepteLe(int promotion) => new(promotion, 12, 22);
}
