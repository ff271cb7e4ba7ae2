using SeveEmploi.AnimationRegionale.Contracts;
using SeveEmploi.AnimationRegionale.Types;

namespace SeveEmploi.AnimationRegionale.Evenements;

internal readonly record struct EvenementId(Guid Value) : ITypedId<EvenementId>
{
    public static EvenementId From(Guid value) => new(value);
}

internal enum EtatEvenement
{
    Prevu,
    Annonce,
    Tenu,
    Annule,
}

/// <summary>Un temps de l'animation : d'une région, de plusieurs, ou national (ANI-18).</summary>
internal sealed partial class Evenement : AggregateRoot
{
    public const int MotifMax = 2000;

    private Evenement()
    {
    }

    public EvenementId Id { get; private init; }

    /// <summary>Le code de son type.</summary>
    public string Type { get; private set; } = "";

    public string Titre { get; private set; } = "";

    /// <summary>« SEVE1 », « SEVE2 », les deux, ou aucun.</summary>
    public string[] CodesProgrammes { get; private set; } = [];

    public IReadOnlyList<RegionEvenement> Regions { get; private set; } = [];

    /// <summary>Celles de <see cref="Regions"/>, comme PostgreSQL les compare.</summary>
    public string[] CodesRegions { get; private set; } = [];

    /// <summary>Ceux de ses régions : une DDETS voit ce qui se passe dans la sienne.</summary>
    public string[] Departements { get; private set; } = [];

    public DateTimeOffset Debut { get; private set; }

    public DateTimeOffset Fin { get; private set; }

    public DateOnly Le { get; private set; }

    public int Annee { get; private set; }

    public ModaliteEvenement Modalite { get; private set; }

    public string? Lieu { get; private set; }

    public string? BassinEmploi { get; private set; }

    public IReadOnlyList<Creneau> Creneaux { get; private set; } = [];

    public int? Capacite { get; private set; }

    public bool OuvertAuxStructures { get; private set; }

    public bool AvecInscriptions { get; private set; }

    public EtatEvenement Etat { get; private set; }

    public DateOnly? TenuLe { get; private set; }

    public string? MotifAnnulation { get; private set; }

    public bool EstNational => CodesRegions.Length == 0;

    public static Result<Evenement> Planifier(FicheEvenement fiche, Horaire horaire, TypeEvenement type)
    {
        var evenement = new Evenement { Id = new(Guid.CreateVersion7()) };
        return evenement.Modifier(fiche, horaire, type).Error is { } refus ? refus : evenement;
    }

    public Result Modifier(FicheEvenement fiche, Horaire horaire, TypeEvenement type)
    {
        if (EstClos) return new EvenementClos(Etat);
        if (horaire.Fin <= horaire.Debut) return new EvenementFiniAvantDebut();
        if (horaire.DebutLe.Year != horaire.FinLe.Year) return new EvenementSurDeuxAnnees(horaire.DebutLe.Year, horaire.FinLe.Year);
        if (RefusDesRegions(fiche.Regions) is { } regions) return regions;
        if (fiche.Creneaux?.FirstOrDefault(creneau => creneau.Fin <= creneau.Debut || creneau.Debut < horaire.Debut || creneau.Fin > horaire.Fin) is { } creneau)
            return new CreneauHorsEvenement(creneau.Intitule);

        (Type, AvecInscriptions, Titre) = (type.Code, type.Reglage.AvecInscriptions, fiche.Titre.Trim());
        (Debut, Fin, Le, Annee) = (horaire.Debut.ToUniversalTime(), horaire.Fin.ToUniversalTime(), horaire.DebutLe, horaire.DebutLe.Year);
        CodesProgrammes = [.. fiche.Programmes.Distinct().Order().Select(CodeProgramme)];
        Situer(fiche.Regions);
        (Modalite, Lieu, BassinEmploi) = (fiche.Modalite, ReglesEvenement.OuRien(fiche.Lieu), ReglesEvenement.OuRien(fiche.BassinEmploi));
        (OrdreDuJour, Creneaux) = ([.. fiche.OrdreDuJour ?? OrdreDuJour], [.. (fiche.Creneaux ?? []).OrderBy(creneau => creneau.Debut)]);
        (OuvertAuxStructures, var avant) = (fiche.OuvertAuxStructures, Capacite);
        Capacite = fiche.Capacite;
        if (Etat == EtatEvenement.Annonce && (Capacite ?? int.MaxValue) > (avant ?? int.MaxValue)) Raise(new PlaceLiberee(Id.Value));
        return Result.Success;
    }

    public Result Annoncer()
    {
        if (EstClos) return new EvenementClos(Etat);
        if (Etat == EtatEvenement.Annonce) return new EvenementDejaAnnonce();

        Etat = EtatEvenement.Annonce;
        return Result.Success;
    }

    public Result Annuler(string motif)
    {
        if (EstClos) return new EvenementClos(Etat);

        (Etat, MotifAnnulation) = (EtatEvenement.Annule, motif.Trim());
        return Result.Success;
    }

    public static string CodeProgramme(Programme programme) => programme == Programme.Seve1 ? "SEVE1" : "SEVE2";

    private bool EstClos => Etat is EtatEvenement.Tenu or EtatEvenement.Annule;

    private static Error? RefusDesRegions(IReadOnlyList<RegionEvenement> regions)
    {
        if (regions.GroupBy(region => region.Region).FirstOrDefault(memes => memes.Count() > 1) is { } repetee) return new RegionEnDouble(repetee.Key);
        var chefs = regions.Count(region => region.EstChefDeFile);
        return regions.Count > 1 && chefs != 1 ? new ChefDeFileANommer(chefs) : null;
    }

    private void Situer(IReadOnlyList<RegionEvenement> regions)
    {
        Regions = [.. regions];
        CodesRegions = [.. regions.Select(region => region.Region)];
        Departements = [.. Departement.Tous.Concat(Departement.Collectivites).Where(departement => CodesRegions.Contains(departement.Region.Code)).Select(departement => departement.Code)];
    }
}
