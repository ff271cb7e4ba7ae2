using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Formateurs;

/// <summary>What is held on a formateur, and on whom a plan d'action names as responsible.</summary>
internal sealed class DonneesDesFormateurs(FormationActionDbContext db) : IPersonalDataSource
{
    public Traitement Traitement { get; } = new(
        "Formation-action", "Savoir qui forme quelle structure, et qui porte une action de son plan", "Mission d'intérêt public (RGPD, article 6, 1, e)",
        "24 mois après le dernier contact, avec un préavis de 30 jours ; les parcours suivis restent, sans identité");

    public async Task<IReadOnlyList<PersonneConnue>> Identifier(PersonneCherchee personne, CancellationToken cancellationToken) =>
        [.. (await Trouver(personne, cancellationToken)).Select(trouve => new PersonneConnue(trouve.Courriel, trouve.Nom, trouve.Prenom, trouve.CompteId))];

    public async Task<IReadOnlyList<DonneeDetenue>> Lire(PersonneCherchee personne, CancellationToken cancellationToken)
    {
        // Another e-mail is another person; without any, the name alone speaks.
        var fiches = (await Trouver(personne, cancellationToken)).Where(trouve => trouve.Courriel is null || personne.EstJointeA(trouve.Courriel) || EstSonCompte(trouve, personne));
        var actions = await db.Actions.AsNoTracking().Where(action => action.ResponsableNom != null)
            .Select(action => new { action.Intitule, action.ResponsableNom, action.CreeLe }).ToListAsync(cancellationToken);
        return
        [
            .. fiches.SelectMany(fiche => Montrer(fiche, personne)),
            .. actions.Where(action => personne.EstNommee(action.ResponsableNom)).Select(action => new DonneeDetenue(
                "Plan d'action", "Porte une action", Rattachement.Nom, Clock.DayOf(action.CreeLe), ChampDetenu.Liste(("Action", action.Intitule), ("Responsable", action.ResponsableNom)))),
        ];
    }

    public async Task<IReadOnlyList<EffacementAttendu>> Echeances(DateOnly jusquAu, CancellationToken cancellationToken)
    {
        var annonces = db.Formateurs.Where(AppliquerConservationFormationHandler.SansContactDepuis(jusquAu)).Where(formateur => formateur.EffacementPrevuLe <= jusquAu);
        return [new("Formateurs", await annonces.CountAsync(cancellationToken), await annonces.MinAsync(formateur => formateur.EffacementPrevuLe, cancellationToken))];
    }

    private Task<List<Formateur>> Trouver(PersonneCherchee personne, CancellationToken cancellationToken) => db.Formateurs.AsNoTracking().AsSplitQuery()
        .Where(connu => (personne.Courriel != "" && EF.Functions.ILike(connu.Courriel!, personne.MotifCourriel, @"\")) || personne.Cles.Contains(connu.Cle)
            || (connu.CompteId != null && personne.Comptes.Contains(connu.CompteId.Value)))
        .Where(connu => connu.EffaceLe == null).OrderBy(connu => connu.Id).ToListAsync(cancellationToken);

    private static bool EstSonCompte(Formateur fiche, PersonneCherchee personne) => fiche.CompteId is { } compte && personne.Comptes.Contains(compte);

    private static IEnumerable<DonneeDetenue> Montrer(Formateur fiche, PersonneCherchee personne)
    {
        var lien = personne.EstJointeA(fiche.Courriel) ? Rattachement.Courriel : EstSonCompte(fiche, personne) ? Rattachement.Compte : Rattachement.Nom;
        yield return new("Formateur", "Sa fiche", lien, Clock.DayOf(fiche.CreeLe), ChampDetenu.Liste(
            ("Nom", fiche.Nom), ("Prénom", fiche.Prenom), ("Courriel", fiche.Courriel), ("Régions", fiche.Regions), ("Première promotion", fiche.PremierePromotion),
            ("Confirmé depuis", fiche.ConfirmeDepuis), ("Dernière promotion", fiche.DernierePromotion), ("Effacement prévu le", fiche.EffacementPrevuLe)));
        foreach (var reference in fiche.References)
            yield return new("Formateur", "Référence d'une région", lien, reference.Du, ChampDetenu.Liste(("Région", reference.Region.Nom), ("Du", reference.Du), ("Au", reference.Au)));
        foreach (var suivi in fiche.Suivis)
            yield return new("Formateur", "Suivi d'un parcours", lien, suivi.Du, ChampDetenu.Liste(("Parcours", suivi.ParcoursId.Value), ("Du", suivi.Du), ("Au", suivi.Au)));
    }
}
