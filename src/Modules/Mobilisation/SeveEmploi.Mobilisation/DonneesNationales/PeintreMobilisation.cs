using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Comites;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.DonneesNationales;

/// <summary>Une campagne close par promotion, et celle de la promotion à venir, ouverte ; leurs candidatures, et les comités qui en ont décidé.</summary>
internal sealed class PeintreMobilisation(MobilisationDbContext db) : IPeintre
{
    public string Sujet => "les campagnes, leurs candidatures et leurs comités";

    public async Task<bool> EstVide(CancellationToken cancellationToken) => !await db.Campagnes.AnyAsync(cancellationToken);

    public async Task Peindre(PaysFictif pays, BulkCopy copie, CancellationToken cancellationToken)
    {
        AppelFictif[] appels = [.. pays.Annees.Select(annee => new AppelFictif(pays, annee, EnCours: false)), new(pays, pays.Annees.Last() + 1, EnCours: true)];
        await copie.Copy(db, appels.Select(appel => appel.Laissee()), campagne => Clock.StartOf(campagne.JourDe(CodeJalon.Ouverture)!.Value), cancellationToken);
        foreach (var appel in appels)
        {
            var comites = new List<Comite>();
            await copie.Copy(db, Candidatures(appel, comites), SaisieA, cancellationToken);
            await copie.Copy(db, comites, comite => Clock.StartOf(comite.ReuniLe), cancellationToken);
        }
    }

    /// <summary>Région par région : une candidature est entière une fois que son comité en a décidé.</summary>
    /// <param name="comites">Où vont ceux qui se sont tenus : ils se copient après les candidatures qu'ils nomment.</param>
    private static IEnumerable<Candidature> Candidatures(AppelFictif appel, List<Comite> comites)
    {
        var campagne = appel.Ouverte();
        foreach (var region in appel.Candidates.GroupBy(structure => structure.Departement.Region))
        {
            (Candidature Candidature, EtatCandidature Etat)[] dossiers =
                [.. region.Select(structure => (CandidatureFictive.Deposer(appel, campagne, structure), appel.EtatDe(structure)))];
            comites.AddRange(new ComiteFictif(appel, campagne, region.Key).Decider(dossiers).Select(comite => SansNomsEchus(comite, appel.Pays)));
            foreach (var (candidature, _) in dossiers) yield return SansNomsEchus(candidature, appel.Pays);
        }
    }

    // What the daily task would have erased since is erased.
    private static Candidature SansNomsEchus(Candidature candidature, PaysFictif pays)
    {
        if (Clock.DayOf(SaisieA(candidature)) <= Conservation.DernierContactEchu(pays.Jour)) candidature.EffacerNoms(pays.Jour);
        return candidature;
    }

    private static Comite SansNomsEchus(Comite comite, PaysFictif pays)
    {
        if (comite.ReuniLe <= Conservation.DernierContactEchu(pays.Jour)) comite.EffacerNoms(pays.Jour);
        return comite;
    }

    // Spread over its day, so that lists by instant are not lists of equals.
    private static DateTimeOffset SaisieA(Candidature candidature) =>
        PaysFictif.Instant(candidature.Manifestation.Le, BitConverter.ToUInt16(candidature.Id.Value.ToByteArray(bigEndian: true), 14));
}
