using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Financement.Contracts;
using SeveEmploi.Financement.Tests.Enveloppes;
using SeveEmploi.Testing;

namespace SeveEmploi.Financement.Tests.GrandLivre;

internal static class LivreSteps
{
    public const string Adresse = $"{FinancementApi.Base}/grand-livre";

    /// <summary>The nightly task, now; what it found, as it is read.</summary>
    public static async Task<JsonNode> Rapprocher(this FinancementApi api)
    {
        (await api.InScope(services => services.GetRequiredService<IMediator>().Send(new RapprocherGrandLivre()))).Error.Should().BeNull();
        return (await api.Client.Read<JsonNode>($"{Adresse}/rapprochements?limite=1")).ToElements().Single();
    }

    /// <summary>Six conventions, and all that can move money in one.</summary>
    public static async Task<Guid[]> VieMelangee(this FinancementApi api)
    {
        var (payee, rendue, modifiee, resiliee, annulee) =
            (await api.Signee("Payée"), await api.Signee("Rendue", "44"), await api.Signee("Modifiée", "35"), await api.Signee("Résiliée", "69"), await api.Signee("Annulée", "33"));
        await api.Payer(payee, 1, "GL-0001");
        await api.Payer(rendue, 1, "GL-0002");
        await api.Acte(HttpMethod.Post, rendue, "trop-percus", new { montant_eur = 1_000.10m, motif = "Poste resté vacant." }).Accept();
        await api.Acte(HttpMethod.Post, rendue, "recouvrements", new { montant_eur = 400.05m, reference = "TP-1" }).Accept();
        await api.Acte(HttpMethod.Post, rendue, "abandons", new { montant_eur = 300, motif = "Remise gracieuse." }).Accept();
        await api.Avenant(modifiee, 18_000.01m);
        await api.Payer(resiliee, 1, "GL-0003");
        await api.Acte(HttpMethod.Post, resiliee, "fin", new { motif = "La structure quitte le programme." }).Accept();
        await api.Payer(annulee, 1, "GL-0004");
        await api.Acte(HttpMethod.Post, annulee, "versements/1/annulation", new { motif = "Virement revenu : compte clos." }).Accept();
        return [payee, rendue, modifiee, resiliee, annulee, await api.Prete("Préparée", "59")];
    }

    private static async Task Avenant(this FinancementApi api, Guid id, decimal montant)
    {
        await api.Acte(HttpMethod.Post, id, "avenants", new { motif = "Moins de temps.", montant_eur = montant }).Accept();
        var empreinte = (await api.Vue(id))["avenants"]![0]!["empreinte"]!.GetValue<string>();
        await api.Acte(HttpMethod.Post, id, "signatures/structure", new { nom = "Claire Duval", empreinte, avenant = 1 }).Accept();
        await (await api.Seconde()).Act(HttpMethod.Post, FinancementApi.Adresse(id), "/signatures/autorite", new { nom = "Paul Renaud, DDETS", empreinte, avenant = 1 }).Accept();
    }
}
