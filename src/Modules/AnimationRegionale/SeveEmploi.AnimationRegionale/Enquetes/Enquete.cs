namespace SeveEmploi.AnimationRegionale.Enquetes;

internal readonly record struct EnqueteId(Guid Value) : ITypedId<EnqueteId>
{
    public static EnqueteId From(Guid value) => new(value);
}

/// <summary>
/// Un questionnaire de satisfaction, anonyme : sur un événement ou seul, ouvert quelques jours (ANI-75, ANI-77). Une réponse ne dit jamais qui
/// l'a donnée, ni quand.
/// </summary>
internal sealed class Enquete : AggregateRoot
{
    private const int JoursEntreRelances = 7;
    private const int PremierRappel = 7;
    private const int DernierRappel = 1;

    private Enquete()
    {
    }

    public EnqueteId Id { get; private init; }

    /// <summary>Null : l'enquête est celle du pays.</summary>
    public Region? Region { get; private init; }

    /// <summary>L'événement dont on parle, s'il y en a un.</summary>
    public Guid? EvenementId { get; private set; }

    public string Titre { get; private set; } = "";

    public DateOnly OuvreLe { get; private set; }

    /// <summary>Le dernier jour où l'on répond, compris.</summary>
    public DateOnly ClotLe { get; private set; }

    /// <summary>À combien de personnes on a demandé, quand ce n'est pas le nombre des invitations.</summary>
    public int? Sollicites { get; private set; }

    public IReadOnlyList<Question> Questions { get; private set; } = [];

    public DateOnly? DerniereRelanceLe { get; private set; }

    /// <summary>Le plus proche de la clôture des rappels déjà faits : 7 ou 1 jour avant ; null si aucun.</summary>
    public int? DernierPalier { get; private set; }

    public static Enquete Preparer(Region? region, EnqueteEcrite ecrite)
    {
        var enquete = new Enquete { Id = new(Guid.CreateVersion7()), Region = region };
        enquete.Ecrire(ecrite);
        return enquete;
    }

    /// <param name="ecrite">Ce qui la remplace.</param>
    /// <param name="repondue">Quelqu'un a déjà répondu : ses réponses ne peuvent pas changer de question.</param>
    public Result Corriger(EnqueteEcrite ecrite, bool repondue)
    {
        if (repondue && !ecrite.Demande(Questions)) return new EnqueteDejaRepondue();

        Ecrire(ecrite);
        return Result.Success;
    }

    public bool EstOuverte(DateOnly le) => OuvreLe <= le && le <= ClotLe;

    public Error? RefusDeRepondre(DateOnly le) =>
        le > ClotLe ? new EnqueteClose(ClotLe) : le < OuvreLe ? new EnqueteNonOuverte(OuvreLe) : null;

    /// <summary>On invite avant l'ouverture ou pendant, jamais après la clôture.</summary>
    public Result Inviter(DateOnly le) => le > ClotLe ? new EnqueteClose(ClotLe) : Result.Success;

    /// <summary>Les réponses saisies, question par question ; tout ce qui cloche est dit en une fois.</summary>
    public Result<IReadOnlyDictionary<string, string>> Lire(IReadOnlyDictionary<string, string> saisie)
    {
        var refus = saisie.Keys.Where(code => Questions.All(question => question.Code != code))
            .Select(code => new ChampInvalide(Nommable(code), "question_inconnue", "Cette enquête ne pose pas cette question."))
            .Concat(Questions.Select(question => question.Refus(saisie.GetValueOrDefault(question.Code))).OfType<ChampInvalide>())
            .ToList();
        if (refus.Count > 0) return new ValidationError(refus);

        var dites = Questions.Where(question => !string.IsNullOrWhiteSpace(saisie.GetValueOrDefault(question.Code)))
            .ToDictionary(question => question.Code, question => saisie[question.Code].Trim());
        return dites.Count == 0 ? new ReponseVide() : dites;
    }

    /// <summary>Une relance par semaine au plus : qui reçoit trop n'ouvre plus.</summary>
    public Result Relancer(DateOnly le)
    {
        if (RefusDeRepondre(le) is { } refus) return refus;
        if (DerniereRelanceLe is { } derniere && le < derniere.AddDays(JoursEntreRelances)) return new RelanceTropRecente(derniere, derniere.AddDays(JoursEntreRelances));

        DerniereRelanceLe = le;
        return Result.Success;
    }

    /// <summary>Le rappel automatique que ce jour demande, et qui n'est pas encore fait ; un jour manqué se rattrape.</summary>
    public int? PalierDu(DateOnly le)
    {
        if (!EstOuverte(le)) return null;
        if (le >= ClotLe.AddDays(-DernierRappel)) return OuvreLe < ClotLe.AddDays(-DernierRappel) && DernierPalier != DernierRappel ? DernierRappel : null;
        var duAuPremier = le >= ClotLe.AddDays(-PremierRappel) && OuvreLe < ClotLe.AddDays(-PremierRappel);
        return duAuPremier && DernierPalier is null ? PremierRappel : null;
    }

    /// <returns>Vrai quand il faut écrire ; une relance toute récente vaut le premier rappel.</returns>
    public bool PasserPalier(int palier, DateOnly le)
    {
        var recente = palier != DernierRappel && DerniereRelanceLe is { } derniere && le < derniere.AddDays(JoursEntreRelances);
        DernierPalier = palier;
        if (!recente) DerniereRelanceLe = le;
        return !recente;
    }

    private void Ecrire(EnqueteEcrite ecrite)
    {
        // Put off, an enquête is recalled again before its new closing day.
        if (ecrite.ClotLe > ClotLe) DernierPalier = null;
        (EvenementId, Titre, OuvreLe, ClotLe, Sollicites, Questions) =
            (ecrite.EvenementId, ecrite.Titre.Trim(), ecrite.OuvreLe, ecrite.ClotLe, ecrite.Sollicites, ecrite.Questions);
    }

    // Told back to whoever typed it: short, and without what no answer could carry.
    private static string Nommable(string code) => string.Concat(code.Where(signe => !char.IsControl(signe)).Take(50));
}

/// <summary>Ce qu'une enquête dit et demande.</summary>
internal sealed record EnqueteEcrite(string Titre, DateOnly OuvreLe, DateOnly ClotLe, IReadOnlyList<Question> Questions, int? Sollicites, Guid? EvenementId)
{
    /// <summary>Les mêmes questions, mot pour mot.</summary>
    public bool Demande(IReadOnlyList<Question> questions) => Questions.Count == questions.Count && Questions.Zip(questions).All(paire =>
        (paire.First.Code, paire.First.Libelle, paire.First.Nature, paire.First.Obligatoire) == (paire.Second.Code, paire.Second.Libelle, paire.Second.Nature, paire.Second.Obligatoire)
        && paire.First.Choix.SequenceEqual(paire.Second.Choix));
}
