using static SeveEmploi.BuildingBlocks.Infrastructure.Markup;

namespace SeveEmploi.Financement.Dialogues;

/// <summary>The fiche as a page to print: no script, and every value is encoded by the one method that writes it.</summary>
internal static class DialogueDeGestionPage
{
    public static string De(DialogueDeGestionVue fiche) => Html($"""
        <!DOCTYPE html>
        <html lang="fr">
        <head><meta charset="utf-8"><title>{TexteDuDialogue.Titre(fiche)}</title><style>{new Markup(PrintStyle)}</style></head>
        <body>
        <h1>{TexteDuDialogue.Titre(fiche)}</h1>
        <p>{TexteDuDialogue.Presentation(fiche)}</p>
        {Conventions(fiche)}
        <h2>Chiffres de l'année</h2>
        {Table(TexteDuDialogue.ColonnesDesChiffres, TexteDuDialogue.Chiffres(fiche))}
        {All(fiche.NonLus.Select(absent => Html($"<p>{absent}</p>")))}
        </body>
        </html>
        """).Text;

    private static Markup Conventions(DialogueDeGestionVue fiche) => fiche.Conventions.Count == 0
        ? Html($"<p>Aucune convention pour {fiche.Annee}.</p>")
        : All(fiche.Conventions.Select(convention => Html(
            $"<h2>{TexteDuDialogue.Nom(convention)}</h2><p>{TexteDuDialogue.Resume(convention)}</p>{Table(TexteDuDialogue.ColonnesDesVersements, TexteDuDialogue.Versements(convention))}")));
}

/// <summary>The same as a document that a DDETS completes.</summary>
internal static class DialogueDeGestionDocx
{
    public static WordDocument De(DialogueDeGestionVue fiche)
    {
        var document = new WordDocument(TexteDuDialogue.Titre(fiche)).Text(TexteDuDialogue.Presentation(fiche));
        if (fiche.Conventions.Count == 0) document.Text($"Aucune convention pour {fiche.Annee}.");
        foreach (var convention in fiche.Conventions)
        {
            document.Heading(TexteDuDialogue.Nom(convention)).Text(TexteDuDialogue.Resume(convention))
                .Table(TexteDuDialogue.ColonnesDesVersements, TexteDuDialogue.Versements(convention));
        }

        document.Heading("Chiffres de l'année").Table(TexteDuDialogue.ColonnesDesChiffres, TexteDuDialogue.Chiffres(fiche));
        foreach (var absent in fiche.NonLus) document.Text(absent);
        return document;
    }
}
