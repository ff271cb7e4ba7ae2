using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.Referentiel.Partenaires;
using SeveEmploi.Referentiel.Personnes;
using SeveEmploi.Referentiel.Structures;

namespace SeveEmploi.Referentiel.DonneesNationales;

/// <summary>Une structure imaginaire, comme le référentiel la tiendrait après des années : ses faits datés, et qui la dirige.</summary>
internal static class FicheFictive
{
    private const int AdherentesPourCent = 60;
    private const int AnneesAvantLePays = 3;

    private static readonly string[] Activites = ["Espaces verts", "Maraîchage", "Tri et recyclage", "Nettoyage", "Bâtiment", "Restauration", "Textile", "Logistique"];
    private static readonly string[] Noms = ["Martin", "Bernard", "Dubois", "Robert", "Richard", "Petit", "Durand", "Leroy", "Moreau", "Simon", "Laurent", "Lefebvre"];
    private static readonly string[] Prenoms = ["Camille", "Claude", "Dominique", "Sacha", "Charlie", "Alix", "Lou", "Morgan", "Maxime", "Andréa", "Noa", "Eden"];

    public static Structure Structure(StructureFictive fictive, IReadOnlyList<PartenaireId> reseaux)
    {
        var (pays, rang, du) = (fictive.Pays, fictive.Rang, Depuis(fictive.Pays));
        var structure = Structures.Structure.Creer(
            fictive.Nom, Enum.Parse<TypeStructure>(fictive.Type, ignoreCase: true), fictive.Departement, du, fictive.Siret, bassinEmploi: fictive.Departement.Nom)
            .AvecId(fictive.Id);
        structure.DecrireActivites([Choisir(Activites, pays, "activite", rang)]);
        if (pays.Tirage("adherente", rang, 100) < AdherentesPourCent) structure.Adherer(reseaux[pays.Tirage("reseau", rang, reseaux.Count)], du);
        foreach (var annee in pays.Annees)
            structure.ReleverEffectifs(new(pays.RetenuesLe(annee), fictive.Permanents, fictive.SalariesEnInsertion, pays.Tirage("partenaires", rang, 60)));
        return structure;
    }

    public static Personne Direction(StructureFictive fictive)
    {
        var (pays, rang) = (fictive.Pays, fictive.Rang);
        var personne = Personne.Creer(
            Choisir(Noms, pays, "nom", rang), Choisir(Prenoms, pays, "prenom", rang), $"direction-{rang + 1}@structures.example", null, fictive.Departement.Region)
            .AvecId(pays.Id("direction", rang));
        personne.Nommer(FonctionPersonne.Direction, new(Structure: new(fictive.Id)), Depuis(pays));
        return personne;
    }

    private static DateOnly Depuis(PaysFictif pays) => new(pays.Debut.Year - AnneesAvantLePays, 1, 1);

    private static string Choisir(string[] mots, PaysFictif pays, string sujet, int rang) => mots[pays.Tirage(sujet, rang, mots.Length)];
}
