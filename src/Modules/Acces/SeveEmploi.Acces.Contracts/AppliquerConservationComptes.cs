namespace SeveEmploi.Acces.Contracts;

/// <summary>Chaque jour : annoncer l'effacement des comptes inutilisés depuis bientôt 24 mois, et effacer ceux dont le jour est venu.</summary>
[Exige(Droits.Systeme)]
public sealed record AppliquerConservationComptes : ICommand;

/// <summary>Sans nouvelle connexion ni changement, ce compte sera fermé et effacé ce jour-là.</summary>
public sealed record CompteBientotEfface(Guid CompteId, DateOnly Le) : IIntegrationEvent;

/// <summary>L'identité d'un compte est effacée ; de ses droits, il ne reste que les rôles et les dates.</summary>
public sealed record ComptePseudonymise(Guid CompteId) : IIntegrationEvent;

/// <summary>Le courriel d'un compte, par lequel on se connecte, a été corrigé.</summary>
public sealed record CourrielCompteCorrige(Guid CompteId, string Ancien, string Nouveau) : IIntegrationEvent
{
    public override string ToString() => nameof(CourrielCompteCorrige);
}
