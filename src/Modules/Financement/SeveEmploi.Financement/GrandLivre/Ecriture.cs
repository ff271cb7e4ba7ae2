using SeveEmploi.Financement.Conventions;

namespace SeveEmploi.Financement.GrandLivre;

/// <summary>Où est l'argent d'une convention : toujours dans l'un des quatre.</summary>
internal enum CompteDuLivre
{
    /// <summary>Chez le financeur : son solde est ce que la convention lui prend, en négatif.</summary>
    Enveloppe,

    /// <summary>Promis à la structure, et pas encore versé.</summary>
    Engagement,

    /// <summary>Chez la structure.</summary>
    Verse,

    /// <summary>Chez la structure, et à rendre.</summary>
    ARecouvrer,
}

internal enum NatureEcriture
{
    Engagement,
    Degagement,
    Versement,
    AnnulationVersement,
    TropPercu,
    AbandonTropPercu,
    Recouvrement,
}

/// <summary>
/// Une écriture du grand livre, en partie double : le même montant quitte un compte et en rejoint un autre, la somme de tous les soldes est donc
/// toujours nulle. Elle ne change ni ne disparaît : une erreur se corrige par l'écriture contraire (decisions.md, « Money »).
/// </summary>
internal sealed class Ecriture
{
    private Ecriture()
    {
    }

    public Guid Id { get; private init; }

    public ConventionId ConventionId { get; private init; }

    /// <summary>Le rang dans la convention : deux écritures du même jour gardent leur ordre.</summary>
    public int Rang { get; private init; }

    public NatureEcriture Nature { get; private init; }

    public CompteDuLivre Debit { get; private init; }

    public CompteDuLivre Credit { get; private init; }

    /// <summary>En euros, toujours positif.</summary>
    public decimal MontantEur { get; private init; }

    public DateOnly Le { get; private init; }

    /// <summary>Pourquoi : « Versement 1 », « Avenant 2 », ou les mots de qui corrige.</summary>
    public string Motif { get; private init; } = "";

    /// <summary>Celle du payeur, pour un paiement ou un recouvrement.</summary>
    public string? Reference { get; private init; }

    /// <summary>Le compte de qui a fait l'acte ; null pour le programme lui-même.</summary>
    public Guid? Par { get; private init; }

    public static Ecriture Passer(ConventionId convention, int rang, NatureEcriture nature, decimal montant, string motif, string? reference, Auteur auteur)
    {
        var (debit, credit) = Comptes(nature);
        return new()
        {
            Id = Guid.CreateVersion7(),
            ConventionId = convention,
            Rang = rang,
            Nature = nature,
            Debit = debit,
            Credit = credit,
            MontantEur = montant,
            Le = auteur.Le,
            Motif = motif,
            Reference = reference,
            Par = auteur.Compte,
        };
    }

    private static (CompteDuLivre Debit, CompteDuLivre Credit) Comptes(NatureEcriture nature) => nature switch
    {
        NatureEcriture.Engagement => (CompteDuLivre.Engagement, CompteDuLivre.Enveloppe),
        NatureEcriture.Degagement => (CompteDuLivre.Enveloppe, CompteDuLivre.Engagement),
        NatureEcriture.Versement => (CompteDuLivre.Verse, CompteDuLivre.Engagement),
        NatureEcriture.AnnulationVersement => (CompteDuLivre.Engagement, CompteDuLivre.Verse),
        NatureEcriture.TropPercu => (CompteDuLivre.ARecouvrer, CompteDuLivre.Verse),
        NatureEcriture.AbandonTropPercu => (CompteDuLivre.Verse, CompteDuLivre.ARecouvrer),
        NatureEcriture.Recouvrement => (CompteDuLivre.Enveloppe, CompteDuLivre.ARecouvrer),
        _ => throw new ArgumentOutOfRangeException(nameof(nature), nature, null),
    };
}
