using System.Globalization;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.AnimationRegionale.Communications;

/// <summary>What a report shows of the communication of a région and a year.</summary>
internal sealed class LectureDesCommunications(AnimationRegionaleDbContext db)
{
    public async Task<IReadOnlyList<Communication>> Lire(Region region, int annee, CancellationToken cancellationToken)
    {
        var (debut, fin) = (new DateOnly(annee, 1, 1), new DateOnly(annee, 12, 1));
        return await db.Communications.AsNoTracking()
            .Where(c => c.Region == region && c.Mois >= debut && c.Mois <= fin && c.RetireeLe == null)
            .OrderBy(c => c.Mois).ThenBy(c => c.Le).ThenBy(c => c.Titre).ToListAsync(cancellationToken);
    }
}

/// <summary>Les articles de la lettre d'information, puis tout ce qui a paru (ANI-80 à ANI-84).</summary>
internal static class TableauCommunications
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    public static TableauRapport Newsletter(IReadOnlyList<Communication> communications, Region region, int annee, DateOnly le) => De(
        "newsletter", $"Articles de la lettre d'information {annee}", [.. communications.Where(c => c.Nature == NatureCommunication.ArticleNewsletter)], region, annee, le);

    public static TableauRapport Toutes(IReadOnlyList<Communication> communications, Region region, int annee, DateOnly le) =>
        De("communications", $"Communication {annee}", communications, region, annee, le);

    public static string Libelle(NatureCommunication nature) => nature switch
    {
        NatureCommunication.ArticleNewsletter => "Lettre d'information",
        NatureCommunication.Site => "Site",
        NatureCommunication.Video => "Vidéo",
        NatureCommunication.Presse => "Presse",
        NatureCommunication.Temoignage => "Témoignage",
        _ => throw new ArgumentOutOfRangeException(nameof(nature), nature, null),
    };

    private static TableauRapport De(string code, string titre, IReadOnlyList<Communication> communications, Region region, int annee, DateOnly le) => new(
        code, titre, "Mois",
        [new("nature", "Nature"), new("titre", "Titre"), new("structure", "Structure"), new("partenaires", "Partenaires destinataires"), new("siae", "SIAE destinataires")],
        [.. communications.Select((communication, rang) => Ligne(communication, rang, new("Animation régionale", "communications notées", Adresse(region, annee), le)))]);

    private static LigneRapport Ligne(Communication communication, int rang, SourceChiffre source) => new(
        $"c{rang + 1}", communication.Mois.ToString("MMMM yyyy", Francais),
        [
            CelluleRapport.De(Libelle(communication.Nature)), CelluleRapport.De(communication.Titre), CelluleRapport.De(communication.StructureNom ?? ""),
            CelluleRapport.De(communication.Partenaires, source), CelluleRapport.De(communication.Siae, source),
        ]);

    private static string Adresse(Region region, int annee) => $"{Socle.ApiPrefix}/animation/communications?region={region.Code}&annee={annee}";
}
