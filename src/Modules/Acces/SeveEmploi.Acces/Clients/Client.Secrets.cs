using SeveEmploi.Acces.Contracts;

namespace SeveEmploi.Acces.Clients;

internal sealed partial class Client
{
    public const int SecretsMax = 2;

    private readonly List<SecretClient> _secrets = [];

    public IReadOnlyList<SecretClient> Secrets => _secrets;

    /// <summary>Le secret valide dont voici l'empreinte ; tous sont comparés, pour que la durée ne dise pas lequel.</summary>
    public SecretClient? SecretReconnu(byte[] empreinte, DateTimeOffset maintenant) =>
        _secrets.Where(secret => secret.EstValide(maintenant)).Where(secret => secret.Reconnait(empreinte)).ToList().FirstOrDefault();

    /// <summary>Un secret neuf vit à côté de l'ancien, le temps que le partenaire en change.</summary>
    public Result<SecretRemis> RenouvelerSecret(DateTimeOffset maintenant)
    {
        if (FermeLe is not null) return new ClientDejaFerme();
        if (_secrets.Count(secret => secret.EstValide(maintenant)) >= SecretsMax) return new SecretsDejaValides(SecretsMax);

        return Ajouter(maintenant);
    }

    public Result RevoquerSecret(SecretClientId id, DateTimeOffset maintenant)
    {
        if (_secrets.Find(connu => connu.Id == id) is not { } secret) return new SecretClientIntrouvable(id.Value);
        if (secret.RevoqueLe is { } deja) return new SecretClientDejaRevoque(deja);

        secret.Revoquer(maintenant);
        return Result.Success;
    }

    public void AnnoncerExpirations(DateTimeOffset maintenant)
    {
        if (FermeLe is not null) return;
        foreach (var secret in _secrets)
        {
            if (secret.Annoncer(maintenant) is { } jours) Raise(new SecretClientExpireBientot(Id.Value, secret.Id.Value, jours));
        }
    }

    private SecretRemis Ajouter(DateTimeOffset maintenant)
    {
        var (secret, remis) = SecretClient.Tirer(maintenant);
        _secrets.Add(secret);
        return remis;
    }
}
