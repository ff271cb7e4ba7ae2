using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.Reglements;

namespace SeveEmploi.Financement.Tableaux;

/// <summary>Ce que le tableau regarde ; l'année est celle de l'exercice.</summary>
internal sealed record FiltreTableau(int? Annee, Programme? Programme, Region? Region, Departement? Departement);

/// <summary>Où en est l'argent d'un ensemble de conventions.</summary>
/// <param name="Etats">Par programme et état de la convention.</param>
internal sealed record TableauFinancierVue(
    int? Annee, Programme? Programme, string? Region, string? Departement, SommesVue Total, IReadOnlyList<LigneEtatVue> Etats, IReadOnlyList<LigneFinanceurVue> Financeurs,
    VersementsDuTableauVue Versements);

/// <summary>Des sommes de conventions, en euros : une convention annulée ne compte que dans l'octroyé et le sollicité.</summary>
/// <param name="EngageEur">Signé, moins ce qui est dégagé.</param>
/// <param name="AVerserEur">Octroyé, ni versé ni dégagé.</param>
internal sealed record SommesVue(
    int Nombre, decimal SolliciteEur, decimal OctroyeEur, decimal EngageEur, decimal VerseEur, decimal AVerserEur, decimal DegageEur, decimal ARecouvrerEur)
{
    public static readonly SommesVue Rien = new(0, 0, 0, 0, 0, 0, 0, 0);

    public static SommesVue operator +(SommesVue une, SommesVue autre) => new(
        une.Nombre + autre.Nombre, une.SolliciteEur + autre.SolliciteEur, une.OctroyeEur + autre.OctroyeEur, une.EngageEur + autre.EngageEur, une.VerseEur + autre.VerseEur,
        une.AVerserEur + autre.AVerserEur, une.DegageEur + autre.DegageEur, une.ARecouvrerEur + autre.ARecouvrerEur);

    public static SommesVue De(IEnumerable<SommesVue> sommes) => sommes.Aggregate(Rien, (une, autre) => une + autre);
}

internal sealed record LigneEtatVue(Programme Programme, EtatConvention Etat, SommesVue Sommes);

internal sealed record LigneFinanceurVue(string Financeur, SommesVue Sommes);

/// <summary>Les versements des conventions qui ne sont pas annulées ; exigibles, attendus et payés les comptent tous, une fois chacun.</summary>
/// <param name="Exigibles">Ceux auxquels plus rien ne manque, dont ceux qui sont en cours.</param>
/// <param name="EnCours">Proposés, approuvés ou ordonnancés.</param>
/// <param name="Attendus">Ceux auxquels quelque chose manque encore.</param>
/// <param name="PlusAncienExigibleLe">Null quand rien n'est exigible.</param>
/// <param name="Manques">Ce qui manque aux attendus : un versement auquel deux faits manquent est dans les deux.</param>
internal sealed record VersementsDuTableauVue(
    NombreEtMontantVue Exigibles, NombreEtMontantVue EnCours, NombreEtMontantVue Attendus, NombreEtMontantVue Payes, DateOnly? PlusAncienExigibleLe,
    IReadOnlyList<ManqueVue> Manques);

internal sealed record NombreEtMontantVue(int Nombre, decimal MontantEur);

internal sealed record ManqueVue(ConditionVersement Condition, int Nombre, decimal MontantEur);
