using SeveEmploi.BuildingBlocks;
using SeveEmploi.Financement.Budgets;
using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.GrandLivre;
using SeveEmploi.Financement.Reglements;

namespace SeveEmploi.Financement.Tests.Conventions;

/// <summary>A convention of SEVE 1 as the domain tests tell it: without database, in the words of the acts.</summary>
internal static class ConventionSteps
{
    public const string Empreinte = "9f86d081";

    public static readonly DateOnly Jour = new(2022, 2, 1);

    public static readonly Auteur Mission = new(Guid.CreateVersion7(), "Claire Martin", Jour);
    public static readonly Auteur Direction = new(Guid.CreateVersion7(), "Claire Duval", Jour);
    public static readonly Auteur Ddets = new(Guid.CreateVersion7(), "Paul Renaud", Jour);

    public static TermesConvention Termes(decimal montant = 20_000, string departement = "14") =>
        new(montant, new(2022, 1, 1), new(2022, 12, 31), departement, AutoriteSignataire.De(Departement.De(departement)), "Claire Duval, directrice");

    public static Convention Ouverte(ContenuReglement? reglement = null, decimal? sollicite = null, decimal? octroye = null, string departement = "14") => Convention.Ouvrir(
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), "ASTA", Departement.De(departement), Programme.Seve1, 2022, sollicite, octroye, null, new(2021, 12, 20), []),
        reglement ?? ReglementsDuProgramme.Seve1);

    public static Convention Prete(ContenuReglement? reglement = null, decimal? sollicite = null, decimal? octroye = null)
    {
        var convention = Ouverte(reglement, sollicite, octroye);
        convention.Preparer(Termes(convention.MontantEur), Mission).Accepte();
        convention.Rediger([Ligne("Temps de l'équipe", convention.MontantEur)], Direction).Accepte();
        convention.Declarer(new(2022, false, null, null), Direction).Accepte();
        return convention;
    }

    public static Convention Envoyee()
    {
        var convention = Prete();
        convention.Envoyer(Empreinte, Mission).Accepte();
        return convention;
    }

    public static Convention Signee(ContenuReglement? reglement = null, decimal? sollicite = null, decimal? octroye = null)
    {
        var convention = Prete(reglement, sollicite, octroye);
        convention.Envoyer(Empreinte, Mission).Accepte();
        convention.Signer(Partie.Structure, "Claire Duval", Empreinte, Direction).Accepte();
        convention.Signer(Partie.Autorite, "Paul Renaud", Empreinte, Ddets).Accepte();
        return convention;
    }

    /// <summary>Signed, its first instalment paid, both bilans accepted: all was spent, unless told otherwise.</summary>
    public static Convention BilansAcceptes(decimal depense = 20_000)
    {
        var convention = Signee();
        convention.Regler(1, "DP-1");
        convention.Constater(FaitDeLAnnee.BilanExecutionAccepte, Jour);
        convention.DeposerBilan([new("temps_equipe", "Temps de l'équipe", depense, Ressource.Convention, "Écart expliqué.")], depense, Direction).Accepte();
        convention.AccepterBilan(Ddets).Accepte();
        return convention;
    }

    public static void Regler(this Convention convention, int rang, string reference)
    {
        convention.Proposer(rang, Mission).Accepte();
        convention.Approuver(rang, Ddets).Accepte();
        convention.Ordonnancer(rang, Ddets).Accepte();
        convention.Payer(rang, reference, Ddets).Accepte();
    }

    public static LigneBudget Ligne(string libelle, decimal montant, Ressource ressource = Ressource.Convention) => new("temps_equipe", libelle, montant, ressource);

    public static Versement Versement(this Convention convention, int rang) => convention.Versements.Single(versement => versement.Rang == rang);

    /// <summary>What stands on an account of the ledger, debits less credits.</summary>
    public static decimal Solde(this Convention convention, CompteDuLivre compte) =>
        convention.Ecritures.Where(e => e.Debit == compte).Sum(e => e.MontantEur) - convention.Ecritures.Where(e => e.Credit == compte).Sum(e => e.MontantEur);

    public static void Accepte(this Result result) => result.Error.Should().BeNull();

    public static string? Refus(this Result result) => result.Error?.Code;
}
