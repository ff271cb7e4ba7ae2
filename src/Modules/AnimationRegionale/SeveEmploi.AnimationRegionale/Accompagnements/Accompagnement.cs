namespace SeveEmploi.AnimationRegionale.Accompagnements;

internal readonly record struct AccompagnementId(Guid Value) : ITypedId<AccompagnementId>
{
    public static AccompagnementId From(Guid value) => new(value);
}

internal enum NatureAccompagnement
{
    /// <summary>Une seule structure, ou un seul formateur (ANI-14).</summary>
    Individuel,

    Collectif,
}

internal enum CibleAccompagnement
{
    Structures,
    Formateurs,
    Partenaires,
}

internal enum ModaliteAccompagnement
{
    Presentiel,
    Distanciel,
    Mixte,
}

/// <summary>De quoi l'on a parlé : les objectifs du tableau de l'année (ANI-57).</summary>
internal enum ThemeAccompagnement
{
    Evaluations,
    RegulationFormation,
    PratiquesProfessionnelles,
    TensionsExternes,
    OrganisationLogistique,
    RetourExperience,
    Communication,
    PreparationCopil,
    RencontresPartenariales,
    Temoignages,
    Autre,
}

/// <summary>Un temps que la ou le chargé·e de mission donne à des structures, des formateurs ou des partenaires, noté le jour où il a eu lieu (ANI-14, ANI-57).</summary>
internal sealed class Accompagnement : AggregateRoot
{
    private readonly List<StructureAccompagnee> _structures = [];

    private Accompagnement()
    {
    }

    public AccompagnementId Id { get; private init; }

    public required Region Region { get; init; }

    public NatureAccompagnement Nature { get; private set; }

    public CibleAccompagnement Cible { get; private set; }

    /// <summary>Null : la promotion du programme.</summary>
    public Programme? Programme { get; private set; }

    public DateOnly Le { get; private set; }

    /// <summary>Null quand on ne l'a pas compté.</summary>
    public int? DureeMinutes { get; private set; }

    public ModaliteAccompagnement Modalite { get; private set; }

    public IReadOnlyList<ThemeAccompagnement> Themes { get; private set; } = [];

    public string? Note { get; private set; }

    public IReadOnlyList<StructureAccompagnee> Structures => _structures;

    public Guid[] FormateurIds { get; private set; } = [];

    /// <summary>Des organisations, jamais des personnes.</summary>
    public string[] Partenaires { get; private set; } = [];

    public DateOnly? RetireLe { get; private set; }

    public string? MotifRetrait { get; private set; }

    public static Result<Accompagnement> Noter(Region region, FaitAccompagnement fait, DateOnly aujourdhui)
    {
        var accompagnement = new Accompagnement { Id = new(Guid.CreateVersion7()), Region = region };
        return accompagnement.Ecrire(fait, aujourdhui).Error is { } refus ? refus : accompagnement;
    }

    public Result Corriger(FaitAccompagnement fait, DateOnly aujourdhui)
    {
        if (RetireLe is { } retire) return new AccompagnementDejaRetire(retire);

        return Ecrire(fait, aujourdhui);
    }

    /// <summary>Une saisie faite par erreur ne compte plus ; elle reste, avec son motif.</summary>
    public Result Retirer(string motif, DateOnly le)
    {
        if (RetireLe is { } deja) return new AccompagnementDejaRetire(deja);

        (RetireLe, MotifRetrait) = (le, motif.Trim());
        return Result.Success;
    }

    /// <summary>L'absorbée et la conservée sont la même structure : citées toutes deux, elles ne comptent qu'une fois.</summary>
    public void SuivreFusion(Guid absorbee, StructureAccompagnee conservee)
    {
        if (_structures.RemoveAll(structure => structure.StructureId == absorbee) == 0) return;
        if (_structures.TrueForAll(structure => structure.StructureId != conservee.StructureId)) _structures.Add(conservee);
    }

    private Result Ecrire(FaitAccompagnement fait, DateOnly aujourdhui)
    {
        if (fait.Le > aujourdhui) return new AccompagnementAVenir(fait.Le);
        if (fait.Incoherence(Region) is { } refus) return refus;

        (Nature, Cible, Programme, Le) = (fait.Nature, fait.Cible, fait.Programme, fait.Le);
        (DureeMinutes, Modalite, Note) = (fait.DureeMinutes, fait.Modalite, Lisible.OuRien(fait.Note));
        Themes = [.. fait.Themes.Distinct().Order()];
        FormateurIds = [.. fait.FormateurIds];
        Partenaires = [.. fait.Partenaires.Select(partenaire => partenaire.Trim()).Distinct()];
        // Those that stay keep their line: one key cannot leave and come back in the same save.
        _structures.RemoveAll(ancienne => fait.Structures.All(structure => structure.StructureId != ancienne.StructureId));
        _structures.AddRange(fait.Structures.Where(structure => _structures.TrueForAll(deja => deja.StructureId != structure.StructureId)).ToList());
        return Result.Success;
    }
}
