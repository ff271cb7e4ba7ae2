using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace SeveEmploi.Acces.Connexions;

/// <summary>Une clé du trousseau qui protège les clés de second facteur et les cookies.</summary>
internal sealed class CleDeProtection
{
    public required string Nom { get; init; }

    public required string Xml { get; init; }
}

/// <summary>The key ring in the database: what one replica protected, the others read, and a restart loses nothing.</summary>
/// <remarks>Read and written synchronously by the framework, outside any request: on a connection of its own.</remarks>
internal sealed class ClesDeProtection(NpgsqlDataSource source) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var command = source.CreateCommand("SELECT xml FROM acces.cles_de_protection");
        using var reader = command.ExecuteReader();
        var cles = new List<XElement>();
        while (reader.Read()) cles.Add(XElement.Parse(reader.GetString(0)));
        return cles;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var command = source.CreateCommand("INSERT INTO acces.cles_de_protection (nom, xml) VALUES ($1, $2)");
        command.Parameters.Add(new NpgsqlParameter { Value = friendlyName });
        command.Parameters.Add(new NpgsqlParameter { Value = element.ToString(SaveOptions.DisableFormatting) });
        command.ExecuteNonQuery();
    }
}
