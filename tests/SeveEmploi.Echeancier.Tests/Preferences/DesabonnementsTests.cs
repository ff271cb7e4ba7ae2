using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Preferences;
using SeveEmploi.Echeancier.Rappels;

namespace SeveEmploi.Echeancier.Tests.Preferences;

public sealed class DesabonnementsTests
{
    private static readonly EphemeralDataProtectionProvider Cles = new();
    private static readonly Guid Compte = Guid.CreateVersion7();

    private readonly Desabonnements _desabonnements = De(Cles);

    [Fact]
    public void Un_jeton_dit_a_qui_et_de_quoi_le_courriel_parlait()
    {
        var lu = _desabonnements.Lire(Jeton("avis", "saisie_mensuelle", "avis"))!;

        lu.CompteId.Should().Be(Compte);
        NaturesDuProgramme.Toutes().Select(nature => nature.Code).Where(lu.Vise).Should().BeEquivalentTo("avis", "saisie_mensuelle");
    }

    [Fact]
    public void Nul_ne_fabrique_ni_ne_modifie_un_jeton()
    {
        var jeton = Jeton("avis");

        foreach (var faux in new[] { "", "a", "é", "=", jeton + "A", jeton[..^1], jeton[1..], new string('A', jeton.Length), Altere(jeton, 5), Altere(jeton, 90) })
            _desabonnements.Lire(faux).Should().BeNull(faux);
        De(new EphemeralDataProtectionProvider()).Lire(jeton).Should().BeNull("other keys");
        var ailleurs = System.Buffers.Text.Base64Url.EncodeToString(Cles.CreateProtector("autre usage").Protect(Compte.ToByteArray()));
        _desabonnements.Lire(ailleurs).Should().BeNull("what the same keys sealed for another purpose");
    }

    [Fact]
    public void Le_lien_tient_dans_un_en_tete_quel_que_soit_le_nombre_de_natures()
    {
        _desabonnements.Lien(Compte, NaturesDuProgramme.Toutes().Select(nature => nature.Code)).AbsoluteUri.Length.Should().BeLessThan(500);
        _desabonnements.Lien(Compte, Enumerable.Range(0, 1000).Select(rang => $"nature_{rang}")).AbsoluteUri.Length.Should().BeLessThan(900);
    }

    [Fact]
    public void Deux_natures_du_programme_ne_se_confondent_pas() =>
        NaturesDuProgramme.Toutes().Select(nature => Desabonnement.Empreinte(nature.Code)).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Un_desabonnement_arrete_ce_qui_peut_l_etre_et_groupe_le_reste()
    {
        foreach (var nature in NaturesDuProgramme.Toutes())
        {
            nature.RythmeApresDesabonnement().Should().Be(nature.EstDueParLaRegle ? Rythme.Hebdomadaire : Rythme.Jamais);
            nature.Accepter(nature.RythmeApresDesabonnement()).Error.Should().BeNull();
            nature.Accepter(Rythme.Jamais).Error.Should().Be(nature.EstDueParLaRegle ? new RappelObligatoire(nature.Libelle) : null);
        }
    }

    private string Jeton(params string[] natures) => _desabonnements.Lien(Compte, natures).AbsolutePath.Split('/')[^1];

    private static string Altere(string jeton, int rang) => $"{jeton[..rang]}{(jeton[rang] == 'A' ? 'B' : 'A')}{jeton[(rang + 1)..]}";

    private static Desabonnements De(IDataProtectionProvider cles) =>
        new(cles, new ReglagesRappels(new ConfigurationBuilder().AddInMemoryCollection([new("Seve:AdressePublique", "https://seve.exemple.fr")]).Build()));
}
