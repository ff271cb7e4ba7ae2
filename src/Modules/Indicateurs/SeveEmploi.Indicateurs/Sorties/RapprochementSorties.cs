using SeveEmploi.Indicateurs.Participations;
using SeveEmploi.Indicateurs.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Indicateurs.Sorties;

/// <summary>De quelle structure de la promotion parle chaque ligne d'un fichier ; ce qui est en doute, hors promotion, clos ou répété bloque sa ligne.</summary>
internal sealed class RapprochementSorties(IndicateursDbContext db, IMediator mediator, DateOnly aujourdhui)
{
    public async Task<Dictionary<LigneImportSorties, Participation>> Rapprocher(
        IReadOnlyList<LigneImportSorties> lignes, int annee, CancellationToken cancellationToken)
    {
        var attendues = await db.Participations.Where(participation => participation.Annee == annee || participation.Annee == annee + 1)
            .Select(participation => participation.StructureId).Distinct().ToListAsync(cancellationToken);
        var nommees = lignes.Where(ligne => ligne.StructureId is null).ToList();
        var noms = nommees.Select(ligne => ligne.Nom).Distinct().ToList();
        var reponses = await mediator.Send(new RapprocherStructures(noms, new(annee, 12, 31), attendues), cancellationToken);
        var parNom = noms.Zip(reponses).ToDictionary(paire => paire.First, paire => paire.Second);

        var structures = lignes.ToDictionary(ligne => ligne, ligne => ligne.StructureId ?? Reconnaitre(ligne, parNom[ligne.Nom]));
        SignalerDoublons(structures);
        var connues = structures.Values.OfType<Guid>().Distinct().ToList();
        var participations = await db.ParticipationsDeSorties(connues, annee, cancellationToken);
        var ouvertes = new Dictionary<LigneImportSorties, Participation>();
        foreach (var (ligne, structure) in structures.Where(paire => !paire.Key.Row.EstBloquee))
        {
            var ouverte = AnneeDeSorties.Ouvrir(structure!.Value, annee, participations[structure.Value], aujourdhui);
            if (ouverte.Error is { } refus) ligne.Row.Signaler(ligne.StructureId is null ? "structure" : "structure_id", CodeDe(refus), refus.Message);
            else ouvertes.Add(ligne, ouverte.Value);
        }

        return ouvertes;
    }

    private static Guid? Reconnaitre(LigneImportSorties ligne, RapprochementNomVue reponse)
    {
        if (reponse.StructureId is { } structure) return structure;
        if (reponse.Propositions.Count > 0)
        {
            ligne.Row.Signaler("structure", "structure_a_confirmer",
                $"« {ligne.Nom.Nom} » ressemble à : {string.Join(" ; ", reponse.Propositions)}. Ajoutez ce nom à ses noms usuels, ou donnez son structure_id.");
        }
        else
        {
            ligne.Row.Signaler("structure", "structure_inconnue", $"Aucune structure connue ne porte le nom « {ligne.Nom.Nom} » : vérifiez-le, ou donnez le structure_id.");
        }

        return null;
    }

    // Neither is written: nobody knows which of the two is right.
    private static void SignalerDoublons(Dictionary<LigneImportSorties, Guid?> structures)
    {
        foreach (var doublon in structures.Where(paire => paire.Value is not null).GroupBy(paire => paire.Value).Where(groupe => groupe.Count() > 1))
        {
            var lignes = string.Join(", ", doublon.Select(paire => paire.Key.Row.Ligne));
            foreach (var (ligne, _) in doublon)
                ligne.Row.Signaler("structure", "doublon_dans_le_fichier", $"Les lignes {lignes} disent la même structure : gardez celle qui est juste.");
        }
    }

    // In a file, shorter words than those of a refusal: the year is already said by the address.
    private static string CodeDe(Error refus) => refus switch
    {
        SortiesHorsPromotion => "hors_promotion",
        AnneeDeSortiesClose => "annee_close",
        _ => "annee_a_venir",
    };
}
