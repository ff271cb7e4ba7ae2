namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>What one module holds on people: it alone reads its tables.</summary>
public interface IPersonalDataSource
{
    Traitement Traitement { get; }

    /// <summary>Who the module knows under this e-mail, this account or one of these names.</summary>
    Task<IReadOnlyList<PersonneConnue>> Identifier(PersonneCherchee personne, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PersonneConnue>>([]);

    Task<IReadOnlyList<DonneeDetenue>> Lire(PersonneCherchee personne, CancellationToken cancellationToken);

    /// <summary>What will be erased from today to that day; nothing where the module erases nothing by itself.</summary>
    Task<IReadOnlyList<EffacementAttendu>> Echeances(DateOnly jusquAu, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<EffacementAttendu>>([]);
}

/// <summary>Pourquoi des données sur des personnes sont tenues, à quel titre et combien de temps.</summary>
public sealed record Traitement(string Nom, string Finalite, string BaseLegale, string Conservation);

/// <summary>Une personne, telle que les modules peuvent la reconnaître.</summary>
/// <param name="Courriel">En minuscules.</param>
/// <param name="Cles">Ses noms, dans les deux ordres, comme ils se cherchent.</param>
public sealed record PersonneCherchee(string Courriel, IReadOnlyList<string> Cles, IReadOnlyList<Guid> Comptes)
{
    /// <summary>For ILIKE with « \ » as escape: an underscore of an address is itself and nothing else.</summary>
    public string MotifCourriel { get; } = Courriel.Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);

    public bool EstJointeA(string? courriel) => string.Equals(Courriel, courriel, StringComparison.OrdinalIgnoreCase);

    /// <summary>Le texte est son nom, et rien d'autre.</summary>
    public bool EstNommee(string? texte) => texte is not null && Cles.Contains(CleRecherche.De(texte));

    public static string CourrielDe(string saisie) => saisie.Trim().ToLowerInvariant();

    public static IEnumerable<string> ClesDe(string nom, string prenom) =>
        new[] { CleRecherche.De($"{nom} {prenom}"), CleRecherche.De($"{prenom} {nom}") }.Where(cle => cle.Length > 0 && cle != Effacee);

    // Whoever was erased is nobody in particular.
    private static readonly string Effacee = CleRecherche.De(Conservation.PersonneEffacee);
}

public sealed record PersonneConnue(string? Courriel, string Nom, string Prenom, Guid? CompteId = null);

/// <summary>Ce qui relie une donnée à la personne : un nom seul peut être celui d'une autre.</summary>
public enum Rattachement
{
    Courriel,
    Compte,
    Nom,
}

/// <summary>Une donnée, où elle est et ce qu'elle dit.</summary>
/// <param name="Ou">Le genre de fiche.</param>
/// <param name="Quoi">En quoi la personne y figure.</param>
public sealed record DonneeDetenue(string Ou, string Quoi, Rattachement Rattachement, DateOnly? Depuis, IReadOnlyList<ChampDetenu> Contenu);

public sealed record ChampDetenu(string Nom, string Valeur)
{
    /// <summary>Ce qui n'est pas su ne se montre pas.</summary>
    public static IReadOnlyList<ChampDetenu> Liste(params (string Nom, object? Valeur)[] champs) =>
        [.. champs.Select(champ => new ChampDetenu(champ.Nom, EnClair(champ.Valeur))).Where(champ => champ.Valeur.Length > 0)];

    private static string EnClair(object? valeur) => valeur switch
    {
        null => "",
        bool vrai => vrai ? "oui" : "non",
        DateOnly jour => $"{jour:dd/MM/yyyy}",
        DateTimeOffset instant => $"{instant:yyyy-MM-dd'T'HH:mm:ssK}",
        IEnumerable<string> textes => string.Join(", ", textes),
        _ => $"{valeur}",
    };
}

/// <summary>Ce qui sera effacé dans le délai du préavis.</summary>
/// <param name="PremierLe">Le jour du premier de ces effacements.</param>
public sealed record EffacementAttendu(string Quoi, int Nombre, DateOnly? PremierLe);
