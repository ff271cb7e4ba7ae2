using System.Globalization;

namespace SeveEmploi.AnimationRegionale.Enquetes;

/// <summary>Ce qu'une enquête a donné, compté sur les réponses données à chaque question (ANI-75, ANI-77).</summary>
/// <param name="Sollicites">À combien de personnes on a demandé ; 0 : on ne sait pas.</param>
internal sealed record ResultatsEnquete(Enquete Enquete, int Sollicites, int Reponses, IReadOnlyList<ResultatQuestion> Questions)
{
    /// <summary>Sous ce nombre de réponses, qui n'anime pas la région ne lit aucun détail : on reconnaîtrait quelqu'un.</summary>
    public const int ReponsesMin = 3;

    public bool EstMasque { get; private init; }

    /// <summary>« n.c. » sans base, ou quand plus de personnes ont répondu qu'on n'en a sollicité.</summary>
    public Taux TauxDeReponse => Reponses > Sollicites ? Taux.Part(0, 0) : Taux.Part(Reponses, Sollicites);

    public bool PlusDeReponsesQueDeSollicites => Sollicites > 0 && Reponses > Sollicites;

    /// <param name="enquete">Avec ses questions.</param>
    /// <param name="invitations">Combien ont été invitées d'ici : c'est la base si l'enquête n'en dit pas une plus grande.</param>
    /// <param name="reponses">Toutes.</param>
    /// <param name="animeLaRegion">Qui lit est responsable de la région.</param>
    public static ResultatsEnquete De(Enquete enquete, int invitations, IReadOnlyList<ReponseEnquete> reponses, bool animeLaRegion)
    {
        var masque = !animeLaRegion && reponses.Count < ReponsesMin;
        return new(
            enquete, Math.Max(enquete.Sollicites ?? 0, invitations), reponses.Count, masque ? [] : [.. enquete.Questions.Select(question => Compter(question, reponses, animeLaRegion))])
        {
            EstMasque = masque,
        };
    }

    private static ResultatQuestion Compter(Question question, IReadOnlyList<ReponseEnquete> reponses, bool animeLaRegion)
    {
        var dites = reponses.Select(reponse => reponse.Valeurs.GetValueOrDefault(question.Code)).OfType<string>().ToList();
        // A question that two people answered tells as much of them as an enquête of two.
        if (!animeLaRegion && dites.Count < ReponsesMin) return new(question, dites.Count, [], null, []) { EstMasque = true };

        var comptes = question.Modalites.Select(modalite => new CompteModalite(modalite, dites.Count(dite => dite == modalite.Code))).ToList();
        return new(question, dites.Count, comptes, MoyenneDe(question, dites), question.Nature == NatureQuestion.Texte ? Melanger(dites) : []);
    }

    private static decimal? MoyenneDe(Question question, List<string> dites) => question.Nature != NatureQuestion.Note || dites.Count == 0
        ? null
        : Math.Round(dites.Average(dite => decimal.Parse(dite, CultureInfo.InvariantCulture)), 2, MidpointRounding.AwayFromZero);

    /// <summary>In the order of the alphabet: neither that in which they came, nor the same author at the same place of each question.</summary>
    private static IReadOnlyList<string> Melanger(List<string> verbatims) => [.. verbatims.Order(StringComparer.Ordinal)];
}

/// <param name="Repondants">Combien ont répondu à cette question : la base de ses parts.</param>
/// <param name="Moyenne">D'une note.</param>
/// <param name="Verbatims">Sans auteur.</param>
internal sealed record ResultatQuestion(Question Question, int Repondants, IReadOnlyList<CompteModalite> Modalites, decimal? Moyenne, IReadOnlyList<string> Verbatims)
{
    public bool EstMasque { get; init; }
}

internal sealed record CompteModalite(ModaliteReponse Modalite, int Nombre);
