namespace SeveEmploi.FormationAction.Plans;

/// <summary>Ce que fait une action : envers les employeurs (FOR-23), en appui RH (FOR-28), ou autre chose.</summary>
internal enum NatureAction
{
    AdaptationPostes,
    EmergenceOffres,
    DefinitionBesoins,
    PratiquesAccueil,
    AppuiRecrutementIntegration,
    AppuiRhRecrutement,
    AppuiRhPriseDePoste,
    AppuiRhFormation,
    Autre,
}

/// <summary>Le moment où l'équipe l'a décidée.</summary>
internal enum OrigineAction
{
    Journee,
    Intersession,
    Autre,
}

internal enum AvancementAction
{
    AFaire,
    EnCours,
    Faite,
    Abandonnee,
}
