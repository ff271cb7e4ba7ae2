using System.Collections.Frozen;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>
/// Une case par département, le nord en haut et chacun près de ses voisins : une carte sans fond de carte, où Paris se lit aussi bien que la Gironde.
/// L'outre-mer est rangé sous la métropole.
/// </summary>
internal static class CarteDesDepartements
{
    private static readonly string[] Rangs =
    [
        ".   .   .   .   .   .   62  59  .   .   .   .",
        ".   .   .   .   76  80  60  02  08  .   .   .",
        ".   .   50  14  27  95  93  51  55  57  .   .",
        "29  22  35  61  78  92  75  77  10  54  67  .",
        ".   56  53  72  28  91  94  89  52  88  68  .",
        ".   44  49  37  41  45  58  21  70  90  .   .",
        ".   85  79  86  36  18  03  71  39  25  .   .",
        ".   17  16  87  23  63  42  69  01  74  .   .",
        ".   33  24  19  15  43  07  26  38  73  .   .",
        ".   40  47  46  12  48  30  84  04  05  .   .",
        ".   64  32  82  81  34  .   13  83  06  .   .",
        ".   .   65  31  11  .   .   .   .   .   .   2B",
        ".   .   .   09  66  .   .   .   .   .   .   2A",
        "971 972 973 974 976 .   .   .   .   .   .   .",
        "975 977 978 984 986 987 988 989 .   .   .   .",
    ];

    private static readonly FrozenDictionary<string, Place> Places = Rangs.Index()
        .SelectMany(rang => rang.Item.Split(' ', StringSplitOptions.RemoveEmptyEntries).Index()
            .Where(place => place.Item != ".").Select(place => KeyValuePair.Create(place.Item, new Place(place.Index, rang.Index))))
        .ToFrozenDictionary();

    public static Place De(Departement departement) => Places[departement.Code];
}

/// <summary>Une colonne et un rang de la grille, comptés d'en haut à gauche.</summary>
internal readonly record struct Place(int Colonne, int Rang);
