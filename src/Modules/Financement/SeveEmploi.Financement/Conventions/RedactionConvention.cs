using System.Globalization;
using SeveEmploi.Financement.Budgets;
using SeveEmploi.Financement.Reglements;

namespace SeveEmploi.Financement.Conventions;

/// <summary>Le document à signer : les articles du modèle, remplis, et les chiffres du jour.</summary>
internal static class RedactionConvention
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    public static byte[] Convention(Convention convention)
    {
        var document = new WordDocument($"Convention de partenariat {NomDuProgramme(convention.Programme)}, {convention.Promotion}");
        Entete(document, convention, convention.Termes);
        var valeurs = Valeurs(convention, convention.Termes);
        foreach (var article in convention.Reglement.Articles)
            document.Heading(ModeleDeConvention.Remplir(article.Titre, valeurs)).Text(ModeleDeConvention.Remplir(article.Texte, valeurs));
        document.Heading("Versements").Table(
            ["Versement", "Montant", "Conditions"],
            convention.Versements.Select(versement => new[] { versement.Libelle, Euros.EnClair(versement.MontantEur), string.Join(" ; ", versement.Conditions.Select(EnClair)) }));
        document.Heading("Budget prévisionnel").Table(
            ["Catégorie", "Dépense", "Calcul", "Montant", "Financement"],
            convention.Budget.Lignes.Select(ligne => new[]
            {
                convention.Reglement.Categories.First(categorie => categorie.Code == ligne.Categorie).Libelle, ligne.Libelle, ligne.Base ?? "",
                Euros.EnClair(ligne.MontantEur), EnClair(ligne.Ressource),
            }));
        return Signatures(document, convention.Termes).ToBytes();
    }

    public static byte[] Avenant(Convention convention, int numero, TermesConvention termes, string motif)
    {
        var document = new WordDocument($"Avenant {numero} à la convention {NomDuProgramme(convention.Programme)}, {convention.Promotion}");
        Entete(document, convention, termes);
        document.Heading("Objet").Text(motif).Heading("Termes modifiés").Table(
            ["", "En vigueur", "Avenant"],
            [
                ["Dotation", Euros.EnClair(convention.Termes.MontantEur), Euros.EnClair(termes.MontantEur)],
                ["Période", Periode(convention.Termes), Periode(termes)],
                ["Administration", convention.Termes.Autorite, termes.Autorite],
                ["Direction", convention.Termes.Direction ?? "", termes.Direction ?? ""],
            ]);
        document.Text($"Les autres articles de la convention signée le {Jour(convention.SigneeLe!.Value)} sont inchangés.");
        return Signatures(document, termes).ToBytes();
    }

    public static string EnClair(ConditionVersement condition) => condition switch
    {
        ConditionVersement.ConventionSignee => "signature de la convention",
        ConditionVersement.BilanExecutionAccepte => "bilan d'exécution accepté",
        ConditionVersement.BilanFinancierAccepte => "bilan financier accepté",
        ConditionVersement.PlanValide => "plan d'action validé",
        ConditionVersement.BilanAnnuelAccepte => "bilan annuel accepté",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, null),
    };

    private static void Entete(WordDocument document, Convention convention, TermesConvention termes) => document
        .Text($"Entre {termes.Autorite}, d'une part, et {convention.StructureNom}, représentée par {termes.Direction}, d'autre part.")
        .Text($"Dotation de {Euros.EnClair(termes.MontantEur)}, du {Periode(termes)}, financée par : {convention.Reglement.Financeur.Libelle}.");

    private static WordDocument Signatures(WordDocument document, TermesConvention termes) =>
        document.Heading("Signatures").Table(["Pour la structure", "Pour l'administration"], [[termes.Direction ?? "", termes.Autorite], ["", ""]]);

    private static Dictionary<string, string> Valeurs(Convention convention, TermesConvention termes) => new()
    {
        ["structure"] = convention.StructureNom,
        ["departement"] = Departement.De(termes.Departement).Nom,
        ["autorite"] = termes.Autorite,
        ["direction"] = termes.Direction ?? "",
        ["montant"] = Euros.EnClair(termes.MontantEur),
        ["debut"] = Jour(termes.Debut),
        ["fin"] = Jour(termes.Fin),
        ["promotion"] = $"{convention.Promotion}",
        ["programme"] = NomDuProgramme(convention.Programme),
        ["financeur"] = convention.Reglement.Financeur.Libelle,
        ["versements"] = string.Join(", puis ", convention.Versements.Select(versement => $"{versement.PartPourcent:0.##} % ({Euros.EnClair(versement.MontantEur)})")),
    };

    private static string EnClair(Ressource ressource) => ressource switch
    {
        Ressource.Convention => "convention",
        Ressource.Fse => "FSE",
        Ressource.Autre => "autre",
        _ => throw new ArgumentOutOfRangeException(nameof(ressource), ressource, null),
    };

    private static string NomDuProgramme(Programme programme) => programme == Programme.Seve1 ? "SEVE 1" : "SEVE 2";

    private static string Periode(TermesConvention termes) => $"{Jour(termes.Debut)} au {Jour(termes.Fin)}";

    private static string Jour(DateOnly jour) => jour.ToString("d MMMM yyyy", Francais);
}
