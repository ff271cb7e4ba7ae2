using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Protection;

/// <summary>
/// The keys of Data Protection, in the database that all replicas share. Nothing is read before the first protected value: a host may be
/// built before its migrations have run.
/// </summary>
internal sealed class KeyRepository(NpgsqlDataSource source, TimeProvider clock) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var command = source.CreateCommand("SELECT xml FROM socle.cles_protection ORDER BY cree_le, nom");
        using var reader = command.ExecuteReader();
        var keys = new List<XElement>();
        while (reader.Read()) keys.Add(Parse(reader.GetString(0)));
        return keys;
    }

    /// <summary>Names of keys are unique: a key that is stored again is already there.</summary>
    public void StoreElement(XElement element, string friendlyName)
    {
        using var command = source.CreateCommand(
            "INSERT INTO socle.cles_protection (nom, xml, cree_le) VALUES (@nom, @xml, @le) ON CONFLICT (nom) DO NOTHING");
        command.Parameters.AddWithValue("nom", friendlyName);
        command.Parameters.AddWithValue("xml", element.ToString(SaveOptions.DisableFormatting));
        command.Parameters.AddWithValue("le", clock.GetUtcNow());
        command.ExecuteNonQuery();
    }

    private static XElement Parse(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader);
    }
}
