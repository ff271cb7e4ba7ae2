using SeveEmploi.Mobilisation.Candidatures;

namespace SeveEmploi.Mobilisation.Campagnes;

internal readonly record struct CampagneId(Guid Value) : ITypedId<CampagneId>
{
    public static CampagneId From(Guid value) => new(value);
}

internal enum EtatCampagne
{
    EnPreparation,
    Ouverte,
    Close,
}

/// <summary>
/// Un appel à mobilisation annuel : l'année N choisit les structures de la promotion N+1 (MOB-1, MOB-2). Tout ce qui change d'une
/// année ou d'une région à l'autre est dans son règlement, son calendrier et ses objectifs, jamais dans le code.
/// </summary>
internal sealed partial class Campagne : AggregateRoot
{
    public const int TitreMax = 200;

    private readonly List<Jalon> _jalons = [];
    private readonly List<ObjectifRegional> _objectifsRegionaux = [];

    private Campagne(string titre, Reglement reglement) => (Titre, Reglement) = (titre, reglement);

    public CampagneId Id { get; private init; }

    public Programme Programme { get; private init; }

    public int Annee { get; private init; }

    /// <summary>L'année que vivent les structures retenues ; un attribut distinct de l'année de campagne (MOB-2).</summary>
    public int Promotion { get; private init; }

    public string Titre { get; private init; }

    public EtatCampagne Etat { get; private set; }

    public Reglement Reglement { get; private set; }

    /// <summary>Le nombre de structures visé en France ; null tant que personne ne l'a dit. Une cible, jamais un plafond (MOB-5 à MOB-7).</summary>
    public int? ObjectifNational { get; private set; }

    /// <summary>Le nombre de régions visé (CFG-2).</summary>
    public int? ObjectifRegions { get; private set; }

    public IReadOnlyList<Jalon> Jalons => _jalons;

    public IReadOnlyList<ObjectifRegional> ObjectifsRegionaux => _objectifsRegionaux;

    public static Campagne Preparer(Programme programme, int annee, string titre, Reglement reglement) => new(titre, reglement)
    {
        Id = new(Guid.CreateVersion7()),
        Programme = programme,
        Annee = annee,
        Promotion = annee + 1,
    };

    /// <summary>Le règlement ne change plus une fois la campagne ouverte : les candidatures en cours ne doivent pas changer de règles.</summary>
    public Result Regler(Reglement reglement)
    {
        if (Etat != EtatCampagne.EnPreparation) return new CampagneDejaOuverte(Titre);
        if (reglement.Incoherence is { } faute) return faute;

        Reglement = reglement;
        return Result.Success;
    }

    /// <summary>Le calendrier est prévisionnel : une date bouge tant que la campagne n'est pas close (MOB-24, MOB-25, MOB-37, MOB-38, CFG-12).</summary>
    public Result FixerCalendrier(IReadOnlyList<Jalon> jalons, DateOnly aujourdhui)
    {
        if (Etat == EtatCampagne.Close) return new CampagneClose(Titre);
        if (EnDouble(jalons) is { } code) return new JalonEnDouble(code);
        if (Etat == EtatCampagne.Ouverte && JalonIndispensableAbsent(jalons) is { } absent) return new JalonAbsent(absent);
        if (HorsOrdre(jalons) is { } jalon) return new JalonHorsOrdre(jalon.Libelle, jalon.Jour);

        var avant = JoursDeContact;
        _jalons.Clear();
        _jalons.AddRange(jalons.OrderBy(j => j.Jour));
        if (Etat == EtatCampagne.Ouverte && JoursDeContact != avant) AttendreContacts(aujourdhui);
        return Result.Success;
    }

    public Result FixerObjectifs(int? national, int? regions, IReadOnlyList<ObjectifRegional> regionaux)
    {
        if (Etat == EtatCampagne.Close) return new CampagneClose(Titre);
        if (regionaux.GroupBy(objectif => objectif.Region).FirstOrDefault(memes => memes.Count() > 1) is { } deux) return new ObjectifEnDouble(deux.Key);

        (ObjectifNational, ObjectifRegions) = (national, regions);
        _objectifsRegionaux.Clear();
        _objectifsRegionaux.AddRange(regionaux);
        return Result.Success;
    }

    public Result Ouvrir(DateOnly aujourdhui)
    {
        if (Etat != EtatCampagne.EnPreparation) return new CampagneDejaOuverte(Titre);
        if (Reglement.Incoherence is { } faute) return faute;
        if (JalonIndispensableAbsent(_jalons) is { } absent) return new JalonAbsent(absent);

        Etat = EtatCampagne.Ouverte;
        AttendreContacts(aujourdhui);
        return Result.Success;
    }

    public Result Clore(DateOnly le)
    {
        if (Etat != EtatCampagne.Ouverte) return new CampagneNonOuverte(Titre);

        Etat = EtatCampagne.Close;
        HonorerContacts(le);
        return Result.Success;
    }

    /// <summary>
    /// Reçoit une manifestation d'intérêt. « Avant le 22 septembre » comprend ce jour, et c'est le jour de la manifestation qui compte, non
    /// celui de sa saisie (MOB-24, MOB-25).
    /// </summary>
    public Result<Candidature> Deposer(ManifestationInteret manifestation, Region region, StructureCandidate? structure, DateOnly aujourdhui)
    {
        if (Etat != EtatCampagne.Ouverte) return new CampagneNonOuverte(Titre);
        if (manifestation.Le > aujourdhui) return new ActeDansLeFutur(manifestation.Le);
        if (HorsDelai(manifestation.Le, structure?.Departement.Zone ?? ZoneDe(region)) is { } refus) return refus;

        var candidature = Candidature.Nouvelle(this, region, structure, manifestation);
        candidature.SuivreCalendrier(this, aujourdhui);
        return candidature;
    }

    public DateOnly FinConvention => Reglement.FinConvention ?? new(Promotion, 12, 31);

    public DateOnly? JourDe(CodeJalon code) => _jalons.Find(jalon => jalon.Code == code)?.Jour;

    public int? ObjectifDe(Region region) => _objectifsRegionaux.Find(objectif => objectif.Region == region)?.Places;

    private ManifestationHorsDelai? HorsDelai(DateOnly le, ZoneCalendaire zone)
    {
        // An open campagne has both days.
        var (ouverture, limite) = (JourDe(CodeJalon.Ouverture)!.Value, JourDe(CodeJalon.LimiteContact)!.Value);
        var dansLesTemps = ouverture <= le && le <= JourEffectif(limite, zone);
        return dansLesTemps ? null : new(le, ouverture, limite);
    }

    // A manifestation without a structure has a région and no département: any of the région's has its working days, but in Alsace-Moselle.
    private static ZoneCalendaire ZoneDe(Region region) =>
        Departement.Tous.Concat(Departement.Collectivites).First(departement => departement.Region == region).Zone;

    private static CodeJalon? JalonIndispensableAbsent(IReadOnlyList<Jalon> jalons) =>
        new CodeJalon?[] { CodeJalon.Ouverture, CodeJalon.LimiteContact }.FirstOrDefault(code => jalons.All(jalon => jalon.Code != code));

    // « Autre » is no date of the programme: a calendar has as many as it wants (CFG-12).
    private static CodeJalon? EnDouble(IReadOnlyList<Jalon> jalons) =>
        jalons.Where(jalon => jalon.Code != CodeJalon.Autre).GroupBy(jalon => jalon.Code).FirstOrDefault(memes => memes.Count() > 1)?.Key;

    // The codes of the programme's own milestones are declared in the order in which they must fall.
    private static Jalon? HorsOrdre(IReadOnlyList<Jalon> jalons)
    {
        var ordonnes = jalons.Where(jalon => jalon.Code != CodeJalon.Autre).OrderBy(jalon => jalon.Code).ToList();
        return ordonnes.Zip(ordonnes.Skip(1)).Where(pair => pair.Second.Jour < pair.First.Jour).Select(pair => pair.Second).FirstOrDefault();
    }
}
