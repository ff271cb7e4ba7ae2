using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.Stagiaires;

internal readonly record struct StagiaireId(Guid Value) : ITypedId<StagiaireId>
{
    public static StagiaireId From(Guid value) => new(value);
}

/// <summary>Le métier d'une personne formée : la formation est globale, mais on compte par métier (FOR-40, FOR-44, FOR-91).</summary>
internal enum FonctionStagiaire
{
    Direction,
    ConseillerInsertion,
    AccompagnateurSocioprofessionnel,
    EncadrantTechnique,
    Administratif,
    ChargeDeveloppement,
    ChargeRelationEntreprise,
    Autre,
}

/// <summary>Un·e permanent·e de la structure, dans l'année qu'elle suit en formation (FOR-8).</summary>
internal sealed class Stagiaire : AggregateRoot
{
    public const int NomMax = 200;
    public const int GroupesMax = 2;

    public StagiaireId Id { get; private init; }

    public ParcoursId ParcoursId { get; private init; }

    public string Nom { get; private set; } = "";

    public string Prenom { get; private set; } = "";

    /// <summary>Ses noms comme ils se cherchent : deux personnes d'un parcours ne portent pas le même.</summary>
    public string Cle { get; private set; } = "";

    public FonctionStagiaire Fonction { get; private set; }

    /// <summary>1, ou 2 quand l'équipe est formée en deux groupes.</summary>
    public int Groupe { get; private set; }

    public DateOnly PresentDu { get; private set; }

    public DateOnly? PresentAu { get; private set; }

    /// <summary>Le jour où le cycle « Do It Your SEVE » a été suivi au complet : qui l'a suivi est formé (SUI-11).</summary>
    public DateOnly? DoItYourSeveLe { get; private set; }

    public DateOnly? NomsEffacesLe { get; private set; }

    public string NomComplet => $"{Prenom} {Nom}";

    internal static Result<Stagiaire> Inscrire(ParcoursId parcours, FicheStagiaire fiche)
    {
        var stagiaire = new Stagiaire { Id = new(Guid.CreateVersion7()), ParcoursId = parcours };
        return stagiaire.Modifier(fiche).Error is { } refus ? refus : stagiaire;
    }

    public Result Modifier(FicheStagiaire fiche)
    {
        if (fiche.PresentAu < fiche.PresentDu) return new StagiairePartiAvantArrivee();

        (Nom, Prenom, Cle) = (fiche.Nom.Trim(), fiche.Prenom.Trim(), CleDe(fiche.Nom, fiche.Prenom));
        (Fonction, Groupe) = (fiche.Fonction, fiche.Groupe);
        (PresentDu, PresentAu, DoItYourSeveLe) = (fiche.PresentDu, fiche.PresentAu, fiche.DoItYourSeveLe);
        NomsEffacesLe = null;
        return Result.Success;
    }

    public bool EstPresentLe(DateOnly jour) => PresentDu <= jour && jour <= (PresentAu ?? DateOnly.MaxValue);

    /// <summary>Formé à ce jour : assez de journées suivies, ou le cycle au complet.</summary>
    public bool EstForme(int journeesSuivies, int seuil, DateOnly le) => (seuil > 0 && journeesSuivies >= seuil) || DoItYourSeveLe <= le;

    public void EffacerNoms(DateOnly le)
    {
        (Nom, Prenom, NomsEffacesLe) = (Conservation.NomEfface, Conservation.PrenomEfface, le);
        // Two erased people of one parcours are still two.
        Cle = $"{Id.Value}";
    }

    public static string CleDe(string nom, string prenom) => CleRecherche.De($"{nom} {prenom}");
}

/// <summary>Ce que l'on dit d'un stagiaire.</summary>
internal sealed record FicheStagiaire(
    string Nom, string Prenom, FonctionStagiaire Fonction, DateOnly PresentDu, DateOnly? PresentAu = null, int Groupe = 1, DateOnly? DoItYourSeveLe = null);

[Refus("stagiaire_introuvable", "Le stagiaire est introuvable")]
internal sealed record StagiaireIntrouvable(Guid Id) : NotFoundError($"Aucun·e stagiaire {Id}.");

[Refus("stagiaire_deja_inscrit", "Cette personne est déjà inscrite")]
internal sealed record StagiaireDejaInscrit() : ConflictError("Une personne de ce nom suit déjà le parcours. Distinguez les homonymes par un second prénom.");

[Refus("stagiaire_parti_avant_arrivee", "La présence finirait avant de commencer")]
internal sealed record StagiairePartiAvantArrivee() : InvalidError("La personne quitterait l'équipe avant d'y entrer.");

[Refus("stagiaire_hors_parcours", "Cette personne ne suit pas ce parcours")]
internal sealed record StagiaireHorsParcours(Guid Id) : ConflictError($"Aucun·e stagiaire {Id} dans ce parcours.");
