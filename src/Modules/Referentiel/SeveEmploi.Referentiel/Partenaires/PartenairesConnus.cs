using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Partenaires;

/// <summary>Les partenaires que tout le programme connaît : services de l'État par territoire, fédération, réseaux, financeurs (XC-1 à XC-22).</summary>
internal static class PartenairesConnus
{
    private static readonly string[] UnitesDepartementalesIleDeFrance = ["75", "92", "93", "94"];

    /// <summary>Runs after each migration, under EF's lock: what is there stays as people have corrected it, what is missing is added.</summary>
    public static async Task Semer(ReferentielDbContext db, CancellationToken cancellationToken)
    {
        var connus = await db.Partenaires.Where(partenaire => partenaire.Code != null).Select(partenaire => partenaire.Code!).ToListAsync(cancellationToken);
        db.Partenaires.AddRange(Tous().ExceptBy(connus, partenaire => partenaire.Code!));
        if (!db.ChangeTracker.HasChanges()) return;

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public static IEnumerable<Partenaire> Tous() =>
        Nationaux()
            .Concat(Region.Toutes.Select(region => De($"dreets-{region.Code}", NaturePartenaire.Dreets, NomDreets(region), region: region)))
            .Concat(Departement.Tous.Select(departement =>
                De($"ddets-{departement.Code}", NaturePartenaire.Ddets, NomDdets(departement), departement: departement)));

    private static IEnumerable<Partenaire> Nationaux() =>
    [
        De("fas", NaturePartenaire.FederationNationale, "Fédération des acteurs de la solidarité", "FAS"),
        De("dgefp", NaturePartenaire.Dgefp, "Délégation générale à l'emploi et à la formation professionnelle", "DGEFP"),
        De("diplp", NaturePartenaire.DelegationInterministerielle, "Délégation interministérielle à la prévention et à la lutte contre la pauvreté", "DIPLP"),
        De("ministere-travail", NaturePartenaire.Ministere, "Ministère du Travail"),
        De("ag2r", NaturePartenaire.Financeur, "AG2R La Mondiale"),
        De("reseau-fas", NaturePartenaire.Reseau, "Fédération des acteurs de la solidarité", "FAS"),
        De("reseau-coorace", NaturePartenaire.Reseau, "COORACE"),
        De("reseau-chantier-ecole", NaturePartenaire.Reseau, "Chantier école"),
        De("reseau-fei", NaturePartenaire.Reseau, "Fédération des entreprises d'insertion", "FEI"),
        De("reseau-mobin", NaturePartenaire.Reseau, "Mob'In"),
        De("reseau-convergence", NaturePartenaire.Reseau, "Convergence France"),
        De("reseau-emmaus", NaturePartenaire.Reseau, "Emmaüs France"),
    ];

    private static string NomDreets(Region region) =>
        region.Code == "11" ? "DRIEETS Île-de-France"
        : EstOutreMer(region.Code) ? NomDeets(Departement.Tous.Single(departement => departement.Region == region))
        : $"DREETS {region.Nom}";

    private static string NomDdets(Departement departement) =>
        UnitesDepartementalesIleDeFrance.Contains(departement.Code) ? $"DRIEETS, unité départementale {AvecPreposition(departement)}"
        : EstOutreMer(departement.Region.Code) ? NomDeets(departement)
        : $"DDETS(PP) {AvecPreposition(departement)}";

    private static string NomDeets(Departement departement) => departement.Code == "973"
        ? "Direction générale de la cohésion et des populations de Guyane"
        : $"DEETS {AvecPreposition(departement)}";

    /// <summary>Les régions d'outre-mer ont les codes 01 à 06.</summary>
    private static bool EstOutreMer(string region) => region[0] == '0';

    private static string AvecPreposition(Departement departement) => departement.Code switch
    {
        "14" or "15" or "18" or "25" or "29" or "30" or "32" or "39" or "45" or "46" or "56" or "59" or "62" or "63" or "67" or "68" or "69"
            or "81" or "83" or "90" or "94" or "95" => "du ",
        "01" or "02" or "03" or "07" or "09" or "10" or "11" or "12" or "27" or "34" or "36" or "38" or "60" or "61" or "89" or "91" => "de l'",
        "28" or "35" or "37" => "d'",
        "04" or "05" or "06" or "08" or "13" or "22" or "40" or "64" or "65" or "66" or "78" or "79" or "88" or "92" => "des ",
        "41" or "44" or "47" or "49" or "54" or "71" or "75" or "77" or "82" or "84" or "974" or "976" => "de ",
        _ => "de la ",
    } + departement.Nom;

    private static Partenaire De(
        string code, NaturePartenaire nature, string nom, string? sigle = null, Departement? departement = null, Region? region = null) =>
        Partenaire.Creer(new(nature, nom, departement is null ? [] : [departement], region is null ? [] : [region], sigle), code).Value;
}
