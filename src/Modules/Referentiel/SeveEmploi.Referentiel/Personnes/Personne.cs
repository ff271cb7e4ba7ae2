using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.Referentiel.Partenaires;
using SeveEmploi.Referentiel.Structures;

namespace SeveEmploi.Referentiel.Personnes;

internal readonly record struct PersonneId(Guid Value) : ITypedId<PersonneId>
{
    public static PersonneId From(Guid value) => new(value);
}

/// <summary>Un·e permanent·e, un·e chargé·e de mission, un·e formateur·rice : jamais un·e salarié·e en transition, qui n'est pas utilisateur·rice (XC-7).</summary>
/// <remarks>Ses fonctions se succèdent et se cumulent ; un départ ferme une fonction et n'efface rien (XC-64).</remarks>
internal sealed partial class Personne : AggregateRoot
{
    public const int NomMax = 100;

    private readonly List<FonctionExercee> _fonctions = [];

    private Personne()
    {
    }

    public PersonneId Id { get; private init; }

    public string Nom { get; private set; } = "";

    public string Prenom { get; private set; } = "";

    public string Cle { get; private set; } = "";

    public string? Courriel { get; private set; }

    public string? Telephone { get; private set; }

    public IReadOnlyList<FonctionExercee> Fonctions => _fonctions;

    /// <summary>Les régions où sa fiche est tenue : celle qui l'a créée, et celles où elle exerce.</summary>
    public string[] Regions { get; private set; } = [];

    /// <summary>Les structures où elle exerce ou a exercé : qui voit l'une d'elles voit la personne.</summary>
    public Guid[] Structures { get; private set; } = [];

    /// <param name="nom">De famille.</param>
    /// <param name="prenom">Usuel.</param>
    /// <param name="courriel">Professionnel.</param>
    /// <param name="telephone">Professionnel.</param>
    /// <param name="region">Celle qui tient la fiche ; null : l'équipe nationale.</param>
    public static Personne Creer(string nom, string prenom, string? courriel, string? telephone, Region? region = null)
    {
        var personne = new Personne { Id = new(Guid.CreateVersion7()), Regions = region is null ? [] : [region.Code], Courriel = courriel, Telephone = telephone };
        personne.Nommee(nom, prenom);
        return personne;
    }

    public Result CorrigerIdentite(string nom, string prenom)
    {
        if (EstEffacee) return new PersonneDejaEffacee();

        Nommee(nom, prenom);
        return Result.Success;
    }

    public Result CorrigerCoordonnees(string? courriel, string? telephone)
    {
        if (EstEffacee) return new PersonneDejaEffacee();

        (Courriel, Telephone) = (courriel, telephone);
        return Result.Success;
    }

    public Result Nommer(FonctionPersonne fonction, Affectation affectation, DateOnly du)
    {
        if (EstEffacee) return new PersonneDejaEffacee();
        if (fonction.EstDeStructure() && affectation.Structure is null) return new AffectationIncomplete(fonction, "une structure");
        if (fonction.EstDeRegion() && affectation.Region is null) return new AffectationIncomplete(fonction, "une région");
        if (affectation.EstVide) return new AffectationIncomplete(fonction, "une structure, un partenaire ou une région");
        if (_fonctions.Find(deja => deja.Est(fonction, affectation) && deja.Chevauche(du, null)) is { } deja) return new FonctionDejaExercee(deja.Du);

        _fonctions.Add(new(fonction, affectation.Structure, affectation.Partenaire, affectation.Region, du));
        Rattacher();
        if (fonction == FonctionPersonne.Direction) Raise(new DirectionNommee(Id.Value, affectation.Structure!.Value.Value, du));
        return Result.Success;
    }

    /// <param name="fonction">La fonction quittée.</param>
    /// <param name="affectation">Où elle était exercée.</param>
    /// <param name="au">Le dernier jour exercé.</param>
    public Result Terminer(FonctionPersonne fonction, Affectation affectation, DateOnly au)
    {
        if (_fonctions.Find(ouverte => ouverte.Est(fonction, affectation) && ouverte.Au is null) is not { } ouverte) return new FonctionNonExercee();
        if (au < ouverte.Du) return new FinAvantDebut(ouverte.Du, au);

        ouverte.Finir(au);
        return Result.Success;
    }

    public IReadOnlyList<FonctionExercee> FonctionsLe(DateOnly jour) => [.. _fonctions.Where(fonction => fonction.Vaut(jour))];

    /// <summary>La structure où elle travaillait a été fusionnée : ses fonctions y sont désormais celles de la conservée.</summary>
    public void SuivreFusion(StructureId absorbee, StructureId conservee)
    {
        foreach (var fonction in _fonctions.Where(fonction => fonction.Structure == absorbee).ToList())
        {
            var suivie = new Affectation(conservee, fonction.Partenaire, fonction.Region);
            var deja = _fonctions.Exists(autre => autre.Est(fonction.Fonction, suivie) && autre.Chevauche(fonction.Du, fonction.Au));
            _fonctions.Remove(fonction);
            if (!deja) _fonctions.Add(new(fonction.Fonction, conservee, fonction.Partenaire, fonction.Region, fonction.Du, fonction.Au));
        }

        Rattacher();
    }

    private void Rattacher()
    {
        Regions = [.. Regions.Concat(_fonctions.Select(fonction => fonction.Region?.Code).OfType<string>()).Distinct()];
        Structures = [.. _fonctions.Select(fonction => fonction.Structure?.Value).OfType<Guid>().Distinct()];
    }
}

/// <summary>Où une fonction s'exerce : dans une structure, chez un partenaire, pour une région.</summary>
internal sealed record Affectation(StructureId? Structure = null, PartenaireId? Partenaire = null, Region? Region = null)
{
    public bool EstVide => (Structure, Partenaire, Region) is (null, null, null);
}

/// <summary>Une fonction, de l'arrivée au départ (XC-64).</summary>
internal sealed class FonctionExercee(
    FonctionPersonne fonction, StructureId? structure, PartenaireId? partenaire, Region? region, DateOnly du, DateOnly? au = null)
    : FaitDate(du, au)
{
    public FonctionPersonne Fonction { get; private set; } = fonction;

    public StructureId? Structure { get; private set; } = structure;

    public PartenaireId? Partenaire { get; private set; } = partenaire;

    public Region? Region { get; private set; } = region;

    public bool Est(FonctionPersonne fonction, Affectation affectation) =>
        Fonction == fonction && new Affectation(Structure, Partenaire, Region) == affectation;
}
