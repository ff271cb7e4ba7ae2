using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.Indicateurs.Participations;
using SeveEmploi.Indicateurs.Sorties;

namespace SeveEmploi.Indicateurs.DonneesNationales;

/// <summary>Les sorties d'une année finie : à peu près un tiers de celles et ceux qu'une structure accompagne, saisies en janvier et validées en février.</summary>
internal static class SortiesFictives
{
    private const int JourDeSaisie = 20;
    private const int JourDeValidation = 45;

    public static SortiesAnnuelles De(StructureFictive structure, Participation participation, int annee)
    {
        var rang = PaysFictif.RangDeLAnnee(structure.Rang, annee);
        var (alea, saisies) = (structure.Pays.Alea("sorties", rang), Le(annee, JourDeSaisie));
        var part = Math.Max(1, structure.SalariesEnInsertion / 12);
        var comptes = new ComptesSorties(alea.Entier(2 * part), alea.Entier(part), alea.Entier(2 * part), 1 + alea.Entier(part), alea.Entier(part));
        var sorties = SortiesAnnuelles.De(participation, annee).AvecId(structure.Pays.Id("sorties", rang));
        if (saisies >= structure.Pays.Jour) saisies = new(annee, 12, 31);
        sorties.Saisir(comptes, new(null, PaysFictif.Instant(saisies, structure.Rang), OrigineSorties.Saisie, null));
        if (Le(annee, JourDeValidation) is var validees && validees < structure.Pays.Jour) sorties.Valider(null, PaysFictif.Instant(validees, structure.Rang));
        return sorties;
    }

    public static DateTimeOffset EcritesA(SortiesAnnuelles sorties) => sorties.ValideeA ?? sorties.Changements[^1].FaitA;

    private static DateOnly Le(int annee, int jour) => new DateOnly(annee + 1, 1, 1).AddDays(jour - 1);
}
