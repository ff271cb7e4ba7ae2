using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Connexions;

/// <summary>Une clé du trousseau qui protège les clés de second facteur et les cookies.</summary>
internal sealed class CleDeProtection
{
    public required string Nom { get; init; }

    public required string Xml { get; init; }
}

/// <summary>The key ring in the database: what one replica protected, the others read, and a restart loses nothing.</summary>
internal sealed class ClesDeProtection(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AccesDbContext>();
        return [.. db.ClesDeProtection.AsNoTracking().Select(cle => cle.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AccesDbContext>();
        db.ClesDeProtection.Add(new() { Nom = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        // Not an aggregate: nothing to stamp, and the ring is read and written synchronously by the framework.
        db.SaveChanges();
    }
}
