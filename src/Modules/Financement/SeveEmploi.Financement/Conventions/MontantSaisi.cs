namespace SeveEmploi.Financement.Conventions;

/// <summary>Un montant tel que quelqu'un l'écrit : en euros, positif, au centime.</summary>
internal static class MontantSaisi
{
    public static IRuleBuilderOptions<T, decimal> EstEnEuros<T>(this IRuleBuilder<T, decimal> montant) => montant
        .Must(valeur => valeur > 0 && Euros.EstUnMontant(valeur))
        .WithErrorCode("montant_refuse")
        .WithMessage("Un montant est positif, à deux décimales au plus.");
}
