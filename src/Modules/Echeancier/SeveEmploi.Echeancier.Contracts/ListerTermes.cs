namespace SeveEmploi.Echeancier.Contracts;

/// <summary>Les termes d'une nature d'obligation qui revient, une année : le dernier jour de chaque période, compris. Vide si elle ne revient pas.</summary>
/// <param name="Nature">Son code : <c>saisie_mensuelle</c>.</param>
/// <param name="Region">Le code de la région, pour ce qui dépend des jours ouvrés ; null : la métropole.</param>
[Exige("obligations:lire")]
public sealed record ListerTermes(string Nature, int Annee, string? Region) : IQuery<IReadOnlyList<TermeVue>>;

/// <param name="Mois">Le mois dont c'est le terme, de 1 à 12.</param>
public sealed record TermeVue(int Mois, DateOnly Echeance);
