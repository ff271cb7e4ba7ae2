namespace SeveEmploi.Acces.Contracts;

/// <summary>Efface les jetons expirés ou révoqués depuis plus de 30 jours, et les échecs de connexion de clients qui ne comptent plus.</summary>
[Exige(Droits.Systeme)]
public sealed record PurgerJetons : ICommand;
