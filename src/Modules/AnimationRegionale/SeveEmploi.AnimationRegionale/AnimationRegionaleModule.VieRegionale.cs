using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.AnimationRegionale.Accompagnements;
using SeveEmploi.AnimationRegionale.Communications;
using SeveEmploi.AnimationRegionale.Contracts;
using SeveEmploi.AnimationRegionale.Enquetes;
using SeveEmploi.AnimationRegionale.Programmes;
using SeveEmploi.AnimationRegionale.Vigilances;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

namespace SeveEmploi.AnimationRegionale;

public static partial class AnimationRegionaleModule
{
    private static IServiceCollection AddVieRegionale(this IServiceCollection services) => services
        .AddScoped<LectureAccompagnement>()
        .AddScoped<LectureDesActions>()
        .AddSingleton<ReglagesEnquetes>()
        .AddScoped<LectureDesEnquetes>()
        .AddDailyTask(new EntretenirEnquetes(), "Rappeler les enquêtes à qui n'a pas répondu, oublier les adresses de celles qui sont closes")
        .AddScoped<IPersonalDataSource, DonneesDesEnquetes>()
        .AddScoped<LectureCommunication>()
        .AddScoped<LectureDesCommunications>()
        .AddScoped<NaturesAttendues>()
        .AddScoped<LectureDesProgrammes>();

    /// <summary>Enquêtes, accompagnements, structures à suivre, communication, programme de l'année.</summary>
    private static void MapVieRegionale(RouteGroupBuilder group)
    {
        group.MapNoterAccompagnement();
        group.MapListerAccompagnements();
        group.MapConsulterAccompagnement();
        group.MapCorrigerAccompagnement();
        group.MapRetirerAccompagnement();
        group.MapReprendreActionsAnnuelles();
        group.MapListerActionsReprises();
        group.MapRetirerActionReprise();
        group.MapConsulterBilanDesActions();

        group.MapPreparerEnquete();
        group.MapListerEnquetes();
        group.MapConsulterEnquete();
        group.MapCorrigerEnquete();
        group.MapInviterALEnquete();
        group.MapRelancerEnquete();
        group.MapSaisirReponseEnquete();
        group.MapConsulterResultatsEnquete();
        group.MapConsulterFormulaireEnquete();
        group.MapRepondreEnquete();

        group.MapOuvrirVigilance();
        group.MapListerVigilances();
        group.MapConsulterVigilance();
        group.MapNoterSuiviVigilance();
        group.MapLeverVigilance();

        group.MapNoterCommunication();
        group.MapListerCommunications();
        group.MapConsulterCommunication();
        group.MapCorrigerCommunication();
        group.MapRetirerCommunication();

        group.MapConsulterProgrammeRegion();
        group.MapConsulterProgrammeStructure();
        group.MapTransmettreProgramme();
        group.MapListerTransmissionsProgramme();
    }
}
