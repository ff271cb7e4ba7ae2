namespace SeveEmploi.Financement.GrandLivre;

/// <summary>Ce qu'un passage a trouvé en comparant le grand livre, les conventions et leurs versements ; gardé, égal ou non.</summary>
internal sealed class Rapprochement
{
    /// <summary>Beyond, the count alone says how far it goes.</summary>
    public const int EcartsGardes = 200;

    private Rapprochement()
    {
    }

    public Guid Id { get; private init; }

    public DateOnly Jour { get; private init; }

    public DateTimeOffset FaitA { get; private init; }

    public int Conventions { get; private init; }

    public int NombreEcarts { get; private init; }

    public IReadOnlyList<EcartDuLivre> Ecarts { get; private init; } = [];

    public static Rapprochement Constater(DateOnly jour, DateTimeOffset a, int conventions, int nombre, IReadOnlyList<EcartDuLivre> ecarts) =>
        new() { Id = Guid.CreateVersion7(), Jour = jour, FaitA = a, Conventions = conventions, NombreEcarts = nombre, Ecarts = ecarts };
}

/// <summary>Deux chiffres de la même convention qui devraient être égaux, et ne le sont pas.</summary>
/// <param name="Compte">Un compte du grand livre ; ou la somme des versements, ce qui en est payé, ce qui en est minoré, le nombre d'écritures.</param>
/// <param name="Attendu">Ce que la convention dit.</param>
/// <param name="Constate">Ce que le grand livre ou les versements disent.</param>
internal sealed record EcartDuLivre(Guid ConventionId, string Structure, string Compte, decimal Attendu, decimal Constate);
