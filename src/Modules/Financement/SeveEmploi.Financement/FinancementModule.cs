using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;
using SeveEmploi.Financement.Budgets;
using SeveEmploi.Financement.Conservations;
using SeveEmploi.Financement.Contracts;
using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.Dialogues;
using SeveEmploi.Financement.DonneesNationales;
using SeveEmploi.Financement.Enveloppes;
using SeveEmploi.Financement.GrandLivre;
using SeveEmploi.Financement.Persistence;
using SeveEmploi.Financement.Recouvrements;
using SeveEmploi.Financement.Reglements;
using SeveEmploi.Financement.Tableaux;
using SeveEmploi.Financement.Versements;

namespace SeveEmploi.Financement;

public static class FinancementModule
{
    public static IServiceCollection AddFinancement(this IServiceCollection services) => services
        .AddModule<FinancementDbContext>()
        .AddScoped<ActesDeConvention>()
        .AddScoped<ControleEnveloppe>()
        .AddScoped<ReleveFinancier>()
        .AddScoped<ChiffresDuDialogue>()
        .AddDailyTask(new RapprocherGrandLivre(), "Comparer le grand livre aux conventions")
        .AddDailyTask(new AppliquerConservationConventions(), "Appliquer la durée de conservation des conventions")
        .AddScoped<IPersonalDataSource, DonneesDesConventions>()
        .AddScoped<IPeintre, PeintreFinancement>();

    public static void MapFinancement(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/financement").WithTags("Financement");
        MapConventions(group);
        MapArgent(group);
        MapLecture(group);
    }

    /// <summary>Le règlement, la convention, son budget et ses bilans.</summary>
    private static void MapConventions(IEndpointRouteBuilder group)
    {
        group.MapListerReglementsFinanciers();
        group.MapFixerReglementFinancier();

        group.MapListerConventions();
        group.MapConsulterConvention();
        group.MapPreparerConvention();
        group.MapEnvoyerConvention();
        group.MapRappelerConvention();
        group.MapTelechargerConvention();
        group.MapSignerPourLaStructure();
        group.MapSignerPourLAdministration();
        group.MapProposerAvenant();
        group.MapRetirerAvenant();
        group.MapSuspendreConvention();
        group.MapReprendreConvention();
        group.MapTerminerConvention();

        group.MapRangerFse();
        group.MapRedigerBudget();
        group.MapDeposerBilanFinancier();
        group.MapConsulterBilanFinancier();
        group.MapRenvoyerBilanFinancier();
        group.MapAccepterBilanFinancier();
    }

    /// <summary>Ce qui se verse, ce qui se rend, et ce que les enveloppes permettent.</summary>
    private static void MapArgent(IEndpointRouteBuilder group)
    {
        group.MapProposerVersement();
        group.MapApprouverVersement();
        group.MapOrdonnancerVersement();
        group.MapPayerVersement();
        group.MapRejeterVersement();
        group.MapAnnulerPaiement();

        group.MapConstaterTropPercu();
        group.MapRecouvrerTropPercu();
        group.MapAbandonnerTropPercu();

        group.MapDerogerEnveloppe();
        group.MapFixerEnveloppe();
    }

    /// <summary>Où est l'argent : enveloppes, grand livre, tableaux, fiche de dialogue de gestion.</summary>
    private static void MapLecture(IEndpointRouteBuilder group)
    {
        group.MapListerEnveloppes();
        group.MapListerVersements();
        group.MapConsulterTableauFinancier();
        group.MapConsulterDialogueDeGestion();

        group.MapListerEcritures();
        group.MapListerBalances();
        group.MapListerRapprochementsDuLivre();
    }
}
