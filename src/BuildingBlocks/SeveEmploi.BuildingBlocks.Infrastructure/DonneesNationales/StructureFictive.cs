namespace SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;

/// <summary>Une structure du pays imaginaire : ce que plusieurs modules en disent, et que chacun redit de la même façon.</summary>
public sealed record StructureFictive(PaysFictif Pays, int Rang)
{
    private static readonly string[] Genres = ["Association", "Régie", "Chantier", "Atelier", "Coopérative", "Jardins", "Ressourcerie", "Entreprise"];
    private static readonly string[] Elans = ["Solidarité", "Espérance", "Tremplin", "Insertion", "Émergence", "Passerelle", "Horizon", "Élan", "Avenir", "Phénix"];
    private static readonly string[] Lieux = ["du Nord", "du Sud", "de la Vallée", "des Coteaux", "du Littoral", "de la Forêt", "du Château", "de l'Étang"];

    public Guid Id => Pays.Id("structure", Rang);

    /// <summary>Unique : son rang la distingue de ses homonymes.</summary>
    public string Nom => $"{Choisir(Genres, "genre")} {Choisir(Elans, "elan")} {Choisir(Lieux, "lieu")} {Rang + 1}";

    /// <summary>ACI, EI, AI, ETTI ou EITI, dans les proportions du pays.</summary>
    public string Type => Pays.Tirage("type", Rang, 100) switch { < 50 => "ACI", < 75 => "EI", < 90 => "AI", < 98 => "ETTI", _ => "EITI" };

    public Departement Departement => Departement.Tous[Rang % Departement.Tous.Count];

    public Siret Siret => new(AvecCle($"9{Rang:D8}0001"));

    public int Permanents => 2 + Pays.Tirage("permanents", Rang, 25);

    public int SalariesEnInsertion => 5 + Pays.Tirage("insertion", Rang, 120);

    private string Choisir(string[] mots, string sujet) => mots[Pays.Tirage(sujet, Rang, mots.Length)];

    // The check digit is the one that makes the number a SIRET.
    private static string AvecCle(string treizeChiffres) =>
        Enumerable.Range(0, 10).Select(cle => $"{treizeChiffres}{cle}").First(Siret.EstValide);
}
