namespace SeveEmploi.BuildingBlocks;

/// <summary>
/// Combien de temps se garde ce qui nomme une personne : 24 mois après le dernier contact, avec un préavis de 30 jours (decisions.md,
/// « People and privacy »).
/// </summary>
public static class Conservation
{
    public const int Mois = 24;
    public const int JoursDePreavis = 30;

    /// <summary>Ce qui se lit à la place d'un nom effacé ; pour une fiche, en deux mots.</summary>
    public const string PersonneEffacee = $"{PrenomEfface} {NomEfface}";
    public const string PrenomEfface = "Personne";
    public const string NomEfface = "effacée";

    /// <summary>Le jour où la donnée n'est plus gardée.</summary>
    public static DateOnly Echeance(DateOnly dernierContact) => dernierContact.AddMonths(Mois);

    /// <summary>L'échéance, ou plus tard s'il le faut pour que le préavis soit entier : un jour manqué ne l'abrège pas.</summary>
    public static DateOnly EffacementApresPreavis(DateOnly dernierContact, DateOnly aujourdhui) =>
        Echeance(dernierContact) is var echeance && FinDePreavis(aujourdhui) is var preavis && echeance > preavis ? echeance : preavis;

    public static DateOnly FinDePreavis(DateOnly aujourdhui) => aujourdhui.AddDays(JoursDePreavis);

    /// <summary>Le dernier jour de contact dont l'échéance est venue ce jour-là : ce qu'une requête compare.</summary>
    public static DateOnly DernierContactEchu(DateOnly jour)
    {
        // Two years before 28 February 2022, the 29th of 2020 is due as well: the last day of a month answers for all that month lacks.
        var contact = jour.AddMonths(-Mois);
        return jour.AddDays(1).Day == 1 ? new(contact.Year, contact.Month, DateTime.DaysInMonth(contact.Year, contact.Month)) : contact;
    }
}

/// <summary>Une fiche qui nomme une personne. Annoncer son effacement n'est pas la modifier : ni sa version ni sa date ne bougent.</summary>
public interface IEffacable
{
    DateOnly? EffacementPrevuLe { get; }
}
