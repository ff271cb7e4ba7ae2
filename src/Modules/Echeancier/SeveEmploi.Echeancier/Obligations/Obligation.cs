using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Rappels;

namespace SeveEmploi.Echeancier.Obligations;

internal readonly record struct ObligationId(Guid Value) : ITypedId<ObligationId>
{
    public static ObligationId From(Guid value) => new(value);
}

/// <summary>Ce qui rend une obligation unique et stable, quels que soient le nombre et l'ordre des annonces.</summary>
internal sealed record CleObligation(string Module, string Nature, string Objet)
{
    public const int NomMax = 60;
    public const int ObjetMax = 120;
}

/// <summary>Qui est concerné : le territoire, la structure ; et qui doit, quand une personne ou une organisation est désignée.</summary>
internal sealed record Concernes(Guid? StructureId, string? StructureNom, Departement? Departement, Region? Region, Guid? PartenaireId, Guid? CompteId)
{
    public Lieu Lieu => Lieu.De(Departement, Region);
}

/// <summary>
/// Ce qui est dû, par qui, pour quel jour (XC-66, XC-67). Elle est close par un fait : honorée, levée, ou exemptée nommément avec un motif.
/// Son état d'un instant se déduit de ses dates : aucune tâche manquée ne peut le fausser.
/// </summary>
internal sealed class Obligation : AggregateRoot
{
    public const int PrecisionMax = 120;
    public const int LienMax = 300;
    public const int MotifMax = 500;
    public const int NomMax = 200;

    /// <summary>Qui lève une obligation sans que personne ne l'ait dit : le module qui l'avait posée.</summary>
    public const string Programme = "programme";

    private Obligation()
    {
    }

    public ObligationId Id { get; private init; }

    public required string Module { get; init; }

    public required string Nature { get; init; }

    public required string Objet { get; init; }

    public required string Precision { get; set; }

    public Guid? StructureId { get; private set; }

    public string? StructureNom { get; private set; }

    public Departement? Departement { get; private set; }

    public Region? Region { get; private set; }

    public Guid? PartenaireId { get; private set; }

    public Guid? CompteId { get; private set; }

    public string? Lien { get; private set; }

    public DateOnly OuvreLe { get; private set; }

    public DateOnly Echeance { get; private set; }

    /// <summary>Le premier instant du jour d'ouverture, et le premier d'après le jour dû, à l'heure du territoire : ce que les listes comparent.</summary>
    public DateTimeOffset OuvreA { get; private set; }

    public DateTimeOffset FinA { get; private set; }

    /// <summary>Grandit à chaque report : un palier déjà envoyé pour l'ancienne date l'est aussi pour la neuve, et les agendas voient le changement.</summary>
    public int Sequence { get; private set; }

    public Issue? Issue { get; private set; }

    public DateOnly? CloseLe { get; private set; }

    public string? Motif { get; private set; }

    public string? Par { get; private set; }

    public CleObligation Cle => new(Module, Nature, Objet);

    public Lieu Lieu => Lieu.De(Departement, Region);

    public bool EstClose => Issue is not null;

    public static Result<Obligation> Poser(CleObligation cle, string precision, Concernes concernes, DateOnly ouvreLe, DateOnly echeance, string? lien)
    {
        if (echeance < ouvreLe) return new EcheanceAvantOuverture(ouvreLe, echeance);

        var obligation = new Obligation
        {
            Id = new(Guid.CreateVersion7()),
            Module = cle.Module,
            Nature = cle.Nature,
            Objet = cle.Objet,
            Precision = precision,
            Departement = concernes.Departement,
            Region = concernes.Region ?? concernes.Departement?.Region,
            StructureId = concernes.StructureId,
            StructureNom = concernes.StructureNom,
            PartenaireId = concernes.PartenaireId,
            CompteId = concernes.CompteId,
            Lien = lien,
        };
        obligation.Dater(ouvreLe, echeance);
        return obligation;
    }

    /// <summary>
    /// Le calendrier est prévisionnel : une date bouge tant que rien n'est clos (SUI-52), et une date retirée puis remise rouvre ce que le
    /// programme avait levé. La même date redite ne change rien ; ce qu'une personne a dispensé le reste.
    /// </summary>
    public Result Reporter(string precision, DateOnly ouvreLe, DateOnly echeance)
    {
        var rouverte = Issue == Obligations.Issue.Levee && Par == Programme && echeance >= ouvreLe;
        if (rouverte) (Issue, CloseLe, Motif, Par) = (null, null, null, null);
        if (EstClose) return new ObligationDejaClose(EtatLe(FinA));
        if (echeance < ouvreLe) return new EcheanceAvantOuverture(ouvreLe, echeance);
        if (!rouverte && (precision, ouvreLe, echeance) == (Precision, OuvreLe, Echeance)) return Result.Success;

        if (rouverte || echeance != Echeance) Sequence++;
        Precision = precision;
        Dater(ouvreLe, echeance);
        return Result.Success;
    }

    /// <summary>Faite, ce jour-là. Redite, elle ne change plus : le premier jour compte.</summary>
    public Result Honorer(DateOnly le)
    {
        if (EstClose) return new ObligationDejaClose(EtatLe(FinA));

        (Issue, CloseLe) = (Obligations.Issue.Honoree, le);
        return Result.Success;
    }

    /// <summary>Elle n'a plus lieu d'être, pour tous : la candidature est abandonnée, la structure est partie.</summary>
    public Result Lever(string motif, string par, DateOnly le) => Dispenser(Obligations.Issue.Levee, motif, par, le);

    /// <summary>Elle reste due par les autres ; celui-ci en est dispensé, nommément.</summary>
    public Result Exempter(string motif, string par, DateOnly le) => Dispenser(Obligations.Issue.Exemptee, motif, par, le);

    /// <summary>La fiche de la structure a été fondue dans une autre, qui doit désormais ce que celle-ci devait.</summary>
    public void Rattacher(Guid conservee, string nom) => (StructureId, StructureNom) = (conservee, nom);

    public void Renommer(string nom) => StructureNom = nom;

    public EtatObligation EtatLe(DateTimeOffset instant) => Issue switch
    {
        Obligations.Issue.Honoree => CloseLe <= Echeance ? EtatObligation.HonoreeATemps : EtatObligation.HonoreeEnRetard,
        Obligations.Issue.Levee => EtatObligation.Levee,
        Obligations.Issue.Exemptee => EtatObligation.Exemptee,
        _ => instant >= FinA ? EtatObligation.EnRetard : instant >= OuvreA ? EtatObligation.Ouverte : EtatObligation.AVenir,
    };

    /// <summary>Le premier palier à venir : ce qui tombait avant qu'elle existe ou s'ouvre n'a jamais été dû.</summary>
    public Depart? PremierRappel(Politique politique, DateTimeOffset instant) => RappelApres(null, politique, instant);

    /// <summary>Le palier qui suit celui-là ; null quand la politique est au bout.</summary>
    public Depart? RappelApres(int? palier, Politique politique, DateTimeOffset instant)
    {
        var jour = Lieu.Jour(instant);
        return PlanRappels.Suivant(Echeance, politique, Lieu.Zone, palier, palier is null && jour > OuvreLe ? jour : OuvreLe);
    }

    private Result Dispenser(Issue issue, string motif, string par, DateOnly le)
    {
        if (EstClose) return new ObligationDejaClose(EtatLe(FinA));
        if (string.IsNullOrWhiteSpace(motif)) return new MotifDispenseManquant();

        (Issue, CloseLe, Motif, Par) = (issue, le, motif, par);
        return Result.Success;
    }

    private void Dater(DateOnly ouvreLe, DateOnly echeance)
    {
        (OuvreLe, Echeance) = (ouvreLe, echeance);
        (OuvreA, FinA) = (Lieu.Debut(ouvreLe), Lieu.Debut(echeance.AddDays(1)));
    }
}
