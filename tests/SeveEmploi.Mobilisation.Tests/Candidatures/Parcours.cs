using FsCheck;
using FsCheck.Fluent;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests.Candidatures;

internal delegate Error? Jeu(Candidature candidature, Reglement reglement, DateOnly le, DateOnly aujourdhui);

/// <summary>One act on a candidature, said to be of a day and recorded another day.</summary>
internal sealed record Acte(string Nom, Jeu Jeu, DateOnly Le, DateOnly Aujourdhui)
{
    public Error? Jouer(Candidature candidature, Reglement reglement) => Jeu(candidature, reglement, Le, Aujourdhui);

    public override string ToString() => $"{Nom} {Le:dd/MM} ({Aujourdhui:dd/MM})";
}

/// <summary>Random orders of acts under a random règlement: what people could try, whatever the screens let them do.</summary>
internal sealed record Parcours(Reglement Reglement, IReadOnlyList<Acte> Actes)
{
    private static readonly (string Nom, Jeu Jeu)[] Instruction =
    [
        ("entretien", (c, r, le, j) => c.RealiserEntretien(
            UnEntretien(le, FonctionParticipant.Direction, FonctionParticipant.ConseillerInsertion), r, j).Error),
        ("entretien du CIP", (c, r, le, j) => c.RealiserEntretien(UnEntretien(le, FonctionParticipant.ConseillerInsertion), r, j).Error),
        ("envoi", (c, _, le, j) => Tous(destinataire => c.EnvoyerPreparation(destinataire, ["Présentation"], le, j))),
        ("constat", (c, _, le, j) => Tous(destinataire => c.ConstaterPreparation(destinataire, le, j))),
        ("visite", (c, r, le, j) => c.RealiserVisite(UneVisite(le), r, j).Error),
        ("visite", (c, r, le, j) => c.RealiserVisite(UneVisite(le), r, j).Error),
        ("visite non ferme", (c, r, le, j) => c.RealiserVisite(UneVisite(le, ferme: false), r, j).Error),
        ("synthèse", (c, r, le, j) => c.RedigerSynthese(UneFiche, "A", r, le, j).Error),
        ("synthèse", (c, r, le, j) => c.RedigerSynthese(UneFiche, "A", r, le, j).Error),
        ("confirmation", (c, r, le, j) => c.Confirmer(UneConfirmation(le), r, j).Error),
        ("confirmation forcée", (c, r, le, j) => c.Confirmer(UneConfirmation(le, EngagementsComplets with { Libre = false }), r, j).Error),
        ("transmission", (c, r, le, j) => c.Transmettre(r, le, j).Error),
        ("transmission", (c, r, le, j) => c.Transmettre(r, le, j).Error),
        ("pièce", (c, r, le, j) => c.RecevoirPiece("budget", "b", r, le, j).Error),
        ("saut de la préparation", (c, _, le, j) => c.SauterEtape(Etape.Preparation, "Un motif", "A", le, j).Error),
    ];

    private static readonly (string Nom, Jeu Jeu)[] Demandes =
    [
        ("avis de la DDETS", (c, r, le, j) => c.DemanderAvis(Ddets, null, r, le, j).Error),
        ("avis du réseau", (c, r, le, j) => c.DemanderAvis(Reseau, null, r, le, j).Error),
    ];

    /// <summary>What partners do, or have done to their avis: the part that must never matter.</summary>
    private static readonly (string Nom, Jeu Jeu)[] Reponses =
    [
        .. from sens in Enum.GetValues<SensAvis>()
           from rang in new[] { 0, 1 }
           select ($"{sens} {rang}", (Jeu)((c, _, le, j) => c.RendreAvis(Demande(c, rang), sens, $"{sens}", ConfidentialiteAvis.Comite, le, j).Error)),
        .. from rang in new[] { 0, 1 }
           select ($"retrait {rang}", (Jeu)((c, _, le, j) => c.RetirerDemandeAvis(Demande(c, rang), le, j).Error)),
    ];

    private static readonly (string Nom, Jeu Jeu)[] Rares =
    [
        .. from etape in Enum.GetValues<Etape>()
           from motif in new[] { "Un motif", " " }
           select ($"saut {etape} « {motif} »", (Jeu)((c, _, le, j) => c.SauterEtape(etape, motif, "A", le, j).Error)),
        ("abandon", (c, _, le, j) => c.Abandonner("Un motif", le, j).Error),
        ("inéligibilité", (c, _, le, j) => c.DeclarerIneligible("Un motif", le, j).Error),
    ];

    /// <summary>Acts of the comité: their day is that of its meeting, always past.</summary>
    private static readonly (string Nom, Jeu Jeu)[] Comite =
    [
        .. from sens in Enum.GetValues<SensDecision>()
           select ($"{sens}", (Jeu)((c, _, _, j) => c.Appliquer(UneDecision(sens, j)).Error)),
        ("appel", (c, _, le, j) => c.AppelerDepuisListeAttente("Un motif", le, j).Error),
    ];

    public static readonly Arbitrary<Parcours> Complets =
        De(Gen.Frequency((16, Gen.Elements(Instruction)), (3, Gen.Elements(Demandes)), (3, Gen.Elements(Reponses)), (1, Gen.Elements(Rares)), (2, Gen.Elements(Comite))))
            .ToArbitrary();

    /// <summary>No comité: its acts are not dated by the caller.</summary>
    public static readonly Arbitrary<Parcours> Dates =
        De(Gen.Frequency((6, Gen.Elements(Instruction)), (2, Gen.Elements(Demandes)), (2, Gen.Elements(Reponses)), (1, Gen.Elements(Rares)))).ToArbitrary();

    /// <summary>Up to the day before the transmission, no partner having answered.</summary>
    public static readonly Arbitrary<Parcours> SansReponse = De(Gen.Frequency(
        (8, Gen.Elements(Instruction.Where(acte => acte.Nom is not ("transmission" or "visite non ferme")))), (2, Gen.Elements(Demandes)))).ToArbitrary();

    public static readonly Arbitrary<Parcours> Silences = De(Gen.Elements(Reponses), longueur: 6).ToArbitrary();

    /// <summary>Plays the acts on a new candidature of Normandie; <paramref name="apres"/> sees each one, with the state before it.</summary>
    public Candidature Jouer(Action<Candidature, Acte, Error?, EtatCandidature>? apres = null)
    {
        var candidature = AmeneeA(Etape.Manifestation, Reglement);
        foreach (var acte in Actes)
        {
            var avant = candidature.Etat;
            var refus = acte.Jouer(candidature, Reglement);
            apres?.Invoke(candidature, acte, refus, avant);
        }
        return candidature;
    }

    public override string ToString() => string.Join(", ", Actes);

    // Days pass between two acts; most acts are entered on their day, some late, some before it.
    private static Gen<Parcours> De(Gen<(string Nom, Jeu Jeu)> actes, int longueur = 60) =>
        from reglement in Gen.Elements(National, Regional, De2023, ToutesEtapes)
        from tires in actes.ArrayOf(longueur)
        from retards in Gen.Frequency((12, Gen.Constant(0)), (1, Gen.Choose(1, 90)), (1, Gen.Choose(-3, -1))).ArrayOf(longueur)
        select new Parcours(reglement, [.. tires.Select((acte, rang) => Dater(acte, Jours.Manifestation.AddDays(2 * rang), retards[rang]))]);

    private static Acte Dater((string Nom, Jeu Jeu) acte, DateOnly aujourdhui, int retard) => new(acte.Nom, acte.Jeu, aujourdhui.AddDays(-retard), aujourdhui);

    private static Error? Tous(Func<PublicPrepare, BuildingBlocks.Result> acte) =>
        Enum.GetValues<PublicPrepare>().Select(destinataire => acte(destinataire).Error).ToList().Find(refus => refus is not null);

    private static AvisId Demande(Candidature candidature, int rang) => candidature.Avis.Count > rang ? candidature.Avis[rang].Id : default;
}
