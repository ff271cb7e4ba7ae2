using System.Globalization;
using SeveEmploi.AnimationRegionale.Contracts;
using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Inscriptions;
using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Reactions;

/// <summary>One fact, one mail: what another person's server refuses does not send this one again.</summary>
internal sealed class PrevenirQuandPersonneAPrevenir(AnimationRegionaleDbContext db, IMailer mailer) : INotificationHandler<PersonneAPrevenir>
{
    public async Task Handle(PersonneAPrevenir notification, CancellationToken cancellationToken)
    {
        var id = new InscriptionId(notification.InscriptionId);
        if (await db.Inscriptions.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellationToken) is not { Courriel: { } courriel } inscription) return;
        var evenement = await db.Evenements.AsNoTracking().SingleAsync(e => e.Id == inscription.EvenementId, cancellationToken);
        // What was true when the fact was raised may no longer be: an event cancelled since invites nobody.
        if (evenement.Etat == EtatEvenement.Annule != (notification.Objet == ObjetCourriel.Annulation)) return;

        await mailer.SendOrThrow(CourrielEvenement.De(evenement, inscription, courriel, notification.Objet), cancellationToken);
    }
}

/// <summary>Ce qu'une personne lit d'un événement.</summary>
internal static class CourrielEvenement
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    public static Mail De(Evenement evenement, Inscription inscription, string courriel, string objet) => new(
        courriel, $"{inscription.Prenom} {inscription.Nom}", $"{Sujet(objet)} : {evenement.Titre}",
        $"""
        Bonjour {inscription.Prenom},

        {Corps(evenement, objet)}

        {evenement.Titre}
        {Quand(evenement)}{(evenement.Lieu is { } lieu ? $"\n{lieu}" : "")}{(evenement.OrdreDuJour.Length > 0 ? $"\n\nÀ l'ordre du jour :\n{string.Join('\n', evenement.OrdreDuJour.Select(point => $"- {point}"))}" : "")}

        L'équipe SÈVE Emploi
        """);

    private static string Sujet(string objet) => objet switch
    {
        ObjetCourriel.Invitation => "Invitation",
        ObjetCourriel.OrdreDuJour => "Ordre du jour",
        ObjetCourriel.Place => "Une place s'est libérée",
        _ => "Annulation",
    };

    private static string Corps(Evenement evenement, string objet) => objet switch
    {
        ObjetCourriel.Invitation => "Vous êtes invité·e. Inscrivez-vous auprès de votre structure, ou répondez à la personne qui anime votre région.",
        ObjetCourriel.OrdreDuJour => "Voici l'ordre du jour de l'événement qui vous attend.",
        ObjetCourriel.Place => "Une place s'est libérée : vous êtes maintenant inscrit·e. Si vous ne venez plus, désistez-vous pour qu'une autre personne en profite.",
        _ => $"L'événement est annulé : {evenement.MotifAnnulation}",
    };

    // The hour of the place where it happens; Paris for the country.
    private static string Quand(Evenement evenement)
    {
        var heure = Departement.De(evenement.Departements is [var code, ..] ? code : "75").FuseauHoraire;
        var (debut, fin) = (TimeZoneInfo.ConvertTime(evenement.Debut, heure), TimeZoneInfo.ConvertTime(evenement.Fin, heure));
        var jusqua = debut.Date == fin.Date ? fin.ToString("HH' h 'mm", Francais) : fin.ToString("dddd d MMMM yyyy, HH' h 'mm", Francais);
        return $"{debut.ToString("dddd d MMMM yyyy, HH' h 'mm", Francais)} – {jusqua}";
    }
}
