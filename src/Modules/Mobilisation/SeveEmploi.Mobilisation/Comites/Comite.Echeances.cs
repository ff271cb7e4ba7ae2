using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Mobilisation.Campagnes;

namespace SeveEmploi.Mobilisation.Comites;

/// <summary>Ce qu'une réunion fait attendre de l'équipe nationale : sa convocation, ses dossiers, ses résultats (MOB-37, SUI-50, SUI-51).</summary>
internal sealed partial class Comite
{
    private const int JoursAvantReunion = 15;
    private const int JoursApresReunion = 7;

    /// <summary>Null pour un comité d'avant l'échéancier, qui n'a rien annoncé.</summary>
    public DateOnly? PlanifieLe { get; private init; }

    public DateOnly? ResultatsAttendusLe { get; private set; }

    /// <summary>Les résultats suivent le calendrier, qui est prévisionnel, jusqu'à la clôture du comité (SUI-52).</summary>
    public void SuivreCalendrier(Campagne campagne)
    {
        var jour = campagne.JourDe(CodeJalon.AnnonceResultats) is { } annonce && annonce >= ReuniLe ? annonce : ReuniLe.AddDays(JoursApresReunion);
        if (PlanifieLe is null || Etat == EtatComite.Clos || jour == ResultatsAttendusLe) return;

        ResultatsAttendusLe = jour;
        Raise(Attendue(Echeances.ResultatsComite, jour));
    }

    /// <summary>Quinze jours avant la réunion ; planifiée plus tard que cela, le jour même.</summary>
    private void AttendreConvocation(DateOnly aujourdhui)
    {
        var jour = ReuniLe.AddDays(-JoursAvantReunion) is var avant && avant >= aujourdhui ? avant : ReuniLe;
        Raise(Attendue(Echeances.ConvocationComite, jour));
        Raise(Attendue(Echeances.DossiersComite, jour));
    }

    /// <summary>La convocation part avec les dossiers.</summary>
    private void HonorerConvocation(DateOnly le)
    {
        if (PlanifieLe is null) return;

        Raise(Echeances.Honoree(Echeances.ConvocationComite, Id.Value, le));
        Raise(Echeances.Honoree(Echeances.DossiersComite, Id.Value, le));
    }

    private void HonorerResultats(DateOnly le)
    {
        if (ResultatsAttendusLe is not null) Raise(Echeances.Honoree(Echeances.ResultatsComite, Id.Value, le));
    }

    private ObligationPosee Attendue(string nature, DateOnly echeance) =>
        Echeances.Posee(nature, Id.Value, PlanifieLe!.Value, echeance) with { Precision = $"réunion du {ReuniLe:dd/MM/yyyy}", Region = Region?.Code };
}
