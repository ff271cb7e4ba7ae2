using SeveEmploi.BuildingBlocks.Rapports;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.Indicateurs.Contracts;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.AnimationRegionale.Fiches;

/// <summary>Asks each module for what it knows of one structure, in tables.</summary>
internal sealed class ChiffresDeStructure(IMediator mediator)
{
    private static readonly string[] Mois = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

    public async Task<IReadOnlyList<TableauRapport>> Equipe(FaitsStructureVue structure, int annee, DateOnly le, CancellationToken cancellationToken)
    {
        var jour = le < new DateOnly(annee, 12, 31) ? le : new(annee, 12, 31);
        var part = await mediator.Send(new ConsulterPartFormee(structure.Id, jour), cancellationToken);
        var source = new SourceChiffre("Formation-action", "permanents présents et formés à la médiation active", "/api/v1/formation-action/parcours", jour);
        return
        [
            new("equipe", "L'équipe formée", "Ce qui est compté", [new("nombre", "Nombre")],
            [
                new("permanents", "Permanents présents", [CelluleRapport.De(part.Permanents, source)]),
                new("formes", "Permanents formés", [CelluleRapport.De(part.Formes, source)]),
                new("part", "Part de l'équipe formée", [CelluleRapport.Part(part.Formes, part.Permanents, source)]),
            ]),
        ];
    }

    public async Task<IReadOnlyList<TableauRapport>> Indicateurs(Guid structure, int annee, DateOnly le, CancellationToken cancellationToken)
    {
        var tableaux = new List<TableauRapport>();
        foreach (var programme in Enum.GetValues<Programme>())
        {
            if (await mediator.Send(new ConsulterReleveAnnuel(structure, programme, annee), cancellationToken) is not { } releve) continue;

            var nom = programme == Programme.Seve1 ? "SEVE 1" : "SEVE 2";
            var source = new SourceChiffre("Indicateurs mensuels", $"mois envoyés ou validés, {nom}", $"/api/v1/indicateurs/structures/{structure}/{annee}", le);
            tableaux.Add(new(
                $"mois_{programme}".ToLowerInvariant(), $"Mois par mois, {nom}", "Indicateur", [.. Mois.Select((mois, rang) => new ColonneRapport($"{rang + 1}", mois))],
                [.. releve.Lignes.Select(ligne => new LigneRapport(ligne.Code, $"{ligne.Libelle} ({ligne.Unite})", [.. ligne.Mois.Select(valeur => CelluleRapport.De(valeur, source))]))],
                Note: $"{releve.MoisRendus} mois rendus sur {releve.MoisDus} dus, dont {releve.MoisATemps} à temps."));
        }

        return tableaux;
    }

    public async Task<IReadOnlyList<TableauRapport>> Sorties(Guid structure, int annee, DateOnly le, CancellationToken cancellationToken)
    {
        var connues = await mediator.Send(new ListerSortiesParAnnee(structure), cancellationToken);
        var source = new SourceChiffre("Sorties annuelles", "sorties, en cinq comptes", $"/api/v1/indicateurs/sorties/{structure}/{annee}", le);
        var annees = connues.Where(sorties => sorties.Annee <= annee).OrderBy(sorties => sorties.Annee).ToList();
        return annees.Count == 0 ? [] :
        [
            new("sorties", "Sorties par année", "Année",
                [
                    new("emploi_durable", "Emploi durable", Tracee: true), new("courtes", "Moins de 3 mois ou 150 h", Tracee: true), new("transition", "Transition", Tracee: true),
                    new("positives", "Positives", Tracee: true), new("autres", "Autres", Tracee: true), new("total", "Total"), new("taux", "Part en emploi durable"),
                ],
                [
                    .. annees.Select(sorties => new LigneRapport($"{sorties.Annee}", $"{sorties.Annee}",
                    [
                        De(sorties.EmploiDurable), De(sorties.Courtes), De(sorties.Transition), De(sorties.Positives), De(sorties.Autres), De(sorties.Total),
                        CelluleRapport.Part(sorties.EmploiDurable ?? 0, sorties.Total ?? 0, source),
                    ])),
                ],
                Representation.Barres, "Part de toutes les sorties de l'année, celles d'avant 3 mois ou 150 h comprises."),
        ];

        CelluleRapport De(int? nombre) => CelluleRapport.De(nombre, source);
    }
}
