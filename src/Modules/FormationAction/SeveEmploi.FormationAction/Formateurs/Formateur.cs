using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.Formateurs;

internal readonly record struct FormateurId(Guid Value) : ITypedId<FormateurId>
{
    public static FormateurId From(Guid value) => new(value);
}

/// <summary>Qui forme les équipes : une personne dédiée à chaque parcours, qui peut en suivre plusieurs (FOR-1, FOR-32).</summary>
/// <remarks>« Nouveau » l'année de sa première promotion, « débutant » jusqu'à l'année où il est dit confirmé (FOR-34).</remarks>
internal sealed partial class Formateur : AggregateRoot
{
    public const int NomMax = 200;

    private readonly List<ReferenceRegionale> _references = [];
    private readonly List<SuiviParcours> _suivis = [];

    private Formateur()
    {
    }

    public FormateurId Id { get; private init; }

    public string Nom { get; private set; } = "";

    public string Prenom { get; private set; } = "";

    /// <summary>Nom et prénom comme ils se cherchent ; l'ordre de la liste.</summary>
    public string Cle { get; private set; } = "";

    public string? Courriel { get; private set; }

    /// <summary>Les codes des régions où il intervient : qui les anime tient sa fiche.</summary>
    public string[] Regions { get; private set; } = [];

    public int PremierePromotion { get; private set; }

    public int? ConfirmeDepuis { get; private set; }

    public int? DernierePromotion { get; private set; }

    /// <summary>Son compte dans l'application, s'il en a un : il y voit les parcours qu'il suit.</summary>
    public Guid? CompteId { get; private set; }

    public IReadOnlyList<ReferenceRegionale> References => _references;

    public IReadOnlyList<SuiviParcours> Suivis => _suivis;

    internal static Result<Formateur> Creer(FicheFormateur fiche)
    {
        var formateur = new Formateur { Id = new(Guid.CreateVersion7()) };
        return formateur.Corriger(fiche).Error is { } refus ? refus : formateur;
    }

    public Result Corriger(FicheFormateur fiche)
    {
        if (EstEfface) return new FormateurDejaEfface();
        if (fiche.DernierePromotion < fiche.PremierePromotion) return new FormateurPartiAvantSonArrivee(fiche.PremierePromotion);
        if (_references.Find(reference => reference.Au is null && !fiche.Regions.Contains(reference.Region)) is { } tenue) return new RegionEncoreReferee(tenue.Region.Nom);

        Nomme(fiche.Nom, fiche.Prenom);
        Courriel = fiche.Courriel?.Trim();
        Regions = [.. fiche.Regions.Select(region => region.Code).Distinct().Order(StringComparer.Ordinal)];
        (PremierePromotion, ConfirmeDepuis, DernierePromotion) = (fiche.PremierePromotion, fiche.ConfirmeDepuis, fiche.DernierePromotion);
        return Result.Success;
    }

    public bool EstActifEn(int annee) => PremierePromotion <= annee && annee <= (DernierePromotion ?? int.MaxValue);

    public bool EstNouveauEn(int annee) => PremierePromotion == annee;

    public ExperienceFormateur ExperienceEn(int annee) => ConfirmeDepuis <= annee ? ExperienceFormateur.Confirme : ExperienceFormateur.Debutant;

    /// <summary>Une seule personne est référente d'une région à la fois : qui l'était a d'abord cédé (FOR-33).</summary>
    public Result NommerReferent(Region region, DateOnly du)
    {
        if (PeutReferer(region, du).Error is { } refus) return refus;

        _references.Add(new() { Id = Guid.CreateVersion7(), Region = region, Du = du });
        return Result.Success;
    }

    public Result PeutReferer(Region region, DateOnly du)
    {
        if (EstEfface) return new FormateurDejaEfface();
        if (!Regions.Contains(region.Code)) return new ReferentHorsDeSesRegions(region.Nom);
        if (_references.Find(reference => reference.Region == region && (reference.Au ?? DateOnly.MaxValue) >= du) is { } deja) return new ReferentDejaNomme(deja.Du);

        return Result.Success;
    }

    /// <param name="region">Dont la référence passe à quelqu'un d'autre.</param>
    /// <param name="du">Le premier jour de l'autre : la veille est le dernier ici.</param>
    public Result CederReference(Region region, DateOnly du)
    {
        if (_references.Find(reference => reference.Region == region && reference.Au is null) is not { } tenue) return Result.Success;
        if (du <= tenue.Du) return new ReferentPlusRecent(tenue.Du);

        tenue.Au = du.AddDays(-1);
        return Result.Success;
    }

    public Result RattacherCompte(Guid? compte, DateOnly le)
    {
        if (EstEfface) return new FormateurDejaEfface();
        if (compte == CompteId) return Result.Success;

        var ouverts = _suivis.FindAll(suivi => suivi.Au is null);
        foreach (var suivi in CompteId is null ? [] : ouverts) Raise(new ParcoursRetire(suivi.ParcoursId.Value, CompteId!.Value, le));
        CompteId = compte;
        ouverts.ForEach(Confier);
        return Result.Success;
    }

    /// <summary>Le parcours lui est confié ; redit, rien ne change.</summary>
    public void Suivre(ParcoursId parcours, Region region, DateOnly du)
    {
        if (_suivis.Exists(suivi => suivi.ParcoursId == parcours && suivi.Au is null)) return;

        var suivi = new SuiviParcours { Id = Guid.CreateVersion7(), ParcoursId = parcours, Region = region, Du = du };
        _suivis.Add(suivi);
        Confier(suivi);
    }

    /// <summary>Quelqu'un d'autre suit ce parcours à partir de ce jour.</summary>
    public void Quitter(ParcoursId parcours, DateOnly le)
    {
        if (_suivis.Find(suivi => suivi.ParcoursId == parcours && suivi.Au is null) is not { } suivi) return;

        suivi.Au = le > suivi.Du ? le.AddDays(-1) : suivi.Du;
        if (CompteId is { } compte) Raise(new ParcoursRetire(parcours.Value, compte, suivi.Au.Value));
    }

    private void Confier(SuiviParcours suivi)
    {
        if (CompteId is { } compte) Raise(new ParcoursConfie(suivi.ParcoursId.Value, compte, suivi.Du, suivi.Region.Code));
    }
}
