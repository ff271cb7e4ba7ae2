namespace SeveEmploi.SuiviEmploi.Evaluations;

/// <summary>Ce qui a été réalisé d'une action : des personnes parmi celles qui sont en contrat, ou directement un pourcentage (SUI-41).</summary>
/// <param name="Nombre">Combien de personnes en ont bénéficié.</param>
/// <param name="Base">Parmi combien de personnes en contrat.</param>
/// <param name="Pourcentage">Quand la structure le tient déjà calculé ; alors sans nombre ni base.</param>
internal sealed record Mesure(int? Nombre = null, int? Base = null, decimal? Pourcentage = null)
{
    private const decimal Entier = 100;

    private static readonly Taux NonCalculable = Taux.Part(0, 0);

    /// <summary>Pourquoi cette mesure n'en est pas une ; null quand elle se lit.</summary>
    internal Error? Refus(string code)
    {
        if (Pourcentage is null == (Nombre is null || Base is null)) return new MesureIncomplete(code);
        if (Pourcentage is not null && (Nombre ?? Base) is not null) return new MesureIncomplete(code);
        if (Nombre < 0 || Base < 0 || Pourcentage < 0) return new MesureNegative(code);
        if (Nombre > Base || Pourcentage > Entier) return new RealiseSuperieurALaBase(code);
        return null;
    }

    /// <summary>La part des personnes qui ont bénéficié de l'action ; « n.c. » sans personne en contrat.</summary>
    internal Taux Part => Pourcentage is { } pourcentage ? Taux.Part(pourcentage, Entier) : Taux.Part(Nombre!.Value, Base!.Value);

    /// <summary>Le réalisé rapporté à l'objectif, arrondi une seule fois ; il peut passer 100 %. « n.c. » sans base ou sans objectif.</summary>
    internal Taux Score(int? objectif) =>
        objectif is not { } vise ? NonCalculable
        : Pourcentage is { } pourcentage ? Taux.Part(pourcentage, vise)
        : Taux.Part(Entier * Nombre!.Value, (decimal)Base!.Value * vise);
}
