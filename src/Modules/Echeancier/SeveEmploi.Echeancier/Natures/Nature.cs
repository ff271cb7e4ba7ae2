namespace SeveEmploi.Echeancier.Natures;

internal readonly record struct NatureId(Guid Value) : ITypedId<NatureId>
{
    public static NatureId From(Guid value) => new(value);
}

/// <summary>
/// Une sorte d'obligation du programme : ses mots, qui la doit, quand on la rappelle, et si elle revient d'elle-même. C'est une donnée : une
/// année qui change de règle ne change pas de programme informatique.
/// </summary>
internal sealed class Nature : AggregateRoot
{
    public const int LibelleMax = 120;
    public const int ConsigneMax = 500;

    private Nature()
    {
    }

    public NatureId Id { get; private init; }

    /// <summary>Comme les modules la nomment : <c>saisie_mensuelle</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Le module qui peut la poser, par son schéma.</summary>
    public required string Module { get; init; }

    public required string Libelle { get; set; }

    /// <summary>Ce qu'il y a à faire, comme le rappel le dit.</summary>
    public required string Consigne { get; set; }

    /// <summary>Le rôle qui la doit, comme decisions.md le nomme (XC-67).</summary>
    public required string Responsable { get; init; }

    public required Politique Politique { get; set; }

    public Recurrence? Recurrence { get; private set; }

    /// <summary>Due par convention ou par règlement : ses rappels se groupent, mais ne s'arrêtent pas.</summary>
    public bool EstDueParLaRegle { get; private init; }

    /// <summary>Le chemin du formulaire qui y répond, où {objet} et {structure} sont remplacés ; celui de l'annonce l'emporte.</summary>
    public string? Lien { get; init; }

    public static Nature Declarer(
        string module, string code, string libelle, string consigne, string responsable, bool dueParLaRegle = true,
        Politique? politique = null, Recurrence? recurrence = null, string? lien = null) => new()
        {
            Id = new(Guid.CreateVersion7()),
            Module = module,
            Code = code,
            Libelle = libelle,
            Consigne = consigne,
            Responsable = responsable,
            EstDueParLaRegle = dueParLaRegle,
            Politique = politique ?? Politique.Ordinaire,
            Recurrence = recurrence,
            Lien = lien,
        };

    public Result Regler(string libelle, string consigne, Politique politique, Recurrence? recurrence)
    {
        if (politique.Incoherence is { } faute) return faute;
        if (recurrence?.Incoherence is { } erreur) return erreur;

        (Libelle, Consigne, Politique, Recurrence) = (libelle, consigne, politique, recurrence);
        return Result.Success;
    }
}
