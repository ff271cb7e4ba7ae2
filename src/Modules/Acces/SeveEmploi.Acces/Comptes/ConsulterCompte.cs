using SeveEmploi.Acces.Persistence;
using SeveEmploi.Acces.Roles;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Comptes;

[Exige("comptes:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterCompte(Guid CompteId) : IQuery<CompteVue?>;

/// <summary>Un compte, ses droits passés compris, et qui le supplée.</summary>
internal sealed record CompteVue(
    Guid Id, string Courriel, string Nom, string Prenom, EtatCompte Etat, bool SecondFacteurActif, IReadOnlyList<DroitVue> Droits,
    IReadOnlyList<SuppleanceVue> Suppleances, DateTimeOffset InviteLe, DateTimeOffset? ActiveLe, DateTimeOffset CreeLe, DateTimeOffset ModifieLe, long Version)
    : IVersionedView;

internal sealed record DroitVue(
    Guid Id, Role Role, IReadOnlyList<string> Regions, IReadOnlyList<string> Departements, IReadOnlyList<Guid> Structures, IReadOnlyList<Guid> Parcours,
    Guid? PartenaireId, DateOnly Du, DateOnly? Au, DateTimeOffset? RetireLe, DateOnly ConfirmeLe)
{
    public static DroitVue De(DroitTenu droit) => new(
        droit.Id, droit.Role, droit.Regions, droit.Departements, droit.Structures, droit.Parcours, droit.Partenaire, droit.Du, droit.Au, droit.RetireLe, droit.ConfirmeLe);
}

internal sealed record SuppleanceVue(Guid Id, Guid SuppleantId, DateOnly Du, DateOnly Au, string Motif, Guid? ConfieePar, DateTimeOffset ConfieeLe, DateTimeOffset? TermineeLe)
{
    public static SuppleanceVue De(Suppleance suppleance) => new(
        suppleance.Id, suppleance.Suppleant.Value, suppleance.Du, suppleance.Au, suppleance.Motif, suppleance.ConfieePar?.Value, suppleance.ConfieeLe, suppleance.TermineeLe);
}

internal sealed class ConsulterCompteHandler(AccesDbContext db, DbSession session) : IQueryHandler<ConsulterCompte, CompteVue?>
{
    public async Task<CompteVue?> Handle(ConsulterCompte query, CancellationToken cancellationToken)
    {
        var (id, regions) = (new CompteId(query.CompteId), session.Appelant.RegionsDesComptes());
        return await db.Comptes.AsNoTracking().Visibles(regions).SingleOrDefaultAsync(compte => compte.Id == id, cancellationToken) is { } compte
            ? new(
                compte.Id.Value, compte.Courriel, compte.Nom, compte.Prenom, compte.Etat, compte.SecondFacteurActif,
                [.. compte.Droits.Where(droit => droit.EstVisible(regions)).OrderBy(droit => droit.Du).ThenBy(droit => droit.Id).Select(DroitVue.De)],
                [.. compte.Suppleances.OrderBy(suppleance => suppleance.Du).Select(SuppleanceVue.De)],
                compte.InviteLe, compte.ActiveLe, compte.CreeLe, compte.ModifieLe, compte.Version)
            : null;
    }
}

internal static class ConsulterCompteEndpoint
{
    public static void MapConsulterCompte(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/comptes/{compteId:guid}", Get)
            .WithName(nameof(ConsulterCompte))
            .WithSummary("Consulter un compte")
            .WithDescription("Son état, ses droits, passés compris, et ses suppléances. Qui anime des régions n'y lit que les droits qui s'y exercent.")
            .WithExample(new CompteVue(
                new("0192f0c4-0000-7000-8000-0000000000c1"), "zoe.martin@exemple.fr", "Martin", "Zoé", EtatCompte.Actif, true,
                [new(new("0192f0c4-0000-7000-8000-0000000000d1"), Role.ChargeMission, ["28"], [], [], [], null, new(2022, 1, 3), null, null, new(2022, 4, 1))],
                [], default, null, default, default, 2))
            .AnswersResource<CompteVue>();

    private static async Task<IResult> Get(Guid compteId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterCompte(compteId), cancellationToken)).ToResource();
}
