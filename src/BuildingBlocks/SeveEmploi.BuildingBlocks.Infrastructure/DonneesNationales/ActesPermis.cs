namespace SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;

/// <summary>Ce qui arrive dans le pays imaginaire y est permis : un refus du domaine est une faute de qui peint, et arrête tout.</summary>
public static class ActesPermis
{
    public static void DoitPasser(this Result acte)
    {
        if (acte.Error is { } refus) throw new InvalidOperationException($"Le pays imaginaire enfreint une règle : {refus.Message}");
    }
}
