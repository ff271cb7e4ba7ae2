namespace SeveEmploi.Performance.Mesures;

/// <summary>What is done rarely and takes long: timed one by one.</summary>
internal sealed class Unitaires(Reglages reglages, Banc banc, Serveur hote, Registre registre)
{
    public Task Mesurer()
    {
        _ = (reglages, banc, hote, registre);
        return Task.CompletedTask;
    }
}
