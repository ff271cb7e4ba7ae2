using SeveEmploi.BuildingBlocks.Rapports;
using SeveEmploi.Financement.Contracts;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.Indicateurs.Contracts;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.SuiviEmploi.Contracts;

namespace SeveEmploi.AnimationRegionale.Bilans;

/// <summary>Un bilan dressé, et ce qui lui manque.</summary>
internal sealed record BilanDresse(Rapport Rapport, IReadOnlyList<AnomalieRapport> Anomalies)
{
    public bool EstSansPromotion => Anomalies.Any(anomalie => anomalie.Code == "promotion_absente");
}

/// <summary>Asks each module for its part, in the perimeter of the request, and puts the tables where the plan of the report wants them.</summary>
internal sealed class RedactionDuBilan(IMediator mediator, TableauxDeLAnimation animation)
{
    public async Task<BilanDresse> Dresser(Region? region, int annee, DateOnly le, CancellationToken cancellationToken)
    {
        ApportRapport[] apports =
        [
            await mediator.Send(new DresserApportMobilisation(annee, region, le), cancellationToken),
            await mediator.Send(new DresserApportFormation(annee, region, le), cancellationToken),
            await mediator.Send(new DresserApportIndicateurs(annee, region, le), cancellationToken),
            await mediator.Send(new DresserApportSuivi(annee, region, le), cancellationToken),
            await mediator.Send(new DresserApportFinancement(annee, region, le), cancellationToken),
            await animation.Dresser(annee, region, le, cancellationToken),
        ];
        var tableaux = apports.SelectMany(apport => apport.Tableaux).ToDictionary(tableau => tableau.Code);
        var rapport = new Rapport(
            $"Bilan {(region is null ? "national" : "régional")} {annee}", $"{region?.Nom ?? "France"} : mise en œuvre du programme SEVE Emploi", le,
            [.. PlanDuBilan.Sections.Select(section => Composer(section, annee, tableaux))]);
        return new(rapport, [.. apports.SelectMany(apport => apport.Anomalies), .. TotauxIncoherents(rapport)]);
    }

    private static SectionRapport Composer(SectionPrevue prevue, int annee, Dictionary<string, TableauRapport> tableaux)
    {
        var siens = prevue.Tableaux.SelectMany(code => code.EndsWith('*') ? tableaux.Values.Where(tableau => tableau.Code.StartsWith(code[..^1], StringComparison.Ordinal))
            : tableaux.TryGetValue(code, out var seul) ? [seul] : Enumerable.Empty<TableauRapport>()).ToList();
        return new(
            prevue.Code, prevue.Titre, prevue.Niveau,
            [
                .. prevue.Amorce == "" ? (IEnumerable<string>)[] : [string.Format(System.Globalization.CultureInfo.InvariantCulture, prevue.Amorce, annee, annee - 1)],
                .. siens.Where(tableau => tableau.Lignes.Count == 0).Select(tableau => $"{tableau.Titre} : rien n'est enregistré à ce jour."),
            ],
            siens.FindAll(tableau => tableau.Lignes.Count > 0));
    }

    /// <summary>Un total qui n'est pas la somme de ses lignes, quand toutes se savent (OPP-32).</summary>
    internal static IEnumerable<AnomalieRapport> TotauxIncoherents(Rapport rapport)
    {
        foreach (var tableau in rapport.Tableaux)
        {
            if (tableau.Lignes.FirstOrDefault(ligne => ligne.EstTotal) is not { } total) continue;

            foreach (var (rang, colonne) in tableau.Colonnes.Index())
            {
                var parties = tableau.Lignes.Where(ligne => !ligne.EstTotal).Select(ligne => ligne.Cellules[rang]).ToList();
                var dit = total.Cellules[rang];
                // A share is not added up, and what is not known is not zero.
                if (dit.Valeur is null || dit.Denominateur is not null || parties.Exists(partie => partie.Valeur is null)) continue;
                if (parties.Sum(partie => partie.Valeur) is { } somme && somme != dit.Valeur)
                    yield return new("total_incoherent", $"{tableau.Titre}, « {colonne.Libelle} » : le total dit {dit.Affiche}, ses lignes font {somme}.");
            }
        }
    }
}
