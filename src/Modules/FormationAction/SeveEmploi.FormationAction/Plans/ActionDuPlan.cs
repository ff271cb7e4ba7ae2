using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.Plans;

internal readonly record struct ActionId(Guid Value) : ITypedId<ActionId>
{
    public static ActionId From(Guid value) => new(value);
}

/// <summary>
/// Ce que l'équipe décide de faire, défini pendant une journée et mis en œuvre pas à pas entre deux (FOR-5, FOR-45) : qui le porte, pour quel
/// jour, où il en est.
/// </summary>
internal sealed class ActionDuPlan : AggregateRoot
{
    private ActionDuPlan()
    {
    }

    public ActionId Id { get; private init; }

    public ParcoursId ParcoursId { get; private init; }

    public string Intitule { get; private set; } = "";

    public NatureAction Nature { get; private set; }

    public OrigineAction Origine { get; private set; }

    /// <summary>Le numéro de la journée, ou celui de l'intersession qui la suit (FOR-4).</summary>
    public int? Numero { get; private set; }

    /// <summary>La fonction de qui porte l'action : « CIP », « encadrant technique ».</summary>
    public string Responsable { get; private set; } = "";

    public string? ResponsableNom { get; private set; }

    public DateOnly Echeance { get; private set; }

    public AvancementAction Avancement { get; private set; }

    /// <summary>Chaque changement, du premier au dernier : une action commence à faire.</summary>
    public IReadOnlyList<PasAction> Historique { get; private set; } = [];

    public static Result<ActionDuPlan> Ajouter(ParcoursId parcours, FicheAction fiche, DateOnly le)
    {
        var action = new ActionDuPlan { Id = new(Guid.CreateVersion7()), ParcoursId = parcours, Historique = [new(AvancementAction.AFaire, le, null)] };
        return action.Corriger(fiche).Error is { } refus ? refus : action;
    }

    public Result Corriger(FicheAction fiche)
    {
        if (fiche.Origine != OrigineAction.Autre && fiche.Numero is null) return new OrigineSansNumero();

        (Intitule, Nature, Origine, Numero) = (fiche.Intitule.Trim(), fiche.Nature, fiche.Origine, fiche.Origine == OrigineAction.Autre ? null : fiche.Numero);
        (Responsable, ResponsableNom, Echeance) = (fiche.Responsable.Trim(), ReglesDeForme.OuRien(fiche.ResponsableNom), fiche.Echeance);
        return Result.Success;
    }

    /// <param name="vers">Où en est l'action.</param>
    /// <param name="motif">Dû pour un abandon, et pour rouvrir ce qui était clos.</param>
    /// <param name="le">Le jour de ce changement, au plus tôt celui du précédent.</param>
    /// <param name="aujourdhui">On n'enregistre que ce qui a eu lieu.</param>
    public Result Avancer(AvancementAction vers, string? motif, DateOnly le, DateOnly aujourdhui)
    {
        if (vers == Avancement) return new ActionDejaDansCetEtat(vers);
        if (le > aujourdhui) return new AvancementAVenir(le);
        if (le < Historique[^1].Le) return new AvancementAnterieur(Historique[^1].Le);
        if (ReglesDeForme.OuRien(motif) is null && (vers == AvancementAction.Abandonnee || EstClose)) return new AvancementSansMotif();

        Avancement = vers;
        Historique = [.. Historique, new(vers, le, ReglesDeForme.OuRien(motif))];
        return Result.Success;
    }

    public bool EstClose => Avancement is AvancementAction.Faite or AvancementAction.Abandonnee;

    public bool EstEnRetard(DateOnly aujourdhui) => !EstClose && Echeance < aujourdhui;

    /// <summary>24 mois après le dernier acte : la fonction reste, le nom s'efface.</summary>
    public void OublierResponsable() => ResponsableNom = null;
}

/// <summary>Où en était une action à partir de ce jour.</summary>
internal sealed record PasAction(AvancementAction Avancement, DateOnly Le, string? Motif);

/// <summary>Ce qui se dit d'une action.</summary>
internal sealed record FicheAction(
    string Intitule, NatureAction Nature, OrigineAction Origine, int? Numero, string Responsable, string? ResponsableNom, DateOnly Echeance);
