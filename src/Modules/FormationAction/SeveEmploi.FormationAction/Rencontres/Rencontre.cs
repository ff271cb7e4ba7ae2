using SeveEmploi.FormationAction.Formateurs;
using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.Rencontres;

internal readonly record struct RencontreId(Guid Value) : ITypedId<RencontreId>
{
    public static RencontreId From(Guid value) => new(value);
}

/// <summary>Un temps entre la ou le chargé·e de mission et des formateurs : prévu, tenu ou annulé, et rattrapé par les absents (FOR-36).</summary>
internal sealed class Rencontre : AggregateRoot
{
    private readonly List<ParticipantRencontre> _participants = [];

    private Rencontre()
    {
    }

    public RencontreId Id { get; private init; }

    public NatureRencontre Nature { get; private init; }

    /// <summary>Sans région, la rencontre est celle du pays.</summary>
    public Region? Region { get; private init; }

    /// <summary>La promotion dont on parle.</summary>
    public int Annee { get; private init; }

    /// <summary>Pour un temps sur un seul parcours, ou la visite d'une journée.</summary>
    public ParcoursId? ParcoursId { get; private init; }

    public DateOnly PrevueLe { get; private set; }

    public string[] OrdreDuJour { get; private set; } = [];

    public EtatRencontre Etat { get; private set; }

    public DateOnly? TenueLe { get; private set; }

    public string? MotifAnnulation { get; private set; }

    /// <summary>Ce qui s'est dit, pour qui n'y était pas (OPP-4).</summary>
    public string? Restitution { get; private set; }

    public IReadOnlyList<ParticipantRencontre> Participants => _participants;

    public static Rencontre Planifier(
        NatureRencontre nature, Region? region, int annee, ParcoursId? parcours, DateOnly le, IReadOnlyList<string>? ordreDuJour, IEnumerable<FormateurId> invites)
    {
        var rencontre = new Rencontre
        {
            Id = new(Guid.CreateVersion7()),
            Nature = nature,
            Region = region,
            Annee = annee,
            ParcoursId = parcours,
            PrevueLe = le,
            OrdreDuJour = [.. ordreDuJour ?? OrdresDuJour.Usuel(nature)],
        };
        rencontre._participants.AddRange(invites.Distinct().Select(invite => new ParticipantRencontre { FormateurId = invite }));
        return rencontre;
    }

    public Result Corriger(DateOnly le, IReadOnlyList<string> ordreDuJour, IEnumerable<FormateurId> invites)
    {
        if (Etat != EtatRencontre.Prevue) return new RencontreDejaClose(Etat);

        (PrevueLe, OrdreDuJour) = (le, [.. ordreDuJour]);
        var attendus = invites.ToHashSet();
        _participants.RemoveAll(participant => !attendus.Contains(participant.FormateurId));
        _participants.AddRange(attendus.Except(_participants.Select(deja => deja.FormateurId)).ToList().Select(invite => new ParticipantRencontre { FormateurId = invite }));
        return Result.Success;
    }

    /// <param name="le">Le jour où elle a eu lieu.</param>
    /// <param name="presences">De chaque invité, et d'eux seuls.</param>
    /// <param name="aujourdhui">On n'enregistre que ce qui a eu lieu.</param>
    public Result Tenir(DateOnly le, IReadOnlyDictionary<FormateurId, PresenceRencontre> presences, DateOnly aujourdhui)
    {
        if (Etat != EtatRencontre.Prevue) return new RencontreDejaClose(Etat);
        if (le > aujourdhui) return new RencontreAVenir(le);
        if (presences.Keys.FirstOrDefault(formateur => !EstInvite(formateur)) is { Value: var intrus } && intrus != Guid.Empty) return new FormateurNonInvite(intrus);
        if (_participants.Find(invite => !presences.ContainsKey(invite.FormateurId)) is { } oublie) return new PresenceNonDite(oublie.FormateurId.Value);

        (Etat, TenueLe) = (EtatRencontre.Tenue, le);
        _participants.ForEach(participant => participant.Presence = presences[participant.FormateurId]);
        return Result.Success;
    }

    public Result Annuler(string motif)
    {
        if (Etat != EtatRencontre.Prevue) return new RencontreDejaClose(Etat);

        (Etat, MotifAnnulation) = (EtatRencontre.Annulee, motif.Trim());
        return Result.Success;
    }

    public Result Restituer(string texte)
    {
        if (Etat != EtatRencontre.Tenue) return new RencontreNonTenue();

        Restitution = texte.Trim();
        return Result.Success;
    }

    /// <summary>Un créneau individuel pour qui n'y était pas ; un nouveau jour remplace le précédent.</summary>
    public Result PlanifierRattrapage(FormateurId formateur, DateOnly le)
    {
        if (Absent(formateur) is { Error: { } refus }) return refus;
        if (le < TenueLe) return new RattrapageAvantRencontre(TenueLe!.Value);

        Participant(formateur)!.RattrapagePrevuLe = le;
        return Result.Success;
    }

    public Result ConstaterRattrapage(FormateurId formateur, DateOnly le, DateOnly aujourdhui)
    {
        if (Absent(formateur) is { Error: { } refus }) return refus;
        if (le < TenueLe) return new RattrapageAvantRencontre(TenueLe!.Value);
        if (le > aujourdhui) return new RencontreAVenir(le);

        Participant(formateur)!.RattrapeLe = le;
        return Result.Success;
    }

    private Result Absent(FormateurId formateur)
    {
        if (Etat != EtatRencontre.Tenue) return new RencontreNonTenue();
        if (Participant(formateur) is not { } participant) return new FormateurNonInvite(formateur.Value);
        if (participant.Presence == PresenceRencontre.Present) return new FormateurPresent(TenueLe!.Value);
        if (participant.RattrapeLe is { } deja) return new RattrapageDejaFait(deja);
        return Result.Success;
    }

    private ParticipantRencontre? Participant(FormateurId formateur) => _participants.Find(participant => participant.FormateurId == formateur);

    private bool EstInvite(FormateurId formateur) => Participant(formateur) is not null;
}
