using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.Persistence;

namespace SeveEmploi.Financement.Conservations;

/// <summary>Who is named in the conventions: who represents the structure, who signed, who acted.</summary>
internal sealed class DonneesDesConventions(FinancementDbContext db, TimeProvider clock) : IPersonalDataSource
{
    public Traitement Traitement { get; } = new(
        "Financement : conventions et versements", "Établir qui a signé une convention, et qui a proposé, approuvé et payé ses versements",
        "Mission d'intérêt public (RGPD, article 6, 1, e) ; obligation légale pour les pièces comptables (article 6, 1, c)",
        "24 mois après le dernier acte ; les signatures et qui représente la structure, dix ans après l'exercice ; les montants et les actes restent, sans nom");

    public async Task<IReadOnlyList<DonneeDetenue>> Lire(PersonneCherchee personne, CancellationToken cancellationToken)
    {
        var donnees = new List<DonneeDetenue>();
        // Names are folded here as no SQL can: every convention is read, one at a time, for the rare day when somebody asks.
        await foreach (var convention in db.Conventions.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            donnees.AddRange(Noms(convention).Where(mention => mention.Designe(personne)).Select(mention => mention.EnDonnee(personne, convention)));
        return donnees;
    }

    public async Task<IReadOnlyList<EffacementAttendu>> Echeances(DateOnly jusquAu, CancellationToken cancellationToken)
    {
        var (noms, signatures) = (db.Conventions.SansActeDepuis(jusquAu), db.Conventions.AuxSignaturesEchues(jusquAu));
        var exercice = await signatures.MinAsync(c => (int?)c.Exercice, cancellationToken);
        return
        [
            new("Conventions : qui a agi", await noms.CountAsync(cancellationToken), Premier(await noms.MinAsync(c => (DateTimeOffset?)c.ModifieLe, cancellationToken))),
            new(
                "Conventions : signatures", await signatures.CountAsync(cancellationToken),
                exercice is { } clos ? AuPlusTot(new(clos + Convention.AnneesDesSignatures + 1, 1, 1)) : null),
        ];
    }

    private DateOnly? Premier(DateTimeOffset? acte) => acte is { } dernier ? AuPlusTot(Conservation.Echeance(Clock.DayOf(dernier))) : null;

    /// <summary>Never in the past: what a day missed is done on the next.</summary>
    private DateOnly AuPlusTot(DateOnly echeance) => echeance > clock.Today() ? echeance : clock.Today();

    private static IEnumerable<Mention> Noms(Convention convention) =>
    [
        .. convention.Termes.Direction is { } direction ? [new Mention("Représente la structure", convention.Termes.Debut, direction)] : Array.Empty<Mention>(),
        .. convention.Avenants.Where(avenant => avenant.Termes.Direction is not null).Select(avenant => new Mention($"Représente la structure, avenant {avenant.Numero}", avenant.ProposeLe, avenant.Termes.Direction!)),
        .. convention.Signatures.Select(signature => new Mention("Signature de la convention", signature.Le, signature.Nom, signature.Compte)),
        .. convention.Avenants.SelectMany(avenant => avenant.Signatures.Select(signature => new Mention($"Signature de l'avenant {avenant.Numero}", signature.Le, signature.Nom, signature.Compte))),
        .. convention.Actes.Select(acte => new Mention($"Acte : {acte.Geste}", acte.Le, acte.Par)),
        .. convention.Versements.SelectMany(versement => versement.Actes.Select(acte => new Mention($"{versement.Libelle} : {acte.Etat}", acte.Le, acte.Par))),
    ];

    private sealed record Mention(string Quoi, DateOnly Le, string Nom, Guid? Compte = null)
    {
        public bool Designe(PersonneCherchee personne) => EstSonCompte(personne) || personne.EstNommee(Nom) || personne.EstNommee(SansFonction);

        public DonneeDetenue EnDonnee(PersonneCherchee personne, Convention convention) => new(
            "Convention", Quoi, EstSonCompte(personne) ? Rattachement.Compte : Rattachement.Nom, Le,
            ChampDetenu.Liste(("Nom", Nom), ("Structure", convention.StructureNom), ("Promotion", convention.Promotion)));

        /// <summary>« Claire Duval, directrice » : un nom, puis une fonction.</summary>
        private string SansFonction => Nom.Split(',')[0];

        private bool EstSonCompte(PersonneCherchee personne) => Compte is { } compte && personne.Comptes.Contains(compte);
    }
}
