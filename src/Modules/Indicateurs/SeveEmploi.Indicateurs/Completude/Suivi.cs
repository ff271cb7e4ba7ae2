using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Indicateurs.Agregats;
using SeveEmploi.Indicateurs.Participations;
using SeveEmploi.Indicateurs.Persistence;
using SeveEmploi.Indicateurs.Saisies;

namespace SeveEmploi.Indicateurs.Completude;

/// <summary>Ce que chaque structure d'une promotion a rendu, mois par mois, à un jour.</summary>
internal sealed class Suivi(IndicateursDbContext db, TimeProvider clock, IMediator mediator)
{
    /// <param name="participations">Les structures suivies, d'une même année.</param>
    /// <param name="annee">Leur année.</param>
    /// <param name="region">Pour les jours ouvrés des termes ; null : la métropole.</param>
    /// <param name="le">Le jour où l'on compte.</param>
    /// <param name="cancellationToken">Ne rend rien.</param>
    public async Task<IReadOnlyList<LigneSuivi>> Dresser(
        IQueryable<Participation> participations, int annee, Region? region, DateOnly le, CancellationToken cancellationToken)
    {
        var termes = (await mediator.Send(new ListerTermes(Echeances.SaisieMensuelle, annee, region?.Code), cancellationToken)).ToDictionary(terme => terme.Mois, terme => terme.Echeance);
        var structures = await participations.AsNoTracking().Select(p => new
        {
            Participation = p,
            Mois = db.Saisies.Where(s => s.Annee == p.Annee && s.StructureId == p.StructureId && s.Programme == p.Programme)
                .Select(s => new { s.Mois, s.Etat, s.EnvoyeeLe }).ToList(),
        }).ToListAsync(cancellationToken);

        return
        [
            .. structures.OrderBy(structure => structure.Participation.StructureNom, StringComparer.Ordinal).Select(structure => new LigneSuivi(structure.Participation,
            [
                .. Enumerable.Range(1, 12).Select(mois => structure.Mois.Find(rendu => rendu.Mois == mois) is { } rendu
                    ? Situer(structure.Participation, mois, termes.GetValueOrDefault(mois), le, rendu.Etat, rendu.EnvoyeeLe)
                    : Situer(structure.Participation, mois, termes.GetValueOrDefault(mois), le, null, null)),
            ])),
        ];
    }

    /// <summary>Le même compte, fait par PostgreSQL : un total de région ne lit pas ses structures une à une.</summary>
    public async Task<CompteDeLAxe> Compter(Axe axe, CancellationToken cancellationToken)
    {
        var lus = await mediator.Send(new ListerTermes(Echeances.SaisieMensuelle, axe.Annee, (axe.Region ?? axe.Departement?.Region)?.Code), cancellationToken);
        var termes = Enumerable.Range(1, 12).Select(mois => lus.FirstOrDefault(terme => terme.Mois == mois)?.Echeance ?? DateOnly.MinValue).ToArray();
        var compte = await db.Database.SqlQueryRaw<CompteDeLAxe>(
            axe.StructureId is null ? RequetesDuSuivi.DUnTerritoire(axe) : RequetesDuSuivi.DUneStructure(axe), Parametres(axe, termes)).SingleAsync(cancellationToken);
        if (compte.Partielles == 0) return compte;

        var hors = await db.Database.SqlQueryRaw<int>(RequetesDuSuivi.HorsParticipation(axe), Parametres(axe, termes)).SingleAsync(cancellationToken);
        return compte with { Manquants = compte.Manquants + hors };
    }

    private object[] Parametres(Axe axe, DateOnly[] termes) => [axe.Annee, axe.Programme.ToString(), axe.Parametre(), termes, clock.Today()];

    internal static SituationDuMois Situer(Participation participation, int mois, DateOnly terme, DateOnly le, EtatSaisie? etat, DateOnly? envoyeeLe) => etat switch
    {
        EtatSaisie.Exemptee => SituationDuMois.Exempte,
        EtatSaisie.Envoyee or EtatSaisie.Validee => envoyeeLe <= terme ? SituationDuMois.ATemps : SituationDuMois.EnRetard,
        _ when mois < participation.PremierMois || mois > participation.DernierMois || le <= terme => SituationDuMois.NonAttendu,
        _ => SituationDuMois.Manquant,
    };
}

/// <summary>Combien de structures un axe réunit, et ce que leurs mois sont devenus.</summary>
/// <param name="Partielles">Celles d'un territoire qui ne participent pas toute l'année : leurs mois rendus hors d'elle restent à compter.</param>
internal sealed record CompteDeLAxe(int Structures, int ATemps, int EnRetard, int Manquants, int Exemptes, int Partielles)
{
    public Decompte Decompte => new(ATemps, EnRetard, Manquants, Exemptes);
}

/// <summary>L'année d'une structure : la situation de chacun de ses douze mois.</summary>
internal sealed record LigneSuivi(Participation Participation, IReadOnlyList<SituationDuMois> Mois)
{
    public Decompte Decompte => Decompte.Somme(Mois);
}
