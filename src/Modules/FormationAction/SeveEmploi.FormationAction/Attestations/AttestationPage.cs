using static SeveEmploi.BuildingBlocks.Infrastructure.Markup;

namespace SeveEmploi.FormationAction.Attestations;

/// <summary>The attestation as a page to print and sign: no script, and every value is encoded by the one method that writes it.</summary>
internal static class AttestationPage
{
    public static string De(AttestationVue a) => Html($"""
        <!DOCTYPE html>
        <html lang="fr">
        <head><meta charset="utf-8"><title>{TexteAttestation.Titre}</title><style>{new Markup(PrintStyle)}</style></head>
        <body>
        <h1>{TexteAttestation.Titre}</h1>
        {All(TexteAttestation.Paragraphes(a).Select(texte => Html($"<p>{texte}</p>")))}
        {Table(TexteAttestation.Colonnes, TexteAttestation.Lignes(a))}
        <p>{TexteAttestation.Etablie(a)}</p>
        <p>Signature :</p>
        </body>
        </html>
        """).Text;
}
