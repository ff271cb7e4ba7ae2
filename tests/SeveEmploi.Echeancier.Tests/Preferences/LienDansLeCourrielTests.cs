using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Echeancier.Preferences;
using SeveEmploi.Echeancier.Rappels;
using SeveEmploi.Echeancier.Tests.Calendriers;

namespace SeveEmploi.Echeancier.Tests.Preferences;

/// <summary>Each reminder that leaves carries the address that stops it.</summary>
public sealed class LienDansLeCourrielTests(CalendriersApi api) : IClassFixture<CalendriersApi>
{
    [Fact]
    public async Task Un_rappel_porte_le_lien_qui_l_arrete_pour_cette_personne_et_ces_natures()
    {
        var structure = await api.Structure("Rappelée");
        var (_, compte) = await api.Personne(new("direction_siae", Structures: [structure]));
        var due = await api.Poser("saisie_mensuelle", CalendriersApi.Aujourdhui, structure, "Rappelée", "14");
        var envoi = EnvoiId.From(Guid.CreateVersion7());
        await api.Executer($"""
            INSERT INTO echeancier.envois (id, compte_id, etat, tentatives, incertitudes, noeud, prochain_essai_a, cree_a)
            VALUES ('{envoi.Value}', '{compte}', 'Reclame', 0, 0, 'essai', now(), now());
            INSERT INTO echeancier.rappels (id, obligation_id, compte_id, palier, sequence, role, etat, pas_avant, envoi_id, cree_a)
            VALUES ('{Guid.CreateVersion7()}', '{due.Id.Value}', '{compte}', 'J', 0, 'direction_siae', 'Groupe', now(), '{envoi.Value}', now())
            """);

        var mail = await api.InScope(async services =>
            (await services.GetRequiredService<PreparationEnvoi>().Preparer(envoi, "essai", CancellationToken.None))!.Value.Mail);

        mail.Desinscription!.AbsoluteUri.Should().StartWith($"{CalendriersApi.AdressePublique}{Desabonnements.Base}/");
        var lu = api.Services.GetRequiredService<Desabonnements>().Lire(mail.Desinscription.AbsolutePath.Split('/')[^1])!;
        lu.CompteId.Should().Be(compte);
        lu.Vise("saisie_mensuelle").Should().BeTrue();
        lu.Vise("avis").Should().BeFalse();
    }
}
