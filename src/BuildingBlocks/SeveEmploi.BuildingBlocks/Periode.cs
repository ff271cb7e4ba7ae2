namespace SeveEmploi.BuildingBlocks;

/// <summary>Des jours qui se suivent, premier et dernier compris ; sans fin tant que rien ne la ferme.</summary>
public sealed record Periode
{
    public Periode(DateOnly debut, DateOnly? fin = null)
    {
        if (fin < debut) throw new ArgumentException($"La période finirait le {fin:dd/MM/yyyy}, avant son début le {debut:dd/MM/yyyy}.", nameof(fin));
        (Debut, Fin) = (debut, fin);
    }

    // Private setters are for EF Core; `with` must not build what the constructor refuses.
    public DateOnly Debut { get; private init; }

    public DateOnly? Fin { get; private init; }

    public bool Contient(DateOnly jour) => Debut <= jour && jour <= (Fin ?? DateOnly.MaxValue);

    public bool Chevauche(Periode autre) => Debut <= (autre.Fin ?? DateOnly.MaxValue) && autre.Debut <= (Fin ?? DateOnly.MaxValue);
}
