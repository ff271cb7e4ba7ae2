using SeveEmploi.Referentiel.Partenaires;

namespace SeveEmploi.Referentiel.Structures;

/// <remarks>
/// Une question sur un jour passé reçoit la réponse de ce jour. Un fait se change « à compter du » : daté après le dernier connu, il lui
/// succède ; daté du même jour, il le corrige ; daté avant, il est refusé, car il réécrirait ce que l'on savait.
/// Avant le premier lieu connu d'une structure, on répond ce premier lieu.
/// </remarks>
internal sealed partial class Structure
{
    private readonly List<Localisation> _localisations = [];
    private readonly List<Conventionnement> _conventionnements = [];
    private readonly List<AdhesionReseau> _adhesions = [];
    private readonly List<Effectifs> _effectifs = [];
    private readonly List<SortiesEmploiDurable> _sorties = [];
    private readonly List<DeclarationFse> _declarationsFse = [];

    public IReadOnlyList<Localisation> Localisations => _localisations;

    public IReadOnlyList<Conventionnement> Conventionnements => _conventionnements;

    public IReadOnlyList<AdhesionReseau> Adhesions => _adhesions;

    public IReadOnlyList<Effectifs> Effectifs => _effectifs;

    public IReadOnlyList<SortiesEmploiDurable> Sorties => _sorties;

    public IReadOnlyList<DeclarationFse> DeclarationsFse => _declarationsFse;

    private DateOnly DernierDebut => _localisations.Concat<FaitDate>(_conventionnements).Concat(_adhesions).Max(fait => fait.Du);

    public Localisation LocalisationLe(DateOnly jour) => _localisations.Le(jour);

    public IReadOnlyList<TypeStructure> TypesLe(DateOnly jour) => _conventionnements.TypesLe(jour);

    public IReadOnlyList<PartenaireId> ReseauxLe(DateOnly jour) =>
        [.. _adhesions.Where(adhesion => adhesion.Vaut(jour)).Select(adhesion => adhesion.Reseau)];

    /// <summary>Le dernier relevé connu ce jour-là, ce jour compris.</summary>
    public Effectifs? EffectifsLe(DateOnly jour) => _effectifs.Le(jour);

    public Result Localiser(Departement departement, string? commune, string? bassinEmploi, DateOnly du)
    {
        var derniere = _localisations.MaxBy(lieu => lieu.Du)!;
        if (Disparue is { } disparue) return disparue;
        if (du < derniere.Du) return new FaitAnterieur(du, derniere.Du);
        if (derniere.Dit(departement, commune, bassinEmploi)) return new LocalisationInchangee(departement);

        var corrige = du == derniere.Du;
        if (corrige) _localisations.Remove(derniere);
        else derniere.Finir(du.AddDays(-1));
        _localisations.Add(new(departement, commune, bassinEmploi, corrige && derniere.EstPremiere, du));
        return Result.Success;
    }

    /// <summary>Deux types ouverts le même jour font un double conventionnement ; le même type deux fois serait une erreur.</summary>
    public Result OuvrirConventionnement(TypeStructure type, DateOnly du, DateOnly? au = null)
    {
        if (Disparue is { } disparue) return disparue;
        if (au < du) return new FinAvantDebut(du, au.Value);
        if (_conventionnements.Find(deja => deja.Type == type && deja.Chevauche(du, au)) is { } deja) return new ConventionnementDejaOuvert(type, deja.Du);

        _conventionnements.Add(new(type, du, au));
        Indexer();
        return Result.Success;
    }

    public Result CloreConventionnement(TypeStructure type, DateOnly au)
    {
        if (Disparue is { } disparue) return disparue;
        if (_conventionnements.Find(ouvert => ouvert.Type == type && ouvert.Au is null) is not { } ouvert) return new ConventionnementNonOuvert(type);
        if (au < ouvert.Du) return new FinAvantDebut(ouvert.Du, au);

        ouvert.Finir(au);
        return Result.Success;
    }

    /// <summary>Un fichier dit la structure conventionnée ce jour-là : s'il l'apprend, le conventionnement s'ouvre ou commence plus tôt.</summary>
    public Result ConstaterConventionnement(TypeStructure type, DateOnly le)
    {
        if (Disparue is { } disparue) return disparue;
        if (TypesLe(le).Contains(type)) return Result.Success;

        var suivant = _conventionnements.Where(connu => connu.Type == type && connu.Du > le).MinBy(connu => connu.Du);
        if (suivant is null) return OuvrirConventionnement(type, le);
        suivant.Anticiper(le);
        return Result.Success;
    }

    public Result Adherer(PartenaireId reseau, DateOnly du)
    {
        if (Disparue is { } disparue) return disparue;
        if (_adhesions.Find(deja => deja.Reseau == reseau && deja.Chevauche(du, null)) is { } deja) return new ReseauDejaRejoint(deja.Du);

        _adhesions.Add(new(reseau, du));
        return Result.Success;
    }

    public Result Quitter(PartenaireId reseau, DateOnly au)
    {
        if (Disparue is { } disparue) return disparue;
        if (_adhesions.Find(ouverte => ouverte.Reseau == reseau && ouverte.Au is null) is not { } ouverte) return new ReseauNonRejoint();
        if (au < ouverte.Du) return new FinAvantDebut(ouverte.Du, au);

        ouverte.Finir(au);
        return Result.Success;
    }

    /// <summary>Un second relevé du même jour corrige le premier sur ce qu'il dit. Une structure fermée peut encore rendre ses comptes.</summary>
    public Result ReleverEffectifs(Effectifs releve)
    {
        if (FusionneeDans is { } dans) return new StructureDejaFusionnee(dans);
        if (releve.EstVide) return new EffectifsVides();

        if (_effectifs.Find(deja => deja.Le == releve.Le) is { } deja) deja.CorrigerPar(releve);
        else _effectifs.Add(releve);
        return Result.Success;
    }

    public Result DeclarerSorties(int annee, int nombre)
    {
        if (FusionneeDans is { } dans) return new StructureDejaFusionnee(dans);

        if (_sorties.Find(deja => deja.Annee == annee) is { } deja) deja.Nombre = nombre;
        else _sorties.Add(new(annee, nombre));
        return Result.Success;
    }

    /// <param name="annee">L'année que la déclaration engage.</param>
    /// <param name="part">Null : la structure ne reçoit rien du FSE cette année-là.</param>
    public Result DeclarerFse(int annee, PartFse? part)
    {
        if (FusionneeDans is { } dans) return new StructureDejaFusionnee(dans);

        if (_declarationsFse.Find(deja => deja.Annee == annee) is { } deja) deja.Part = part;
        else _declarationsFse.Add(new(annee, part));
        return Result.Success;
    }

    /// <summary>Une localisation peut être sue d'avance : son jour venu, la structure change de mains.</summary>
    public void Situer(DateOnly aujourdhui) => Etablir(LocalisationLe(aujourdhui).Departement);

    private void Etablir(Departement departement) => (Departement, Region) = (departement, departement.Region);

    private IEnumerable<FaitDate> FaitsOuvertsAu(DateOnly jour) =>
        _conventionnements.Concat<FaitDate>(_adhesions).Where(fait => fait.Vaut(jour) && fait.Au != jour);
}
