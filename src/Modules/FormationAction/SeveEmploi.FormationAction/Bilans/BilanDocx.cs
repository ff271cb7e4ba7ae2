namespace SeveEmploi.FormationAction.Bilans;

/// <summary>The bilan as a document to file or send.</summary>
internal static class BilanDocx
{
    public static WordDocument De(BilanExecutionVue bilan)
    {
        var document = new WordDocument(TexteBilan.Titre(bilan));
        foreach (var texte in TexteBilan.Paragraphes(bilan)) document.Text(texte);
        foreach (var (titre, texte) in TexteBilan.Sections(bilan)) document.Heading(titre).Text(texte);
        foreach (var (titre, colonnes, lignes) in TexteBilan.Tableaux(bilan)) document.Heading(titre).Table(colonnes, lignes);
        return document;
    }
}
