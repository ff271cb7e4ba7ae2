using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Jetons;
using SeveEmploi.Acces.Persistence;
using SeveEmploi.Acces.Roles;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Tests;

/// <summary>
/// Stands for the authenticator and for the transaction of the request until the frame has both: this file then goes, with its two mentions in
/// <see cref="ComptesApi"/>.
/// </summary>
internal sealed class DoublureAuthentification : IStartupFilter
{
    public const string Nationale = "jeton-national-de-l-essai";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, rest) =>
        {
            var session = http.RequestServices.GetRequiredService<DbSession>();
            var bearer = http.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
            if (bearer == Nationale) session.Appelant = Avec(Guid.CreateVersion7(), [new("equipe_nationale", DroitsDesRoles.De(Role.EquipeNationale), Perimetre.Partout)]);
            else if (bearer.Length > 0 && !await Reconnaitre(http, session, bearer))
            {
                http.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            if (http.Request.Headers.ContainsKey("Idempotency-Key"))
            {
                await rest(http);
                return;
            }

            await using var transaction = await session.BeginAsync(http.RequestAborted);
            await rest(http);
            if (http.Response.StatusCode < StatusCodes.Status500InternalServerError) await transaction.CommitAsync();
        });
        next(app);
    };

    private static async Task<bool> Reconnaitre(HttpContext http, DbSession session, string secret)
    {
        await using var scope = http.RequestServices.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccesDbContext>();
        var empreinte = Jeton.EmpreinteDe(secret);
        if (await db.Jetons.AsNoTracking().SingleOrDefaultAsync(jeton => jeton.Empreinte == empreinte) is not { RevoqueLe: null } jeton) return false;

        var compte = (await db.Comptes.FindAsync(new CompteId(jeton.CompteId!.Value)))!;
        var jour = scope.ServiceProvider.GetRequiredService<TimeProvider>().Today();
        session.Appelant = Avec(compte.Id.Value, [.. compte.DroitsLe(jour).Select(droit => new Habilitation(droit.Role.ToString(), DroitsDesRoles.De(droit.Role), droit.Perimetre))]);
        http.Items[typeof(JetonId)] = jeton.Id;
        return true;
    }

    private static Appelant Avec(Guid id, IReadOnlyList<Habilitation> habilitations) =>
        new() { Nature = NatureAppelant.Personne, Id = id, Nom = "essai", Habilitations = habilitations };
}
