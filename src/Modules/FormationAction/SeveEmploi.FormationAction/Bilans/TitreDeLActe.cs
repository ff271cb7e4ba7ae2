using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.Bilans;

internal static class DroitsDuBilan
{
    public const string Ecrire = "bilans:ecrire";
    public const string Accepter = "bilans:accepter";
}

/// <summary>What the rights of a caller say of one parcours.</summary>
internal static class TitreDeLActe
{
    /// <summary>Qui agit, et au titre de quel rôle : la DDETS du département d'abord, puisque c'est à elle que le bilan est rendu.</summary>
    public static Acte Agir(this Appelant appelant, Parcours parcours, string droit, DateOnly le)
    {
        var roles = appelant.Habilitations.Where(tenue => tenue.Droits.Contains(droit) && Couvre(tenue.Perimetre, parcours)).Select(tenue => tenue.Role).ToList();
        return new(appelant.Id, le, roles.Contains(ActeBilan.Ddets) ? ActeBilan.Ddets : roles.FirstOrDefault());
    }

    /// <summary>Les chiffres d'un autre module se lisent par la structure ou son territoire : suivre le parcours n'y suffit pas.</summary>
    public static bool PeutLire(this Appelant appelant, ThemeChiffre theme, Parcours parcours) => theme switch
    {
        ThemeChiffre.Formation => true,
        ThemeChiffre.Equipe => Tient(appelant, "structures:lire", parcours),
        _ => Tient(appelant, "indicateurs:lire", parcours),
    };

    private static bool Tient(Appelant appelant, string droit, Parcours parcours) =>
        appelant.PerimetrePour(droit) is { } perimetre && Couvre(perimetre, parcours);

    private static bool Couvre(Perimetre perimetre, Parcours parcours) => perimetre.Couvre(parcours.Region, parcours.Departement, parcours.StructureId);
}
