using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Modeles;

namespace SeveEmploi.FormationAction.ParcoursDeFormation;

internal readonly record struct ParcoursId(Guid Value) : ITypedId<ParcoursId>
{
    public static ParcoursId From(Guid value) => new(value);
}

/// <summary>L'année d'une structure retenue : ses journées, ceux qui y viennent, ce qui manque pour la clore (FOR-1, FOR-82).</summary>
internal sealed partial class Parcours : AggregateRoot
{
    public const int NomMax = 200;
    public const int MotifMax = 2000;

    private readonly List<Journee> _journees = [];

    public ParcoursId Id { get; private init; }

    /// <summary>La candidature retenue : elle n'ouvre qu'un parcours.</summary>
    public Guid CandidatureId { get; private init; }

    public Guid CampagneId { get; private init; }

    public Programme Programme { get; private init; }

    /// <summary>L'année de la promotion, civile.</summary>
    public int Annee { get; private init; }

    public DateOnly FinDAnnee => new(Annee, 12, 31);

    public Guid StructureId { get; private set; }

    public string StructureNom { get; private set; } = "";

    public required Departement Departement { get; init; }

    public required Region Region { get; init; }

    /// <summary>Les conventionnements ouverts au jour où elle a été retenue : deux, et l'option prise se dit (FOR-98).</summary>
    public IReadOnlyList<string> Types { get; private init; } = [];

    public DateOnly OuvertLe { get; private init; }

    /// <summary>Le modèle dont il a reçu la copie ; null tant que nul modèle ne couvre sa promotion.</summary>
    public ModeleId? ModeleId { get; private set; }

    public int SeuilFormation { get; private set; }

    public int? GroupeMin { get; private set; }

    public int? GroupeMax { get; private set; }

    /// <summary>Le dernier jour d'activité de la structure, quand elle ferme : elle ne doit plus rien après lui.</summary>
    public DateOnly? StructureFermeeLe { get; private set; }

    public IReadOnlyList<Journee> Journees => _journees;

    public int Jours => _journees.Count(journee => journee.CompteDansLesJournees);

    public int JoursTenus => _journees.Count(journee => journee is { CompteDansLesJournees: true, Etat: EtatJournee.Tenue });

    internal static Parcours Ouvrir(
        Guid candidature, Guid campagne, Programme programme, int annee, Guid structure, string nom, Departement departement, DateOnly le,
        IReadOnlyList<string>? types = null, Modele? modele = null)
    {
        var parcours = new Parcours
        {
            Id = new(Guid.CreateVersion7()),
            CandidatureId = candidature,
            CampagneId = campagne,
            Programme = programme,
            Annee = annee,
            StructureId = structure,
            StructureNom = nom,
            Departement = departement,
            Region = departement.Region,
            Types = types ?? [],
            OuvertLe = le,
        };
        if (modele is not null) parcours.Copier(modele);
        parcours.Raise(new ParcoursOuvert(parcours.Id.Value, candidature, structure, programme, annee, departement.Code, le));
        return parcours;
    }

    /// <summary>Pour un parcours ouvert avant que sa promotion ait un modèle.</summary>
    public Result Appliquer(Modele modele)
    {
        if (EstClos) return new ParcoursClos(Etat);
        if (ModeleId is not null) return new ModeleDejaApplique();

        Copier(modele);
        return Result.Success;
    }

    /// <summary>La structure a changé de nom dans le référentiel.</summary>
    public void Renommer(string nom) => StructureNom = nom;

    /// <summary>La fiche de la structure a été fusionnée dans une autre, qui la remplace ici.</summary>
    public void Reporter(Guid structureConservee, string nom) => (StructureId, StructureNom) = (structureConservee, nom);

    private void Copier(Modele modele)
    {
        (ModeleId, SeuilFormation, GroupeMin, GroupeMax) = (modele.Id, modele.SeuilFormation, modele.GroupeMin, modele.GroupeMax);
        _journees.AddRange(modele.Seances.Select((seance, rang) => Journee.De(seance, rang + 1)));
    }

    private Error? DateRefusee(DateOnly le, DateOnly aujourdhui) =>
        le > aujourdhui ? new FaitDansLeFutur(le) : le < OuvertLe ? new FaitAvantOuverture(le, OuvertLe) : null;
}
