using System.Reflection;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>The one place where a request meets the rights of its caller.</summary>
internal static class Authorization
{
    /// <summary>The perimeter in which the request runs; a refusal is thrown: 401 nobody, 403 known and refused.</summary>
    public static Perimetre Judge<TRequest>(TRequest request, Appelant appelant)
    {
        if (Declaration<TRequest>.IsOpen) return appelant.Nature == NatureAppelant.Systeme ? Perimetre.Partout : Perimetre.Vide;
        if (!appelant.EstConnecte) throw new RefusalException(new JetonRefuse());

        var droit = Declaration<TRequest>.Exige.Droit;
        if (appelant.PerimetrePour(droit) is not { } perimetre) throw new RefusalException(new DroitAbsent(droit));
        if (Declaration<TRequest>.Exige.Partout && !perimetre.Tout) throw new RefusalException(new HorsPerimetre());
        if (request is ISurTerritoireEntier entier && !CouvreEntier(perimetre, entier)) throw new RefusalException(new HorsPerimetre());
        if (request is ISurTerritoire visee && !Couvre(perimetre, visee)) throw new RefusalException(new HorsPerimetre());
        return perimetre;
    }

    private static bool CouvreEntier(Perimetre perimetre, ISurTerritoireEntier vise) =>
        vise.DepartementVise is { } departement ? perimetre.Contient(departement)
        : vise.RegionVisee is { } region ? perimetre.Contient(region)
        : perimetre.Tout;

    // Whose perimeter is made of structures has no territory to compare: the rows alone decide.
    private static bool Couvre(Perimetre perimetre, ISurTerritoire visee) =>
        perimetre.Structures.Count + perimetre.Parcours.Count + perimetre.Partenaires.Count > 0
        || ((visee.RegionVisee is not { } region || perimetre.Touche(region))
            && (visee.DepartementVise is not { } departement || perimetre.Contient(departement)));

    private static class Declaration<TRequest>
    {
        public static readonly bool IsOpen = typeof(TRequest).IsDefined(typeof(OuvertATousAttribute));

        private static readonly ExigeAttribute? Required = typeof(TRequest).GetCustomAttribute<ExigeAttribute>();

        // A request without a declaration does not start: the architecture tests say it first, this says it last.
        public static ExigeAttribute Exige => Required
            ?? throw new InvalidOperationException($"{typeof(TRequest).Name} declares no right: add [Exige] or [OuvertATous].");
    }
}
