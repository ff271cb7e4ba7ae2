using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Financement.Conventions;

/// <summary>Qui fait un acte, et le jour du territoire où il le fait.</summary>
/// <param name="Compte">Null pour le programme lui-même.</param>
internal sealed record Auteur(Guid? Compte, string Nom, DateOnly Le);

internal static class AuteurDeLaDemande
{
    public static Auteur Auteur(this DbSession session, Convention convention) =>
        new(session.Appelant.Id, session.Appelant.Nom, convention.Departement.JourLocal(session.Now));
}
