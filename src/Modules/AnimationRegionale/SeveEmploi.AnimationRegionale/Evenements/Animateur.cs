using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Types;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Evenements;

/// <summary>Who animates an event: whoever holds the right in one of its régions; a national one is the équipe nationale's. Others may see it.</summary>
internal static class Animateur
{
    private const string Droit = "animation:ecrire";

    /// <summary>The event that a command changes, refused to who only sees it.</summary>
    public static async Task<Result<Evenement>> Animer(this AnimationRegionaleDbContext db, Guid id, DbSession session, CancellationToken cancellationToken)
    {
        var trouve = await db.UnEvenement(id, cancellationToken);
        if (trouve.Error is { } absent) return absent;
        return session.Anime(trouve.Value.CodesRegions) ? trouve : new HorsPerimetre();
    }

    public static bool Anime(this DbSession session, IReadOnlyCollection<string> regions) =>
        session.Appelant.PerimetrePour(Droit) is { } perimetre && (perimetre.Tout || perimetre.Regions.Any(region => regions.Contains(region.Code)));

    public static bool Anime(this DbSession session, FicheEvenement fiche) => session.Anime([.. fiche.Regions.Select(region => region.Region)]);

    public static Horaire Horaire(this FicheEvenement fiche) => new(fiche.Debut, fiche.Fin, Clock.DayOf(fiche.Debut), Clock.DayOf(fiche.Fin));

    public static async Task<Result<TypeEvenement>> UnType(this AnimationRegionaleDbContext db, string code, CancellationToken cancellationToken) =>
        await db.TypesEvenement.SingleOrDefaultAsync(type => type.Code == code, cancellationToken) is { } type ? type : new TypeEvenementInconnu(code);
}
