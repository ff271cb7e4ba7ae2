using SeveEmploi.AnimationRegionale.Appariements;
using SeveEmploi.AnimationRegionale.Besoins;
using SeveEmploi.AnimationRegionale.Groupements;
using SeveEmploi.AnimationRegionale.Projets;
using SeveEmploi.BuildingBlocks;

namespace SeveEmploi.AnimationRegionale.Tests.Rapprochements;

internal static class Exemples
{
    public static readonly DateOnly Aujourdhui = new(2021, 12, 20);
    public static readonly DateOnly Volontariat = new(2021, 9, 6);
    public static readonly Region PaysDeLaLoire = Region.De("52");
    public static readonly Departement LoireAtlantique = Departement.De("44");
    public static readonly Guid Semes = Guid.CreateVersion7();

    public static FicheGroupement UneFiche(string? region = "52", params string[] departements) => new(
        "GE des Pays de Loire", region is null ? null : Region.De(region), [.. departements.Select(Departement.De)], ["Logistique"], [new("Conserverie de l'Estuaire")],
        [new("Camille Martin", "Présidence", "camille.martin@exemple.fr")], null);

    public static Groupement UnGroupement(params string[] departements) =>
        Groupement.Creer(UneFiche("52", departements.Length == 0 ? ["44", "49"] : departements), Volontariat, Aujourdhui).Value;

    public static ContactAvecSiae UnContact(DateOnly le, string departement = "44", string? motif = null) => new(Semes, "SEMES", departement, le, motif);

    /// <summary>Until that step, one a week, with all that each asks for.</summary>
    public static Groupement Jusqu(this Groupement groupement, EtapeGroupement etape)
    {
        groupement.NoterCollaboration(new(null, "Chantier de l'Erdre", "Mise à disposition", null), Aujourdhui).Error.Should().BeNull();
        groupement.NoterTension(new("N1103", "Horaires décalés", null)).Error.Should().BeNull();
        groupement.RedigerAnalyse("Ce que nous avons observé.", Volontariat, Aujourdhui).Error.Should().BeNull();
        groupement.ValiderAnalyse(1, Volontariat.AddDays(3), parLeGroupement: true, null, Aujourdhui).Error.Should().BeNull();
        groupement.OuvrirContact(UnContact(Volontariat.AddDays(4)), Aujourdhui).Error.Should().BeNull();
        groupement.AmorcerPartenariat(Semes, "Deux immersions par mois", Volontariat.AddDays(5), Aujourdhui).Error.Should().BeNull();
        for (var suivante = groupement.Etape + 1; suivante <= etape; suivante++)
            groupement.Franchir(suivante, Volontariat.AddDays(7 * (int)suivante), null, Aujourdhui).Error.Should().BeNull();
        return groupement;
    }

    public static FicheBesoin UneFicheBesoin(int postes = 2, DateOnly? expire = null) => new(
        "N1103", "Préparation de commandes", LoireAtlantique, "Carquefou", ContratBesoin.Cdi, new(2022, 2, 1), postes, null, expire);

    public static Besoin UnBesoin(Groupement groupement, int postes = 2) => Besoin.Deposer(groupement.Id, UneFicheBesoin(postes), Aujourdhui).Value;

    public static FicheProjet UneFicheProjet(params string[] metiers) => new(
        metiers.Length == 0 ? ["N1103"] : metiers, [LoireAtlantique], PermisConduire.Oui, 30, new(2022, 1, 10), [new(NaturePeriode.Pmsmp, "N1103", 2)]);

    public static Projet UnProjet() => Projet.Declarer(Semes, LoireAtlantique, "a-24", UneFicheProjet(), Aujourdhui);

    public static readonly BesoinAApparier Cherche = new("N1103", LoireAtlantique, new(2022, 2, 1));

    public static ProjetAApparier Candidat(
        string[]? metiers = null, string[]? mobilite = null, DateOnly? disponible = null, string[]? pratiques = null, DateOnly? clos = null, Guid? id = null) =>
        new(id ?? Guid.CreateVersion7(), metiers ?? ["K1304"], mobilite ?? [], disponible, pratiques ?? [], clos);
}
