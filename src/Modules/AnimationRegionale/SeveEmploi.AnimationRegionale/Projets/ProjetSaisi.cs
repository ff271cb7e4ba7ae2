using SeveEmploi.AnimationRegionale.Rapprochements;

namespace SeveEmploi.AnimationRegionale.Projets;

/// <summary>Un projet, tel que la SIAE le remplit : rien n'y nomme la personne.</summary>
internal sealed record ProjetSaisi(
    IReadOnlyList<string> Metiers, MobiliteVue? Mobilite = null, DateOnly? DisponibleLe = null, IReadOnlyList<PeriodeFaiteVue>? Periodes = null)
{
    /// <summary>Every ROME code that it names.</summary>
    public IReadOnlyList<string> CodesRome => [.. Metiers.Concat((Periodes ?? []).Select(periode => periode.CodeRome)).Distinct()];

    public FicheProjet EnFiche() => new(
        Metiers, [.. (Mobilite?.DepartementsVises ?? []).Select(Departement.De)], Mobilite?.Permis ?? PermisConduire.NonPrecise, Mobilite?.RayonKm, DisponibleLe,
        [.. (Periodes ?? []).Select(periode => new PeriodeFaite(periode.Nature, periode.CodeRome, periode.Semaines))]);
}

/// <summary>Où la personne peut travailler ; sans département, ce n'est pas encore dit.</summary>
internal sealed record MobiliteVue(IReadOnlyList<string>? DepartementsVises = null, PermisConduire Permis = PermisConduire.NonPrecise, int? RayonKm = null);

/// <summary>Une mise en situation ou une PMSMP déjà faite.</summary>
internal sealed record PeriodeFaiteVue(NaturePeriode Nature, string CodeRome, int Semaines);

internal sealed class ProjetSaisiValidator : AbstractValidator<ProjetSaisi>
{
    private const int KmMax = 1_000;
    private const int SemainesMax = 260;

    public ProjetSaisiValidator()
    {
        RuleFor(saisi => saisi.Metiers).Must(metiers => metiers.Count is >= 1 and <= Projet.MetiersMax).WithErrorCode("hors_bornes").WithMessage("Donnez de un à cinq métiers.");
        RuleForEach(saisi => saisi.Metiers).EstUnCodeDuRome();
        RuleForEach(saisi => saisi.Mobilite!.DepartementsVises).EstUnDepartement().When(saisi => saisi.Mobilite is not null);
        RuleFor(saisi => saisi.Mobilite!.RayonKm).InclusiveBetween(0, KmMax).WithMessage("Donnez un rayon de 0 à 1 000 km, ou rien.").When(saisi => saisi.Mobilite is not null);
        RuleFor(saisi => saisi.Periodes).Must(periodes => periodes is null || periodes.Count <= FormesDuRapprochement.ListeMax).WithErrorCode("trop_long")
            .WithMessage("Donnez 100 périodes au plus.");
        RuleForEach(saisi => saisi.Periodes).NotNull().ChildRules(periode =>
        {
            periode.RuleFor(p => p.CodeRome).EstUnCodeDuRome();
            periode.RuleFor(p => p.Semaines).InclusiveBetween(1, SemainesMax).WithMessage("Donnez un nombre de semaines de 1 à 260.");
        });
    }
}
