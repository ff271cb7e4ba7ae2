using SeveEmploi.Indicateurs.Saisies;

namespace SeveEmploi.Indicateurs.Participations;

/// <summary>Une structure retenue dans la promotion d'une année : elle seule rend des indicateurs pour cette année-là.</summary>
internal sealed class Participation
{
    public Guid StructureId { get; set; }

    public Programme Programme { get; init; }

    /// <summary>L'année de la promotion, civile.</summary>
    public int Annee { get; init; }

    public required string StructureNom { get; set; }

    public required Departement Departement { get; init; }

    public required Region Region { get; init; }

    /// <summary>Les conventionnements ouverts au premier jour de l'année, ou le jour où elle a été retenue.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    public DateOnly RetenueLe { get; init; }

    /// <summary>Le jour où le logiciel l'a su : l'échéancier n'attend rien d'avant.</summary>
    public DateOnly InscriteLe { get; init; }

    /// <summary>Le premier mois dû, de 1 à 12 : on ne doit rien d'avant le jour où l'on est retenu.</summary>
    public int PremierMois { get; init; } = 1;

    /// <summary>Le dernier mois dû : décembre, sauf fermeture ou abandon.</summary>
    public int DernierMois { get; set; } = 12;

    /// <summary>Le jour où l'année a été close : plus rien ne s'y écrit.</summary>
    public DateOnly? CloseLe { get; set; }

    /// <summary>Ce qui empêche d'écrire ce mois, s'il y a lieu.</summary>
    public Error? Refus(MoisCivil mois) =>
        CloseLe is not null ? new AnneeClose(Annee)
        : mois.Mois < PremierMois || mois.Mois > DernierMois ? new MoisHorsParticipation(mois)
        : null;
}
