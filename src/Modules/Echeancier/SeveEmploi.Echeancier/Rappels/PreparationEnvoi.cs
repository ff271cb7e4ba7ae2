using SeveEmploi.Acces.Contracts;
using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Persistence;
using SeveEmploi.Echeancier.Preferences;

namespace SeveEmploi.Echeancier.Rappels;

/// <summary>
/// Just before a mail leaves, everything is read again: what was met a minute ago is not said, nor to whom no longer holds the role, nor
/// outside the hours. What does leave is written down before the first byte.
/// </summary>
internal sealed class PreparationEnvoi(EcheancierDbContext db, IMediator mediator, ReglagesRappels reglages, Desabonnements desabonnements)
{
    /// <returns>The mail, and the number of its try; null when there is nothing to say now.</returns>
    public async Task<(Mail Mail, int Tentative)?> Preparer(EnvoiId id, string noeud, CancellationToken cancellationToken)
    {
        var envoi = await db.Envois
            .FromSql($"SELECT * FROM echeancier.envois WHERE id = {id.Value} AND etat = 'Reclame' AND noeud = {noeud} FOR UPDATE")
            .SingleOrDefaultAsync(cancellationToken);
        if (envoi is null) return null;

        var maintenant = await db.Maintenant(cancellationToken);
        var dossiers = await Relire(envoi, maintenant, cancellationToken);
        var aDire = dossiers.Where(dossier => dossier.Rappel.Etat == EtatRappel.Groupe).ToList();
        var mail = Decider(envoi, aDire, maintenant);
        await db.SaveChangesAsync(cancellationToken);
        return mail is null ? null : (mail, envoi.Tentatives);
    }

    private Mail? Decider(Envoi envoi, List<Dossier> aDire, DateTimeOffset maintenant)
    {
        if (aDire.Count == 0)
        {
            (envoi.Etat, envoi.BailA) = (EtatEnvoi.Annule, null);
            return null;
        }

        var lieu = Destinataires.LieuDe(aDire[0].Obligation, aDire[0].Rappel.Role);
        if (PlanRappels.ProchaineFenetre(maintenant, lieu) is var fenetre && fenetre > maintenant)
        {
            (envoi.Etat, envoi.BailA, envoi.ProchainEssaiA) = (EtatEnvoi.Pret, null, fenetre);
            return null;
        }

        var personne = aDire[0].Personne!;
        var lettre = new Lettre(personne.Nom, Lignes(aDire), lieu.Jour(maintenant), reglages.AdressePublique);
        (envoi.Etat, envoi.Tentatives, envoi.EssaiA, envoi.BailA) = (EtatEnvoi.EnCours, envoi.Tentatives + 1, maintenant, maintenant + ReglagesRappels.Bail);
        (envoi.Courriel, envoi.Sujet) = (personne.Courriel, lettre.Sujet.Length <= Envoi.SujetMax ? lettre.Sujet : lettre.Sujet[..Envoi.SujetMax]);
        return new(personne.Courriel, personne.Nom, envoi.Sujet, lettre.Texte)
        {
            Html = lettre.Html,
            MessageId = envoi.MessageId,
            Desinscription = desabonnements.Lien(envoi.CompteId, aDire.Select(dossier => dossier.Nature.Code)),
        };
    }

    // Several steps of one obligation, caught up together, are one line.
    private static List<LigneLettre> Lignes(List<Dossier> aDire) =>
        [.. aDire.GroupBy(dossier => dossier.Obligation.Id).Select(memes => new LigneLettre(
            memes.First().Obligation, memes.First().Nature, memes.Any(dossier => dossier.Rappel.Role == dossier.Nature.Responsable)))];

    private async Task<List<Dossier>> Relire(Envoi envoi, DateTimeOffset maintenant, CancellationToken cancellationToken)
    {
        var rappels = await db.Rappels.Where(rappel => rappel.EnvoiId == envoi.Id && rappel.Etat == EtatRappel.Groupe).ToListAsync(cancellationToken);
        var ids = rappels.Select(rappel => rappel.ObligationId).Distinct().ToList();
        var obligations = await db.Obligations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        var codes = obligations.Values.Select(obligation => obligation.Nature).Distinct().ToList();
        var natures = await db.Natures.AsNoTracking().Where(nature => codes.Contains(nature.Code)).ToDictionaryAsync(nature => nature.Code, cancellationToken);
        var rythmes = await db.Choisis([envoi.CompteId], cancellationToken);

        var dossiers = rappels.ConvertAll(rappel => new Dossier(rappel, obligations[rappel.ObligationId], natures[obligations[rappel.ObligationId].Nature]));
        var cibles = dossiers.ConvertAll(dossier => Destinataires.Cible(dossier.Obligation, dossier.Rappel.Role, dossier.Nature));
        var reponses = await mediator.Send(new ListerDestinataires(cibles, Lieu.National.Jour(maintenant)), cancellationToken);
        foreach (var (dossier, personnes) in dossiers.Zip(reponses))
        {
            dossier.Personne = personnes.FirstOrDefault(personne => personne.CompteId == envoi.CompteId);
            if (dossier.SansObjet(rythmes.GetValueOrDefault((envoi.CompteId, dossier.Nature.Code)) == Rythme.Jamais) is { } raison)
                (dossier.Rappel.Etat, dossier.Rappel.Raison) = (EtatRappel.SansObjet, raison);
        }

        return dossiers;
    }

    /// <summary>Un rappel qui va partir, et tout ce dont il parle.</summary>
    private sealed record Dossier(Rappel Rappel, Obligation Obligation, Nature Nature)
    {
        public DestinataireVue? Personne { get; set; }

        public string? SansObjet(bool refuse) =>
            Obligation.EstClose ? $"L'obligation était close avant l'envoi, le {Obligation.CloseLe:dd/MM/yyyy}."
            : Obligation.Sequence != Rappel.Sequence ? $"L'échéance a été reportée au {Obligation.Echeance:dd/MM/yyyy}."
            : Personne is null ? "Cette personne ne tient plus le rôle concerné."
            : refuse ? "La personne a choisi de ne pas recevoir ces rappels."
            : null;
    }
}
