namespace SeveEmploi.Acces.Contracts;

/// <summary>
/// Ouvrir, sans invitation, un compte actif : celui du premier administrateur, ou ceux de la démonstration. Le compte qui a déjà ce courriel
/// est remis dans cet état.
/// </summary>
/// <param name="Role">Comme decisions.md le nomme : <c>equipe_nationale</c>, <c>charge_mission</c>…</param>
/// <param name="AvecSecondFacteur">Un second facteur neuf est activé, et sa clé répondue une fois.</param>
[Exige(Droits.Systeme)]
public sealed record AmorcerCompte(
    string Courriel, string Nom, string Prenom, string Role, IReadOnlyList<string> Regions, IReadOnlyList<string> Departements,
    IReadOnlyList<Guid> Structures, IReadOnlyList<Guid> Parcours, Guid? PartenaireId, string MotDePasse, bool AvecSecondFacteur)
    : ICommand<CompteAmorceVue>
{
    public override string ToString() => nameof(AmorcerCompte);
}

/// <summary>Un compte prêt à se connecter.</summary>
/// <param name="CleTotp">À saisir dans une application d'authentification ; null sans second facteur.</param>
public sealed record CompteAmorceVue(Guid CompteId, string? CleTotp)
{
    public override string ToString() => nameof(CompteAmorceVue);
}
