using System.Globalization;
using SeveEmploi.Indicateurs.Contracts;

namespace SeveEmploi.FormationAction.Bilans;

/// <summary>What the structure sent of its year, month by month and at its end.</summary>
internal static class ChiffresIndicateurs
{
    private const string Partenaires = "entreprises_partenaires";

    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Sous les codes de la grille SEVE 1 ; ce sont des flux, dont les mois s'additionnent.</summary>
    private static readonly (string Code, string Libelle, string Unite)[] Flux =
    [
        ("mer_collectives", "Mises en relation collectives", "actions"),
        ("mer_individuelles", "Mises en relation individuelles", "mises en relation"),
        ("mes_pmsmp", "Mises en situation (PMSMP)", "périodes"),
        ("autres_experiences", "Autres expériences apprenantes", "périodes"),
        ("emploi_durable", "Contrats en emploi durable signés", "contrats"),
        ("autres_contrats", "Autres contrats signés", "contrats"),
    ];

    public static IEnumerable<ChiffreBilan> DesMois(ReleveAnnuelVue? releve, int annee, DateOnly le) =>
    [
        Niveau(releve, annee, le, $"{Partenaires}_debut", "Entreprises partenaires, au premier mois connu", mois => Array.FindIndex(mois, valeur => valeur is not null)),
        Niveau(releve, annee, le, $"{Partenaires}_fin", "Entreprises partenaires, au dernier mois connu", mois => Array.FindLastIndex(mois, valeur => valeur is not null)),
        .. Flux.Select(flux => Somme(releve, annee, le, flux)),
        new(ThemeChiffre.Indicateurs, "contrats_signes", "Contrats signés, durables ou non", releve?.SortiesEnContrat, "contrats", Rendus(releve, annee), le),
    ];

    public static IEnumerable<ChiffreBilan> DesSorties(SortiesAnneeVue? sorties, int annee, DateOnly le)
    {
        var source = sorties is null ? $"Sorties annuelles : rien n'est saisi pour {annee}"
            : $"Sorties annuelles : comptes de {annee} saisis{(sorties.Validees ? " et validés" : ", pas encore validés")}";
        return
        [
            Sortie("sorties_emploi_durable", "Sorties en emploi durable", sorties?.EmploiDurable),
            Sortie("sorties_moins_3_mois_ou_150h", "Sorties en emploi à moins de 3 mois ou 150 h", sorties?.Courtes),
            Sortie("sorties_transition", "Sorties en emploi de transition", sorties?.Transition),
            Sortie("sorties_positives", "Sorties positives", sorties?.Positives),
            Sortie("sorties_autres", "Autres sorties", sorties?.Autres),
            Sortie("sorties_total", "Total des sorties", sorties?.Total),
        ];

        ChiffreBilan Sortie(string code, string libelle, int? nombre) => new(ThemeChiffre.Sorties, code, libelle, nombre, "sorties", source, le);
    }

    private static ChiffreBilan Somme(ReleveAnnuelVue? releve, int annee, DateOnly le, (string Code, string Libelle, string Unite) flux)
    {
        var ligne = releve?.Ligne(flux.Code);
        var source = releve is not null && ligne is null ? NonDemande(annee)
            : ligne is null ? Rendus(releve, annee)
            : $"{Rendus(releve, annee)}, ce chiffre dit pour {ligne.Mois.Count(mois => mois is not null)}";
        return new(ThemeChiffre.Indicateurs, flux.Code, flux.Libelle, ligne?.Total, flux.Unite, source, le);
    }

    /// <summary>Un état du mois ne s'additionne pas d'un mois à l'autre : c'est son évolution qui se lit (FOR-51).</summary>
    private static ChiffreBilan Niveau(ReleveAnnuelVue? releve, int annee, DateOnly le, string code, string libelle, Func<decimal?[], int> choix)
    {
        var ligne = releve?.Ligne(Partenaires);
        decimal?[] mois = [.. ligne?.Mois ?? []];
        var rang = choix(mois);
        var source = releve is not null && ligne is null ? NonDemande(annee)
            : rang < 0 ? Rendus(releve, annee)
            : $"Indicateurs mensuels : saisie de {new DateOnly(annee, rang + 1, 1).ToString("MMMM yyyy", Francais)}, envoyée ou validée";
        return new(ThemeChiffre.Indicateurs, code, libelle, rang < 0 ? null : mois[rang], "entreprises", source, le);
    }

    private static string Rendus(ReleveAnnuelVue? releve, int annee) => releve is null
        ? $"Indicateurs mensuels : la structure n'y participe pas en {annee}"
        : $"Indicateurs mensuels : saisies de {annee} envoyées ou validées, {releve.MoisRendus} mois sur {releve.MoisDus}";

    private static string NonDemande(int annee) => $"Indicateurs mensuels : la grille de {annee} ne le demande pas";
}
