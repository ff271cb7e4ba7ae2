namespace SeveEmploi.AnimationRegionale.Vigilances;

internal readonly record struct VigilanceId(Guid Value) : ITypedId<VigilanceId>
{
    public static VigilanceId From(Guid value) => new(value);
}

internal enum MotifVigilance
{
    /// <summary>L'équipe ou la direction manque aux temps du programme.</summary>
    Absences,

    IndicateursNonSaisis,

    ChangementDirection,

    RenouvellementEquipe,

    DifficulteEconomique,

    TensionInterne,

    DifficulteRecrutement,

    Decrochage,

    Autre,
}

internal enum GraviteVigilance
{
    ASuivre,
    Preoccupante,
    Critique,
}

/// <summary>Une structure en difficulté, que la région suit de près : pourquoi, depuis quand, ce qui s'est fait (OPP-20, OPP-29). Elle-même ne la lit pas.</summary>
internal sealed class Vigilance : AggregateRoot
{
    private readonly List<NoteVigilance> _suivi = [];

    private Vigilance()
    {
    }

    public VigilanceId Id { get; private init; }

    public Guid StructureId { get; private set; }

    public required string StructureNom { get; set; }

    public required Region Region { get; init; }

    public required Departement Departement { get; init; }

    public MotifVigilance Motif { get; private init; }

    public string? Precision { get; private init; }

    public GraviteVigilance Gravite { get; private set; }

    public DateOnly Depuis { get; private init; }

    public DateOnly? LeveeLe { get; private set; }

    public string? RaisonLevee { get; private set; }

    /// <summary>Du plus ancien au plus récent ; on y ajoute, on n'en retire rien.</summary>
    public IReadOnlyList<NoteVigilance> Suivi => _suivi;

    public static Result<Vigilance> Ouvrir(StructureSuivie structure, SignalementVigilance signalement, DateOnly aujourdhui)
    {
        if (signalement.Depuis > aujourdhui) return new VigilanceAVenir(signalement.Depuis);

        return new Vigilance
        {
            Id = new(Guid.CreateVersion7()),
            StructureId = structure.Id,
            StructureNom = structure.Nom,
            Region = structure.Departement.Region,
            Departement = structure.Departement,
            Motif = signalement.Motif,
            Precision = Lisible.OuRien(signalement.Precision),
            Gravite = signalement.Gravite,
            Depuis = signalement.Depuis,
        };
    }

    /// <param name="note">Ce qui s'est fait ou dit.</param>
    /// <param name="gravite">Null : elle ne change pas.</param>
    /// <param name="le">Le jour du fait.</param>
    /// <param name="auteur">Le compte de qui l'écrit.</param>
    /// <param name="aujourdhui">On ne note que ce qui a eu lieu.</param>
    public Result Suivre(string note, GraviteVigilance? gravite, DateOnly le, Guid? auteur, DateOnly aujourdhui)
    {
        if (LeveeLe is { } levee) return new VigilanceLevee(levee);
        if (le > aujourdhui) return new VigilanceAVenir(le);
        if (le < Depuis) return new VigilanceAvantSonDebut(le, Depuis);

        Gravite = gravite ?? Gravite;
        _suivi.Add(new() { Rang = _suivi.Count + 1, Le = le, Texte = note.Trim(), Gravite = Gravite, AuteurId = auteur });
        return Result.Success;
    }

    public Result Lever(string raison, DateOnly le, DateOnly aujourdhui)
    {
        if (LeveeLe is { } deja) return new VigilanceLevee(deja);
        if (le > aujourdhui) return new VigilanceAVenir(le);
        if (le < Depuis) return new VigilanceAvantSonDebut(le, Depuis);

        (LeveeLe, RaisonLevee) = (le, raison.Trim());
        return Result.Success;
    }

    public void SuivreFusion(Guid conservee, string nom) => (StructureId, StructureNom) = (conservee, nom);

    /// <summary>La conservée est déjà suivie pour ce motif : une seule vigilance reste ouverte.</summary>
    public void FondreDans(Guid conservee, string nom, DateOnly le)
    {
        SuivreFusion(conservee, nom);
        (LeveeLe, RaisonLevee) = (le < Depuis ? Depuis : le, "Deux fiches disaient la même structure : elle reste suivie pour ce motif.");
    }
}

/// <summary>Une ligne du suivi d'une vigilance.</summary>
internal sealed class NoteVigilance
{
    public int Rang { get; init; }

    public DateOnly Le { get; init; }

    public required string Texte { get; init; }

    public GraviteVigilance Gravite { get; init; }

    /// <summary>Le compte de qui l'a écrite ; null pour un système partenaire.</summary>
    public Guid? AuteurId { get; init; }
}

/// <summary>La structure dont on parle, telle que le Référentiel la connaît.</summary>
internal sealed record StructureSuivie(Guid Id, string Nom, Departement Departement);

/// <summary>Ce qui est signalé.</summary>
internal sealed record SignalementVigilance(MotifVigilance Motif, GraviteVigilance Gravite, DateOnly Depuis, string? Precision);
