using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Dossiers;

namespace SeveEmploi.Mobilisation.Campagnes;

/// <summary>Ce qu'une campagne demande aux candidatures : la partie qui change d'une année, d'un programme ou d'une région à l'autre (CFG).</summary>
internal sealed record Reglement
{
    /// <summary>Emploi durable, temps dédié, médiation active : les trois accords de la direction (MOB-32 à MOB-35).</summary>
    public const int NombrePointsConfirmation = 3;

    /// <summary>Les étapes à franchir, sauf variante de la région (CFG-25).</summary>
    public required IReadOnlyList<Etape> Etapes { get; init; }

    /// <summary>Les régions dont le processus diffère : code de région → étapes (CFG-25).</summary>
    public IReadOnlyList<VarianteRegionale> Variantes { get; init; } = [];

    /// <summary>Le texte exact de chaque accord ; il nomme l'année, il est donc propre à la campagne (MOB-35, CFG-17).</summary>
    public required IReadOnlyList<string> PointsConfirmation { get; init; }

    /// <summary>Obligatoire depuis la campagne 2023, conseillée avant (MOB-66, CFG-14).</summary>
    public bool PreparationObligatoire { get; init; }

    /// <summary>Le premier entretien réunit direction et CIP (MOB-65, CFG-16, OPP-1).</summary>
    public bool EntretienConjoint { get; init; }

    /// <summary>La participation à l'animation régionale est-elle un engagement, ou seulement souhaitée (MOB-21, CFG-13) ?</summary>
    public bool AnimationObligatoire { get; init; } = true;

    /// <summary>Taille de groupe conseillée, en personnes ; hors de ces bornes on avertit, on ne bloque pas (MOB-17, CFG-22).</summary>
    public int GroupeMin { get; init; } = 3;

    public int GroupeMax { get; init; } = 10;

    /// <summary>Délai de réponse à une demande d'avis, en jours calendaires.</summary>
    public int DelaiAvisJours { get; init; } = 15;

    /// <summary>Dernier jour des conventions de la promotion ; sans date, la fin de l'année civile (CFG-15).</summary>
    public DateOnly? FinConvention { get; init; }

    /// <summary>Un terme qui tombe un jour non ouvré passe-t-il au jour ouvré suivant ? Non par défaut (decisions.md, Calendar).</summary>
    public bool ReporteJourNonOuvre { get; init; }

    /// <summary>Le guide d'entretien téléphonique : les questions posées (MOB-41).</summary>
    public IReadOnlyList<string> GuideEntretien { get; init; } = [];

    /// <summary>Les supports de préparation à la visite (MOB-43, MOB-46).</summary>
    public IReadOnlyList<string> SupportsPreparation { get; init; } = [];

    /// <summary>Les pièces attendues de chaque candidature, par exemple le budget prévisionnel (MOB-20) : des données, car SEVE 2 en a d'autres.</summary>
    public IReadOnlyList<PieceAttendue> Pieces { get; init; } = [];

    /// <summary>Ce qu'un dossier SEVE 2 réunit ; null, la campagne n'en demande pas (SUI-23 à SUI-34, CFG-11).</summary>
    public ReglesDossier? Dossier { get; init; }

    /// <summary>La dotation que le comité octroie ; null, il n'en octroie pas (FIN-18 à FIN-22).</summary>
    public ReglesDotation? Dotation { get; init; }

    /// <summary>Un comité régional de pré-sélection précède le comité national, qui seul décide (SUI-18, CFG-7).</summary>
    public bool PreselectionRegionale { get; init; }

    /// <summary>Les décisions ne sont dites, et n'ont d'effet, que le jour d'annonce du calendrier (SUI-51).</summary>
    public bool AnnonceLeJourDit { get; init; }

    /// <summary>Ce qui empêche ce règlement de régir une campagne, s'il y a lieu.</summary>
    internal Error? Incoherence =>
        DemandeConfirmation && PointsConfirmation.Count != NombrePointsConfirmation ? new PointsConfirmationIncomplets(PointsConfirmation.Count)
        : Dossier?.Incoherence is { } dossier ? dossier
        : Dotation?.Incoherence is { } dotation ? dotation
        : GroupeMin > GroupeMax ? new GroupeConseilleIncoherent(GroupeMin, GroupeMax)
        : null;

    // A campagne of which no region asks for the confirmation has no text to agree to.
    private bool DemandeConfirmation => PointsConfirmation.Count > 0 || Etapes.Contains(Etape.Confirmation) || Variantes.Any(variante => variante.Etapes.Contains(Etape.Confirmation));

    public bool Exige(Etape etape, Region region) => EtapesDe(region).Contains(etape);

    public IReadOnlyList<Etape> EtapesDe(Region region) =>
        Variantes.FirstOrDefault(variante => variante.Region == region.Code)?.Etapes ?? Etapes;
}

/// <summary>Le processus propre à une région.</summary>
internal sealed record VarianteRegionale(string Region, IReadOnlyList<Etape> Etapes);

/// <summary>Une pièce que le règlement demande.</summary>
internal sealed record PieceAttendue(string Code, string Libelle);

/// <summary>Une date du calendrier de la campagne.</summary>
internal sealed class Jalon
{
    public const int LibelleMax = 200;

    public CodeJalon Code { get; init; }

    public required string Libelle { get; init; }

    public DateOnly Jour { get; init; }
}

/// <summary>Les dates que le programme nomme, dans l'ordre où elles tombent (MOB-24, MOB-25, MOB-37, MOB-38).</summary>
internal enum CodeJalon
{
    Ouverture,
    LimiteContact,
    LimiteConfirmation,
    LimiteDossier,
    PreselectionRegionale,
    Comite,
    AnnonceResultats,
    PremierSeminaire,
    Autre,
}

internal static class LibellesJalon
{
    public static string EnClair(this CodeJalon code) => code switch
    {
        CodeJalon.Ouverture => "ouverture des candidatures",
        CodeJalon.LimiteContact => "limite de prise de contact",
        CodeJalon.LimiteConfirmation => "limite de confirmation",
        CodeJalon.LimiteDossier => "limite de remise du dossier complet",
        CodeJalon.PreselectionRegionale => "comité régional de pré-sélection",
        CodeJalon.Comite => "comité de sélection",
        CodeJalon.AnnonceResultats => "annonce des résultats",
        CodeJalon.PremierSeminaire => "premier séminaire de direction",
        CodeJalon.Autre => "autre date",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
    };
}

/// <summary>La cible d'une région : la dépasser avertit et demande un motif, ne bloque pas (decisions.md).</summary>
internal sealed class ObjectifRegional
{
    public required Region Region { get; init; }

    public int Places { get; init; }
}
