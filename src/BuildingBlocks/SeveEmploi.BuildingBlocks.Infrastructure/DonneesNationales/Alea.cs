namespace SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;

/// <summary>Une suite de nombres qui ne dépend que de son départ (SplitMix64) : assez mêlée pour être plausible, et des milliers de fois moins chère qu'une empreinte.</summary>
public struct Alea(ulong depart)
{
    private ulong _etat = depart;

    /// <summary>De 0 à <paramref name="borne"/> exclue.</summary>
    public int Entier(int borne)
    {
        _etat += 0x9E37_79B9_7F4A_7C15;
        var melange = (_etat ^ (_etat >> 30)) * 0xBF58_476D_1CE4_E5B9;
        melange = (melange ^ (melange >> 27)) * 0x94D0_49BB_1331_11EB;
        return (int)((melange ^ (melange >> 31)) % (ulong)borne);
    }
}
