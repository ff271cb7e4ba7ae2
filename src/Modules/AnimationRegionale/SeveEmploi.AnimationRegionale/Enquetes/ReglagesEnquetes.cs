using Microsoft.Extensions.Configuration;

namespace SeveEmploi.AnimationRegionale.Enquetes;

/// <summary>Where the links of the mails lead.</summary>
internal sealed class ReglagesEnquetes(IConfiguration configuration)
{
    public string AdressePublique => (configuration["Seve:AdressePublique"] is { Length: > 0 } adresse ? adresse : "http://127.0.0.1:5080").TrimEnd('/');

    public string Lien(string secret) => $"{AdressePublique}{Socle.ApiPrefix}/animation/enquetes/reponses/{secret}";
}
