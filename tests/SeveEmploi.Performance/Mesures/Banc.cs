namespace SeveEmploi.Performance.Mesures;

/// <summary>A country, the two programs on it, and who calls them.</summary>
internal sealed class Banc : IAsyncDisposable
{
    private const int PortHote = 5611;
    private const int PortReference = 5621;
    private const int Beaucoup = 1_000_000_000;

    private readonly List<Serveur> _demarres = [];

    private Banc(Donnees donnees, Comptes comptes) => (Donnees, Comptes) = (donnees, comptes);

    public Donnees Donnees { get; }

    public Comptes Comptes { get; }

    /// <summary>Of each région; set once a host serves.</summary>
    public IReadOnlyDictionary<string, string> Jetons { get; private set; } = new Dictionary<string, string>();

    public static async Task<Banc> Installer(Reglages reglages, int structures, int mois)
    {
        var donnees = new Donnees(reglages, structures, mois);
        await donnees.Preparer();
        return new(donnees, await Comptes.Ouvrir(donnees));
    }

    /// <summary>The product as in production: audited, confined, its tasks running; only its rate limits are out of the way.</summary>
    public async Task<Serveur> Hote(int rang = 0, string connexion = "", params IEnumerable<KeyValuePair<string, string>> autres)
    {
        var dossier = Directory.CreateTempSubdirectory("seve-mesure-");
        var hote = await Serveur.Demarrer(rang == 0 ? "hôte" : $"hôte {rang + 1}", Reglages.Hote, PortHote + rang, "/sante/pret",
        [
            new("ConnectionStrings__Seve", $"{Donnees.Proprietaire};{connexion}"), new("Seve__Dossier", dossier.FullName), new("Logging__LogLevel__Default", "Warning"),
            new("Seve__Limites__ParClient", $"{Beaucoup}"), new("Seve__Limites__ParAdresse", $"{Beaucoup}"), new("Seve__Limites__Connexions", $"{Beaucoup}"), .. autres,
        ]);
        _demarres.Add(hote);
        return hote;
    }

    public async Task<Serveur> Reference()
    {
        var sonde = await Donnees.Lire<Guid>("SELECT id FROM referentiel.structures ORDER BY id LIMIT 1");
        var reference = await Serveur.Demarrer("référence", Reglages.Reference, PortReference, $"/structures/{sonde}",
            [new("SEVE_MESURE_BASE", $"{Donnees.SansPerimetre};Maximum Pool Size=16;Max Auto Prepare=32;Auto Prepare Min Usages=1;No Reset On Close=true")]);
        _demarres.Add(reference);
        return reference;
    }

    public async Task Connecter(Serveur hote) => Jetons = await Comptes.Connecter(hote);

    public async ValueTask DisposeAsync()
    {
        foreach (var serveur in _demarres) await serveur.DisposeAsync();
    }
}
