using System.Text.Json.Serialization;

namespace SeveEmploi.BuildingBlocks;

/// <summary>Le premier des quatre axes de toute donnée (avec la campagne, la promotion et la région) : la formation-action, ou l'accompagnement dans l'emploi.</summary>
public enum Programme
{
    [JsonStringEnumMemberName("SEVE1")]
    Seve1,

    [JsonStringEnumMemberName("SEVE2")]
    Seve2,
}
