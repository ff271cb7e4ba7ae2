using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.Reglements;

namespace SeveEmploi.Financement.Tableaux;

[Exige("conventions:lire")]
internal sealed record ConsulterTableauFinancier(FiltreTableau Filtre) : IQuery<TableauFinancierVue>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Filtre.Region;

    Departement? ISurTerritoire.DepartementVise => Filtre.Departement;
}

internal sealed class ConsulterTableauFinancierHandler(ReleveFinancier releve) : IQueryHandler<ConsulterTableauFinancier, TableauFinancierVue>
{
    public async Task<TableauFinancierVue> Handle(ConsulterTableauFinancier query, CancellationToken cancellationToken)
    {
        var filtre = query.Filtre;
        var groupes = await releve.Conventions(filtre, cancellationToken);
        return new(
            filtre.Annee, filtre.Programme, filtre.Region?.Code, filtre.Departement?.Code, SommesVue.De(groupes.Select(groupe => groupe.Sommes)),
            [
                .. groupes.GroupBy(groupe => (groupe.Programme, groupe.Etat)).OrderBy(lignes => lignes.Key)
                    .Select(lignes => new LigneEtatVue(lignes.Key.Programme, lignes.Key.Etat, SommesVue.De(lignes.Select(ligne => ligne.Sommes)))),
            ],
            [
                .. groupes.GroupBy(groupe => groupe.Financeur).OrderBy(lignes => lignes.Key, StringComparer.Ordinal)
                    .Select(lignes => new LigneFinanceurVue(lignes.Key, SommesVue.De(lignes.Select(ligne => ligne.Sommes)))),
            ],
            await Versements(filtre, cancellationToken));
    }

    private async Task<VersementsDuTableauVue> Versements(FiltreTableau filtre, CancellationToken cancellationToken)
    {
        var groupes = await releve.Versements(filtre, cancellationToken);
        return new(
            Somme(groupes.Where(groupe => groupe.Exigible)), Somme(groupes.Where(groupe => groupe.EstEnCours)), Somme(groupes.Where(groupe => groupe.EstAttendu)),
            Somme(groupes.Where(groupe => groupe.EstPaye)), groupes.Min(groupe => groupe.PremierLe),
            [
                .. Enum.GetValues<ConditionVersement>().Select(condition => (condition, Somme: Somme(groupes.Where(groupe => groupe.EstAttendu && groupe.Attend(condition)))))
                    .Where(manque => manque.Somme.Nombre > 0).Select(manque => new ManqueVue(manque.condition, manque.Somme.Nombre, manque.Somme.MontantEur)),
            ]);
    }

    private static NombreEtMontantVue Somme(IEnumerable<GroupeDeVersements> groupes) =>
        groupes.Aggregate(new NombreEtMontantVue(0, 0), (somme, groupe) => new(somme.Nombre + groupe.Nombre, somme.MontantEur + groupe.MontantEur));
}

internal static class ConsulterTableauFinancierEndpoint
{
    public static void MapConsulterTableauFinancier(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/tableau", Get)
            .WithName(nameof(ConsulterTableauFinancier))
            .WithSummary("Consulter le tableau financier")
            .WithDescription(
                "Des conventions que l'on voit, par exercice, programme, région ou département : combien, sollicité, octroyé, engagé, versé, à verser, dégagé, à recouvrer, par "
                + "programme et état puis par financeur ; les versements exigibles, en cours, payés, attendus et ce qui leur manque.")
            .WithExample(new TableauFinancierVue(
                2022, null, "28", null, Exemple, [new(Programme.Seve1, EtatConvention.EnExecution, Exemple)], [new("FDI", Exemple)],
                new(new(1, 8_000), new(1, 8_000), new(2, 24_000), new(1, 8_000), new(2022, 2, 18), [new(ConditionVersement.BilanFinancierAccepte, 2, 24_000)])))
            .Produces<TableauFinancierVue>();

    private static readonly SommesVue Exemple = new(2, 40_000, 40_000, 40_000, 8_000, 32_000, 0, 0);

    private static async Task<IResult> Get(int? annee, string? programme, string? region, string? departement, IMediator mediator, CancellationToken cancellationToken)
    {
        var filtre = new FiltreTableau(annee, programme.ToChoice<Programme>("programme"), region.ToRegion(), departement.ToDepartement());
        return (await mediator.Send(new ConsulterTableauFinancier(filtre), cancellationToken)).ToAnswer();
    }
}
