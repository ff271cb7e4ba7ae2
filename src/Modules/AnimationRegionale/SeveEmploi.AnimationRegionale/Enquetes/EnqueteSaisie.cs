namespace SeveEmploi.AnimationRegionale.Enquetes;

/// <summary>Une enquête, telle qu'on l'écrit.</summary>
/// <param name="ClotLe">Le dernier jour où l'on répond, compris.</param>
/// <param name="Sollicites">À combien de personnes on demande, quand toutes ne sont pas invitées d'ici.</param>
/// <param name="EvenementId">L'événement dont on parle.</param>
internal sealed record EnqueteSaisie(
    string Titre, DateOnly OuvreLe, DateOnly ClotLe, IReadOnlyList<QuestionSaisie> Questions, int? Sollicites = null, Guid? EvenementId = null)
{
    public EnqueteEcrite Ecrite => new(Titre, OuvreLe, ClotLe, [.. Questions.Select((question, rang) => question.Question(rang + 1))], Sollicites, EvenementId);
}

/// <summary>Une question, telle qu'on l'écrit ; les codes se donnent dans l'ordre : <c>q1</c>, <c>q2</c>…</summary>
/// <param name="Choix">Pour une question à choix : ses réponses possibles.</param>
internal sealed record QuestionSaisie(string Libelle, NatureQuestion Nature, bool Obligatoire = false, IReadOnlyList<string>? Choix = null)
{
    public Question Question(int rang) => new($"q{rang}", Libelle.Trim(), Nature, Obligatoire, [.. (Choix ?? []).Select(choix => choix.Trim())]);
}

internal sealed class EnqueteSaisieValidator : AbstractValidator<EnqueteSaisie>
{
    public const int QuestionsMax = 50;
    private const int SollicitesMax = 100_000;
    private const int JoursMax = 366;

    public EnqueteSaisieValidator()
    {
        RuleFor(saisie => saisie.Titre).DitQuelqueChose(FormesDeVie.TitreMax);
        RuleFor(saisie => saisie.ClotLe).Must((saisie, clot) => clot >= saisie.OuvreLe && clot.DayNumber - saisie.OuvreLe.DayNumber <= JoursMax)
            .WithErrorCode("hors_bornes").WithMessage("Une enquête se clôt le jour de son ouverture ou après, et dans l'année.");
        RuleFor(saisie => saisie.Sollicites).InclusiveBetween(1, SollicitesMax);
        RuleFor(saisie => saisie.Questions).Must(questions => questions.Count is > 0 and <= QuestionsMax).WithErrorCode("hors_bornes").WithMessage($"Posez de 1 à {QuestionsMax} questions.");
        RuleForEach(saisie => saisie.Questions).SetValidator(new QuestionSaisieValidator());
    }
}

internal sealed class QuestionSaisieValidator : AbstractValidator<QuestionSaisie>
{
    private const int LibelleMax = 500;
    private const int ChoixMax = 20;

    public QuestionSaisieValidator()
    {
        RuleFor(question => question.Libelle).DitQuelqueChose(LibelleMax);
        RuleFor(question => question.Nature).IsInEnum();
        RuleForEach(question => question.Choix).DitQuelqueChose(FormesDeVie.TitreMax);
        RuleFor(question => question.Choix).Must(choix => choix is { Count: >= 2 and <= ChoixMax } && choix.DistinctBy(CleRecherche.De).Count() == choix.Count)
            .When(question => question.Nature == NatureQuestion.Choix)
            .WithErrorCode("hors_bornes").WithMessage($"Une question à choix propose de 2 à {ChoixMax} réponses, toutes différentes.");
        RuleFor(question => question.Choix).Must(choix => choix is null or { Count: 0 }).When(question => question.Nature != NatureQuestion.Choix)
            .WithErrorCode("invalide").WithMessage("Seule une question à choix dit ses réponses possibles.");
    }
}
