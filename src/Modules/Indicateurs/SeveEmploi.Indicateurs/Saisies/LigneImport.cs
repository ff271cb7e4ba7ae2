using System.Globalization;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.Indicateurs.Grilles;
using SeveEmploi.Indicateurs.Participations;

namespace SeveEmploi.Indicateurs.Saisies;

/// <summary>Un mois d'une structure, tel qu'une ligne d'un fichier le dit.</summary>
internal sealed record LigneImport(TableRow Row, Participation Participation, MoisCivil Mois, Contenu Contenu, DateOnly? EnvoyeeLe)
{
    /// <summary>Le brouillon ou le mois renvoyé que la ligne remplace.</summary>
    public SaisieId? Existante { get; set; }

    /// <summary>Le mois est déjà rendu, avec ces mêmes valeurs.</summary>
    public bool EstDejaRendue { get; set; }

    public IReadOnlyList<Constat> Constats { get; set; } = [];

    public const string Structure = "structure";
    public const string Siret = "siret";
    public const string ColonneMois = "mois";
    public const string Annee = "annee";
    public const string RienASignaler = "rien_a_signaler";
    public const string ColonneEnvoi = "envoyee_le";

    public static readonly string[] Obligatoires = [Structure, ColonneMois];

    public static bool Connait(ContenuGrille grille, string colonne) =>
        colonne is Siret or Annee or RienASignaler or ColonneEnvoi || grille.De(colonne) is not null;

    /// <summary>Les valeurs d'une ligne, ou rien quand une cellule ne se lit pas : elle l'a alors signalé.</summary>
    public static Contenu? Valeurs(TableRow row, ContenuGrille grille)
    {
        var valeurs = new decimal?[grille.Largeur];
        foreach (var indicateur in grille.Indicateurs)
        {
            valeurs[indicateur.Rang - 1] = indicateur.Type == TypeValeur.Entier
                ? row.Entier(indicateur.Code, max: (int)indicateur.Plafond)
                : row.Nombre(indicateur.Code, max: indicateur.Plafond);
            if (valeurs[indicateur.Rang - 1] is { } valeur && indicateur.Refus(valeur, indicateur.Code) is { } refus) row.Signaler(indicateur.Code, refus.Code, refus.Message);
        }

        var rien = row.Choix(RienASignaler, OuiNon, valeurs: "oui, non") ?? false;
        if (rien && valeurs.Any(valeur => valeur is not null)) row.Signaler(RienASignaler, "rien_et_des_valeurs", "Un mois « rien à signaler » n'a aucune valeur.");
        return row.EstBloquee ? null : new(rien ? [] : valeurs, rien, []);
    }

    /// <summary>« 2022-03 », ou 3 : alors de l'année de l'import. Un mois d'une autre année n'est pas de ce fichier.</summary>
    public static MoisCivil? LireMois(TableRow row, int annee)
    {
        if (row.Entier(Annee) is { } dite && dite != annee) row.Signaler(Annee, "annee_differente", $"La ligne est de {dite}, l'import de {annee}.");
        if (row.Texte(ColonneMois, obligatoire: true) is not { } texte) return null;

        var mois = MoisCivil.Lire(texte)
            ?? (int.TryParse(texte, NumberStyles.None, CultureInfo.InvariantCulture, out var rang) && rang is >= 1 and <= 12 ? new MoisCivil(annee, rang) : (MoisCivil?)null);
        if (mois is null) row.Signaler(ColonneMois, "mois_illisible", $"« {texte} » n'est pas un mois : écrivez 2022-03, ou 3.");
        else if (mois.Value.Annee != annee) row.Signaler(ColonneMois, "annee_differente", $"La ligne est de {mois.Value.Annee}, l'import de {annee}.");
        return mois;
    }

    private static bool? OuiNon(string texte) => texte.ToLowerInvariant() switch
    {
        "oui" or "x" or "1" => true,
        "non" or "0" => false,
        _ => null,
    };
}
