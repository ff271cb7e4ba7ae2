using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SeveEmploi.FormationAction.Attestations;

/// <summary>The attestation as a document that a structure can open, complete and sign: text and a table, no field, no macro, no link.</summary>
internal static class AttestationDocx
{
    public static byte[] De(AttestationVue attestation)
    {
        using var contenu = new MemoryStream();
        using (var document = WordprocessingDocument.Create(contenu, WordprocessingDocumentType.Document))
        {
            var corps = new Body(Titre(TexteAttestation.Titre));
            foreach (var texte in TexteAttestation.Paragraphes(attestation)) corps.Append(Paragraphe(texte));
            corps.Append(Tableau(attestation), Paragraphe(""), Paragraphe(TexteAttestation.Etablie(attestation)), Paragraphe("Signature :"));
            document.AddMainDocumentPart().Document = new Document(corps);
            document.PackageProperties.Title = TexteAttestation.Titre;
            document.PackageProperties.Language = "fr-FR";
        }

        return contenu.ToArray();
    }

    private static Paragraph Titre(string texte) => new(
        new ParagraphProperties(new SpacingBetweenLines { After = "240" }, new Justification { Val = JustificationValues.Center }),
        new Run(new RunProperties(new Bold(), new FontSize { Val = "36" }, new Languages { Val = "fr-FR" }), Texte(texte)));

    private static Paragraph Paragraphe(string texte, bool gras = false)
    {
        var proprietes = new RunProperties();
        if (gras) proprietes.Append(new Bold());
        proprietes.Append(new Languages { Val = "fr-FR" });
        return new(new ParagraphProperties(new SpacingBetweenLines { After = "120" }), new Run(proprietes, Texte(texte)));
    }

    private static Table Tableau(AttestationVue attestation)
    {
        var tableau = new Table(
            new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, Bordures()),
            new TableGrid(TexteAttestation.Colonnes.Select(_ => new GridColumn { Width = "2400" })));
        tableau.Append(Ligne(TexteAttestation.Colonnes, gras: true));
        foreach (var ligne in TexteAttestation.Lignes(attestation)) tableau.Append(Ligne(ligne));
        return tableau;
    }

    private static TableRow Ligne(IEnumerable<string> cellules, bool gras = false)
    {
        var ligne = new TableRow();
        // The heading is repeated on each page, and told as such to screen readers.
        if (gras) ligne.Append(new TableRowProperties(new TableHeader()));
        foreach (var cellule in cellules) ligne.Append(new TableCell(Paragraphe(cellule, gras)));
        return ligne;
    }

    private static TableBorders Bordures()
    {
        const BorderValues trait = BorderValues.Single;
        return new(
            new TopBorder { Val = trait, Size = 4 }, new LeftBorder { Val = trait, Size = 4 }, new BottomBorder { Val = trait, Size = 4 },
            new RightBorder { Val = trait, Size = 4 }, new InsideHorizontalBorder { Val = trait, Size = 4 }, new InsideVerticalBorder { Val = trait, Size = 4 });
    }

    // What XML cannot write is not a letter of any name.
    private static Text Texte(string texte) =>
        new(string.Concat(texte.Where(c => !char.IsControl(c) && c is not ('\uFFFE' or '\uFFFF')))) { Space = SpaceProcessingModeValues.Preserve };
}
