namespace SeveEmploi.Mobilisation.Candidatures;

/// <remarks>
/// 24 mois après le dernier acte, les personnes ne sont plus nommées : restent leurs fonctions, leurs organisations, et de la confirmation
/// tout ce qui en fait une preuve, son texte, son jour et ses engagements.
/// </remarks>
internal sealed partial class Candidature
{
    public DateOnly? NomsEffacesLe { get; private set; }

    public void EffacerNoms(DateOnly le)
    {
        NomsEffacesLe = le;
        Entretiens = [.. Entretiens.Select(entretien => entretien with { Participants = SansNom(entretien.Participants) })];
        Visite = Visite is null ? null : Visite with { Participants = SansNom(Visite.Participants) };
        Confirmation = Confirmation is null ? null : Confirmation with { Par = Conservation.PersonneEffacee, Destinataires = Confirmation.Destinataires.SansNom() };
        Dossier = Dossier?.SansNoms(Conservation.PersonneEffacee);
        _syntheses.ForEach(synthese => synthese.Auteur = Conservation.PersonneEffacee);
        _etapesSautees.ForEach(sautee => sautee.Par = Conservation.PersonneEffacee);
    }

    private static List<Participant> SansNom(IReadOnlyList<Participant> participants) =>
        [.. participants.Select(participant => participant with { Nom = Conservation.PersonneEffacee })];
}
