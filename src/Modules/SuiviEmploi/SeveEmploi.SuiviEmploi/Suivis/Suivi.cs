using SeveEmploi.SuiviEmploi.Entreprises;

namespace SeveEmploi.SuiviEmploi.Suivis;

internal readonly record struct SuiviId(Guid Value) : ITypedId<SuiviId>
{
    public static SuiviId From(Guid value) => new(value);
}

/// <summary>Où en est le contrat de la personne suivie, ou son suivi.</summary>
internal enum EtatSuivi
{
    EnCours,
    Rompu,
    Termine,
    Clos,
}

/// <summary>La SIAE qui suit, et où elle est.</summary>
internal sealed record SiaeDuSuivi(Guid Id, Departement Departement);

/// <summary>Ce qui se dit d'un suivi hors de son contrat.</summary>
internal sealed record FicheSuivi(string Code, EntrepriseId? Entreprise, string Employeur, string? Metier, string? CodeRome);

/// <summary>Le jour où l'on agit, ce que le programme a réglé, et qui agit : ce qu'une correction garde.</summary>
internal sealed record Acte(DateOnly Aujourdhui, ReglesSuivi Regles, Guid? Par = null, DateTimeOffset A = default);

/// <summary>
/// Une personne qui était salariée en transition et qu'une entreprise a recrutée, suivie sous un code jusqu'à la validation de sa période d'essai et
/// au-delà (SUI-1, SUI-2) : son contrat, les rencontres, les médiations, et ce qu'il en advient.
/// </summary>
internal sealed partial class Suivi : AggregateRoot
{
    public const int MetierMax = 120;

    private readonly List<Contrat> _contrats = [];
    private readonly List<RencontreSuivi> _rencontres = [];
    private readonly List<MediationSuivi> _mediations = [];
    private readonly List<CorrectionSuivi> _corrections = [];

    private Suivi()
    {
    }

    public SuiviId Id { get; private init; }

    public Guid StructureId { get; private set; }

    public Departement Departement { get; private set; } = null!;

    public Region Region { get; private set; } = null!;

    public string Code { get; private set; } = "";

    public EntrepriseId? EntrepriseId { get; private set; }

    /// <summary>Le nom de l'entreprise partenaire, ou celui que la SIAE a écrit.</summary>
    public string Employeur { get; private set; } = "";

    public string EmployeurCle { get; private set; } = "";

    public string? Metier { get; private set; }

    public string? CodeRome { get; private set; }

    public EtatSuivi Etat { get; private set; }

    /// <summary>Le premier jour du premier contrat : là où commence le suivi dans l'emploi.</summary>
    public DateOnly Debut { get; private set; }

    /// <summary>Ce que dit le contrat en cours : le même que le dernier de la liste, pour que les listes ne lisent qu'une ligne.</summary>
    public TermesContrat Termes { get; private set; } = null!;

    public bool EstDurable { get; private set; }

    public DateOnly? DerniereRencontreLe { get; private set; }

    public DateOnly? ClosLe { get; private set; }

    public MotifCloture? MotifCloture { get; private set; }

    /// <summary>Le jour où son code et ses notes ont été oubliés.</summary>
    public DateOnly? OublieLe { get; private set; }

    public IReadOnlyList<Contrat> Contrats => _contrats;

    public IReadOnlyList<RencontreSuivi> Rencontres => _rencontres;

    public IReadOnlyList<MediationSuivi> Mediations => _mediations;

    public IReadOnlyList<CorrectionSuivi> Corrections => _corrections;

    public Contrat Contrat => _contrats.MaxBy(contrat => contrat.Rang)!;

    public static Result<Suivi> Ouvrir(SiaeDuSuivi siae, FicheSuivi fiche, TermesContrat termes, Acte acte)
    {
        if (termes.Incoherence(acte.Aujourdhui) is { } refus) return refus;

        var suivi = new Suivi { Id = new(Guid.CreateVersion7()), StructureId = siae.Id, Departement = siae.Departement, Region = siae.Departement.Region };
        suivi.Decrire(fiche);
        suivi._contrats.Add(Contrat.De(1, termes));
        suivi.Veiller(acte);
        return suivi;
    }

    /// <summary>Le code, l'employeur, le métier : nul chiffre n'en dépend.</summary>
    public Result Corriger(FicheSuivi fiche)
    {
        if (ClosLe is { } clos) return new SuiviClos(clos);

        Decrire(fiche);
        return Result.Success;
    }

    /// <summary>L'entreprise a changé de nom, ou sa fiche a été fondue dans une autre.</summary>
    public void SuivreEmployeur(EntrepriseId entreprise, string nom) =>
        (EntrepriseId, Employeur, EmployeurCle) = (entreprise, nom, CleRecherche.De(nom));

    /// <summary>La fiche de la structure a été fondue dans une autre, qui suit désormais la personne, sous un code qui y est libre.</summary>
    public void Reporter(Guid structure, string code) => (StructureId, Code) = (structure, code);

    /// <summary>24 mois après le dernier acte : plus rien ne relie ces chiffres à quelqu'un.</summary>
    public void Oublier(DateOnly le)
    {
        var hasard = $"{Id.Value:N}".ToUpperInvariant();
        (Code, Metier, OublieLe) = ($"X{hasard[^(CodePersonne.LongueurMax - 1)..]}", null, le);
        _rencontres.ForEach(rencontre => rencontre.Oublier());
        _mediations.ForEach(mediation => mediation.Oublier());
        _corrections.ForEach(correction => correction.Oublier());
    }

    private void Decrire(FicheSuivi fiche)
    {
        (Code, EntrepriseId) = (CodePersonne.Normaliser(fiche.Code), fiche.Entreprise);
        (Employeur, EmployeurCle) = (fiche.Employeur.Trim(), CleRecherche.De(fiche.Employeur));
        (Metier, CodeRome) = (FormesDuSuivi.OuRien(fiche.Metier), fiche.CodeRome?.ToUpperInvariant());
    }
}
