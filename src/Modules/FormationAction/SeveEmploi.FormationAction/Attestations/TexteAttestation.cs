using System.Globalization;
using SeveEmploi.FormationAction.Stagiaires;

namespace SeveEmploi.FormationAction.Attestations;

/// <summary>What the page and the document both say, once.</summary>
internal static class TexteAttestation
{
    public const string Titre = "Attestation d'assiduité";

    public static readonly string[] Colonnes = ["Date", "Journée", "Demi-journées suivies", "Demi-journées tenues"];

    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    public static IEnumerable<string> Paragraphes(AttestationVue a) =>
    [
        $"Nous attestons que {a.Prenom} {a.Nom}, {EnClair(a.Fonction)} au sein de la structure {a.Structure} ({a.Departement}), a suivi la "
            + $"formation-action {NomDe(a.Programme)} de l'année {a.Annee}.",
        $"Assiduité : {Nombre(a.Jours, "jour suivi", "jours suivis")} sur {Nombre(a.JoursTenus, "jour tenu", "jours tenus")}, soit "
            + $"{Nombre(a.DemiJournees, "demi-journée", "demi-journées")} sur {a.DemiJourneesTenues}.",
    ];

    public static IEnumerable<string[]> Lignes(AttestationVue a) =>
        a.Detail.Select(jour => new[] { Jour(jour.Le), jour.Titre, $"{jour.Suivies}", $"{jour.Tenues}" });

    public static string Etablie(AttestationVue a) => $"Établie le {Jour(a.EtablieLe)} pour servir et valoir ce que de droit.";

    private static string NomDe(Programme programme) => programme == Programme.Seve1 ? "SEVE 1" : "SEVE 2";

    private static string Nombre(int nombre, string singulier, string pluriel) => $"{nombre} {(nombre < 2 ? singulier : pluriel)}";

    private static string Jour(DateOnly jour) => jour.Day == 1 ? $"1er {jour.ToString("MMMM yyyy", Francais)}" : jour.ToString("d MMMM yyyy", Francais);

    private static string EnClair(FonctionStagiaire fonction) => fonction switch
    {
        FonctionStagiaire.Direction => "membre de la direction",
        FonctionStagiaire.ConseillerInsertion => "conseiller·ère en insertion professionnelle",
        FonctionStagiaire.AccompagnateurSocioprofessionnel => "accompagnateur·rice socioprofessionnel·le",
        FonctionStagiaire.EncadrantTechnique => "encadrant·e technique",
        FonctionStagiaire.Administratif => "membre de l'équipe administrative",
        FonctionStagiaire.ChargeDeveloppement => "chargé·e de développement",
        FonctionStagiaire.ChargeRelationEntreprise => "chargé·e de relation entreprise",
        FonctionStagiaire.Autre => "membre de l'équipe permanente",
        _ => throw new ArgumentOutOfRangeException(nameof(fonction), fonction, null),
    };
}
