using System.Globalization;
using SeveEmploi.Financement.Conventions;

namespace SeveEmploi.Financement.Dialogues;

/// <summary>The words of the fiche, the same on the page and in the file.</summary>
internal static class TexteDuDialogue
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    public static IReadOnlyList<string> ColonnesDesVersements { get; } = ["Versement", "Montant", "État", "Ce qui manque"];

    public static IReadOnlyList<string> ColonnesDesChiffres { get; } = ["Quoi", "Valeur", "Source", "Lu le"];

    public static string Titre(DialogueDeGestionVue fiche) => $"Dialogue de gestion {fiche.Annee} : {fiche.Structure}";

    public static string Presentation(DialogueDeGestionVue fiche) =>
        $"{fiche.Structure}, {Departement.De(fiche.Departement).Nom}, {Region.De(fiche.Region).Nom}. Conventionnements : "
        + $"{(fiche.Types.Count == 0 ? "aucun connu" : string.Join(", ", fiche.Types))}. Fiche établie le {fiche.EtabliLe:dd/MM/yyyy}.";

    public static string Nom(ConventionDuDialogueVue convention) =>
        $"Convention {(convention.Programme == Programme.Seve1 ? "SEVE 1" : "SEVE 2")} {convention.Promotion}, {convention.Financeur}";

    public static string Resume(ConventionDuDialogueVue c) =>
        $"{(c.SigneeLe is { } le ? $"Signée le {le:dd/MM/yyyy}" : "Non signée")}. Octroyé : {Euros.EnClair(c.OctroyeEur)} ; versé : {Euros.EnClair(c.VerseEur)} ; à verser : "
        + $"{Euros.EnClair(c.AVerserEur)}{(c.DegageEur > 0 ? $" ; non employé : {Euros.EnClair(c.DegageEur)}" : "")}{(c.ARecouvrerEur > 0 ? $" ; à rendre : {Euros.EnClair(c.ARecouvrerEur)}" : "")}.";

    public static IEnumerable<string[]> Versements(ConventionDuDialogueVue convention) =>
        convention.Versements.Select(v => new[] { v.Libelle, Euros.EnClair(v.NetEur), Etat(v), string.Join(" ", v.Manques) });

    public static IEnumerable<string[]> Chiffres(DialogueDeGestionVue fiche) => fiche.Chiffres.Select(c => new[] { c.Libelle, Valeur(c), c.Source, $"{c.Le:dd/MM/yyyy}" });

    private static string Etat(VersementDuDialogueVue versement) => versement.Etat switch
    {
        EtatVersement.Attendu => "attendu",
        EtatVersement.Propose => "proposé",
        EtatVersement.Approuve => "approuvé",
        EtatVersement.Ordonnance => "ordonnancé",
        EtatVersement.Paye => $"payé le {versement.PayeLe:dd/MM/yyyy}",
        EtatVersement.Rejete => "rejeté",
        _ => throw new ArgumentOutOfRangeException(nameof(versement), versement.Etat, null),
    };

    // A figure that nobody told is no zero.
    private static string Valeur(ChiffreDuDialogueVue chiffre) =>
        chiffre.Valeur is { } valeur ? $"{valeur.ToString("#,0.##", Francais)} {chiffre.Unite}{(chiffre.Texte is null ? "" : $" ({chiffre.Texte})")}"
        : chiffre.Texte ?? "non renseigné";
}
