using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Indicateurs.Participations;

namespace SeveEmploi.Indicateurs.Saisies;

internal readonly record struct SaisieId(Guid Value) : ITypedId<SaisieId>
{
    public static SaisieId From(Guid value) => new(value);
}

internal enum EtatSaisie
{
    Brouillon,

    /// <summary>Rendu par la direction : il compte.</summary>
    Envoyee,

    /// <summary>Relu par le ou la chargé·e de mission : il compte.</summary>
    Validee,

    /// <summary>À corriger, avec le commentaire de qui l'a relu : il ne compte plus jusqu'au nouvel envoi.</summary>
    Renvoyee,

    /// <summary>Le mois n'est pas dû, avec son motif.</summary>
    Exemptee,
}

/// <summary>
/// Les indicateurs d'une structure pour un mois : une ligne large, une valeur par rang de la grille. Une valeur absente, un zéro, un nombre et
/// un mois sans rien à signaler sont quatre choses différentes (decisions.md, « Indicators and exits »).
/// </summary>
internal sealed partial class Saisie : AggregateRoot
{
    public const int CommentaireMax = 1000;

    private Saisie()
    {
    }

    public SaisieId Id { get; private init; }

    public Guid StructureId { get; private set; }

    public Programme Programme { get; private init; }

    public int Annee { get; private init; }

    /// <summary>De 1 à 12.</summary>
    public int Mois { get; private init; }

    public required Departement Departement { get; init; }

    public required Region Region { get; init; }

    public EtatSaisie Etat { get; private set; }

    /// <summary>Par rang de la grille ; une ligne courte n'a rien au-delà.</summary>
    public decimal?[] Valeurs { get; private set; } = [];

    /// <summary>Tout le mois : rien ne s'est passé. Ses flux valent zéro, ses niveaux ne sont pas mesurés.</summary>
    public bool RienASignaler { get; private set; }

    public IReadOnlyList<Annotation> Annotations { get; private set; } = [];

    /// <summary>Ce que les vérifications ont trouvé au dernier enregistrement.</summary>
    public IReadOnlyList<Constat> Constats { get; private set; } = [];

    /// <summary>Combien de constats, et si une valeur est à suivre : ce que la liste à relire filtre.</summary>
    public int NombreConstats { get; private set; }

    public bool ASuivre { get; private set; }

    /// <summary>Le jour du premier envoi : lui seul dit si le mois a été rendu à temps.</summary>
    public DateOnly? EnvoyeeLe { get; private set; }

    public DateOnly? ValideeLe { get; private set; }

    /// <summary>Pourquoi le mois a été renvoyé ou exempté.</summary>
    public string? Motif { get; private set; }

    public int Renvois { get; private set; }

    /// <summary>Ce qui a changé depuis le premier envoi, et pourquoi.</summary>
    public IReadOnlyList<Rectification> Rectifications { get; private set; } = [];

    public MoisCivil MoisCivil => new(Annee, Mois);

    public bool Compte => Etat is EtatSaisie.Envoyee or EtatSaisie.Validee;

    public static Saisie De(Participation participation, MoisCivil mois) => new()
    {
        Id = new(Guid.CreateVersion7()),
        StructureId = participation.StructureId,
        Programme = participation.Programme,
        Annee = mois.Annee,
        Mois = mois.Mois,
        Departement = participation.Departement,
        Region = participation.Region,
    };

    /// <summary>Le brouillon, ou la correction d'un mois renvoyé : remplacé en entier.</summary>
    public Result Saisir(Contenu contenu, IReadOnlyList<Constat> constats)
    {
        if (Etat is not (EtatSaisie.Brouillon or EtatSaisie.Renvoyee)) return new SaisieDejaEnvoyee(MoisCivil, Etat);

        Prendre(contenu, constats);
        return Result.Success;
    }

    /// <summary>La direction rend le mois ; ce qui bloque est à corriger d'abord, ce qui avertit reste visible.</summary>
    public Result Envoyer(Participation participation, DateOnly le)
    {
        if (Etat is not (EtatSaisie.Brouillon or EtatSaisie.Renvoyee)) return new SaisieDejaEnvoyee(MoisCivil, Etat);
        if (le < MoisCivil.Fin) return new MoisNonTermine(MoisCivil);
        if (!RienASignaler && Valeurs.All(valeur => valeur is null)) return new SaisieVide(MoisCivil);
        if (Constats.FirstOrDefault(constat => constat.Bloque) is { } faute) return new SaisieIncoherente(faute.Message);

        Rendre(participation, le);
        return Result.Success;
    }

    /// <summary>Une ligne d'un fichier, vérifiée avec tout le fichier : saisie et rendue le jour qu'il dit.</summary>
    internal void Importer(Participation participation, Contenu contenu, IReadOnlyList<Constat> constats, DateOnly le)
    {
        Prendre(contenu, constats);
        Rendre(participation, le);
    }

    public Result Valider(DateOnly le)
    {
        if (Etat != EtatSaisie.Envoyee) return new SaisieNonEnvoyee(MoisCivil, Etat);

        (Etat, ValideeLe) = (EtatSaisie.Validee, le);
        return Result.Success;
    }

    /// <summary>À corriger : un terme neuf est posé, que l'échéancier rappelle.</summary>
    public Result Renvoyer(string commentaire, DateOnly le, int delaiJours)
    {
        if (!Compte) return new SaisieNonEnvoyee(MoisCivil, Etat);

        (Etat, Motif, ValideeLe) = (EtatSaisie.Renvoyee, commentaire, null);
        Renvois++;
        Raise(Echeances.Correction(this, le, le.AddDays(delaiJours)));
        return Result.Success;
    }

    /// <summary>Après l'envoi, un chiffre ne change qu'avec son motif et sa trace ; le mois est à relire.</summary>
    public Result Rectifier(Contenu contenu, IReadOnlyList<Constat> constats, string motif, string par, DateOnly le)
    {
        if (!Compte) return new SaisieNonEnvoyee(MoisCivil, Etat);
        if (constats.FirstOrDefault(constat => constat.Bloque) is { } faute) return new SaisieIncoherente(faute.Message);
        if (contenu.RienASignaler == RienASignaler && Memes(contenu.Valeurs, Valeurs)) return new RectificationSansChangement(MoisCivil);

        Rectifications = [.. Rectifications, new(le, par, motif, Valeurs, RienASignaler, contenu.Valeurs, contenu.RienASignaler)];
        Prendre(contenu, constats);
        (Etat, ValideeLe) = (EtatSaisie.Envoyee, null);
        return Result.Success;
    }

    /// <summary>Le mois n'est pas dû : fermeture d'été, arrêt constaté. Ce qui est déjà rendu ne s'exempte pas.</summary>
    public Result Exempter(string motif, DateOnly le)
    {
        if (Compte || Etat == EtatSaisie.Exemptee) return new SaisieDejaEnvoyee(MoisCivil, Etat);

        (Etat, Motif) = (EtatSaisie.Exemptee, motif);
        Raise(new ObligationLevee(Echeances.Module, Echeances.SaisieMensuelle, Echeances.Objet(StructureId, MoisCivil), motif, le));
        return Result.Success;
    }

    private void Rendre(Participation participation, DateOnly le)
    {
        if (Renvois > 0) Raise(Echeances.Corrigee(this, le));
        else if (Echeances.EstAttendue(participation, MoisCivil)) Raise(Echeances.Rendue(this, le));
        (Etat, EnvoyeeLe, Motif) = (EtatSaisie.Envoyee, EnvoyeeLe ?? le, null);
    }

    private void Prendre(Contenu contenu, IReadOnlyList<Constat> constats)
    {
        (Valeurs, RienASignaler, Annotations, Constats) = (contenu.Valeurs, contenu.RienASignaler, contenu.Annotations, constats);
        (NombreConstats, ASuivre) = (constats.Count, contenu.Annotations.Any(annotation => annotation.ASuivre));
    }

    /// <summary>Une ligne s'allonge avec la grille : ce qui manque au bout est absent.</summary>
    internal static bool Memes(decimal?[] une, decimal?[] autre) =>
        Enumerable.Range(0, Math.Max(une.Length, autre.Length)).All(rang => une.ElementAtOrDefault(rang) == autre.ElementAtOrDefault(rang));
}
