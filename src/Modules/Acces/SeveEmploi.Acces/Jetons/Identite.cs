using System.Net;
using SeveEmploi.Acces.Clients;

namespace SeveEmploi.Acces.Jetons;

/// <summary>Ce qu'un jeton valide dit de qui le présente.</summary>
internal sealed record Identite(SessionJeton Session, Appelant Appelant, IReadOnlyList<string> Reseaux)
{
    /// <summary>Ceux dont un changement défait cette identité : le jeton, son titulaire, la personne suppléée.</summary>
    public IEnumerable<Guid> Sujets => new[] { Session.Id.Value, Appelant.Id, Appelant.PourLeCompteDe }.OfType<Guid>();

    public bool Admet(IPAddress? adresse) => ReseauSource.Admettent(Reseaux, adresse);
}

/// <summary>Le jeton d'une demande : celui que la déconnexion révoque, et son terme.</summary>
internal sealed record SessionJeton(JetonId Id, UsageJeton Usage, DateTimeOffset ExpireLe);
