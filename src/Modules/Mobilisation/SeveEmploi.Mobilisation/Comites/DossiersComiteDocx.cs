using SeveEmploi.Mobilisation.Dossiers;

namespace SeveEmploi.Mobilisation.Comites;

/// <summary>The papers of a member: each dossier she may read, with what was frozen at its sending; those she has an interest in are not there.</summary>
internal static class DossiersComiteDocx
{
    public static WordDocument De(DossiersComiteVue vue)
    {
        var document = new WordDocument("Dossiers du comité");
        document.Text($"{vue.Dossiers.Count} dossiers à examiner." + (vue.Retires == 0 ? "" : $" {vue.Retires} retirés : un intérêt y est déclaré."));
        foreach (var dossier in vue.Dossiers) Ecrire(document, dossier);
        return document;
    }

    private static void Ecrire(WordDocument document, DossierComiteVue dossier)
    {
        var territoire = dossier.Departement is null ? Region.De(dossier.Region).Nom : Departement.De(dossier.Departement).Nom;
        document.Heading($"{dossier.Ordre}. {dossier.Structure} ({string.Join(", ", dossier.Types)}, {territoire})");
        if (dossier.Synthese is { } synthese)
        {
            var contenu = synthese.Contenu;
            document.Subheading($"Fiche de synthèse du {synthese.Le:dd/MM/yyyy}").Text(contenu.Pratiques).Text(contenu.Adequation).Text(contenu.EchangeDdets).Text(contenu.Conclusion);
        }

        if (dossier.Dossier is { } seve2) Ecrire(document, seve2);
        if (dossier.Avis.Count > 0) document.Subheading("Avis").Table(["Partenaire", "Sens", "Texte"], dossier.Avis.Select(avis => new[] { avis.Nom, $"{avis.Sens}", avis.Texte ?? "réputé sans avis" }));
    }

    private static void Ecrire(WordDocument document, DossierSeve2Vue dossier)
    {
        if (dossier.DotationSolliciteeEur is { } demandee) document.Text($"Dotation sollicitée : {Euros.EnClair(demandee)}.");
        if (dossier.Preselection is { } avis) document.Text($"Comité régional du {avis.Le:dd/MM/yyyy} : {avis.Motif}");
        document.Subheading($"Éligibilité, catégorie {dossier.Categorie}").Table(
            ["Critère", "Constat", "Exception"], dossier.Eligibilite.Select(ligne => new[] { ligne.Libelle, ligne.Constat, ligne.Derogation?.Motif ?? "" }));
        document.Subheading($"Chiffres au {dossier.EnvoyeLe:dd/MM/yyyy}").Table(
            ["Chiffre", "Valeur", "Source"], dossier.Faits.Select(fait => new[] { fait.Libelle, fait.Valeur is { } valeur ? $"{valeur:0.##} {fait.Unite}" : "non connu", fait.Source }));
        foreach (var piece in dossier.Pieces.Where(piece => piece.Par is not null))
        {
            document.Subheading(piece.Libelle);
            foreach (var rubrique in piece.Rubriques.Where(rubrique => rubrique.Texte is not null || rubrique.Chiffres is not null)) document.Text($"{rubrique.Libelle} : {Reponse(rubrique)}");
        }
    }

    private static string Reponse(RubriqueDossierVue rubrique) => rubrique.Chiffres is { } chiffres
        ? $"{chiffres.Avant:0.##} avant, {chiffres.Pendant:0.##} pendant, {chiffres.Apres:0.##} après ({rubrique.Evolution})"
        : rubrique.Texte!;
}
