using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;

/// <summary>
/// Un pays imaginaire et plausible, tiré d'une graine : les mêmes nombres donnent les mêmes structures, mois pour mois, sur toutes les machines.
/// Chaque module en déduit ses propres lignes sans lire celles d'un autre.
/// </summary>
/// <param name="NombreDeStructures">Les structures retenues chaque année de la période.</param>
/// <param name="Mois">Les mois civils couverts, le dernier étant celui qui précède <paramref name="Jour"/>.</param>
/// <param name="Graine">Deux graines donnent deux pays.</param>
/// <param name="Jour">Le jour où le pays est peint : rien de ce qui est fait n'est daté d'après.</param>
public sealed record PaysFictif(int NombreDeStructures, int Mois, int Graine, DateOnly Jour)
{
    private const int Versions = 0x7000;
    private const int Variante = 0x80;
    private const int MoisRecents = 6;
    private const int RetardsRecentsPourCent = 10;
    private const int RetardsAnciensPourCent = 1;
    private const int ApresLeTermePourCent = 8;

    /// <summary>Le premier jour du premier mois couvert.</summary>
    public DateOnly Debut => new DateOnly(Jour.Year, Jour.Month, 1).AddMonths(-Mois);

    /// <summary>Le dernier jour du dernier mois couvert.</summary>
    public DateOnly Fin => new DateOnly(Jour.Year, Jour.Month, 1).AddDays(-1);

    /// <summary>Les années de promotion, la dernière étant en cours.</summary>
    public IEnumerable<int> Annees => Enumerable.Range(Debut.Year, Fin.Year - Debut.Year + 1);

    /// <summary>Les mois couverts d'une année, de 1 à 12.</summary>
    public IEnumerable<int> MoisDe(int annee) =>
        Enumerable.Range(1, 12).Where(mois => new DateOnly(annee, mois, 1) >= Debut && new DateOnly(annee, mois, 1) <= Fin);

    /// <summary>Toutes les structures, une par une : le pays n'est jamais entier en mémoire.</summary>
    public IEnumerable<StructureFictive> Structures => Enumerable.Range(0, NombreDeStructures).Select(rang => new StructureFictive(this, rang));

    /// <summary>Ce mois-là n'est pas rendu : un sur cent, et un sur dix parmi les derniers. Le reste l'est.</summary>
    public bool EstEnRetard(int rang, int annee, int mois)
    {
        var recent = new DateOnly(annee, mois, 1).AddMonths(MoisRecents) > Fin;
        return Tirage("retard", RangDuMois(rang, annee, mois), 100) < (recent ? RetardsRecentsPourCent : RetardsAnciensPourCent);
    }

    /// <summary>Le jour où un mois a été rendu, avant le 10 qui suit ou un peu après ; null s'il ne l'est pas.</summary>
    public DateOnly? RenduLe(int rang, int annee, int mois)
    {
        if (EstEnRetard(rang, annee, mois)) return null;

        var alea = Alea("rendu", RangDuMois(rang, annee, mois));
        var fin = new DateOnly(annee, mois, 1).AddMonths(1).AddDays(-1);
        var jour = fin.AddDays(alea.Entier(100) < ApresLeTermePourCent ? 11 + alea.Entier(15) : 1 + alea.Entier(9));
        return jour < Jour ? jour : Jour.AddDays(-1);
    }

    /// <summary>Une heure de bureau de ce jour, en UTC, toujours la même pour le même rang.</summary>
    public static DateTimeOffset Instant(DateOnly jour, long rang) => new(jour.ToDateTime(new TimeOnly(7, 0)).AddSeconds(rang % 36_000), TimeSpan.Zero);

    public static DateTimeOffset Instant(DateOnly jour, Guid id) => Instant(jour, BinaryPrimitives.ReadUInt32LittleEndian(id.ToByteArray()));

    /// <summary>Le premier mois qu'une structure doit, l'année où elle est retenue.</summary>
    public int PremierMoisDe(int annee) => annee == Debut.Year ? Debut.Month : 1;

    /// <summary>Le jour où toutes les structures d'une année ont été retenues : en décembre d'avant, ou à l'ouverture du pays.</summary>
    public DateOnly RetenuesLe(int annee) => PremierMoisDe(annee) > 1 ? new(annee, PremierMoisDe(annee), 2) : new(annee - 1, 12, 15);

    /// <summary>Des nombres à la suite, pour qui en demande beaucoup du même sujet.</summary>
    public Alea Alea(string sujet, long rang) => new(BinaryPrimitives.ReadUInt64LittleEndian(Empreinte(sujet, rang)));

    /// <summary>Le rang d'un mois d'une structure, dont tous les modules tirent le même identifiant.</summary>
    public static long RangDuMois(int rang, int annee, int mois) => RangDeLAnnee(rang, (annee * 100) + mois);

    /// <summary>Le rang d'une année d'une structure.</summary>
    public static long RangDeLAnnee(int rang, int annee) => (annee * 1_000_000L) + rang;

    /// <summary>Un nombre de 0 à <paramref name="borne"/> exclue, toujours le même pour le même sujet et le même rang.</summary>
    public int Tirage(string sujet, long rang, int borne) => (int)(BinaryPrimitives.ReadUInt32LittleEndian(Empreinte(sujet, rang)) % (uint)borne);

    /// <summary>L'identifiant d'un objet du pays, de la forme d'un UUID de version 7.</summary>
    public Guid Id(string genre, long rang)
    {
        Span<byte> octets = stackalloc byte[16];
        Empreinte(genre, rang).AsSpan(0, 16).CopyTo(octets);
        BinaryPrimitives.WriteUInt16BigEndian(octets[6..], (ushort)((BinaryPrimitives.ReadUInt16BigEndian(octets[6..]) & 0x0FFF) | Versions));
        octets[8] = (byte)((octets[8] & 0x3F) | Variante);
        return new(octets, bigEndian: true);
    }

    // Not System.Random: its sequence is no contract from one .NET to the next.
    private byte[] Empreinte(string sujet, long rang) => SHA256.HashData(Encoding.UTF8.GetBytes($"{Graine}/{sujet}/{rang}"));
}
