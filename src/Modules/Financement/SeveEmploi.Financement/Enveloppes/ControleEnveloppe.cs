using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.Persistence;

namespace SeveEmploi.Financement.Enveloppes;

/// <summary>Dépasser une enveloppe bloque, sauf exception nommée sur la convention.</summary>
internal sealed class ControleEnveloppe(FinancementDbContext db)
{
    /// <summary>
    /// The sum is that of the whole région, whatever part of it the caller sees, and it is taken under a lock until the end of the transaction:
    /// two commitments at the same instant cannot both find room for themselves.
    /// </summary>
    /// <param name="convention">Celle qui engage, ou dont on approuve un versement.</param>
    /// <param name="supplementEur">Ce qu'elle ajouterait à l'engagement.</param>
    /// <param name="cancellationToken">Sans effet sur ce qui est engagé.</param>
    public async Task<Error?> Verifier(Convention convention, decimal supplementEur, CancellationToken cancellationToken)
    {
        if (convention.Derogation is not null) return null;
        var mesures = await db.Database
            .SqlQuery<MesureEnveloppe>($"SELECT montant_eur, engage_eur FROM financement.mesurer_enveloppe({convention.Financeur}, {convention.Exercice}, {convention.Region.Code})")
            .ToListAsync(cancellationToken);
        return mesures is [var mesure] && mesure.EngageEur + supplementEur > mesure.MontantEur
            ? new EnveloppeDepassee(convention.Financeur, convention.Exercice, mesure.MontantEur, mesure.EngageEur + supplementEur)
            : null;
    }
}

internal sealed record MesureEnveloppe(
    [property: System.ComponentModel.DataAnnotations.Schema.Column("montant_eur")] decimal MontantEur,
    [property: System.ComponentModel.DataAnnotations.Schema.Column("engage_eur")] decimal EngageEur);
