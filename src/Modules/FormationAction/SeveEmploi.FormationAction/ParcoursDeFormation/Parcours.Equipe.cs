using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.Formateurs;

namespace SeveEmploi.FormationAction.ParcoursDeFormation;

/// <summary>Qui a suivi le parcours, de quand à quand.</summary>
/// <param name="Au">Le dernier jour, compris ; null pour la désignation en cours.</param>
internal sealed record Designation(Guid FormateurId, DateOnly Du, DateOnly? Au = null);

/// <summary>L'option prise quand la structure a deux conventionnements (FOR-98, MOB-16).</summary>
internal enum OptionGroupe
{
    UneEquipe,
    DeuxGroupes,
    PartieEquipe,
}

internal sealed record CompositionGroupes(OptionGroupe Option, string? Motif);

/// <summary>Une période de difficulté, avec les échanges qu'elle a demandés (FOR-39).</summary>
internal sealed record Vigilance(DateOnly Depuis, string Motif, IReadOnlyList<ContactSuivi> Contacts, DateOnly? LeveeLe = null);

internal sealed record ContactSuivi(DateOnly Le, string Note);

internal sealed partial class Parcours
{
    public IReadOnlyList<Designation> Designations { get; private set; } = [];

    /// <summary>Une seule personne à la fois suit un parcours (FOR-1).</summary>
    public FormateurId? FormateurId { get; private set; }

    public CompositionGroupes? Groupes { get; private set; }

    public IReadOnlyList<Vigilance> Difficultes { get; private set; } = [];

    public bool EnDifficulte { get; private set; }

    public Result Designer(FormateurId formateur, DateOnly du, DateOnly aujourdhui)
    {
        if (EstClos) return new ParcoursClos(Etat);
        if (FormateurId == formateur) return new FormateurDejaDesigne();
        if (DateRefusee(du, aujourdhui) is { } refus) return refus;
        if (Designations is [.., var enCours] && du <= enCours.Du) return new DesignationAnterieure(enCours.Du);

        Designations = [.. Designations.Select(passee => passee.Au is null ? passee with { Au = du.AddDays(-1) } : passee), new(formateur.Value, du)];
        FormateurId = formateur;
        Raise(new FormateurDesigne(Id.Value, formateur.Value, du));
        return Result.Success;
    }

    public Result ConstituerGroupes(OptionGroupe option, string? motif)
    {
        if (EstClos) return new ParcoursClos(Etat);
        if (option != OptionGroupe.UneEquipe && string.IsNullOrWhiteSpace(motif)) return new OptionGroupeSansMotif();

        Groupes = new(option, motif);
        return Result.Success;
    }

    public Result SignalerDifficulte(string motif, DateOnly depuis, DateOnly aujourdhui)
    {
        if (EstClos) return new ParcoursClos(Etat);
        if (EnDifficulte) return new DifficulteDejaSignalee(Difficultes[^1].Depuis);
        if (DateRefusee(depuis, aujourdhui) is { } refus) return refus;

        Difficultes = [.. Difficultes, new(depuis, motif, [])];
        EnDifficulte = true;
        return Result.Success;
    }

    public Result NoterContact(string note, DateOnly le, DateOnly aujourdhui)
    {
        if (DateDeDifficulteRefusee(le, aujourdhui) is { } refus) return refus;

        var enCours = Difficultes[^1];
        Difficultes = [.. Difficultes.SkipLast(1), enCours with { Contacts = [.. enCours.Contacts, new(le, note)] }];
        return Result.Success;
    }

    public Result LeverDifficulte(DateOnly le, DateOnly aujourdhui)
    {
        if (DateDeDifficulteRefusee(le, aujourdhui) is { } refus) return refus;

        Difficultes = [.. Difficultes.SkipLast(1), Difficultes[^1] with { LeveeLe = le }];
        EnDifficulte = false;
        return Result.Success;
    }

    private Error? DateDeDifficulteRefusee(DateOnly le, DateOnly aujourdhui) =>
        EstClos ? new ParcoursClos(Etat)
        : !EnDifficulte ? new ParcoursSansDifficulte()
        : le > aujourdhui ? new FaitDansLeFutur(le)
        : le < Difficultes[^1].Depuis ? new FaitAvantOuverture(le, Difficultes[^1].Depuis)
        : null;
}
