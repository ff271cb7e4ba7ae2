namespace SeveEmploi.Performance.Mesures;

/// <summary>From the command to the first answer that read the database; then what memory the program holds, idle and after loads.</summary>
internal sealed class Demarrages(Reglages reglages, Banc banc, Registre registre)
{
    private const int Repos = 8;
    private const int SecondesDeCharge = 4;

    public async Task Mesurer()
    {
        var (hote, reference) = (new Releve(), new Releve());
        for (var essai = 0; essai < (reglages.Rapide ? 2 : 5); essai++)
        {
            var avecMemoire = essai < (reglages.Rapide ? 1 : 3);
            await Systeme.AttendreLeCalme();
            await Relever(await banc.Reference(), reference, avecMemoire, jetons: null);
            await Systeme.AttendreLeCalme();
            await Relever(await banc.Hote(), hote, avecMemoire, banc.Jetons);
        }

        registre.Noter(new Unitaire("demarrage", "de la commande au premier « prêt », base démarrée", "s", hote.Durees, reference.Durees, "≤ 1,5 s"));
        registre.Noter(new Unitaire("memoire au repos", $"{Repos} s après", "Mo", hote.Repos, reference.Repos, "≤ 150 Mo"));
        registre.Noter(new Unitaire("memoire apres charge", "une structure, seize connexions, puis le repos", "Mo", hote.ApresCharge, reference.ApresCharge));
    }

    private async Task Relever(Serveur demarre, Releve releve, bool avecMemoire, IReadOnlyDictionary<string, string>? jetons)
    {
        await using var serveur = demarre;
        releve.Durees.Add(serveur.Demarrage.TotalSeconds);
        if (!avecMemoire) return;

        await Task.Delay(TimeSpan.FromSeconds(Repos));
        releve.Repos.Add(Systeme.Memoire(serveur.Pid));
        var structures = await banc.Donnees.Lister("SELECT id, region_code FROM referentiel.structures LIMIT 2000", ligne => (Id: ligne.GetGuid(0), Region: ligne.GetString(1)));
        var fichier = Tir.Ecrire("memoire", structures.Select(s => jetons is null
            ? new Requete($"/structures/{s.Id}") : new Requete($"/api/v1/referentiel/structures/{s.Id}", Jeton: jetons[s.Region])));
        await new Tir(reglages.PidPostgres).Tirer("memoire", serveur, fichier, SecondesDeCharge, 1);
        File.Delete(fichier);
        await Task.Delay(TimeSpan.FromSeconds(Repos));
        releve.ApresCharge.Add(Systeme.Memoire(serveur.Pid));
    }

    private sealed class Releve
    {
        public List<double> Durees { get; } = [];

        public List<double> Repos { get; } = [];

        public List<double> ApresCharge { get; } = [];
    }
}
