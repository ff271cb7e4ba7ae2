namespace SeveEmploi.FormationAction.Attestations;

/// <summary>The attestation as a document that a structure can open, complete and sign.</summary>
internal static class AttestationDocx
{
    public static WordDocument De(AttestationVue attestation)
    {
        var document = new WordDocument(TexteAttestation.Titre);
        foreach (var texte in TexteAttestation.Paragraphes(attestation)) document.Text(texte);
        return document.Table(TexteAttestation.Colonnes, TexteAttestation.Lignes(attestation)).Text(TexteAttestation.Etablie(attestation)).Text("Signature :");
    }
}
