using SeveEmploi.Mobilisation.Campagnes;

namespace SeveEmploi.Mobilisation.Candidatures;

/// <summary>The one place where a candidature becomes what a person reads: « what is missing » is computed by the rules, not told again.</summary>
internal static class CandidatureEnVue
{
    public static CandidatureVue EnVue(this Candidature c, Reglement reglement, Lecteur lecteur, DateOnly aujourdhui) => new(
        c.Id.Value, c.CampagneId.Value, c.Programme, c.Promotion, c.StructureId, c.StructureNom ?? CandidatureVue.NonPubliee,
        c.Departement?.Code, c.Region.Code, c.Types, c.Etat, c.Manifestation, c.Entretiens,
        [.. c.Preparations.Select(p => new PreparationVue(p.Public, p.Supports, p.EnvoyeeLe, p.VueLe))],
        c.Visite,
        [.. c.Syntheses.Where(_ => lecteur.Instruit(c)).OrderBy(s => s.Numero).Select(s => new SyntheseVue(s.Numero, s.Le, s.Auteur, s.Contenu))],
        [.. c.Avis.Where(a => lecteur.Lit(c, a)).OrderBy(a => a.Id.Value).Select(a => a.EnVue(aujourdhui))],
        c.Confirmation, c.TransmiseLe, c.Groupe,
        [.. c.Pieces.Select(p => new PieceVue(p.Code, p.Reference, p.RecueLe))],
        [.. c.EtapesSautees.Select(s => new EtapeSauteeVue(s.Etape, s.Motif, s.Par, s.Le))],
        c.Decision, c.MotifArret,
        [.. reglement.EtapesDe(c.Region).Where(etape => !c.EstFranchie(etape)).Order()],
        [.. PiecesManquantes(c, reglement)],
        [.. Avertissements(c, reglement, aujourdhui)],
        c.Version, c.CreeLe, c.ModifieLe);

    public static AvisVue EnVue(this Avis avis, DateOnly aujourdhui) => new(
        avis.Id.Value, avis.PartenaireId, avis.Nature, avis.Nom, avis.DemandeLe, avis.Echeance, avis.StatutAu(aujourdhui), avis.RenduLe,
        avis.RenduLe > avis.Echeance, avis.Sens, avis.Texte, avis.EstRendu ? avis.Confidentialite : null);

    private static IEnumerable<string> PiecesManquantes(Candidature c, Reglement reglement) =>
        reglement.Pieces.Select(piece => piece.Code).Except(c.Pieces.Select(piece => piece.Code));

    private static IEnumerable<Avertissement> Avertissements(Candidature c, Reglement reglement, DateOnly aujourdhui)
    {
        // A first contact by a CIP needs a second call, with the direction (MOB-64).
        if (c is { Entretiens.Count: > 0, EntretienLe: null }) yield return Avertissement.DirectionNonEntendue;
        if (c.Groupe?.EstConseille(reglement.GroupeMin, reglement.GroupeMax) == false) yield return Avertissement.GroupeHorsConseil;
        if (c.Visite?.EquipeEntiere == false) yield return Avertissement.EquipeIncompleteALaVisite;
        if (c.Preparations.Any(preparation => preparation.VueLe is null)) yield return Avertissement.PreparationNonVue;
        if (c.Avis.Any(avis => !avis.EstClosAu(aujourdhui))) yield return Avertissement.AvisEnAttente;
        if (PiecesManquantes(c, reglement).Any()) yield return Avertissement.PiecesManquantes;
    }
}
