namespace SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;

/// <summary>La part d'un module dans le pays imaginaire : ses propres tables, remplies par COPY, et rien de celles des autres.</summary>
public interface IPeintre
{
    /// <summary>Ce que l'on peint, en français, pour qui regarde l'avancement : « les indicateurs mensuels ».</summary>
    string Sujet { get; }

    /// <summary>Rien n'est encore là que le pays contredirait. Qui n'a rien à craindre ne le dit pas.</summary>
    Task<bool> EstVide(CancellationToken cancellationToken) => Task.FromResult(true);

    /// <param name="pays">D'où tout se déduit.</param>
    /// <param name="copie">Vers la base, sous le rôle du propriétaire, dans la transaction du module.</param>
    /// <param name="cancellationToken">Rien de ce module n'est alors gardé.</param>
    Task Peindre(PaysFictif pays, BulkCopy copie, CancellationToken cancellationToken);
}
