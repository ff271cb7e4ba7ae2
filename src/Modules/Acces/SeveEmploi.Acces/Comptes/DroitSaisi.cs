using SeveEmploi.Acces.Roles;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Acces.Comptes;

/// <summary>Un droit tel qu'on le demande ; sans premier jour, il commence aujourd'hui.</summary>
internal sealed record DroitSaisi(
    Role Role, IReadOnlyList<string>? Regions = null, IReadOnlyList<string>? Departements = null, IReadOnlyList<Guid>? Structures = null,
    IReadOnlyList<Guid>? Parcours = null, Guid? PartenaireId = null, DateOnly? Du = null, DateOnly? Au = null)
{
    public Territoire EnTerritoire() => new(Regions ?? [], Departements ?? [], Structures ?? [], Parcours ?? [], PartenaireId);
}

internal sealed class DroitSaisiValidator : AbstractValidator<DroitSaisi>
{
    private const int CodesMax = 101;
    private const int IdentifiantsMax = 200;

    public DroitSaisiValidator()
    {
        RuleForEach(droit => droit.Regions).NotNull();
        RuleForEach(droit => droit.Departements).NotNull();
        RuleFor(droit => droit.Regions!.Count).LessThanOrEqualTo(CodesMax).When(droit => droit.Regions is not null).OverridePropertyName(nameof(DroitSaisi.Regions));
        RuleFor(droit => droit.Departements!.Count).LessThanOrEqualTo(CodesMax).When(droit => droit.Departements is not null).OverridePropertyName(nameof(DroitSaisi.Departements));
        RuleFor(droit => droit.Structures!.Count).LessThanOrEqualTo(IdentifiantsMax).When(droit => droit.Structures is not null).OverridePropertyName(nameof(DroitSaisi.Structures));
        RuleFor(droit => droit.Parcours!.Count).LessThanOrEqualTo(IdentifiantsMax).When(droit => droit.Parcours is not null).OverridePropertyName(nameof(DroitSaisi.Parcours));
    }
}

internal static class DroitsDemandes
{
    /// <summary>The structures exist, and the regions that the territory touches are known: what the aggregate cannot ask by itself.</summary>
    public static async Task<Result<DroitDemande>> Demander(this IMediator mediator, DroitSaisi droit, DateOnly jour, CancellationToken cancellationToken)
    {
        var territoire = droit.EnTerritoire();
        var touchees = new List<string>(territoire.Regions);
        touchees.AddRange(territoire.Departements.Where(Departement.EstConnu).Select(code => Departement.De(code).Region.Code));
        foreach (var structure in territoire.Structures.Distinct())
        {
            var faits = await mediator.Send(new ConsulterFaitsStructure(structure, jour), cancellationToken);
            if (faits is not { FusionneeDans: null }) return new StructureDuDroitInconnue(structure);
            touchees.Add(faits.Region);
        }

        return new DroitDemande(droit.Role, territoire, droit.Du ?? jour, droit.Au, touchees);
    }
}
