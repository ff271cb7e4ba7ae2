using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.Outils;

internal readonly record struct OutilId(Guid Value) : ITypedId<OutilId>
{
    public static OutilId From(Guid value) => new(value);
}

/// <summary>Un outil, une trame d'animation ou un modèle qu'une structure ou un formateur partage avec toutes les SIAE (OPP-26).</summary>
/// <remarks>Proposé, il n'est vu que de son périmètre ; publié par qui anime, il est à tous et ne change plus.</remarks>
internal sealed class Outil : AggregateRoot
{
    public const int DescriptionMax = 4000;

    private Outil()
    {
    }

    public OutilId Id { get; private init; }

    public string Titre { get; private set; } = "";

    /// <summary>Le titre comme il se range.</summary>
    public string Cle { get; private set; } = "";

    public string Description { get; private set; } = "";

    public NatureOutil Nature { get; private set; }

    public LicenceOutil Licence { get; private set; }

    public string[] Metiers { get; private set; } = [];

    public string[] Themes { get; private set; } = [];

    /// <summary>Le parcours où il est né ; null quand la fédération le propose.</summary>
    public ParcoursId? ParcoursId { get; private init; }

    public Region? Region { get; private init; }

    public EtatOutil Etat { get; private set; }

    public DateOnly ProposeLe { get; private init; }

    public DateOnly? PublieLe { get; private set; }

    public string? MotifRetrait { get; private set; }

    /// <summary>Combien de fichiers y ont été déposés : le dernier remplace les autres.</summary>
    public int Edition { get; private set; }

    public FichierDepose? Fichier { get; private set; }

    public long Telechargements { get; private init; }

    /// <summary>Ses mots, tant qu'il est publié.</summary>
    public MotsCherches? Mots { get; private set; }

    public static Outil Proposer(FicheOutil fiche, ParcoursId? parcours, Region? region, DateOnly le)
    {
        var outil = new Outil { Id = new(Guid.CreateVersion7()), ParcoursId = parcours, Region = region, ProposeLe = le };
        outil.Decrire(fiche);
        return outil;
    }

    public Result Corriger(FicheOutil fiche)
    {
        if (Etat == EtatOutil.Publie) return new OutilDejaPublie();

        Decrire(fiche);
        return Result.Success;
    }

    public Result<ContenuOutil> Deposer(string nom, byte[] contenu, DateOnly le)
    {
        if (Etat == EtatOutil.Publie) return new OutilDejaPublie();

        var fichier = FichierDepose.De(nom, contenu, le);
        if (fichier.Error is { } refus) return refus;

        (Fichier, Edition) = (fichier.Value, Edition + 1);
        return new ContenuOutil { OutilId = Id, Contenu = contenu };
    }

    public Result Publier(DateOnly le)
    {
        if (Etat == EtatOutil.Publie) return new OutilDejaPublie();
        if (Fichier is null) return new OutilSansFichier();

        (Etat, PublieLe, MotifRetrait) = (EtatOutil.Publie, le, null);
        Mots = new($" {CleRecherche.De($"{Titre} {Description} {string.Join(' ', Themes)} {string.Join(' ', Metiers)}")}");
        return Result.Success;
    }

    /// <summary>Refusé avant d'être publié, ou retiré après : il redevient celui de son seul périmètre, et peut être corrigé.</summary>
    public Result Retirer(string motif)
    {
        if (Etat == EtatOutil.Retire) return new OutilDejaRetire();

        (Etat, PublieLe, MotifRetrait, Mots) = (EtatOutil.Retire, null, motif.Trim(), null);
        return Result.Success;
    }

    private void Decrire(FicheOutil fiche)
    {
        (Titre, Cle, Description) = (fiche.Titre.Trim(), CleRecherche.De(fiche.Titre), fiche.Description.Trim());
        (Nature, Licence, Metiers, Themes) = (fiche.Nature, fiche.Licence, CodesOutil.De(fiche.Metiers), CodesOutil.De(fiche.Themes));
    }
}

/// <summary>Ce qui se dit d'un outil.</summary>
internal sealed record FicheOutil(
    string Titre, string Description, NatureOutil Nature, LicenceOutil Licence, IReadOnlyList<MetierOutil> Metiers, IReadOnlyList<ThemeOutil> Themes);
