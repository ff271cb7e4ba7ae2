using SeveEmploi.FormationAction.Pieces;

namespace SeveEmploi.FormationAction.Emargements;

/// <summary>Ce qui, dans la base, n'est plus ce qui a été signé.</summary>
/// <param name="Rang">La signature qui le montre ; null quand c'est la chaîne entière.</param>
internal sealed record Alteration(int? Rang, Guid? LigneId, string Raison);

internal sealed partial class Feuille
{
    /// <summary>Recalcule tous les sceaux et refait la chaîne : ce qu'une main a changé en dehors du programme se nomme ici.</summary>
    /// <param name="dateJournee">Celle du parcours.</param>
    /// <param name="papiers">Les feuilles numérisées, telles qu'elles sont dans la base.</param>
    public IReadOnlyList<Alteration> Verifier(DateOnly? dateJournee, IReadOnlyDictionary<Guid, Piece> papiers)
    {
        var alterations = new List<Alteration>();
        if (dateJournee != Le) alterations.Add(new(null, null, "La date de la journée n'est plus celle qui a été signée."));
        string? precedent = null;
        var rang = 0;
        foreach (var signature in _signatures.OrderBy(signature => signature.Rang))
        {
            if (signature.Rang != ++rang) alterations.Add(new(rang, null, "Une signature a disparu de la chaîne."));
            rang = signature.Rang;
            alterations.AddRange(Defauts(signature, precedent, papiers).Select(raison => new Alteration(signature.Rang, signature.LigneId.Value, raison)));
            precedent = signature.Sceau;
        }

        if (precedent != DernierSceau || rang != NombreSignatures) alterations.Add(new(null, null, "La dernière signature n'est pas celle que la feuille a reçue."));
        return alterations;
    }

    /// <summary>Les traits s'effacent avec les noms ; les sceaux, qui n'en gardent que l'empreinte, se vérifient encore.</summary>
    public void EffacerTraces(DateOnly le)
    {
        _signatures.ForEach(signature => signature.Trace = null);
        TracesEffaceesLe = le;
    }

    private IEnumerable<string> Defauts(Signature signature, string? precedent, IReadOnlyDictionary<Guid, Piece> papiers)
    {
        var ligne = _lignes.Find(ligne => ligne.Id == signature.LigneId);
        if (ligne is null) yield return "La ligne signée a disparu.";
        else if (signature.Calculer(this, ligne) != signature.Sceau) yield return "La ligne ou sa signature a changé depuis qu'elle a été signée.";
        if (signature.SceauPrecedent != precedent) yield return "La signature précédente n'est plus la même.";
        if (signature.Trace is { } trace && Signature.EmpreinteDe(trace) != signature.EmpreintePreuve) yield return "Le trait n'est plus celui qui a été dessiné.";
        if (signature.PieceId is { } piece && EstAltere(papiers.GetValueOrDefault(piece), signature)) yield return "La feuille numérisée n'est plus celle qui a été déposée.";
    }

    private static bool EstAltere(Piece? papier, Signature signature) =>
        papier is null || papier.Empreinte != signature.EmpreintePreuve
        || (papier.Contenu.Length > 0 && Piece.EmpreinteDe(papier.Contenu) != papier.Empreinte);
}
