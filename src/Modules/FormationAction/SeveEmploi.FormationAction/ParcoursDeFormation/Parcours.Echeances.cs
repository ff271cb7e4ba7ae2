using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Modeles;

namespace SeveEmploi.FormationAction.ParcoursDeFormation;

/// <summary>Ce que le parcours fait attendre de la direction : ses journées et ses séminaires, à leur date.</summary>
internal sealed partial class Parcours
{
    private const string Module = "formation_action";
    private const string Mobilisation = "mobilisation";
    private const string Financement = "financement";

    /// <summary>La structure ferme : ce qui était prévu après ce jour n'est plus attendu d'elle. Abandonner reste la décision d'une personne.</summary>
    public void Fermer(DateOnly le)
    {
        if (EstClos) return;

        StructureFermeeLe = le;
        foreach (var journee in _journees.Where(journee => journee.AttendueLe > le)) Lever(journee, "La structure ferme.", le);
    }

    /// <summary>Une date déjà passée n'est annoncée à personne : reprendre une histoire ne relance pas.</summary>
    private void Attendre(Journee journee, DateOnly aujourdhui)
    {
        if (journee.Le == journee.AttendueLe) return;
        if (journee.Le is not { } le || le < aujourdhui || le > (StructureFermeeLe ?? DateOnly.MaxValue))
        {
            Lever(journee, "La journée est prévue à une date passée, ou après la fermeture de la structure.", aujourdhui);
            return;
        }

        journee.AttendueLe = le;
        Raise(new ObligationPosee(
            Module, NatureDe(journee), $"{journee.Id.Value}", journee.Titre.Length <= 120 ? journee.Titre : journee.Titre[..120], StructureId,
            Departement.Code, null, null, null, aujourdhui, le, null));
    }

    private void Honorer(Journee journee, DateOnly le)
    {
        if (journee.AttendueLe is null) return;

        journee.AttendueLe = null;
        Raise(new ObligationHonoree(Module, NatureDe(journee), $"{journee.Id.Value}", le));
    }

    private void Lever(Journee journee, string motif, DateOnly le)
    {
        if (journee.AttendueLe is null) return;

        journee.AttendueLe = null;
        Raise(new ObligationLevee(Module, NatureDe(journee), $"{journee.Id.Value}", motif, le));
    }

    /// <summary>L'obligation a été posée par Mobilisation, au nom de la candidature (MOB-38).</summary>
    private void HonorerPremierSeminaire(DateOnly le) => Raise(new ObligationHonoree(Mobilisation, "premier_seminaire", $"{CandidatureId}", le));

    private static string NatureDe(Journee journee) => journee.Nature.EstPourDirection() ? "seminaire_direction" : "journee_formation";
}
