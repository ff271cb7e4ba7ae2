using SeveEmploi.Mobilisation.Candidatures;

namespace SeveEmploi.Mobilisation.Tests.Candidatures;

public sealed class VerbatimsTests
{
    /// <summary>What an avis says is the word of a service: neither the aggregate nor what is read of it has where to put a person's name.</summary>
    [Theory]
    [InlineData(typeof(Avis))]
    [InlineData(typeof(AvisVue))]
    [Trait("Exigence", "XC-69")]
    public void Un_avis_se_garde_sans_la_personne_qui_l_a_ecrit(Type type) =>
        type.GetProperties().Select(propriete => propriete.Name).Should().Contain(nameof(AvisVue.Texte))
            .And.NotContain(nom => nom.Contains("Auteur") || nom.Contains("Signataire") || nom == "Par" || nom.Contains("Redacteur"));
}
