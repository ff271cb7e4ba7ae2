using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;

namespace SeveEmploi.Mobilisation.Tests;

/// <summary>Acts recorded on the day they happen, where the test is about something else than the day of recording.</summary>
internal static class LeJourMeme
{
    public static Result FixerCalendrier(this Campagne campagne, IReadOnlyList<Jalon> jalons) => campagne.FixerCalendrier(jalons, Ouverture(jalons));

    public static Result Ouvrir(this Campagne campagne) => campagne.Ouvrir(Ouverture(campagne.Jalons));

    public static Result Clore(this Campagne campagne) => campagne.Clore(Jours.Comite.Lendemain());

    public static Result Abandonner(this Candidature candidature, string motif, DateOnly le) => candidature.Abandonner(motif, le, le);

    public static Result DeclarerIneligible(this Candidature candidature, string motif, DateOnly le) => candidature.DeclarerIneligible(motif, le, le);

    public static Result SauterEtape(this Candidature candidature, Etape etape, string motif, string par, DateOnly le) =>
        candidature.SauterEtape(etape, motif, par, le, le);

    public static Result AppelerDepuisListeAttente(this Candidature candidature, string motif, DateOnly le) =>
        candidature.AppelerDepuisListeAttente(motif, le, le);

    public static Result RecevoirPiece(this Candidature candidature, string code, string reference, Reglement reglement, DateOnly le) =>
        candidature.RecevoirPiece(code, reference, reglement, le, le);

    private static DateOnly Ouverture(IEnumerable<Jalon> jalons) =>
        jalons.FirstOrDefault(jalon => jalon.Code == CodeJalon.Ouverture)?.Jour ?? Jours.Manifestation;
}
