using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Stagiaires;

namespace SeveEmploi.FormationAction.Emargements;

internal readonly record struct FeuilleId(Guid Value) : ITypedId<FeuilleId>
{
    public static FeuilleId From(Guid value) => new(value);
}

/// <summary>
/// L'émargement d'une journée tenue : qui était là, par demi-journée, et qui l'a signé. Ce qui est signé ne se réécrit pas : une correction
/// est une ligne de plus, avec son motif. Chaque signature scelle ce qu'elle signe et la signature d'avant.
/// </summary>
internal sealed partial class Feuille : AggregateRoot
{
    private readonly List<Ligne> _lignes = [];
    private readonly List<Signature> _signatures = [];

    /// <summary>Celui de la journée : elle n'a qu'une feuille.</summary>
    public FeuilleId Id { get; private init; }

    public ParcoursId ParcoursId { get; private init; }

    public DateOnly Le { get; private init; }

    public bool CompteDansLesJournees { get; private init; }

    /// <summary>Le sceau de la dernière signature, et leur nombre : en retirer la dernière se voit aussi.</summary>
    public string? DernierSceau { get; private set; }

    public int NombreSignatures { get; private set; }

    public DateOnly? TracesEffaceesLe { get; private set; }

    public IReadOnlyList<Ligne> Lignes => _lignes;

    public IReadOnlyList<Signature> Signatures => _signatures;

    /// <summary>Les lignes que nulle autre ne corrige.</summary>
    public IEnumerable<Ligne> Courantes => _lignes.Where(ligne => !_lignes.Exists(autre => autre.Corrige == ligne.Id));

    internal static Feuille Ouvrir(ParcoursId parcours, Journee journee) => new()
    {
        Id = new(journee.Id.Value),
        ParcoursId = parcours,
        Le = journee.Le!.Value,
        CompteDansLesJournees = journee.CompteDansLesJournees,
    };

    /// <summary>Dit une présence que personne n'a encore signée.</summary>
    public Result Pointer(StagiaireId stagiaire, DemiJournee demiJournee, Presence presence)
    {
        if (Courante(stagiaire, demiJournee) is not { } ligne)
        {
            _lignes.Add(new() { Id = new(Guid.CreateVersion7()), StagiaireId = stagiaire, DemiJournee = demiJournee, Presence = presence });
            return Result.Success;
        }

        if (EstSignee(ligne) && ligne.Presence != presence) return new LigneSignee();

        ligne.Presence = presence;
        return Result.Success;
    }

    /// <summary>Une ligne signée était fausse : celle-ci la remplace, et se signe à son tour.</summary>
    public Result Corriger(StagiaireId stagiaire, DemiJournee demiJournee, Presence presence, string motif)
    {
        if (Courante(stagiaire, demiJournee) is not { } ligne || !EstSignee(ligne)) return new LigneNonSignee();
        if (ligne.Presence == presence) return new CorrectionSansObjet();

        _lignes.Add(new()
        {
            Id = new(Guid.CreateVersion7()),
            StagiaireId = stagiaire,
            DemiJournee = demiJournee,
            Presence = presence,
            Corrige = ligne.Id,
            Motif = motif,
        });
        return Result.Success;
    }

    /// <summary>Une personne signe ses présences ; qui n'était pas là n'a rien à signer.</summary>
    public Result SignerPourStagiaire(StagiaireId stagiaire, Geste geste) => Sceller(
        Courantes.Where(ligne => ligne.StagiaireId == stagiaire && ligne.Presence == Presence.Present && !EstSignee(ligne, Signataire.Stagiaire)),
        Signataire.Stagiaire, stagiaire.Value, geste);

    /// <summary>Le formateur ou la formatrice signe toutes les lignes, présences et absences.</summary>
    public Result SignerPourFormateur(Guid? formateur, Geste geste) =>
        Sceller(Courantes.Where(ligne => !EstSignee(ligne, Signataire.Formateur)), Signataire.Formateur, formateur, geste);

    /// <summary>La feuille de papier porte les deux signatures de chaque ligne.</summary>
    public Result SignerSurPapier(Guid? formateur, Geste geste)
    {
        var stagiaires = Courantes.Where(ligne => ligne.Presence == Presence.Present && !EstSignee(ligne, Signataire.Stagiaire)).ToList();
        var formateurs = Courantes.Where(ligne => !EstSignee(ligne, Signataire.Formateur)).ToList();
        if (stagiaires.Count + formateurs.Count == 0) return new RienASigner();

        foreach (var ligne in stagiaires) Sceller([ligne], Signataire.Stagiaire, ligne.StagiaireId.Value, geste);
        return formateurs.Count == 0 ? Result.Success : Sceller(formateurs, Signataire.Formateur, formateur, geste);
    }

    /// <summary>Ce que la ligne attend encore : la signature de la personne présente, celle du formateur.</summary>
    public bool EstComplete(Ligne ligne) =>
        EstSignee(ligne, Signataire.Formateur) && (ligne.Presence != Presence.Present || EstSignee(ligne, Signataire.Stagiaire));

    private bool EstSignee(Ligne ligne, Signataire? par = null) =>
        _signatures.Exists(signature => signature.LigneId == ligne.Id && (par is null || signature.Signataire == par));

    private Ligne? Courante(StagiaireId stagiaire, DemiJournee demiJournee) =>
        Courantes.SingleOrDefault(ligne => ligne.StagiaireId == stagiaire && ligne.DemiJournee == demiJournee);

    private Result Sceller(IEnumerable<Ligne> lignes, Signataire signataire, Guid? personne, Geste geste)
    {
        var aSigner = lignes.ToList();
        if (aSigner.Count == 0) return new RienASigner();

        foreach (var ligne in aSigner)
        {
            var signature = Signature.De(this, ligne, signataire, personne, geste);
            _signatures.Add(signature);
            (DernierSceau, NombreSignatures) = (signature.Sceau, NombreSignatures + 1);
        }

        return Result.Success;
    }
}
