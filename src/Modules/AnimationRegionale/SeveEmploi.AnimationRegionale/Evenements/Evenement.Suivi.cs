using SeveEmploi.AnimationRegionale.Contracts;
using SeveEmploi.AnimationRegionale.Types;
using SeveEmploi.Echeancier.Contracts;

namespace SeveEmploi.AnimationRegionale.Evenements;

/// <remarks>Ce qui se prépare, se décide et se raconte.</remarks>
internal sealed partial class Evenement
{
    public const int PointsMax = 60;
    public const int PointMax = 300;
    public const int TachesMax = 200;
    public const int DecisionsMax = 500;
    private const string Module = "animation_regionale";

    public string[] OrdreDuJour { get; private set; } = [];

    public DateOnly? OrdreDuJourEnvoyeLe { get; private set; }

    public IReadOnlyList<TacheEvenement> Taches { get; private set; } = [];

    public IReadOnlyList<DecisionEvenement> Decisions { get; private set; } = [];

    public string? CompteRendu { get; private set; }

    public EffectifsDeclares Effectifs { get; private set; } = EffectifsDeclares.Aucun;

    /// <summary>« 28:2022-06 » : ce que l'événement tenu a honoré dans l'échéancier.</summary>
    public string[] ObjetsHonores { get; private set; } = [];

    /// <summary>Quand les noms des porteurs de tâches ont été effacés.</summary>
    public DateOnly? NomsEffacesLe { get; private set; }

    /// <param name="aujourdhui">On n'enregistre que ce qui a eu lieu.</param>
    /// <param name="type">Dit quelle obligation il honore.</param>
    /// <param name="objets">Les objets de cette obligation, un par région, ou un seul pour le pays.</param>
    public Result Tenir(DateOnly aujourdhui, TypeEvenement type, IReadOnlyList<string> objets)
    {
        if (EstClos) return new EvenementClos(Etat);
        if (Le > aujourdhui) return new EvenementAVenir(Le);

        (Etat, TenuLe, ObjetsHonores) = (EtatEvenement.Tenu, Le, [.. objets]);
        Raise(new EvenementTenu(Id.Value, Type, CodesRegions, Le));
        if (type.Reglage.NatureEcheance is { } nature)
            foreach (var objet in objets) Raise(new ObligationHonoree(Module, nature, objet, Le));
        return Result.Success;
    }

    public Result AjouterPoint(string point)
    {
        if (EstClos) return new EvenementClos(Etat);
        if (OrdreDuJour.Length >= PointsMax) return new OrdreDuJourComplet(PointsMax);

        OrdreDuJour = [.. OrdreDuJour, point.Length > PointMax ? $"{point[..(PointMax - 1)]}…" : point];
        return Result.Success;
    }

    public Result EnvoyerOrdreDuJour(DateOnly le)
    {
        if (EstClos) return new EvenementClos(Etat);
        if (Etat != EtatEvenement.Annonce) return new EvenementNonAnnonce();
        if (OrdreDuJour.Length == 0) return new OrdreDuJourVide();

        OrdreDuJourEnvoyeLe = le;
        return Result.Success;
    }

    public Result<Guid> AjouterTache(TacheSaisie saisie, Guid? compte)
    {
        if (Etat == EtatEvenement.Annule) return new EvenementClos(Etat);
        if (Taches.Count >= TachesMax) return new TachesTropNombreuses(TachesMax);
        if (EstDAilleurs(saisie.Region)) return new RegionHorsEvenement(saisie.Region!);

        var tache = EnTache(Guid.CreateVersion7(), saisie, compte);
        Taches = [.. Taches, tache];
        return tache.Id;
    }

    public Result ModifierTache(Guid id, TacheSaisie saisie, Guid? compte)
    {
        if (Etat == EtatEvenement.Annule) return new EvenementClos(Etat);
        if (Taches.All(tache => tache.Id != id)) return new TacheEvenementIntrouvable(id);
        if (EstDAilleurs(saisie.Region)) return new RegionHorsEvenement(saisie.Region!);

        Taches = [.. Taches.Select(tache => tache.Id == id ? EnTache(id, saisie, compte) : tache)];
        return Result.Success;
    }

    /// <summary>Le journal ne fait que grandir.</summary>
    public Result NoterDecision(string texte, DateOnly le, Guid? par)
    {
        if (Decisions.Count >= DecisionsMax) return new DecisionsTropNombreuses(DecisionsMax);

        Decisions = [.. Decisions, new(le, texte.Trim(), par)];
        return Result.Success;
    }

    public Result RedigerCompteRendu(string texte)
    {
        if (Etat != EtatEvenement.Tenu) return new EvenementNonTenu();

        CompteRendu = texte.Trim();
        return Result.Success;
    }

    public Result DeclarerEffectifs(EffectifsDeclares effectifs)
    {
        if (Etat == EtatEvenement.Annule) return new EvenementClos(Etat);
        if (effectifs.Formes.GroupBy(forme => forme.Region).FirstOrDefault(memes => memes.Count() > 1) is { } repetee) return new RegionEnDouble(repetee.Key);
        if (!EstNational && effectifs.Formes.FirstOrDefault(forme => EstDAilleurs(forme.Region)) is { } intruse) return new RegionHorsEvenement(intruse.Region);

        Effectifs = effectifs;
        return Result.Success;
    }

    public void EffacerNoms(DateOnly le)
    {
        Taches = [.. Taches.Select(tache => tache with { Porteur = null, CompteId = null })];
        NomsEffacesLe = le;
    }

    private bool EstDAilleurs(string? region) => region is not null && !CodesRegions.Contains(region);

    private static TacheEvenement EnTache(Guid id, TacheSaisie saisie, Guid? compte) => new(
        id, saisie.Libelle.Trim(), ReglesEvenement.OuRien(saisie.Porteur), saisie.Porteur is null ? compte : null, saisie.Region, saisie.Echeance, saisie.Avancement);
}
