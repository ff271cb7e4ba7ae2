using static SeveEmploi.BuildingBlocks.Infrastructure.Markup;

namespace SeveEmploi.AnimationRegionale.Enquetes;

/// <summary>The fields of one question: a group of buttons with its legend, or a text with its label; an error is tied to what it speaks of.</summary>
internal static class ChampsEnquete
{
    public static Markup De(Question question, string? valeur, string? erreur) =>
        question.Nature == NatureQuestion.Texte ? Texte(question, valeur, erreur) : Choix(question, valeur, erreur);

    private static Markup Choix(Question question, string? valeur, string? erreur) => Html($"""
        <fieldset{Decrit(question, erreur)}><legend>{question.Libelle}{Mention(question)}</legend>
        {Erreur(question, erreur)}
        {All(question.Modalites.Select(modalite => Bouton(question, modalite, valeur)))}
        </fieldset>
        """);

    private static Markup Bouton(Question question, ModaliteReponse modalite, string? valeur) => Html(
        $"""<label><input type="radio" name="{question.Code}" value="{modalite.Code}"{Requis(question)}{Si(modalite.Code == valeur, " checked")}> {modalite.Libelle}</label>""");

    private static Markup Texte(Question question, string? valeur, string? erreur) => Html($"""
        <div class="question"><label for="{question.Code}">{question.Libelle}{Mention(question)}</label>
        {Erreur(question, erreur)}
        <textarea id="{question.Code}" name="{question.Code}" maxlength="{Question.TexteMax}"{Requis(question)}{Decrit(question, erreur)}>
        {valeur ?? ""}</textarea></div>
        """);

    private static string Mention(Question question) => question.Obligatoire ? " (obligatoire)" : "";

    private static Markup Requis(Question question) => Si(question.Obligatoire, " required");

    private static Markup Erreur(Question question, string? erreur) =>
        erreur is null ? new("") : Html($"""<p class="erreur" id="erreur-{question.Code}">{erreur}</p>""");

    private static Markup Decrit(Question question, string? erreur) => erreur is null ? new("") : Html($" aria-describedby=\"erreur-{question.Code}\" aria-invalid=\"true\"");

    private static Markup Si(bool vrai, string attribut) => new(vrai ? attribut : "");
}
