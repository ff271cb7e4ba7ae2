using SeveEmploi.BuildingBlocks.Rapports;
using SeveEmploi.Indicateurs.Agregats;
using SeveEmploi.Indicateurs.Contracts;
using SeveEmploi.Indicateurs.Entrees;
using SeveEmploi.Indicateurs.Persistence;
using SeveEmploi.Indicateurs.Sorties;

namespace SeveEmploi.Indicateurs.Bilans;

internal sealed class DresserApportIndicateursHandler(IndicateursDbContext db, IMediator mediator) : IQueryHandler<DresserApportIndicateurs, ApportRapport>
{
    private const string Entreprises = "entreprises_partenaires";

    public async Task<ApportRapport> Handle(DresserApportIndicateurs query, CancellationToken cancellationToken)
    {
        var filtre = new FiltreSorties(query.Region);
        var entrees = await mediator.Send(new ConsulterEntrees(query.Annee, filtre), cancellationToken);
        var sorties = await mediator.Send(new ConsulterBilanSorties(query.Annee, filtre, null), cancellationToken);
        var tableaux = new List<TableauRapport>(query.Region is null ? TableauxParRegion.Dresser(entrees, sorties, query) : TableauxParStructure.Dresser(entrees, sorties, query));
        var anomalies = AnomaliesDuBilan.De(entrees, sorties);
        foreach (var programme in Enum.GetValues<Programme>())
        {
            if (await Agregat(programme, query, cancellationToken) is not { Structures: > 0 } agregat) continue;

            tableaux.AddRange(TableauxMensuels.Dresser(agregat, query));
            anomalies.AddRange(AnomaliesDuBilan.De(agregat));
            if (query.Region is { } region)
                tableaux.AddRange(TableauxMensuels.Reseau(programme, await Niveaux(programme, region, query.Annee, cancellationToken), query));
        }

        return new(tableaux, anomalies);
    }

    private async Task<AgregatVue?> Agregat(Programme programme, DresserApportIndicateurs query, CancellationToken cancellationToken)
    {
        var agregat = query.Region is { } region
            ? await mediator.Send(new ConsulterAgregatRegion(region, programme, query.Annee), cancellationToken)
            : await mediator.Send(new ConsulterAgregatFrance(programme, query.Annee), cancellationToken);
        // A programme without a grille that year has nothing to tell: it is no failure of the report.
        return agregat.Error is null ? agregat.Value : null;
    }

    /// <summary>Les entreprises partenaires de chaque structure, du premier au dernier mois qui les dit (RPT-15).</summary>
    private async Task<List<NiveauDeStructure>> Niveaux(Programme programme, Region region, int annee, CancellationToken cancellationToken)
    {
        if (await db.GrilleDe(programme, annee, cancellationToken) is not { } grille) return [];
        if (grille.Contenu.Indicateurs.FirstOrDefault(indicateur => indicateur.Code == Entreprises) is not { } indicateur) return [];

        return await db.Database.SqlQuery<NiveauDeStructure>($"""
            SELECT p.structure_id AS "StructureId", p.structure_nom AS "Structure", (array_agg(s.valeurs[{indicateur.Rang}] ORDER BY s.mois))[1] AS "Premier",
                   (array_agg(s.valeurs[{indicateur.Rang}] ORDER BY s.mois DESC))[1] AS "Dernier"
            FROM indicateurs.participations p
            JOIN indicateurs.saisies s ON s.annee = p.annee AND s.structure_id = p.structure_id AND s.programme = p.programme
              AND s.etat IN ('Envoyee', 'Validee') AND s.valeurs[{indicateur.Rang}] IS NOT NULL
            WHERE p.annee = {annee} AND p.programme = {programme.ToString()} AND p.region_code = {region.Code}
            GROUP BY p.structure_id, p.structure_nom ORDER BY p.structure_nom, p.structure_id
            """).ToListAsync(cancellationToken);
    }
}

/// <summary>Le premier et le dernier niveau connus d'une structure dans l'année.</summary>
internal sealed record NiveauDeStructure(Guid StructureId, string Structure, decimal? Premier, decimal? Dernier);
