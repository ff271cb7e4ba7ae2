namespace SeveEmploi.Mobilisation.Comites;

/// <summary>The procès-verbal as a document to sign and file.</summary>
internal static class ProcesVerbalDocx
{
    public static WordDocument De(ProcesVerbalVue pv)
    {
        var document = new WordDocument(TexteProcesVerbal.Titre(pv));
        foreach (var texte in TexteProcesVerbal.Paragraphes(pv)) document.Text(texte);
        foreach (var (titre, colonnes, lignes) in TexteProcesVerbal.Tableaux(pv))
        {
            document.Heading(titre);
            if (lignes.Count == 0) document.Text("Néant.");
            else document.Table(colonnes, lignes);
        }

        return document.Text("Fait à ……………………, le ……………………").Text("Signatures :");
    }
}
