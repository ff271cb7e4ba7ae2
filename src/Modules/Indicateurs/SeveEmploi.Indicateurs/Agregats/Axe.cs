using Npgsql;
using NpgsqlTypes;

namespace SeveEmploi.Indicateurs.Agregats;

/// <summary>Ce dont on fait le total : une année d'un programme, pour une structure, un département, une région ou le pays.</summary>
internal sealed record Axe(Programme Programme, int Annee, Region? Region = null, Departement? Departement = null, Guid? StructureId = null)
{
    private const string Saisies = "/api/v1/indicateurs/saisies";

    /// <summary>L'adresse des saisies dont chaque chiffre est fait.</summary>
    public string Sources =>
        $"{Saisies}?annee={Annee}&programme={(Programme == Programme.Seve1 ? "SEVE1" : "SEVE2")}&comptees=true"
        + (StructureId is { } structure ? $"&structure={structure}" : Departement is { } departement ? $"&departement={departement.Code}" : Region is { } region ? $"&region={region.Code}" : "");

    /// <summary>Sa condition en SQL, dont {2} est le paramètre.</summary>
    public string Condition => this switch
    {
        { StructureId: not null } => "structure_id = {2}",
        { Departement: not null } => "departement_code = {2}",
        { Region: not null } => "region_code = {2}",
        _ => "{2} IS NULL",
    };

    public NpgsqlParameter Parametre() => StructureId is { } structure
        ? new() { Value = structure }
        : new() { Value = (object?)Departement?.Code ?? (object?)Region?.Code ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Varchar };
}
