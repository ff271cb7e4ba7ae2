using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static SeveEmploi.BuildingBlocks.Infrastructure.Rapports.TexteDocx;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>The map in Word: a table whose cells stand where the départements are, each with its code and its number.</summary>
internal static class CarteDocx
{
    private const int LargeurDeCase = 800;

    public static IEnumerable<OpenXmlElement> De(DonneesDeLaCarte carte)
    {
        var places = carte.Cases.ToDictionary(place => (place.Colonne, place.Rang));
        var table = new Table(
            TableauDocx.Proprietes($"Carte : {carte.Titre}", carte.Description, new TableWidth { Width = "0", Type = TableWidthUnitValues.Auto },
                new TableJustification { Val = TableRowAlignmentValues.Center }, new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(Enumerable.Range(0, carte.Largeur).Select(_ => new GridColumn { Width = $"{LargeurDeCase}" })));
        foreach (var rang in Enumerable.Range(0, carte.Hauteur))
        {
            table.Append(new TableRow(Enumerable.Range(0, carte.Largeur).Select(colonne => Case(places.GetValueOrDefault((colonne, rang))))
                .Prepend<OpenXmlElement>(new TableRowProperties(new CantSplit()))));
        }

        return [Paragraphe($"Carte. {carte.Titre} — {carte.Colonne}", StylesDocx.Legende), table, Legende(carte)];
    }

    private static TableCell Case(CaseDeLaCarte? place)
    {
        var cellule = new TableCell(new TableCellProperties(new TableCellWidth { Width = $"{LargeurDeCase}", Type = TableWidthUnitValues.Dxa }));
        if (place is null)
        {
            cellule.Append(new Paragraph());
            return cellule;
        }

        var (fond, encre) = place.Niveau is { } niveau ? Couleurs.Niveaux[niveau] : ("FFFFFF", Couleurs.Encre);
        cellule.TableCellProperties!.Append(Bords(), new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fond });
        cellule.Append(Ligne(place.Departement.Code, encre, gras: true), Ligne(place.Chiffre?.Affiche ?? "", encre, gras: false));
        return cellule;
    }

    private static TableCellBorders Bords()
    {
        const BorderValues trait = BorderValues.Single;
        return new(
            new TopBorder { Val = trait, Size = 4, Color = "37474F" }, new LeftBorder { Val = trait, Size = 4, Color = "37474F" },
            new BottomBorder { Val = trait, Size = 4, Color = "37474F" }, new RightBorder { Val = trait, Size = 4, Color = "37474F" });
    }

    private static Paragraph Ligne(string texte, string encre, bool gras)
    {
        var lettres = new RunProperties();
        if (gras) lettres.Append(new Bold());
        lettres.Append(new Color { Val = encre });
        return new(
            new ParagraphProperties(new ParagraphStyleId { Val = StylesDocx.Case }, new Justification { Val = JustificationValues.Center }),
            new Run(lettres, WordTable.Written(texte)));
    }

    private static Paragraph Legende(DonneesDeLaCarte carte)
    {
        var legende = Paragraphe(StylesDocx.Note, Mots("Du plus clair au plus foncé : "));
        foreach (var (rang, teinte) in carte.Legende.Index())
        {
            var (fond, encre) = Couleurs.Niveaux[teinte.Niveau];
            if (rang > 0) legende.Append(Mots("  "));
            legende.Append(new Run(
                new RunProperties(new Color { Val = encre }, new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fond }),
                WordTable.Written($" {teinte.Libelle} ")));
        }

        return legende;
    }
}
