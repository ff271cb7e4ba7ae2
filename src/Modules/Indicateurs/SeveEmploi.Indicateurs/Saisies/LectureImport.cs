using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.Indicateurs.Grilles;
using SeveEmploi.Indicateurs.Participations;
using SeveEmploi.Indicateurs.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Indicateurs.Saisies;

/// <summary>
/// Lit un fichier entier : chaque ligne, puis chaque mois contre les autres du fichier et contre ce qui est déjà rendu. Trois questions à la
/// base, quel que soit le nombre de lignes.
/// </summary>
internal sealed class LectureImport
{
    private const int AvertissementsListes = 1_000;

    private readonly ImporterSaisies _demande;
    private readonly ContenuGrille _grille;
    private readonly DateOnly _aujourdhui;
    private readonly Dictionary<Guid, Participation> _participations;
    private readonly Dictionary<(string, string?), RapprochementNomVue> _structures;
    private readonly ILookup<Guid, MoisConnu> _connus;
    private int _avertissements;

    private LectureImport(
        ImporterSaisies demande, ContenuGrille grille, DateOnly aujourdhui, Dictionary<Guid, Participation> participations,
        Dictionary<(string, string?), RapprochementNomVue> structures, ILookup<Guid, MoisConnu> connus) =>
        (_demande, _grille, _aujourdhui, _participations, _structures, _connus) = (demande, grille, aujourdhui, participations, structures, connus);

    public static async Task<LectureImport> Preparer(
        IndicateursDbContext db, IMediator mediator, ImporterSaisies demande, ContenuGrille grille, DateOnly aujourdhui, CancellationToken cancellationToken)
    {
        var participations = await db.Participations.AsNoTracking().Where(p => p.Annee == demande.Annee && p.Programme == demande.Programme)
            .ToDictionaryAsync(p => p.StructureId, cancellationToken);
        var noms = demande.Table.Rows.Select(Cle).Distinct().ToList();
        var trouves = await mediator.Send(
            new RapprocherStructures([.. noms.Select(nom => new NomARapprocher(nom.Nom, nom.Siret))], new(demande.Annee, 1, 1), [.. participations.Keys]), cancellationToken);
        var structures = noms.Zip(trouves).ToDictionary(paire => paire.First, paire => paire.Second);

        var citees = structures.Values.Select(trouve => trouve.StructureId).OfType<Guid>().Distinct().ToList();
        var premierMois = 12 - grille.MoisDeReference;
        var connus = await db.Saisies.AsNoTracking()
            .Where(s => s.Programme == demande.Programme && citees.Contains(s.StructureId) && (s.Annee == demande.Annee || (s.Annee == demande.Annee - 1 && s.Mois > premierMois)))
            .Select(s => new MoisConnu(s.Id, s.StructureId, s.Annee, s.Mois, s.Etat, s.RienASignaler, s.Valeurs)).ToListAsync(cancellationToken);
        return new(demande, grille, aujourdhui, participations, structures, connus.ToLookup(connu => connu.StructureId));
    }

    /// <summary>Par ligne, ce qu'elle rend ; ce qui ne va pas est signalé sur elle.</summary>
    public Dictionary<TableRow, LigneImport> Lire()
    {
        var lignes = _demande.Table.Rows.Select(Lire).OfType<LigneImport>().ToList();
        foreach (var deLaStructure in lignes.GroupBy(ligne => ligne.Participation.StructureId)) Suivre([.. deLaStructure.OrderBy(ligne => ligne.Mois.Mois)]);
        return lignes.ToDictionary(ligne => ligne.Row);
    }

    private static (string Nom, string? Siret) Cle(TableRow row) => (row.Lu(LigneImport.Structure), row.Lu(LigneImport.Siret) is { Length: > 0 } siret ? siret : null);

    private LigneImport? Lire(TableRow row)
    {
        var (mois, participation) = (LigneImport.LireMois(row, _demande.Annee), Reconnaitre(row));
        var contenu = LigneImport.Valeurs(row, _grille);
        var envoi = row.Jour(LigneImport.ColonneEnvoi);
        if (mois is not { } lu || participation is null) return null;

        if (participation.Refus(lu) is { } ferme) row.Signaler(LigneImport.ColonneMois, ferme.Code, ferme.Message);
        if (lu.Fin > _aujourdhui) row.Signaler(LigneImport.ColonneMois, "mois_non_termine", $"Le mois de {lu.Libelle} n'est pas terminé.");
        if (envoi > _aujourdhui || envoi < lu.Fin) row.Signaler(LigneImport.ColonneEnvoi, "date_invalide", "Un mois s'envoie entre son dernier jour et aujourd'hui.");
        if (contenu is { RienASignaler: false } && contenu.Valeurs.All(valeur => valeur is null)) row.Signaler(null, "saisie_vide", "La ligne n'a aucune valeur.");
        return contenu is null || row.EstBloquee ? null : new(row, participation, lu, contenu, envoi);
    }

    private Participation? Reconnaitre(TableRow row)
    {
        if (row.Texte(LigneImport.Structure, obligatoire: true) is null) return null;

        var trouve = _structures[Cle(row)];
        if (trouve.StructureId is { } structure)
        {
            if (_participations.TryGetValue(structure, out var participation)) return participation;
            row.Signaler(LigneImport.Structure, "hors_promotion", $"Cette structure n'est pas dans la promotion {_demande.Annee}.");
        }
        else if (trouve.Propositions.Count > 0)
        {
            row.Signaler(LigneImport.Structure, "structure_a_confirmer", $"À confirmer par un nom usuel : {string.Join(" ; ", trouve.Propositions)} ?");
        }
        else
        {
            row.Signaler(LigneImport.Structure, "structure_inconnue", "Aucune structure de ce nom.");
        }

        return null;
    }

    /// <summary>Les mois d'une structure dans l'ordre : doublons, ce qui est déjà rendu, et les constats contre les mois d'avant.</summary>
    private void Suivre(List<LigneImport> lignes)
    {
        foreach (var doubles in lignes.GroupBy(ligne => ligne.Mois).Where(groupe => groupe.Count() > 1))
        {
            var message = $"{doubles.Key.Libelle} est dit aux lignes {string.Join(", ", doubles.Select(ligne => ligne.Row.Ligne))}.";
            foreach (var ligne in doubles) ligne.Row.Signaler(LigneImport.ColonneMois, "doublon_dans_le_fichier", message);
        }

        var connus = _connus[lignes[0].Participation.StructureId].ToList();
        var avant = connus.Where(connu => connu.Compte && !connu.RienASignaler).ToDictionary(connu => connu.Rang, connu => connu.Valeurs);
        foreach (var ligne in lignes)
        {
            Confronter(ligne, connus.Find(connu => connu.Annee == ligne.Mois.Annee && connu.Mois == ligne.Mois.Mois));
            if (ligne.Contenu.RienASignaler) continue;

            var rang = MoisConnu.RangDe(ligne.Mois.Annee, ligne.Mois.Mois);
            ligne.Constats = [.. Controleur.Verifier(_grille, ligne.Contenu.Valeurs, Precedents(avant, rang))];
            foreach (var constat in ligne.Constats) Signaler(ligne.Row, constat);
            avant[rang] = ligne.Contenu.Valeurs;
        }
    }

    private List<decimal?[]> Precedents(Dictionary<int, decimal?[]> avant, int rang)
    {
        var precedents = new List<decimal?[]>(_grille.MoisDeReference);
        for (var recul = 1; recul <= 12 && precedents.Count < _grille.MoisDeReference; recul++)
        {
            if (avant.TryGetValue(rang - recul, out var ligne)) precedents.Add(ligne);
        }

        return precedents;
    }

    private static void Confronter(LigneImport ligne, MoisConnu? connu)
    {
        if (connu is null) return;
        if (connu is { Compte: false, Etat: not EtatSaisie.Exemptee }) ligne.Existante = connu.Id;
        else if (connu.Compte && connu.RienASignaler == ligne.Contenu.RienASignaler && Saisie.Memes(connu.Valeurs, ligne.Contenu.Valeurs)) ligne.EstDejaRendue = true;
        else ligne.Row.Signaler(null, "saisie_deja_envoyee", new SaisieDejaEnvoyee(ligne.Mois, connu.Etat).Message);
    }

    // All warnings are kept with their month; a file of ten thousand of them is told by its first ones.
    private void Signaler(TableRow row, Constat constat)
    {
        if (!constat.Bloque && ++_avertissements > AvertissementsListes) return;
        row.Signaler(constat.Indicateur, constat.Code, constat.Message, constat.Bloque ? Gravite.Bloquant : Gravite.Avertissement);
    }

    private sealed record MoisConnu(SaisieId Id, Guid StructureId, int Annee, int Mois, EtatSaisie Etat, bool RienASignaler, decimal?[] Valeurs)
    {
        public bool Compte => Etat is EtatSaisie.Envoyee or EtatSaisie.Validee;

        public int Rang => RangDe(Annee, Mois);

        public static int RangDe(int annee, int mois) => (annee * 12) + mois;
    }
}
