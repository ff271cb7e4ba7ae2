namespace SeveEmploi.Performance.Mesures;

/// <summary>The product and the bare program, in turn, at the same loads: warmed up, then repeated.</summary>
internal sealed class CoteACote(Reglages reglages)
{
    private const double Marge = 1.3;

    private readonly Tir _tir = new(reglages.PidPostgres);
    private readonly Registre _registre = new("resultats");

    public async Task Mesurer()
    {
        await using var banc = await Banc.Installer(reglages, reglages.Structures, reglages.Mois);
        await using (var hote = await banc.Hote())
        await using (var reference = await banc.Reference())
        {
            await banc.Connecter(hote);
            var ecritures = new Ecritures(banc.Donnees, banc.Comptes, banc.Jetons);
            await foreach (var charge in Charges(banc, hote, ecritures)) await Comparer(charge, hote, reference, ecritures);
            await new Unitaires(reglages, banc, hote, _registre).Mesurer();
        }

        if (reglages.Veut("demarrage")) await new Demarrages(reglages, banc, _registre).Mesurer();
        var tableau = _registre.Tableau(reglages);
        await File.WriteAllTextAsync(Path.Combine(Reglages.Sortie, "resultats.md"), tableau);
        Console.WriteLine();
        Console.WriteLine(tableau);
    }

    private async IAsyncEnumerable<Charge> Charges(Banc banc, Serveur hote, Ecritures ecritures)
    {
        var lectures = new Lectures(banc.Donnees, hote, banc.Jetons);
        if (reglages.Veut("structure")) yield return await lectures.Structure();
        if (reglages.Veut("candidatures")) yield return await lectures.Candidatures();
        if (reglages.Veut("agregat departement")) yield return await lectures.AgregatDepartement();
        if (reglages.Veut("agregat region")) yield return await lectures.AgregatRegion();
        if (reglages.Veut("retards")) yield return await lectures.Retards();
        if (reglages.Veut("saisie")) yield return await ecritures.Saisie();
        if (reglages.Veut("connexion")) yield return ecritures.Connexion();
    }

    private async Task Comparer(Charge charge, Serveur hote, Serveur reference, Ecritures ecritures)
    {
        if (charge.Hote.Count == 0)
        {
            Console.WriteLine($"{charge.Nom} : rien à demander à ce pays, charge ignorée.");
            return;
        }

        _registre.Annoncer(charge);
        var cibles = new List<(Serveur Serveur, string Fichier, int Secondes)>();
        foreach (var (serveur, rang, requetes) in new[] { (reference, "reference", charge.Reference), (hote, "hote", charge.Hote) }.Where(cible => cible.Item3.Count > 0))
        {
            var fichier = Tir.Ecrire($"{charge.Nom.Replace(' ', '-')}-{rang}", requetes);
            cibles.Add((serveur, fichier, await Chauffer(charge, serveur, fichier, requetes.Count, ecritures)));
        }

        for (var repetition = 1; repetition <= reglages.Repetitions; repetition++)
        {
            foreach (var (serveur, fichier, secondes) in cibles)
            {
                await Systeme.AttendreLeCalme();
                var debut = await ecritures.Maintenant();
                _registre.Noter(await _tir.Tirer(charge.Nom, serveur, fichier, secondes, repetition, charge.Connexions));
                if (charge.Ecrit) await ecritures.Effacer(debut);
            }
        }

        foreach (var (_, fichier, _) in cibles) File.Delete(fichier);
    }

    /// <summary>JIT, prepared statements, caches; and for a write, how long its requests last.</summary>
    private async Task<int> Chauffer(Charge charge, Serveur serveur, string fichier, int requetes, Ecritures ecritures)
    {
        var debut = await ecritures.Maintenant();
        var essai = await _tir.Tirer(charge.Nom, serveur, fichier, charge.Ecrit ? 1 : Math.Min(reglages.Secondes, 8), 0, charge.Connexions);
        if (!charge.Ecrit) return reglages.Secondes;

        await ecritures.Effacer(debut);
        essai = await _tir.Tirer(charge.Nom, serveur, fichier, 1, 0, charge.Connexions);
        await ecritures.Effacer(debut);
        return Math.Clamp((int)(requetes / (essai.ParSeconde * Marge)), 1, reglages.Secondes);
    }
}
