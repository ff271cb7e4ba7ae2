using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.AnimationRegionale.Appariements;
using SeveEmploi.AnimationRegionale.Besoins;
using SeveEmploi.AnimationRegionale.Experimentations;
using SeveEmploi.AnimationRegionale.Groupements;
using SeveEmploi.AnimationRegionale.MisesEnRapport;
using SeveEmploi.AnimationRegionale.Projets;
using SeveEmploi.AnimationRegionale.Rapprochements;
using SeveEmploi.AnimationRegionale.Rome;

namespace SeveEmploi.AnimationRegionale;

public static partial class AnimationRegionaleModule
{
    private static IServiceCollection AddRapprochements(this IServiceCollection services) => services
        .AddScoped<MesureExperimentation>()
        .AddScoped<ConservationDesRapprochements>()
        .AddScoped<IPersonalDataSource, DonneesDesGroupements>();

    /// <summary>L'expérimentation EXPRESIAGE : groupements d'employeurs, besoins, projets et propositions.</summary>
    private static void MapRapprochements(RouteGroupBuilder group)
    {
        MapGroupements(group);

        group.MapConsulterExperimentation();
        group.MapConsulterExperimentationNationale();
        group.MapReglerExperimentation();
        group.MapNoterHypothese();
        group.MapConstaterHypothese();

        group.MapListerCodesRome();
        group.MapImporterCodesRome();

        group.MapDeposerBesoin();
        group.MapListerBesoins();
        group.MapConsulterBesoin();
        group.MapCorrigerBesoin();
        group.MapRetirerBesoin();
        group.MapClasserPropositions();

        group.MapDeclarerProjet();
        group.MapListerProjets();
        group.MapConsulterProjet();
        group.MapCorrigerProjet();
        group.MapCloreProjet();

        group.MapProposerProjet();
        group.MapListerMisesEnRapport();
        group.MapConsulterMiseEnRapport();
        group.MapAccorderMiseEnRapport();
        group.MapNoterIssueRapprochement();
    }

    private static void MapGroupements(RouteGroupBuilder group)
    {
        group.MapCreerGroupement();
        group.MapListerGroupements();
        group.MapConsulterGroupement();
        group.MapCorrigerGroupement();
        group.MapFranchirEtapeGroupement();
        group.MapNoterJourneeGroupement();
        group.MapNoterCollaboration();
        group.MapNoterTension();
        group.MapRedigerAnalyse();
        group.MapValiderAnalyse();
        group.MapOuvrirContactSiae();
        group.MapAmorcerPartenariat();
        group.MapAccorderSubventionGroupement();
        group.MapValoriserTemps();
        group.MapNoterDifficulteGroupement();
        group.MapLeverDifficulteGroupement();
        group.MapValoriserParcoursReussi();
    }
}
