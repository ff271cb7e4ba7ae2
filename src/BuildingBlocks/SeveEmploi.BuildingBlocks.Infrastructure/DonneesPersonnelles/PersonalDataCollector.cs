namespace SeveEmploi.BuildingBlocks.Infrastructure.DonneesPersonnelles;

/// <summary>Asks every module what it holds on one person, and gives nobody's data to another.</summary>
internal sealed class PersonalDataCollector(IEnumerable<IPersonalDataSource> sources, TimeProvider clock)
{
    /// <param name="courriel">What tells two people of one name apart.</param>
    /// <param name="nom">As the person gives it; null: as the modules know it under this e-mail.</param>
    /// <param name="compte">The account of the person who asks for herself.</param>
    /// <param name="parNom">Whether somebody has checked that what is linked by a name alone is hers.</param>
    /// <param name="cancellationToken">Stops between two modules.</param>
    public async Task<DonneesPersonnellesVue> Collect(
        string courriel, (string Nom, string Prenom)? nom, Guid? compte, bool parNom, CancellationToken cancellationToken)
    {
        var connues = (await Identify(new(courriel, [], compte is { } id ? [id] : []), cancellationToken)).ToList();
        if (courriel.Length == 0) courriel = connues.Find(connue => connue.CompteId == compte)?.Courriel ?? "";
        var noms = connues.Select(connue => (connue.Nom, connue.Prenom)).Concat(nom is { } donne ? [donne] : []);
        var personne = new PersonneCherchee(
            courriel, [.. noms.SelectMany(n => PersonneCherchee.ClesDe(n.Nom, n.Prenom)).Distinct()], [.. connues.Select(connue => connue.CompteId).OfType<Guid>().Distinct()]);

        var homonymes = (await Identify(personne, cancellationToken))
            .Where(connue => connue.Courriel is not null && !personne.EstJointeA(connue.Courriel)).Select(connue => PersonneCherchee.CourrielDe(connue.Courriel!)).Distinct().Count();
        var donnees = await Read(personne, cancellationToken);
        var rendues = parNom && homonymes == 0 ? donnees : [.. donnees.Where(donnee => donnee.Rattachement != Rattachement.Nom)];
        return new(courriel, clock.GetUtcNow(), homonymes, donnees.Count - rendues.Count, rendues);
    }

    public async Task<IReadOnlyList<EcheanceVue>> Due(CancellationToken cancellationToken)
    {
        var echeances = new List<EcheanceVue>();
        foreach (var source in sources)
        {
            var attendus = await source.Echeances(Conservation.FinDePreavis(clock.Today()), cancellationToken);
            echeances.AddRange(attendus.Select(attendu => new EcheanceVue(source.Traitement.Nom, attendu.Quoi, attendu.Nombre, attendu.PremierLe)));
        }

        return echeances;
    }

    private async Task<IEnumerable<PersonneConnue>> Identify(PersonneCherchee personne, CancellationToken cancellationToken)
    {
        var connues = new List<PersonneConnue>();
        foreach (var source in sources) connues.AddRange(await source.Identifier(personne, cancellationToken));
        return connues;
    }

    private async Task<IReadOnlyList<DonneePersonnelleVue>> Read(PersonneCherchee personne, CancellationToken cancellationToken)
    {
        var donnees = new List<DonneePersonnelleVue>();
        foreach (var source in sources)
        {
            var (traitement, lues) = (source.Traitement, await source.Lire(personne, cancellationToken));
            donnees.AddRange(lues.Select(lue => new DonneePersonnelleVue(
                traitement.Nom, lue.Ou, lue.Quoi, traitement.Finalite, traitement.BaseLegale, traitement.Conservation, lue.Depuis, lue.Rattachement, lue.Contenu)));
        }

        return donnees;
    }
}
