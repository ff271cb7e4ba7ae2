using SeveEmploi.AnimationRegionale.Evenements;

namespace SeveEmploi.AnimationRegionale.Inscriptions;

/// <summary>Un taux, ce qui y est compté et sur combien ; sans base, il n'est pas calculable.</summary>
internal sealed record TauxParticipation(int Numerateur, int? Denominateur, decimal? Valeur)
{
    public static TauxParticipation De(int numerateur, int? denominateur) =>
        new(numerateur, denominateur, denominateur is { } effectif ? Taux.Part(numerateur, effectif).Valeur : null);
}

/// <summary>Les trois taux d'une région : de ses permanents formés, inscrits puis venus (ANI-73).</summary>
internal sealed record ParticipationRegionVue(
    string? Region, int? EffectifForme, int Inscrits, int Presents, TauxParticipation InscritsSurFormes, TauxParticipation PresentsSurFormes, TauxParticipation PresentsSurInscrits);

/// <summary>Combien de personnes, et ce qui ne va pas dans ces nombres.</summary>
/// <param name="Presents">Les inscrits qui sont venus.</param>
/// <param name="PresentsSansInscription">Comptés à part, jamais parmi les présents.</param>
/// <param name="PresentsAutreRegion">Ceux, parmi tous les venus, d'une région qui n'est pas de l'événement (ANI-71) : hors des taux.</param>
internal sealed record ParticipationVue(
    Guid EvenementId, int Invites, int Inscrits, int Presents, int Absents, int Excuses, int Desistes, int EnAttente, int PresentsSansInscription, int PresentsAutreRegion,
    int? EffectifDeclare, bool EffectifEstApproximatif, ParticipationRegionVue Ensemble, IReadOnlyList<ParticipationRegionVue> Regions, IReadOnlyList<AnomalieParticipation> Anomalies);

internal sealed record AnomalieParticipation(string Code, string Message);

/// <summary>Ce que disent les inscriptions d'un événement.</summary>
internal static class Participation
{
    public static ParticipationVue Compter(Evenement evenement, IReadOnlyList<Inscription> inscriptions)
    {
        var venus = inscriptions.Where(i => i.Etat == EtatInscription.Present).ToList();
        var permanents = inscriptions.Where(i => i.Origine == OrigineParticipant.Permanent && i.EstInscrite && !i.EstDUneAutreRegion).ToList();
        var formes = evenement.Effectifs.Formes;
        int? total = formes.Count > 0 && evenement.CodesRegions.All(code => formes.Any(forme => forme.Region == code)) ? formes.Sum(forme => forme.Nombre) : null;
        return new(
            evenement.Id.Value, Nombre(EtatInscription.Invite), inscriptions.Count(i => i.EstInscrite), venus.Count(i => i.AvaitUnePlace), Nombre(EtatInscription.Absent),
            Nombre(EtatInscription.Excuse), Nombre(EtatInscription.Desiste), Nombre(EtatInscription.EnAttente), venus.Count(i => i.EstVenueSansInscription),
            venus.Count(i => i.EstDUneAutreRegion), evenement.Effectifs.Total, evenement.Effectifs.EstApproximatif, DUneRegion(null, total, permanents),
            [.. evenement.CodesRegions.Select(code => DUneRegion(
                code, formes.FirstOrDefault(forme => forme.Region == code)?.Nombre, [.. permanents.Where(i => i.Region?.Code == code)]))],
            [.. Anomalies(evenement, venus.Count, inscriptions.Count(i => i.EstInscrite), permanents.Count(i => i.Region is null), total)]);

        int Nombre(EtatInscription etat) => inscriptions.Count(i => i.Etat == etat);
    }

    private static ParticipationRegionVue DUneRegion(string? region, int? formes, List<Inscription> permanents)
    {
        var presents = permanents.Count(i => i.Etat == EtatInscription.Present);
        return new(
            region, formes, permanents.Count, presents, TauxParticipation.De(permanents.Count, formes), TauxParticipation.De(presents, formes),
            TauxParticipation.De(presents, permanents.Count));
    }

    private static IEnumerable<AnomalieParticipation> Anomalies(Evenement evenement, int venus, int inscrits, int sansRegion, int? formes)
    {
        var declare = evenement.Effectifs.Total;
        if (declare is { } total && venus > 0 && total != venus && !evenement.Effectifs.EstApproximatif)
            yield return new("effectif_declare_different", $"L'effectif déclaré ({total}) n'est pas celui des présences pointées ({venus}).");
        if (declare > inscrits && inscrits > 0)
            yield return new("plus_de_presents_que_d_inscrits", $"L'effectif déclaré ({declare}) dépasse le nombre d'inscrits ({inscrits}) : nommez les personnes venues sans inscription.");
        if (evenement.CodesRegions.Length > 0 && sansRegion > 0)
            yield return new("permanents_sans_region", $"Permanents inscrits dont on ignore la région : {sansRegion}. Ils comptent dans l'ensemble, dans aucune région.");
        if (inscrits > formes)
            yield return new("plus_d_inscrits_que_de_formes", $"Il y a plus d'inscrits ({inscrits}) que de permanents formés ({formes}) : vérifiez l'effectif formé.");
    }
}
