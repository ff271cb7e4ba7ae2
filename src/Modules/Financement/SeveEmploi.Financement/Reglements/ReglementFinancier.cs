namespace SeveEmploi.Financement.Reglements;

internal readonly record struct ReglementFinancierId(Guid Value) : ITypedId<ReglementFinancierId>
{
    public static ReglementFinancierId From(Guid value) => new(value);
}

/// <summary>Le règlement financier d'un programme, à partir d'une promotion et jusqu'au suivant.</summary>
internal sealed class ReglementFinancier : AggregateRoot
{
    private ReglementFinancier()
    {
    }

    public ReglementFinancierId Id { get; private init; }

    public Programme Programme { get; private init; }

    /// <summary>La première promotion à laquelle il s'applique.</summary>
    public int Promotion { get; private init; }

    public ContenuReglement Contenu { get; private set; } = null!;

    public static Result<ReglementFinancier> Fixer(Programme programme, int promotion, ContenuReglement contenu) =>
        contenu.Incoherence is { } refus
            ? refus
            : new ReglementFinancier { Id = new(Guid.CreateVersion7()), Programme = programme, Promotion = promotion, Contenu = contenu };

    /// <summary>Les conventions déjà ouvertes gardent ce qu'elles ont repris.</summary>
    public Result Remplacer(ContenuReglement contenu)
    {
        if (contenu.Incoherence is { } refus) return refus;

        Contenu = contenu;
        return Result.Success;
    }
}

[Refus("reglement_financier_introuvable", "Le règlement financier est introuvable")]
internal sealed record ReglementFinancierIntrouvable(Programme Programme, int Promotion)
    : NotFoundError($"Aucun règlement financier ne vaut pour la promotion {Promotion} de ce programme : fixez-en un.");

[Refus("parts_incompletes", "Les parts ne font pas cent")]
internal sealed record PartsIncompletes(decimal Somme) : ConflictError($"Les parts des versements font {Somme:0.##} % : elles doivent faire 100 %.");

[Refus("categorie_en_double", "Catégorie en double")]
internal sealed record CategorieEnDouble(string CodeCategorie) : ConflictError($"La catégorie « {CodeCategorie} » est deux fois dans le règlement.");

[Refus("champ_du_modele_inconnu", "Champ inconnu dans le modèle")]
internal sealed record ChampDuModeleInconnu(string Champ)
    : ConflictError($"Le modèle de convention ne connaît pas « {{{Champ}}} » ; il connaît {string.Join(", ", ModeleDeConvention.Champs.Select(champ => $"{{{champ}}}"))}.");
