using System.Text.Json;
using SeveEmploi.AnimationRegionale.Appariements;
using SeveEmploi.AnimationRegionale.Besoins;
using SeveEmploi.AnimationRegionale.Contracts;
using SeveEmploi.AnimationRegionale.Groupements;
using SeveEmploi.AnimationRegionale.Projets;

namespace SeveEmploi.AnimationRegionale.MisesEnRapport;

internal readonly record struct MiseEnRapportId(Guid Value) : ITypedId<MiseEnRapportId>
{
    public static MiseEnRapportId From(Guid value) => new(value);
}

internal enum IssueRapprochement
{
    MiseEnRelation,
    Pmsmp,
    Embauche,
    Refus,
    SansSuite,
}

internal enum EtatRapprochement
{
    /// <summary>La SIAE n'a pas encore donné son accord : le groupement n'en sait rien.</summary>
    Proposee,
    Transmise,
    MiseEnRelation,
    Pmsmp,
    Embauche,
    Refus,
    SansSuite,
}

internal enum CauseRefusRapprochement
{
    Metier,
    Mobilite,
    Horaires,
    Contrat,
    Competences,
    PosteDejaPourvu,
    ChoixDeLaPersonne,
    ChoixDeLaSiae,
    ChoixDeLEntreprise,
    Autre,
}

/// <summary>Ce qu'une proposition a donné, un jour.</summary>
internal sealed class IssueDeRapprochement
{
    public int Rang { get; init; }

    public IssueRapprochement Issue { get; init; }

    public DateOnly Le { get; init; }

    public ContratBesoin? Contrat { get; init; }

    public CauseRefusRapprochement? Cause { get; init; }

    public string? Texte { get; init; }
}

/// <summary>Ce que le groupement lit d'un projet : tel qu'il était le jour de la proposition, et sans son code.</summary>
internal sealed record ProfilTransmis(FicheTransmise Fiche, IReadOnlyList<RaisonAppariement> Raisons);

internal sealed record FicheTransmise(
    IReadOnlyList<string> Metiers, IReadOnlyList<string> Mobilite, PermisConduire Permis, int? RayonKm, DateOnly? DisponibleLe, IReadOnlyList<PeriodeFaite> Periodes);

/// <summary>La SIAE dont le projet est proposé.</summary>
internal sealed record SiaeProposante(Guid Id, string Nom, Departement Departement);

/// <summary>La proposition d'un projet professionnel à un besoin, de l'accord de la SIAE à ce qu'elle donne.</summary>
internal sealed class MiseEnRapport : AggregateRoot
{
    private readonly List<IssueDeRapprochement> _issues = [];

    private MiseEnRapport()
    {
    }

    public MiseEnRapportId Id { get; private init; }

    public BesoinId BesoinId { get; private init; }

    public ProjetId ProjetId { get; private init; }

    public GroupementId GroupementId { get; private init; }

    /// <summary>Le groupement, tel qu'il se connecte ; il ne la voit qu'avec l'accord de la SIAE.</summary>
    public Guid? PartenaireId { get; private set; }

    public Guid StructureId { get; private set; }

    public string StructureNom { get; private set; } = "";

    public Departement Departement { get; private init; } = null!;

    public Region Region { get; private init; } = null!;

    public int Score { get; private init; }

    public ProfilTransmis Profil { get; private init; } = null!;

    public DateOnly ProposeeLe { get; private init; }

    public DateOnly? AccordeeLe { get; private set; }

    /// <summary>Pourquoi une autre personne a donné l'accord au nom de la SIAE ; null quand elle l'a donné elle-même.</summary>
    public string? MotifAccord { get; private set; }

    public EtatRapprochement Etat { get; private set; }

    public DateOnly? CloseLe { get; private set; }

    public IReadOnlyList<IssueDeRapprochement> Issues => _issues;

    /// <param name="parLaSiae">La SIAE propose elle-même : elle est d'accord.</param>
    public static Result<MiseEnRapport> Proposer(Besoin besoin, Groupement groupement, Projet projet, SiaeProposante siae, bool parLaSiae, DateOnly le)
    {
        if (besoin.RefusDeProposition(le) is { } refus) return refus;
        if (projet.ClosLe is { } clos) return new ProjetClos(clos);

        var classe = Appariement.Noter(
            new(besoin.CodeRome, besoin.Lieu, besoin.Debut),
            new(projet.Id.Value, projet.Metiers, projet.Mobilite, projet.DisponibleLe, [.. projet.Periodes.Select(periode => periode.CodeRome)], null));
        var mise = new MiseEnRapport
        {
            Id = new(Guid.CreateVersion7()),
            BesoinId = besoin.Id,
            ProjetId = projet.Id,
            GroupementId = groupement.Id,
            PartenaireId = groupement.PartenaireId,
            StructureId = siae.Id,
            StructureNom = siae.Nom,
            Departement = siae.Departement,
            Region = siae.Departement.Region,
            Score = classe.Score,
            Profil = new(new(projet.Metiers, projet.Mobilite, projet.Permis, projet.RayonKm, projet.DisponibleLe, projet.Periodes), classe.Raisons),
            ProposeeLe = le,
        };
        if (parLaSiae) mise.Transmettre(le, null);
        return mise;
    }

    public Result Accorder(DateOnly le, bool parLaSiae, string? motif, DateOnly aujourdhui)
    {
        if (le > aujourdhui) return new FaitDeGroupementAVenir(le);
        if (CloseLe is { } close) return new RapprochementClos(close);
        if (AccordeeLe is { } deja) return new AccordDejaDonne(deja);
        if (le < ProposeeLe) return new IssueAvantLaPrecedente(ProposeeLe);
        if (!parLaSiae && string.IsNullOrWhiteSpace(motif)) return new AccordSansMotif();

        Transmettre(le, parLaSiae ? null : motif!.Trim());
        return Result.Success;
    }

    public Result Noter(IssueNotee notee, DateOnly aujourdhui)
    {
        if (notee.Le > aujourdhui) return new FaitDeGroupementAVenir(notee.Le);
        if (CloseLe is { } close) return new RapprochementClos(close);
        var aboutit = notee.Issue is IssueRapprochement.MiseEnRelation or IssueRapprochement.Pmsmp or IssueRapprochement.Embauche;
        if (aboutit && AccordeeLe is null) return new AccordDeLaSiaeAbsent();
        if (_issues is [.., var derniere] && notee.Le < derniere.Le) return new IssueAvantLaPrecedente(derniere.Le);
        if (notee.Le < (AccordeeLe ?? ProposeeLe)) return new IssueAvantLaPrecedente(AccordeeLe ?? ProposeeLe);
        if (notee.Issue == IssueRapprochement.MiseEnRelation && _issues.Count > 0) return new MiseEnRelationDejaDepassee();

        _issues.Add(new() { Rang = _issues.Count + 1, Issue = notee.Issue, Le = notee.Le, Contrat = notee.Contrat, Cause = notee.Cause, Texte = notee.Texte });
        Etat = Enum.Parse<EtatRapprochement>($"{notee.Issue}");
        if (notee.Issue is IssueRapprochement.Embauche or IssueRapprochement.Refus or IssueRapprochement.SansSuite) CloseLe = notee.Le;
        if (aboutit) Raise(new RapprochementAbouti(Id.Value, StructureId, EnMots(notee.Issue), notee.Le, notee.Contrat is { } contrat ? EnMots(contrat) : null));
        return Result.Success;
    }

    /// <summary>Le groupement se connecte désormais au nom d'un autre partenaire, ou de personne.</summary>
    public void Confier(Guid? partenaire) => PartenaireId = partenaire;

    public void Reporter(Guid structure) => StructureId = structure;

    private void Transmettre(DateOnly le, string? motif)
    {
        (AccordeeLe, MotifAccord, Etat) = (le, motif, EtatRapprochement.Transmise);
        Raise(new PropositionFaiteAuGroupement(Id.Value, StructureId, BesoinId.Value, le));
    }

    private static string EnMots<T>(T valeur)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName($"{valeur}");
}

/// <summary>Une issue, telle qu'on la note.</summary>
internal sealed record IssueNotee(
    IssueRapprochement Issue, DateOnly Le, ContratBesoin? Contrat = null, CauseRefusRapprochement? Cause = null, string? Texte = null);
