namespace SeveEmploi.Echeancier.Obligations;

/// <summary>Là où un jour commence, finit et se travaille : l'heure et les jours fériés d'un territoire (decisions.md, « Calendar »).</summary>
internal readonly record struct Lieu(ZoneCalendaire Zone, TimeZoneInfo Fuseau)
{
    public static readonly Lieu National = new(ZoneCalendaire.Metropole, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));

    /// <summary>
    /// Une région qui a plusieurs zones prend celle de son premier département : seule l'Alsace-Moselle, dans le Grand Est, y perd deux jours
    /// fériés quand nul département n'est dit.
    /// </summary>
    public static Lieu De(Departement? departement, Region? region)
    {
        if (departement is null && region is not null)
            departement = Departement.Tous.Concat(Departement.Collectivites).FirstOrDefault(d => d.Region == region);
        return departement is null ? National : new(departement.Zone, departement.FuseauHoraire);
    }

    public DateOnly Jour(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Fuseau).DateTime);

    public TimeOnly Heure(DateTimeOffset instant) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Fuseau).DateTime);

    /// <summary>En UTC, comme PostgreSQL le veut. Une heure que le changement d'heure saute est la suivante.</summary>
    public DateTimeOffset Instant(DateOnly jour, TimeOnly heure)
    {
        var local = jour.ToDateTime(heure);
        if (Fuseau.IsInvalidTime(local)) local = local.AddHours(1);
        return new(TimeZoneInfo.ConvertTimeToUtc(local, Fuseau), TimeSpan.Zero);
    }

    public DateTimeOffset Debut(DateOnly jour) => Instant(jour, TimeOnly.MinValue);
}
