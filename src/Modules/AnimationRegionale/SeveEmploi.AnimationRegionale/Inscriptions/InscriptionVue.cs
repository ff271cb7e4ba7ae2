using System.Linq.Expressions;

namespace SeveEmploi.AnimationRegionale.Inscriptions;

/// <summary>Une personne d'un événement.</summary>
/// <param name="RangAttente">Sa place dans la liste d'attente.</param>
/// <param name="SansInscription">Venue sans être inscrite.</param>
internal sealed record InscriptionVue(
    Guid Id, Guid EvenementId, string Nom, string Prenom, string? Courriel, string? Fonction, Guid? StructureId, string? Structure, string? Region, OrigineParticipant Origine,
    string? Secteur, EtatInscription Etat, int? RangAttente, bool SansInscription, DateTimeOffset CreeLe, DateTimeOffset ModifieLe, long Version) : IVersionedView
{
    public static readonly Expression<Func<Inscription, InscriptionVue>> De = i => new(
        i.Id.Value, i.EvenementId.Value, i.Nom, i.Prenom, i.Courriel, i.Fonction, i.StructureId, i.StructureNom, i.Region == null ? null : i.Region.Code, i.Origine,
        i.Secteur, i.Etat, i.RangAttente, i.Etat == EtatInscription.Present && !i.AvaitUnePlace, i.CreeLe, i.ModifieLe, i.Version);
}
