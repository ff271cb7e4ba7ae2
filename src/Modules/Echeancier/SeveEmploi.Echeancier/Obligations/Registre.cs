using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Echeancier.Anomalies;
using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Persistence;
using SeveEmploi.Echeancier.Rappels;

namespace SeveEmploi.Echeancier.Obligations;

/// <summary>
/// Keeps what modules announce: the same announcement twice is one obligation, another date moves it, and what cannot be followed becomes a
/// visible anomaly. Nothing that is said is lost, in whatever order it comes.
/// </summary>
internal sealed class Registre(EcheancierDbContext db)
{
    private Dictionary<string, Nature>? _natures;

    /// <summary>Many at once, as a year is planned; one at a time, as facts arrive.</summary>
    /// <param name="annonces">Ce que des modules disent.</param>
    /// <param name="noms">Les structures dont elles parlent, comme on les nomme aujourd'hui.</param>
    /// <param name="cancellationToken">N'enregistre rien.</param>
    public async Task Poser(IReadOnlyList<ObligationPosee> annonces, IReadOnlyDictionary<Guid, string> noms, CancellationToken cancellationToken)
    {
        var maintenant = await db.Maintenant(cancellationToken);
        var natures = _natures ??= await db.Natures.AsNoTracking().ToDictionaryAsync(nature => nature.Code, cancellationToken);
        var connues = await Connues(annonces, cancellationToken);
        var avances = await FaitsEnAvance(annonces, cancellationToken);

        var neuves = new Dictionary<(string, string, string), Obligation>();

        foreach (var annonce in annonces.Where(annonce => !neuves.ContainsKey(annonce.Cle())))
        {
            if (annonce.Refus(natures) is { } refus)
            {
                await db.Signaler(Anomalie.Sur(annonce, refus.Raison, refus.Detail), cancellationToken);
            }
            else if (connues.TryGetValue(annonce.Cle(), out var connue))
            {
                await Reporter(connue, annonce, natures[annonce.Nature], maintenant, cancellationToken);
            }
            else
            {
                var neuve = neuves[annonce.Cle()] = Ouvrir(annonce, noms, avances);
                if (!neuve.EstClose && maintenant >= neuve.FinA) await db.Signaler(Anomalie.Sur(neuve, RaisonAnomalie.EcheancePassee, "Posée après son terme."), cancellationToken);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await db.InsertAll([.. neuves.Values], "", cancellationToken);
        await db.InsertAll(Agendas(neuves.Values, natures, maintenant), "", cancellationToken);
    }

    public async Task Honorer(ObligationHonoree fait, CancellationToken cancellationToken)
    {
        if (await Trouver(fait.Module, fait.Nature, fait.Objet, cancellationToken) is not { } obligation)
            await Garder(Anomalie.EnAvance(fait.Module, fait.Nature, fait.Objet, fait.Le, null), cancellationToken);
        else if (obligation.Honorer(fait.Le).Error is null) await Clore(obligation, cancellationToken);
        else if ((obligation.Issue, obligation.CloseLe) != (Issue.Honoree, fait.Le)) await Garder(await DejaClose(obligation, fait.Le, cancellationToken), cancellationToken);
    }

    /// <summary>Lever ce qui est clos ne dit rien de neuf : un dossier qui s'arrête lève tout ce qu'il attendait, fait ou non.</summary>
    public async Task Lever(ObligationLevee fait, CancellationToken cancellationToken)
    {
        if (await Trouver(fait.Module, fait.Nature, fait.Objet, cancellationToken) is not { } obligation)
            await Garder(Anomalie.EnAvance(fait.Module, fait.Nature, fait.Objet, fait.Le, fait.Motif), cancellationToken);
        else if (obligation.Lever(fait.Motif.Coupe(Obligation.MotifMax), Obligation.Programme, fait.Le).Error is null) await Clore(obligation, cancellationToken);
    }

    /// <summary>Ce qui est clos n'a plus de rappel à venir ; ce qui attendait de partir est relu au départ, et ne part pas.</summary>
    public async Task Clore(Obligation obligation, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        await db.Agendas.Where(agenda => agenda.ObligationId == obligation.Id).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Les rappels à venir d'une nature dont la politique change ; ce qui est parti le reste.</summary>
    public async Task Replanifier(Nature nature, CancellationToken cancellationToken)
    {
        var maintenant = await db.Maintenant(cancellationToken);
        await db.Agendas.Where(agenda => db.Obligations.Any(o => o.Id == agenda.ObligationId && o.Nature == nature.Code)).ExecuteDeleteAsync(cancellationToken);
        var ouvertes = await db.Obligations.AsNoTracking().Where(o => o.Nature == nature.Code && o.Issue == null).ToListAsync(cancellationToken);
        await db.InsertAll(Agendas(ouvertes, new() { [nature.Code] = nature }, maintenant), "", cancellationToken);
    }

    private Obligation Ouvrir(ObligationPosee annonce, IReadOnlyDictionary<Guid, string> noms, Dictionary<(string, string, string), Anomalie> avances)
    {
        var obligation = annonce.Ouvrir(annonce.StructureId is { } structure ? noms.GetValueOrDefault(structure) : null);
        if (avances.TryGetValue(annonce.Cle(), out var avance)) Appliquer(avance, obligation);
        return obligation;
    }

    private static List<Agenda> Agendas(IEnumerable<Obligation> obligations, Dictionary<string, Nature> natures, DateTimeOffset maintenant) =>
        [.. obligations.Where(obligation => !obligation.EstClose)
            .Select(obligation => obligation.PremierRappel(natures[obligation.Nature].Politique, maintenant) is { } depart ? Agenda.De(obligation, depart) : null)
            .OfType<Agenda>()];

    private async Task Reporter(Obligation obligation, ObligationPosee annonce, Nature nature, DateTimeOffset maintenant, CancellationToken cancellationToken)
    {
        var sequence = obligation.Sequence;
        if (obligation.Reporter(annonce.Precision, annonce.OuvreLe, annonce.Echeance).Error is not null || sequence == obligation.Sequence) return;

        Planifier(obligation, nature, await db.Agendas.FindAsync([obligation.Id], cancellationToken), maintenant);
    }

    private void Planifier(Obligation obligation, Nature nature, Agenda? agenda, DateTimeOffset maintenant)
    {
        var prochain = obligation.PremierRappel(nature.Politique, maintenant);
        if (agenda is not null && prochain is null) db.Agendas.Remove(agenda);
        else if (agenda is null && prochain is { } premier) db.Agendas.Add(Agenda.De(obligation, premier));
        else if (prochain is { } depart) agenda!.Fixer(depart, obligation.Lieu);
    }

    private void Appliquer(Anomalie avance, Obligation obligation)
    {
        _ = avance.Motif is { } motif ? obligation.Lever(motif, Obligation.Programme, avance.Le!.Value) : obligation.Honorer(avance.Le!.Value);
        db.Anomalies.Remove(avance);
    }

    private async Task<Anomalie> DejaClose(Obligation obligation, DateOnly le, CancellationToken cancellationToken)
    {
        var maintenant = await db.Maintenant(cancellationToken);
        var detail = $"Honorée de nouveau le {le:dd/MM/yyyy} : elle est {obligation.EtatLe(maintenant).EnClair()} depuis le {obligation.CloseLe:dd/MM/yyyy}, qui compte.";
        return Anomalie.Sur(obligation, RaisonAnomalie.DejaClose, detail);
    }

    private async Task Garder(Anomalie anomalie, CancellationToken cancellationToken)
    {
        await db.Signaler(anomalie, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<Obligation?> Trouver(string module, string nature, string objet, CancellationToken cancellationToken) =>
        db.Obligations.SingleOrDefaultAsync(o => o.Module == module && o.Nature == nature && o.Objet == objet, cancellationToken);

    /// <summary>By their keys, one look in the index each: whatever PostgreSQL believes of a table that this transaction is filling.</summary>
    private async Task<Dictionary<(string, string, string), Obligation>> Connues(IReadOnlyList<ObligationPosee> annonces, CancellationToken cancellationToken)
    {
        var (modules, natures) = (annonces.Select(a => a.Module).ToArray(), annonces.Select(a => a.Nature).ToArray());
        var objets = annonces.Select(a => a.Objet).ToArray();
        var connues = await db.Obligations.FromSql(
            $"""
            SELECT o.* FROM (SELECT DISTINCT * FROM unnest({modules}, {natures}, {objets}) AS cle (module, nature, objet)) AS cle
            CROSS JOIN LATERAL (SELECT * FROM echeancier.obligations AS o
              WHERE o.module = cle.module AND o.nature = cle.nature AND o.objet = cle.objet LIMIT 1) AS o
            """).ToListAsync(cancellationToken);
        return connues.ToDictionary(o => (o.Module, o.Nature, o.Objet));
    }

    private async Task<Dictionary<(string, string, string), Anomalie>> FaitsEnAvance(IReadOnlyList<ObligationPosee> annonces, CancellationToken cancellationToken)
    {
        var objets = annonces.Select(a => a.Objet).Distinct().ToList();
        var avances = await db.Anomalies.Where(a => a.Raison == RaisonAnomalie.SansObligation && objets.Contains(a.Objet)).ToListAsync(cancellationToken);
        return avances.ToDictionary(a => (a.Module, a.Nature, a.Objet));
    }
}
