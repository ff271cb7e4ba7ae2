using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Personnes;

/// <summary>What the annuaire holds on somebody.</summary>
internal sealed class DonneesDesPersonnes(ReferentielDbContext db) : IPersonalDataSource
{
    public Traitement Traitement { get; } = new(
        "Annuaire des permanents", "Joindre les équipes des structures et leurs partenaires, et savoir qui y exerce quelle fonction",
        "Mission d'intérêt public (RGPD, article 6, 1, e)", "24 mois après le dernier contact, avec un préavis de 30 jours ; les fonctions restent, sans identité");

    public async Task<IReadOnlyList<PersonneConnue>> Identifier(PersonneCherchee personne, CancellationToken cancellationToken) =>
        [.. (await Trouver(personne, cancellationToken)).Select(trouvee => new PersonneConnue(trouvee.Courriel, trouvee.Nom, trouvee.Prenom))];

    public async Task<IReadOnlyList<DonneeDetenue>> Lire(PersonneCherchee personne, CancellationToken cancellationToken)
    {
        // Another e-mail is another person; without any, the name alone speaks.
        var fiches = (await Trouver(personne, cancellationToken)).Where(trouvee => trouvee.Courriel is null || personne.EstJointeA(trouvee.Courriel));
        var fusions = await db.Structures.AsNoTracking().Where(structure => structure.FusionneePar != null)
            .Select(structure => new { structure.Nom, structure.FusionneePar, structure.FusionneeLe }).ToListAsync(cancellationToken);
        return
        [
            .. fiches.SelectMany(Montrer),
            .. fusions.Where(fusion => personne.EstNommee(fusion.FusionneePar)).Select(fusion => new DonneeDetenue(
                "Structure fusionnée", "La décision de fusionner", Rattachement.Nom, fusion.FusionneeLe, ChampDetenu.Liste(("Structure", fusion.Nom), ("Par", fusion.FusionneePar)))),
        ];
    }

    public async Task<IReadOnlyList<EffacementAttendu>> Echeances(DateOnly jusquAu, CancellationToken cancellationToken)
    {
        var annoncees = db.Personnes.Where(AppliquerConservationPersonnesHandler.SansContactDepuis(jusquAu)).Where(personne => personne.EffacementPrevuLe <= jusquAu);
        return [new("Personnes", await annoncees.CountAsync(cancellationToken), await annoncees.MinAsync(personne => personne.EffacementPrevuLe, cancellationToken))];
    }

    private Task<List<Personne>> Trouver(PersonneCherchee personne, CancellationToken cancellationToken) => db.Personnes.AsNoTracking()
        .Where(connue => (personne.Courriel != "" && EF.Functions.ILike(connue.Courriel!, personne.MotifCourriel, @"\")) || personne.Cles.Contains(connue.Cle))
        .Where(connue => connue.EffaceeLe == null).OrderBy(connue => connue.Id).ToListAsync(cancellationToken);

    private static IEnumerable<DonneeDetenue> Montrer(Personne fiche)
    {
        var (lien, depuis) = (fiche.Courriel is null ? Rattachement.Nom : Rattachement.Courriel, Clock.DayOf(fiche.CreeLe));
        yield return new("Personne", "Sa fiche", lien, depuis, ChampDetenu.Liste(
            ("Nom", fiche.Nom), ("Prénom", fiche.Prenom), ("Courriel", fiche.Courriel), ("Téléphone", fiche.Telephone), ("Régions qui tiennent la fiche", fiche.Regions),
            ("Dernière modification", fiche.ModifieLe), ("Effacement prévu le", fiche.EffacementPrevuLe)));
        foreach (var fonction in fiche.Fonctions.OrderBy(fonction => fonction.Du))
        {
            yield return new("Fonction", "Une fonction exercée", lien, fonction.Du, ChampDetenu.Liste(
                ("Fonction", fonction.Fonction), ("Structure", fonction.Structure?.Value), ("Partenaire", fonction.Partenaire?.Value), ("Région", fonction.Region?.Nom),
                ("Du", fonction.Du), ("Au", fonction.Au)));
        }
    }
}
