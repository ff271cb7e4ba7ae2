using SeveEmploi.BuildingBlocks.Rapports;
using SeveEmploi.Financement.Contracts;

namespace SeveEmploi.Financement.Tableaux;

internal sealed class DresserApportFinancementHandler(ReleveFinancier releve) : IQueryHandler<DresserApportFinancement, ApportRapport>
{
    public async Task<ApportRapport> Handle(DresserApportFinancement query, CancellationToken cancellationToken)
    {
        var groupes = await releve.Conventions(new(query.Annee, null, query.Region, null), cancellationToken);
        var source = new SourceChiffre(
            "Financement", $"conventions de l'exercice {query.Annee}", $"/api/v1/financement/tableau?annee={query.Annee}{(query.Region is { } region ? $"&region={region.Code}" : "")}", query.Le);
        return new(
            [
                new(
                    "conventions", $"Conventions de {query.Annee}", "Programme",
                    [
                        new("conventions", "Conventions"), new("octroye", "Octroyé", Tracee: true), new("verse", "Versé", Tracee: true), new("reste", "À verser", Tracee: true),
                        new("degage", "Non employé"), new("a_recouvrer", "À rendre"),
                    ],
                    [
                        .. Enum.GetValues<Programme>().Select(programme => Ligne(
                            programme == Programme.Seve1 ? "seve1" : "seve2", programme == Programme.Seve1 ? "SEVE 1" : "SEVE 2", groupes.FindAll(groupe => groupe.Programme == programme))),
                        Ligne("total", "Total", groupes) with { EstTotal = true },
                    ],
                    Representation.Barres, "En euros. Octroyé = versé + à verser + non employé, conventions annulées à part."),
            ],
            []);

        LigneRapport Ligne(string code, string libelle, List<GroupeDeConventions> siens) => new(code, libelle,
        [
            CelluleRapport.De(siens.Sum(groupe => groupe.Sommes.Nombre), source), Euros(siens.Sum(groupe => groupe.Sommes.OctroyeEur)),
            Euros(siens.Sum(groupe => groupe.Sommes.VerseEur)), Euros(siens.Sum(groupe => groupe.Sommes.AVerserEur)),
            Euros(siens.Sum(groupe => groupe.Sommes.DegageEur)), Euros(siens.Sum(groupe => groupe.Sommes.ARecouvrerEur)),
        ]);

        CelluleRapport Euros(decimal montant) => CelluleRapport.De(montant, source, "€");
    }
}
