using System.Globalization;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;
using SeveEmploi.Echeancier.Anomalies;
using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Persistence;
using SeveEmploi.Echeancier.Preferences;

namespace SeveEmploi.Echeancier.Rappels;

/// <summary>Un palier atteint, à dire à ceux qui le concernent.</summary>
internal readonly record struct PalierAtteint(Obligation Obligation, Nature Nature, int Palier)
{
    public string Nom => NomDe(Palier);

    /// <summary>From the earliest step to the latest; what a person asked for comes after them.</summary>
    public static int Rang(string nom) => nom == "J" ? 0 : int.TryParse(nom.AsSpan(1), CultureInfo.InvariantCulture, out var palier) ? palier : int.MaxValue;

    public static string NomDe(int palier) => palier == 0 ? "J" : $"J{palier:+0;-0}";
}

/// <summary>
/// From what is due to rows: each step that the clock of the database has passed becomes one reminder for each person it concerns. Steps
/// missed while nobody looked are all taken now: compared with ≤, never with =. Said twice, the unique index keeps one.
/// </summary>
internal sealed class Balayage(EcheancierDbContext db, IMediator mediator) : IScan
{
    private const int Lot = 500;

    public async Task<int> RunBatch(CancellationToken cancellationToken)
    {
        var maintenant = await db.Maintenant(cancellationToken);
        var agendas = await db.Agendas
            .FromSql($"SELECT * FROM echeancier.agendas WHERE part_a <= {maintenant} ORDER BY part_a, obligation_id LIMIT {Lot} FOR UPDATE SKIP LOCKED")
            .ToListAsync(cancellationToken);
        if (agendas.Count == 0) return 0;

        var ids = agendas.ConvertAll(agenda => agenda.ObligationId);
        var obligations = await db.Obligations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        var natures = await db.Natures.AsNoTracking().ToDictionaryAsync(nature => nature.Code, cancellationToken);
        var atteints = agendas.SelectMany(agenda => Avancer(agenda, obligations[agenda.ObligationId], natures, maintenant)).ToList();

        await db.Inscrire(await Adresser(atteints, maintenant, cancellationToken), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return agendas.Count;
    }

    /// <summary>The steps that have come, in their order; the agenda moves to the one to come, or ends.</summary>
    private List<PalierAtteint> Avancer(Agenda agenda, Obligation obligation, Dictionary<string, Nature> natures, DateTimeOffset maintenant)
    {
        var atteints = new List<PalierAtteint>();
        var nature = natures[obligation.Nature];
        while (!obligation.EstClose && agenda.PartA <= maintenant)
        {
            atteints.Add(new(obligation, nature, agenda.Palier));
            if (obligation.RappelApres(agenda.Palier, nature.Politique, maintenant) is not { } depart)
            {
                db.Agendas.Remove(agenda);
                return atteints;
            }

            agenda.Fixer(depart, obligation.Lieu);
        }

        if (obligation.EstClose) db.Agendas.Remove(agenda);
        return atteints;
    }

    private async Task<List<Rappel>> Adresser(List<PalierAtteint> atteints, DateTimeOffset maintenant, CancellationToken cancellationToken)
    {
        var titres = atteints.SelectMany(atteint => Destinataires.Roles(atteint.Nature, atteint.Palier).Select(role => (Atteint: atteint, Role: role))).ToList();
        var cibles = titres.ConvertAll(titre => Destinataires.Cible(titre.Atteint.Obligation, titre.Role, titre.Atteint.Nature));
        var reponses = await mediator.Send(new ListerDestinataires(cibles, Lieu.National.Jour(maintenant)), cancellationToken);

        var adresses = titres.Zip(reponses, (titre, personnes) => (titre.Atteint, titre.Role, Personnes: personnes)).ToList();
        adresses.AddRange(await Recours(adresses.Where(adresse => adresse.Personnes.Count == 0 && adresse.Role == adresse.Atteint.Nature.Responsable)
            .Select(adresse => adresse.Atteint).ToList(), maintenant, cancellationToken));
        var comptes = adresses.SelectMany(adresse => adresse.Personnes.Select(personne => personne.CompteId)).Distinct().ToList();
        var rythmes = await db.Choisis(comptes, cancellationToken);
        return [.. adresses.SelectMany(adresse => adresse.Personnes.Select(personne =>
            Rappel.Du(adresse.Atteint, personne.CompteId, adresse.Role, rythmes.GetValueOrDefault((personne.CompteId, adresse.Atteint.Nature.Code), Rythmes.ParDefaut(adresse.Role)), maintenant)))];
    }

    /// <summary>Nobody holds the role: whoever animates the région is told instead, and an anomaly says so until somebody does.</summary>
    private async Task<IEnumerable<(PalierAtteint Atteint, string Role, IReadOnlyList<DestinataireVue> Personnes)>> Recours(
        List<PalierAtteint> orphelins, DateTimeOffset maintenant, CancellationToken cancellationToken)
    {
        if (orphelins.Count == 0) return [];

        foreach (var orphelin in orphelins)
        {
            var detail = $"Personne ne tient le rôle {orphelin.Nature.Responsable} pour cette obligation.";
            await db.Signaler(Anomalie.Sur(orphelin.Obligation, RaisonAnomalie.SansDestinataire, detail), cancellationToken);
        }

        var recours = orphelins.ConvertAll(orphelin => orphelin.Nature.Responsable == Destinataires.ChargeMission || orphelin.Obligation.Region is null
            ? Destinataires.EquipeNationale : Destinataires.ChargeMission);
        var cibles = orphelins.Zip(recours, (orphelin, role) => Destinataires.Cible(orphelin.Obligation, role, orphelin.Nature)).ToList();
        var personnes = await mediator.Send(new ListerDestinataires(cibles, Lieu.National.Jour(maintenant)), cancellationToken);
        return orphelins.Select((orphelin, rang) => (orphelin, recours[rang], personnes[rang]));
    }
}
