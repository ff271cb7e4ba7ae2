using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.Financement.Budgets;
using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.Reglements;

namespace SeveEmploi.Financement.DonneesNationales;

/// <summary>
/// La convention d'une structure du pays imaginaire, acte après acte, jusqu'au jour où il est peint : signée et son avance payée dès février,
/// soldée une fois ses deux bilans acceptés.
/// </summary>
internal sealed class ConventionFictive
{
    private const int Avance = 1;
    private const int Solde = 2;
    private const string Depense = "temps_equipe";
    private const string Libelle = "Temps de l'équipe, dix jours";

    private readonly StructureFictive _structure;
    private readonly int _annee;
    private readonly Convention _convention;

    private ConventionFictive(StructureFictive structure, int annee, ContenuReglement reglement)
    {
        (_structure, _annee) = (structure, annee);
        var (pays, rang) = (structure.Pays, PaysFictif.RangDeLAnnee(structure.Rang, annee));
        _convention = Convention.Ouvrir(
            new(
                pays.Id("candidature", rang), structure.Id, structure.Nom, structure.Departement, Programme.Seve1, annee, null, null, null,
                AnneeFictive.RetenueLe(annee), []),
            reglement).AvecId(pays.Id("convention", rang));
    }

    private string Direction => $"La direction de {_structure.Nom}";

    public static Convention De(StructureFictive structure, int annee, ContenuReglement reglement)
    {
        var fictive = new ConventionFictive(structure, annee, reglement);
        foreach (var (_, acte) in fictive.Actes().TakeWhile(acte => acte.Le <= structure.Pays.Jour)) acte();
        if (DernierActe(fictive._convention) <= Conservation.DernierContactEchu(structure.Pays.Jour)) fictive._convention.EffacerNoms(structure.Pays.Jour);
        return fictive._convention;
    }

    public static DateOnly DernierActe(Convention convention) =>
        convention.Versements.Select(versement => versement.PayeLe ?? DateOnly.MinValue).Append(convention.Actes[^1].Le).Max();

    /// <summary>Dans l'ordre où ils arrivent : ceux qui sont à venir n'ont pas encore eu lieu.</summary>
    private IEnumerable<(DateOnly Le, Action Acte)> Actes() =>
    [
        (Le(1, 8), () => Preparer(Le(1, 8))),
        (Le(1, 12), () => _convention.Envoyer(Empreinte(), Mission(Le(1, 12))).DoitPasser()),
        (Le(1, 18), () => _convention.Signer(Partie.Structure, Direction, Empreinte(), ParLaStructure(Le(1, 18))).DoitPasser()),
        (AnneeFictive.ConventionneeLe(_annee), () => Engager(AnneeFictive.ConventionneeLe(_annee))),
        (Le(2, 15), () => Payer(Avance, Le(2, 15))),
        (AnneeFictive.BilanExecutionDeposeLe(_annee), () => Constater(FaitDeLAnnee.BilanExecutionDepose, AnneeFictive.BilanExecutionDeposeLe(_annee))),
        (Le(12, 18), () => DeposerBilan(Le(12, 18))),
        (AnneeFictive.BilanExecutionAccepteLe(_annee), () => Constater(FaitDeLAnnee.BilanExecutionAccepte, AnneeFictive.BilanExecutionAccepteLe(_annee))),
        (Le(12, 23), () => _convention.AccepterBilan(Administration(Le(12, 23))).DoitPasser()),
        (Le(12, 30), () => Payer(Solde, Le(12, 30))),
    ];

    private void Preparer(DateOnly le)
    {
        _convention.Preparer(_convention.Termes with { Direction = Direction }, Mission(le)).DoitPasser();
        _convention.Rediger([new(Depense, Libelle, _convention.MontantEur, Ressource.Convention, $"{_structure.Permanents} permanents")], ParLaStructure(le)).DoitPasser();
        _convention.Declarer(new(_annee, Beneficie: false, null, null), ParLaStructure(le)).DoitPasser();
    }

    private void Engager(DateOnly le) =>
        _convention.Signer(Partie.Autorite, $"L'administration, {_structure.Departement.Nom}", Empreinte(), Administration(le)).DoitPasser();

    private void Payer(int rang, DateOnly le)
    {
        _convention.Proposer(rang, Mission(le)).DoitPasser();
        _convention.Approuver(rang, Administration(le)).DoitPasser();
        _convention.Ordonnancer(rang, Administration(le)).DoitPasser();
        _convention.Payer(rang, $"DP-{_annee}-{_structure.Rang + 1:D7}-{rang}", Administration(le)).DoitPasser();
    }

    private void Constater(FaitDeLAnnee fait, DateOnly le) => _convention.Constater(fait, le);

    private void DeposerBilan(DateOnly le) => _convention
        .DeposerBilan([new(Depense, Libelle, _convention.MontantEur, Ressource.Convention)], _convention.MontantEur, ParLaStructure(le)).DoitPasser();

    // Documents are not painted: their hash stands for one that is kept elsewhere.
    private string Empreinte() => $"{_convention.Id.Value:N}{_convention.CandidatureId:N}";

    private DateOnly Le(int mois, int jour) => new(_annee, mois, jour);

    private static Auteur Mission(DateOnly le) => new(null, "programme", le);

    private Auteur ParLaStructure(DateOnly le) => new(null, Direction, le);

    // Another person than the one who proposes: the domain asks for two.
    private Auteur Administration(DateOnly le) =>
        new(_structure.Pays.Id("administration", _structure.Rang % Departement.Tous.Count), $"L'administration, {_structure.Departement.Nom}", le);
}
