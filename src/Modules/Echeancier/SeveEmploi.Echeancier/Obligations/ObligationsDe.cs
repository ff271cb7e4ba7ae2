using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Obligations;

/// <summary>Un rôle tenu aujourd'hui, et où.</summary>
internal sealed record RoleTenu(string Role, Perimetre Perimetre);

/// <summary>Une personne et ce qu'elle tient aujourd'hui : ce qu'elle doit et ce qu'elle voit s'en déduisent.</summary>
internal sealed record Titulaire(Guid CompteId, IReadOnlyList<RoleTenu> Roles)
{
    public const string Droit = "obligations:lire";

    public Perimetre Perimetre => Roles.Aggregate(Perimetre.Vide, (un, role) => un.Avec(role.Perimetre));

    public static Titulaire De(Guid compte, IReadOnlyList<RoleTenuVue> roles) => new(compte, [.. roles.Select(role => new RoleTenu(role.Role, new()
    {
        Tout = role.Partout,
        Regions = [.. role.Regions.Select(Region.De)],
        Departements = [.. role.Departements.Select(Departement.De)],
        Structures = role.Structures,
        Partenaires = role.Partenaires,
    }))]);

    /// <summary>Qui appelle, avec les rôles qui lui donnent à lire les obligations.</summary>
    public static Titulaire De(Guid compte, Appelant appelant) => new(compte, [.. appelant.Habilitations
        .Where(habilitation => habilitation.Droits.Contains(Droit)).Select(habilitation => new RoleTenu(habilitation.Role, habilitation.Perimetre))]);
}

/// <summary>The same rule as the recipients of reminders (ListerDestinataires), asked the other way round: not « who? », but « what? ».</summary>
internal static class FiltresObligations
{
    /// <summary>What this person owes: designated by name; or holding, where it is due, the role of its nature; or speaking for its partner.</summary>
    public static IQueryable<Obligation> ObligationsDe(this EcheancierDbContext db, Titulaire titulaire)
    {
        var compte = titulaire.CompteId;
        Expression<Func<Obligation, bool>> designee = obligation => obligation.CompteId == compte;
        var titres = titulaire.Roles.Select(role => Tenue(db, role)).Append(AuNomDe(db, titulaire.Perimetre.Partenaires));
        return db.Obligations.Where(titres.Aggregate(designee, Ou));
    }

    /// <summary>The rule of row-level security, for work that runs as the programme itself on behalf of somebody.</summary>
    public static IQueryable<Obligation> Dans(this IQueryable<Obligation> obligations, Perimetre perimetre)
    {
        if (perimetre.Tout) return obligations;

        var (regions, departements, structures) = (perimetre.Regions.ToList(), perimetre.TousDepartements.ToList(), perimetre.Structures.ToList());
        return obligations.Where(obligation =>
            (obligation.Region != null && regions.Contains(obligation.Region))
            || (obligation.Departement != null && departements.Contains(obligation.Departement))
            || (obligation.StructureId != null && structures.Contains(obligation.StructureId.Value)));
    }

    private static Expression<Func<Obligation, bool>> Tenue(EcheancierDbContext db, RoleTenu tenu)
    {
        // The team prepares what its direction must send.
        var role = tenu.Role == "equipe_siae" ? "direction_siae" : tenu.Role;
        var natures = db.Natures.Where(nature => nature.Responsable == role).Select(nature => nature.Code);
        if (tenu.Perimetre.Tout) return obligation => obligation.CompteId == null && natures.Contains(obligation.Nature);

        var (regions, departements, structures) = (tenu.Perimetre.Regions.ToList(), tenu.Perimetre.Departements.ToList(), tenu.Perimetre.Structures.ToList());
        return obligation => obligation.CompteId == null && natures.Contains(obligation.Nature)
            && ((obligation.Region != null && regions.Contains(obligation.Region))
                || (obligation.Departement != null && departements.Contains(obligation.Departement))
                || (obligation.StructureId != null && structures.Contains(obligation.StructureId.Value)));
    }

    private static Expression<Func<Obligation, bool>> AuNomDe(EcheancierDbContext db, IReadOnlyList<Guid> partenaires)
    {
        var organisations = partenaires.ToList();
        var natures = db.Natures.Where(nature => nature.Responsable == NaturesDuProgramme.Partenaire).Select(nature => nature.Code);
        return obligation => obligation.CompteId == null && obligation.PartenaireId != null && organisations.Contains(obligation.PartenaireId.Value)
            && natures.Contains(obligation.Nature);
    }

    private static Expression<Func<Obligation, bool>> Ou(Expression<Func<Obligation, bool>> une, Expression<Func<Obligation, bool>> autre)
    {
        var ligne = une.Parameters[0];
        return Expression.Lambda<Func<Obligation, bool>>(
            Expression.OrElse(une.Body, ReplacingExpressionVisitor.Replace(autre.Parameters[0], ligne, autre.Body)), ligne);
    }
}
