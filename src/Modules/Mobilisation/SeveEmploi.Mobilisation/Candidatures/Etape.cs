namespace SeveEmploi.Mobilisation.Candidatures;

/// <summary>Les étapes d'une candidature, dans leur ordre ; une campagne dit lesquelles elle exige (MOB-24 à MOB-31, MOB-39 à MOB-50).</summary>
internal enum Etape
{
    Manifestation,
    Entretien,
    Preparation,
    Visite,
    Synthese,
    Avis,
    Confirmation,
    Transmission,
    Examen,
}

/// <summary>Où en est une candidature (MOB-51) ; à partir de « retenue », son instruction est close.</summary>
internal enum EtatCandidature
{
    Manifestee,
    EntretienRealise,
    VisitePreparee,
    VisiteRealisee,
    SyntheseRedigee,
    AvisRecueillis,
    Confirmee,
    Transmise,
    Retenue,
    ListeAttente,
    NonRetenue,
    Ineligible,
    Abandonnee,
}

/// <summary>Une étape exigée que l'on n'a pas faite, et pourquoi : jamais sans motif (decisions.md, Mobilisation).</summary>
internal sealed class EtapeSautee
{
    public Etape Etape { get; init; }

    public required string Motif { get; init; }

    public required string Par { get; set; }

    public DateOnly Le { get; init; }
}

/// <summary>Les mots d'un état et d'une étape, tels qu'une personne les lit.</summary>
internal static class Libelles
{
    public static string EnClair(this EtatCandidature etat) => etat switch
    {
        EtatCandidature.Manifestee => "manifestée",
        EtatCandidature.EntretienRealise => "entretien réalisé",
        EtatCandidature.VisitePreparee => "visite préparée",
        EtatCandidature.VisiteRealisee => "visite réalisée",
        EtatCandidature.SyntheseRedigee => "synthèse rédigée",
        EtatCandidature.AvisRecueillis => "avis recueillis",
        EtatCandidature.Confirmee => "confirmée",
        EtatCandidature.Transmise => "transmise",
        EtatCandidature.Retenue => "retenue",
        EtatCandidature.ListeAttente => "en liste d'attente",
        EtatCandidature.NonRetenue => "non retenue",
        EtatCandidature.Ineligible => "inéligible",
        EtatCandidature.Abandonnee => "abandonnée",
        _ => throw new ArgumentOutOfRangeException(nameof(etat), etat, null),
    };

    public static string EnClair(this Etape etape) => etape switch
    {
        Etape.Manifestation => "manifestation d'intérêt",
        Etape.Entretien => "entretien avec la direction",
        Etape.Preparation => "préparation de la visite",
        Etape.Visite => "visite",
        Etape.Synthese => "fiche de synthèse",
        Etape.Avis => "demande d'avis",
        Etape.Confirmation => "confirmation de la direction",
        Etape.Transmission => "transmission au comité",
        Etape.Examen => "examen par le comité",
        _ => throw new ArgumentOutOfRangeException(nameof(etape), etape, null),
    };
}
