namespace SeveEmploi.SuiviEmploi.Contracts;

/// <summary>Chaque jour : un contrat qui court sans rencontre depuis un mois est annoncé à sa SIAE, une fois (SUI-4).</summary>
[Exige(Droits.Systeme)]
public sealed record VeillerSuivis : ICommand;
