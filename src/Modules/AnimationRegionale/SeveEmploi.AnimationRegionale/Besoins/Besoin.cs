using SeveEmploi.AnimationRegionale.Groupements;
using SeveEmploi.AnimationRegionale.Rapprochements;

namespace SeveEmploi.AnimationRegionale.Besoins;

internal readonly record struct BesoinId(Guid Value) : ITypedId<BesoinId>
{
    public static BesoinId From(Guid value) => new(value);
}

internal enum EtatBesoin
{
    Ouvert,

    /// <summary>Se lit à la date : rien ne l'écrit.</summary>
    Expire,

    Pourvu,
    Retire,
}

internal enum ContratBesoin
{
    Cdi,
    Cdd,
    Interim,
    Alternance,
    Saisonnier,
}

/// <summary>Ce qui se dit d'un besoin.</summary>
internal sealed record FicheBesoin(
    string CodeRome, string Libelle, Departement Lieu, string? Commune, ContratBesoin Contrat, DateOnly Debut, int Postes, string? Contraintes, DateOnly? ExpireLe);

/// <summary>Un recrutement qu'un groupement d'employeurs veut faire pour une entreprise utilisatrice (GE-12).</summary>
internal sealed class Besoin : AggregateRoot
{
    public const int PostesMax = 1_000;

    /// <summary>Sans autre date, un besoin reste ouvert trois mois après le début prévu.</summary>
    private const int MoisOuverts = 3;

    private Besoin()
    {
    }

    public BesoinId Id { get; private init; }

    public GroupementId GroupementId { get; private init; }

    public string CodeRome { get; private set; } = "";

    public string Libelle { get; private set; } = "";

    public Departement Lieu { get; private set; } = null!;

    public string? Commune { get; private set; }

    public ContratBesoin Contrat { get; private set; }

    public DateOnly Debut { get; private set; }

    public int Postes { get; private set; }

    public int Pourvus { get; private set; }

    public string? Contraintes { get; private set; }

    public DateOnly DeposeLe { get; private init; }

    /// <summary>Le dernier jour où il est ouvert.</summary>
    public DateOnly ExpireLe { get; private set; }

    public EtatBesoin Etat { get; private set; }

    public DateOnly? FermeLe { get; private set; }

    public string? MotifRetrait { get; private set; }

    public static Result<Besoin> Deposer(GroupementId groupement, FicheBesoin fiche, DateOnly aujourdhui)
    {
        var besoin = new Besoin { Id = new(Guid.CreateVersion7()), GroupementId = groupement, DeposeLe = aujourdhui };
        return besoin.Corriger(fiche).Error is { } refus ? refus : besoin;
    }

    public EtatBesoin EtatAu(DateOnly jour) => Etat == EtatBesoin.Ouvert && ExpireLe < jour ? EtatBesoin.Expire : Etat;

    /// <summary>Un besoin expiré se rouvre par une date d'expiration à venir ; pourvu ou retiré, il ne change plus.</summary>
    public Result Corriger(FicheBesoin fiche)
    {
        if (Etat != EtatBesoin.Ouvert) return new BesoinFerme(FermeLe!.Value);
        if (fiche.Postes <= Pourvus) return new PostesDejaPourvus(Pourvus);
        var expire = fiche.ExpireLe ?? (fiche.Debut > DeposeLe ? fiche.Debut : DeposeLe).AddMonths(MoisOuverts);
        if (expire < DeposeLe) return new BesoinExpireAvantDepot(DeposeLe);

        (CodeRome, Libelle, Lieu, Commune) = (fiche.CodeRome, fiche.Libelle.Trim(), fiche.Lieu, FormesDuRapprochement.OuRien(fiche.Commune));
        (Contrat, Debut, Postes) = (fiche.Contrat, fiche.Debut, fiche.Postes);
        (Contraintes, ExpireLe) = (FormesDuRapprochement.OuRien(fiche.Contraintes), expire);
        return Result.Success;
    }

    public Result Retirer(string motif, DateOnly le)
    {
        if (Etat != EtatBesoin.Ouvert) return new BesoinFerme(FermeLe!.Value);

        (Etat, FermeLe, MotifRetrait) = (EtatBesoin.Retire, le, motif.Trim());
        return Result.Success;
    }

    /// <summary>Null quand on peut encore y proposer quelqu'un.</summary>
    public Error? RefusDeProposition(DateOnly aujourdhui) => EtatAu(aujourdhui) switch
    {
        EtatBesoin.Ouvert => null,
        EtatBesoin.Expire => new BesoinExpire(ExpireLe),
        _ => new BesoinFerme(FermeLe!.Value),
    };

    /// <summary>Une embauche prend un poste ; la dernière pourvoit le besoin. Expiré, il se pourvoit encore : la proposition était faite.</summary>
    public Result Embaucher(DateOnly le)
    {
        if (Etat != EtatBesoin.Ouvert) return new BesoinFerme(FermeLe!.Value);

        Pourvus++;
        if (Pourvus == Postes) (Etat, FermeLe) = (EtatBesoin.Pourvu, le);
        return Result.Success;
    }
}
