namespace SeveEmploi.Referentiel.Structures;

/// <summary>Les noms d'une structure, actuels et usuels, comme ils se cherchent (XC-60, XC-63).</summary>
/// <remarks>
/// They stand in a table of their own, under no perimeter: PostgreSQL lets no trigram index serve a table that row-level security protects,
/// and the names of SIAE are public. What is found there is then read in the structures, where the perimeter decides.
/// </remarks>
internal sealed class NomsCherches
{
    private NomsCherches(string[] cles, string recherche) => (Cles, Recherche) = (cles, recherche);

    /// <summary>Comme ils se comparent.</summary>
    public string[] Cles { get; private set; }

    /// <summary>Toutes les clés sur une ligne, chaque mot précédé d'une espace : un mot cherché est le début d'un de ceux-là.</summary>
    public string Recherche { get; private set; }

    public static NomsCherches De(string[] cles) => new(cles, " " + string.Join(' ', cles));
}
