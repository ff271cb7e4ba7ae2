using SeveEmploi.BuildingBlocks;
using SeveEmploi.SuiviEmploi.Entreprises;
using SeveEmploi.SuiviEmploi.Suivis;

namespace SeveEmploi.SuiviEmploi.Tests.Suivis;

/// <summary>Contracts and acts as the rules describe them; the day is that of the promotion 2024.</summary>
internal static class Exemples
{
    public static readonly DateOnly Aujourdhui = new(2024, 4, 15);
    public static readonly SiaeDuSuivi Siae = new(Guid.CreateVersion7(), Departement.De("14"));

    public static SuiviEmploi.Suivis.Acte Le(DateOnly jour, ReglesSuivi? regles = null) =>
        new(jour, regles ?? ReglesSuivi.ParDefaut, Guid.CreateVersion7(), new(jour, TimeOnly.MinValue, TimeSpan.Zero));

    public static Acte LActe => Le(Aujourdhui);

    public static DateOnly J(int mois, int jour) => new(2024, mois, jour);

    public static TermesContrat Cdi(DateOnly? debut = null, DateOnly? finEssai = null, OrigineContrat origine = OrigineContrat.Autre) =>
        new(NatureContrat.Cdi, debut ?? J(3, 1), null, 35, origine, finEssai, debut ?? J(3, 1), 6);

    public static TermesContrat Cdd(DateOnly? debut = null, DateOnly? fin = null, DateOnly? finEssai = null, NatureContrat nature = NatureContrat.Cdd) =>
        new(nature, debut ?? J(3, 1), fin ?? J(5, 31), 24, OrigineContrat.Autre, finEssai, debut ?? J(3, 1), 6);

    public static Suivi Suivi(TermesContrat? termes = null, DateOnly? le = null) =>
        SuiviEmploi.Suivis.Suivi.Ouvrir(Siae, Fiche(), termes ?? Cdi(), Le(le ?? Aujourdhui)).Value;

    public static FicheSuivi Fiche(string code = "A-24") => new(code, null, "Boulangerie du Port", null, null);

    public static RencontreSaisie Rencontre(DateOnly le, bool employeur = true, bool salarie = false, bool preparation = false) =>
        new(le, ModaliteRencontre.Telephone, employeur, salarie, preparation);

    public static Entreprise Entreprise(string nom = "Boulangerie du Port", string? siret = null, SiaeDuSuivi? siae = null) =>
        SuiviEmploi.Entreprises.Entreprise.Creer(siae ?? Siae, new(nom, siret is null ? null : new(siret), null, null, null));
}
