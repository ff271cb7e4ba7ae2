using System.ComponentModel.DataAnnotations.Schema;
using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.AnimationRegionale.Inscriptions;

/// <summary>Who a person comes for, and whether the event has room for them, over the whole of it whatever the caller sees.</summary>
internal sealed class Registraire(AnimationRegionaleDbContext db, DbSession session, IMediator mediator, TimeProvider clock)
{
    private const string Droit = "animation:saisir";

    /// <summary>The name and the région of the structure, as the Référentiel tells them today.</summary>
    public async Task<Result<PersonneSaisie>> Situer(PersonneSaisie personne, CancellationToken cancellationToken)
    {
        if (personne.StructureId is not { } id) return session.AgitPourUneRegion(Droit) ? personne : new StructureANommer();
        if (await mediator.Send(new ConsulterFaitsStructure(id, clock.Today()), cancellationToken) is not { } structure) return new StructureAnimeeInconnue(id);
        return personne with { Structure = structure.Nom, Region = personne.Region ?? structure.Region };
    }

    /// <summary>Les places de l'événement, et si cette personne en est déjà ; le verrou dure jusqu'à la fin de la transaction.</summary>
    public async Task<(Places Places, bool EstConnue)> Mesurer(Evenement evenement, PersonneSaisie personne, CancellationToken cancellationToken)
    {
        var mesure = await db.Database
            .SqlQuery<MesureEvenement>($"SELECT occupees, dernier_rang, connue FROM animation_regionale.places_evenement({evenement.Id.Value}, {personne.Cle}, {personne.CleCourriel ?? ""})")
            .SingleAsync(cancellationToken);
        return (new(evenement.Capacite, mesure.Occupees, mesure.DernierRang), mesure.Connue);
    }

    /// <summary>What is already known of these people in the event, as far as the caller sees it.</summary>
    public async Task<Inscription?> Trouver(Evenement evenement, PersonneSaisie personne, CancellationToken cancellationToken)
    {
        var (cle, courriel) = (personne.Cle, personne.CleCourriel);
        return await db.Inscriptions.OrderBy(i => i.Id).FirstOrDefaultAsync(
            i => i.EvenementId == evenement.Id && (i.Cle == cle || (courriel != null && i.CleCourriel == courriel)), cancellationToken);
    }

    /// <summary>A row that its author could not read again is refused by PostgreSQL: it is said before, in words.</summary>
    public bool PeutEcrire(Inscription inscription) => session.Appelant.PerimetrePour(Droit) is { } perimetre
        && (perimetre.Tout || perimetre.Regions.Any(region => inscription.CodesRegions.Contains(region.Code) || region == inscription.Region)
            || (inscription.StructureId is { } id && perimetre.Structures.Contains(id)));
}

internal static class AppelantRegional
{
    public static bool AgitPourUneRegion(this DbSession session, string droit) =>
        session.Appelant.PerimetrePour(droit) is { } perimetre && (perimetre.Tout || perimetre.Regions.Count > 0);
}

internal sealed record MesureEvenement(
    [property: Column("occupees")] int Occupees, [property: Column("dernier_rang")] int DernierRang, [property: Column("connue")] bool Connue);
