namespace SeveEmploi.SuiviEmploi.Plans;

/// <summary>Une nouvelle direction prouve son adhésion au plan que la précédente a envoyé (SUI-85) ; sans elle, rien ne se bloque (SUI-86).</summary>
internal sealed partial class PlanAction
{
    public IReadOnlyList<Adhesion> Adhesions { get; private set; } = [];

    public Adhesion? AdhesionAttendue => Adhesions.FirstOrDefault(adhesion => adhesion.EstAttendue);

    /// <summary>Le même changement dit deux fois n'attend qu'une adhésion ; une direction déjà là quand le plan est parti n'en doit pas.</summary>
    public void AttendreAdhesion(Guid direction, DateOnly du, int delaiJours)
    {
        if (EnvoyeLe is not { } envoye || du <= envoye || du > FinDeLAnnee) return;
        if (Adhesions.Any(adhesion => adhesion.DirectionId == direction && adhesion.DirectionDu == du)) return;
        // Told late, the arrival of a direction that another has followed since is history.
        if (Adhesions.Any(adhesion => adhesion.DirectionDu > du)) return;

        LeverAdhesion("Une autre direction a pris ses fonctions depuis.", du);
        var attendue = new Adhesion(direction, du, du.AddDays(delaiJours));
        Adhesions = [.. Adhesions, attendue];
        Raise(ObligationsDuPlan.AdhesionAttendue(this, attendue));
        Recompter();
    }

    public Result DonnerAdhesion(string texte, string par, DateOnly le)
    {
        if (AdhesionAttendue is not { } attendue) return new AdhesionNonAttendue();
        if (le < attendue.DirectionDu) return new AdhesionAvantArrivee(attendue.DirectionDu);

        Adhesions = [.. Adhesions.Select(adhesion => adhesion == attendue ? adhesion with { DonneeLe = le, Par = par, Texte = texte, Version = Numero } : adhesion)];
        Noter(GestePlan.Adhesion, par, le, texte);
        Raise(ObligationsDuPlan.AdhesionDonnee(this, attendue, le));
        Recompter();
        return Result.Success;
    }

    /// <summary>La structure ferme : elle ne doit plus rien.</summary>
    public void Fermer(DateOnly le)
    {
        LeverAdhesion("La structure ferme.", le);
        Echeances = [.. Echeances.Select(echeance => echeance.Terme > le ? echeance with { EstAttendu = false } : echeance)];
        Recompter();
    }

    public void Renommer(string nom) => StructureNom = nom;

    /// <summary>La structure a été reprise : son plan est désormais celui de la conservée.</summary>
    public void Reporter(Guid structureId, string nom) => (StructureId, StructureNom) = (structureId, nom);

    private DateOnly FinDeLAnnee => Bilan?.Terme ?? new(Promotion, 12, 31);

    private void LeverAdhesion(string motif, DateOnly le)
    {
        if (AdhesionAttendue is not { } attendue) return;

        Adhesions = [.. Adhesions.Select(adhesion => adhesion == attendue ? adhesion with { LeveeLe = le } : adhesion)];
        Raise(ObligationsDuPlan.AdhesionLevee(this, attendue, motif, le));
    }
}

/// <summary>L'adhésion d'une nouvelle direction : attendue, donnée, ou qui n'a plus lieu d'être.</summary>
/// <param name="DirectionId">La personne, dans le référentiel.</param>
/// <param name="DirectionDu">Le jour où elle prend ses fonctions.</param>
/// <param name="Terme">Le dernier jour, compris, pour la donner.</param>
/// <param name="Texte">Ce à quoi elle a adhéré, mot pour mot.</param>
/// <param name="Version">La version du plan à ce moment.</param>
internal sealed record Adhesion(
    Guid DirectionId, DateOnly DirectionDu, DateOnly Terme, DateOnly? DonneeLe = null, string? Par = null, string? Texte = null, int? Version = null,
    DateOnly? LeveeLe = null)
{
    public const int TexteMax = 2000;

    public bool EstAttendue => DonneeLe is null && LeveeLe is null;

    public bool EstEnRetard(DateOnly le) => EstAttendue && Terme < le;
}
